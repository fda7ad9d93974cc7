import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compareWith, generate, writeTo } from "./generate.ts";
import { formatDiagnostic } from "./ksy/diagnostics.ts";

/** `npm run generate [-- --check]`. Until everything has gone well the run counts as failed, whatever ends it. */
process.exitCode = 1;

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    spec: { type: "string", default: resolve(root, "spec") },
    out: { type: "string", default: resolve(root, "generated") },
  },
});

const { files, diagnostics } = await generate({ specDir: values.spec });
const differences = diagnostics.length === 0 ? compareWith(values.out, files) : [];
if (diagnostics.length > 0) {
  for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic));
  console.error(`generate: ${counted(diagnostics.length, "mistake")} in the specification, nothing written`);
} else if (values.check && differences.length > 0) {
  for (const { path, kind } of differences) {
    console.error(`${relative(process.cwd(), resolve(values.out, path))} ${kind}`);
  }
  const stale = counted(differences.length, "file");
  console.error(`generate: ${stale} not as the specification says; run \`npm run generate\``);
} else {
  if (!values.check) writeTo(values.out, files);
  const count = values.check
    ? `${files.size} files are up to date`
    : `${differences.length} of ${files.size} files changed`;
  console.log(`generate: ${count}`);
  process.exitCode = 0;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
