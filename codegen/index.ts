/**
 * The compiler from `.ksy` files, the language of Kaitai Struct, to TypeScript that reads and writes what they describe.
 * What it generates, and what it asks of a format: docs/codegen.md.
 *
 * ```ts
 * const { files, diagnostics } = compileFormats(["png"], folderSources("formats"));
 * for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic));
 * writeOutput("src/generated", files);
 * ```
 *
 * It needs the packages `ts-morph` and `yaml`, which the generated code does not.
 */

export type { EnumInfo, FormatInfo, MemberInfo, TypeInfo } from "./format/info.ts";
export {
  type CompiledFormats,
  type CompileOptions,
  compileFormats,
  type FormatSources,
  folderSources,
} from "./formats.ts";
export { type Diagnostic, formatDiagnostic, type Position } from "./ksy/diagnostics.ts";
export { compareOutput, ForeignFileError, type OutputFile, writeOutput } from "./output-folder.ts";
