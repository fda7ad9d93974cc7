import { basename, delimiter, dirname, relative, resolve, sep } from "node:path";

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
  const file = relative(cwd, script);
  return ["node", ...nodeOptions, file].map(quote).join(" ");
}

function quote(word: string): string {
  return /^[\w./\\:=@+-]+$/.test(word) ? word : `"${word}"`;
}
