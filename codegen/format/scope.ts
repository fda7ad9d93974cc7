import type { TypeName } from "../expression/ast.ts";
import type { Enumeration, FormatFile, Struct } from "./model.ts";

/** The type that `name` means inside of `from`. */
export function findStruct(from: Struct, { path, isAbsolute }: TypeName): Struct | undefined {
  const [first = "", ...rest] = path;
  const { file } = from;
  let found: Struct | undefined;
  for (let at: Struct | undefined = isAbsolute ? file.top : from; at !== undefined; at = at.outer) {
    found = at.id === first && (at === file.top || !isAbsolute) ? at : at.structs.get(first);
    if (found !== undefined) break;
  }
  found ??= importedFile(file, first)?.top;
  for (const step of rest) found = found?.structs.get(step);
  return found;
}

/** The enum that `name` means inside of `from`. */
export function findEnum(from: Struct, { path, isAbsolute }: TypeName): Enumeration | undefined {
  const last = path.at(-1) ?? "";
  if (path.length > 1) {
    const outer = findStruct(from, { path: path.slice(0, -1), isAbsolute, isList: false });
    return outer?.enums.get(last);
  }
  for (let at: Struct | undefined = isAbsolute ? from.file.top : from; at !== undefined; at = at.outer) {
    const found = at.enums.get(last);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A file that `file` imports, or that one of these imports. */
function importedFile(file: FormatFile, name: string, seen = new Set<FormatFile>()): FormatFile | undefined {
  if (seen.has(file)) return undefined;
  seen.add(file);
  const direct = file.imports.get(name);
  if (direct !== undefined) return direct;
  for (const imported of file.imports.values()) {
    const found = imported.id === name ? imported : importedFile(imported, name, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
