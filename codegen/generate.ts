import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Compiled, compile } from "./compile.ts";
import { format } from "./format.ts";
import type { Sources } from "./model/load.ts";
import { compareOutput } from "./output-folder.ts";
import { isVectors } from "./vectors/read.ts";

/** Generates code from the specification in the folder `specDir`. The files are as they are to be written. */
export async function generate({ specDir }: { readonly specDir: string }): Promise<Compiled> {
  const sources = readSources(specDir);
  const { files, diagnostics } = await compile(sources, basename(specDir));
  return { files: files.size === 0 ? files : format(files), diagnostics };
}

/** The files of the specification in the folder `specDir`. */
export function readSources(specDir: string): Sources {
  const paths = filesBelow(specDir).filter(isSource);
  return new Map(paths.map((path) => [path, readFileSync(join(specDir, path), "utf8")]));
}

/** Whether the file at `path` below the folder of a specification is part of it. */
export function isSource(path: string): boolean {
  return path.endsWith(".ksy") || path === "protocol.md" || isVectors(path);
}

/** A file that is not what the specification makes of it. */
export interface Difference {
  readonly path: string;
  readonly kind: "differs" | "is missing" | "is stale";
}

/** What would have to change in the folder `outDir` for it to hold `files` and nothing else. */
export function compareWith(outDir: string, files: ReadonlyMap<string, string>): readonly Difference[] {
  const differences: Difference[] = compareOutput(outDir, files).flatMap(({ path, state }) =>
    state === "same" ? [] : [{ path, kind: state === "missing" ? "is missing" : "differs" }],
  );
  for (const path of filesBelow(outDir)) if (!files.has(path)) differences.push({ path, kind: "is stale" });
  return differences.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Makes the folder `outDir` hold `files` and nothing else. */
export function writeTo(outDir: string, files: ReadonlyMap<string, string>): void {
  for (const { path, kind } of compareWith(outDir, files)) {
    const place = join(outDir, path);
    if (kind === "is stale") {
      rmSync(place);
      continue;
    }
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, files.get(path) ?? "");
  }
}

/** Paths of all files below `folder`, with slashes, sorted. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"))
    .sort();
}
