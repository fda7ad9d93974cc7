import { posix } from "node:path";

/** Paths, without extension, of modules that `files` import and that are not among them. */
export function missingModules(files: ReadonlyMap<string, string>): readonly string[] {
  const missing = new Set<string>();
  for (const [file, text] of files) {
    for (const [, name = ""] of text.matchAll(/ from "(\.{1,2}\/[^"]+)\.ts";/g)) {
      const path = posix.join(posix.dirname(file), name);
      if (!files.has(`${path}.ts`)) missing.add(path);
    }
  }
  return [...missing];
}
