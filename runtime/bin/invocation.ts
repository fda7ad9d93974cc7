import { basename, delimiter, dirname, join, relative, resolve, sep } from "node:path";

/** Where a program was started from. */
export interface Start {
  /** `process.argv[1]`. */
  readonly script: string;
  /** `process.execArgv`. */
  readonly nodeOptions: readonly string[];
  readonly cwd: string;
  /** The variable PATH. */
  readonly path: string;
}

/** What to type in a second terminal in the same folder to call this program again, without installing anything. */
export function invocationOf({ script, nodeOptions, cwd, path }: Start): string {
  // npx and npm run put node_modules/.bin on the PATH of what they start, but not on that of the next terminal.
  if (script.split(sep).includes("node_modules")) return "npx mudem";
  const isOnPath = path
    .split(delimiter)
    .some((folder) => folder !== "" && resolve(folder) === dirname(script));
  if (isOnPath && basename(script) === "mudem") return "mudem";
  // npx finds the program of the package that one stands in, too.
  if (script.endsWith(BUILT) && isInside(cwd, script.slice(0, -BUILT.length))) return "npx mudem";
  return ["node", ...nodeOptions, relative(cwd, script)].map(quote).join(" ");
}

function isInside(folder: string, root: string): boolean {
  return folder === root || folder.startsWith(root + sep);
}

function quote(word: string): string {
  return /^[\w./\\:=@+-]+$/.test(word) ? word : `"${word}"`;
}

/** As `bin` in package.json has it. */
const BUILT = join(sep, "dist", "runtime", "bin", "mudem.js");
