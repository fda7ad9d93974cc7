import { parseArgs } from "node:util";
import { readSources } from "../generate.ts";
import { Diagnostics, formatDiagnostic } from "../ksy/diagnostics.ts";
import { build } from "../model/build.ts";
import type { Protocol } from "../model/model.ts";
import { compare } from "./compare.ts";
import { countsOf, showChanges, toJson } from "./report.ts";

// `npm run compat -- OLD NEW`: 0 when nothing breaks, 1 when something does, 2 when that cannot be said.
process.exitCode = 2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    wire: { type: "boolean", default: false },
    ignorable: { type: "string", multiple: true, default: [] },
  },
});

const [oldFolder, newFolder, ...more] = positionals;
if (oldFolder === undefined || newFolder === undefined || more.length > 0) {
  console.error(
    "usage: npm run compat -- [--json] [--wire] [--ignorable FRAME]... OLD_SPEC_DIR NEW_SPEC_DIR",
  );
} else {
  const before = read(oldFolder);
  const after = read(newFolder);
  if (before !== undefined && after !== undefined) {
    const changes = compare(before, after, { ignorable: new Set(values.ignorable) });
    process.stdout.write(
      values.json ? `${JSON.stringify(toJson(changes), undefined, 2)}\n` : showChanges(changes),
    );
    const { breaking, "source-breaking": source } = countsOf(changes);
    process.exitCode = breaking > 0 || (source > 0 && !values.wire) ? 1 : 0;
  }
}

/** The specification in `folder`; undefined when it has mistakes, which are printed. */
function read(folder: string): Protocol | undefined {
  const sources = readSources(folder);
  const diagnostics = new Diagnostics();
  if (sources.size === 0) console.error(`${folder}: there is no specification here`);
  const { protocol } = build(sources, folder.replace(/\/+$/, ""), diagnostics);
  for (const diagnostic of diagnostics.sorted()) console.error(formatDiagnostic(diagnostic));
  return sources.size === 0 || !diagnostics.isEmpty ? undefined : protocol;
}
