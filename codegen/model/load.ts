import { posix } from "node:path";
import type { Diagnostics } from "../ksy/diagnostics.ts";
import { parseYaml } from "../ksy/parse.ts";
import { readKsy } from "../ksy/read.ts";
import type { KsyFile } from "../ksy/syntax.ts";

/** The files of a specification: their text by their path below its folder. */
export type Sources = ReadonlyMap<string, string>;

/** A `.ksy` file together with those that it imports, by their ids. */
export interface LoadedFile {
  readonly ksy: KsyFile;
  readonly imports: ReadonlyMap<string, LoadedFile>;
}

/** Reads every `.ksy` file of `sources`. `folder` is what diagnostics call their folder. */
export function load(
  sources: Sources,
  folder: string,
  diagnostics: Diagnostics,
): ReadonlyMap<string, LoadedFile> {
  const files = new Map<string, LoadedFile & { imports: Map<string, LoadedFile> }>();
  for (const [path, text] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!path.endsWith(".ksy")) continue;
    const document = parseYaml(`${folder}/${path}`, text, diagnostics);
    const ksy = document && readKsy(path.slice(0, -".ksy".length), document, diagnostics);
    if (ksy !== undefined) files.set(ksy.path, { ksy, imports: new Map() });
  }
  for (const { ksy, imports } of files.values()) {
    for (const { value, at } of ksy.imports) {
      const path = posix.join(posix.dirname(ksy.path), value);
      const imported = files.get(path);
      if (imported !== undefined) {
        imports.set(posix.basename(path), imported);
      } else if (!sources.has(`${path}.ksy`)) {
        diagnostics.report(
          at,
          `there is no file \`${folder}/${path}.ksy\``,
          "Write the path from this file, without `.ksy`",
        );
      }
    }
  }
  return files;
}
