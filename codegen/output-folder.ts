import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What is in a folder of a file that was generated. */
export interface OutputFile {
  /** Relative to the folder, with slashes. */
  readonly path: string;
  /** `foreign`: there is a file that was not generated, which must not be overwritten. */
  readonly state: "same" | "different" | "missing" | "foreign";
}

/** How the folder `outDir` compares with `files`, which are texts by their paths in it. Other files do not matter. */
export function compareOutput(outDir: string, files: ReadonlyMap<string, string>): readonly OutputFile[] {
  return [...files].map(([path, text]) => ({ path, state: stateOf(join(outDir, path), text) }));
}

/**
 * Writes `files` to the folder `outDir`, which is made if it is not there. Files that are as they should be are not touched,
 * and none is removed. Returns what was there before.
 *
 * @throws {ForeignFileError} before anything is written, when a file is in the way that was not generated.
 */
export function writeOutput(outDir: string, files: ReadonlyMap<string, string>): readonly OutputFile[] {
  const before = compareOutput(outDir, files);
  const foreign = before.filter(({ state }) => state === "foreign").map(({ path }) => join(outDir, path));
  if (foreign.length > 0) throw new ForeignFileError(foreign);
  for (const { path, state } of before) {
    if (state === "same") continue;
    const place = join(outDir, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, files.get(path) ?? "");
  }
  return before;
}

/** Files are where code is to be written, and were not generated. */
export class ForeignFileError extends Error {
  override readonly name = "ForeignFileError";
  readonly paths: readonly string[];

  constructor(paths: readonly string[]) {
    super(`${paths.join(", ")}: there is a file already that was not generated, and it is not overwritten`);
    this.paths = paths;
  }
}

/** `text` with a first line that says where it comes from, as generated formats have it. */
export function withHeader(text: string, source: string): string {
  return `// Generated from ${source} by mudem codegen. Do not edit.\n\n${text}`;
}

function stateOf(place: string, wanted: string): OutputFile["state"] {
  if (!existsSync(place)) return "missing";
  const found = readFileSync(place, "utf8");
  if (found === wanted) return "same";
  return HEADER.test(found) ? "different" : "foreign";
}

// In TypeScript a comment, in Markdown one that is not shown.
const HEADER = /^(?:\/\/|<!--) Generated from .* by mudem codegen\b/;
