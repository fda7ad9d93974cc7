import type { FormatSources } from "./format/load.ts";
import type { FormatFile } from "./format/model.ts";
import type { Diagnostics, Position } from "./ksy/diagnostics.ts";

/**
 * `files`, once each: what is imported by its path from here and by that from the root is the same. Reports files whose
 * code would lie outside of the folder of all code, or where other code lies.
 */
export function withPlaces(
  files: readonly FormatFile[],
  sources: FormatSources,
  diagnostics: Diagnostics,
): readonly FormatFile[] {
  const nameOf = ({ path }: FormatFile) => sources.read(path)?.file ?? `${path}.ksy`;
  const report = (file: FormatFile, met: string, mend: string) =>
    diagnostics.report(startOf(nameOf(file)), met, mend);
  const found = new Map<string, FormatFile>();
  for (const file of files) {
    // Not every file system tells capitals from small letters.
    const place = file.output.toLowerCase();
    const other = found.get(place);
    if (other === undefined) found.set(place, file);
    if (file.output.startsWith("../")) {
      report(
        file,
        `its code would lie outside of the folder of the generated code, at \`${file.output}\``,
        "Compile it together with what imports it, or import it by its path from the root, with a slash first",
      );
    } else if (place.startsWith("support/")) {
      report(
        file,
        "its code would lie among the support files",
        "Give its folder another name than `support`",
      );
    } else if (other !== undefined && nameOf(other) !== nameOf(file)) {
      report(
        file,
        `its code would lie at \`${file.output}\`, as that of ${nameOf(other)}`,
        "Give one of them another name",
      );
    }
  }
  return [...found.values()];
}

function startOf(file: string): Position {
  return { file, line: 1, column: 1 };
}
