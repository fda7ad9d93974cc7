import { parseArgs } from "node:util";
import type { HarnessOptions } from "./harness.ts";

export const USAGE = `Usage: npm run conformance:ksy -- --dir DIR [--json] [--only ID,ID] [--keep OUTDIR]

Compiles the formats of a suite that is laid out as Kaitai Struct's own, reads its inputs, writes them back.

  --dir DIR       has formats/*.ksy, spec/*.kst, src/ and formats_err/*.ksy; all but the first may be missing
  --json          prints one object: {"formats":[{"id","read","write","reason"}],"broken":[{"id","result"}]}
  --only ID,ID    looks at these formats alone
  --keep OUTDIR   leaves what was emitted in OUTDIR

Ends with 0 when nothing is wrong, 1 when something is, 2 when it was called wrongly.`;

export interface Options extends HarnessOptions {
  readonly isJson: boolean;
}

/** What the program was called with. @throws {TypeError} when that makes no sense. */
export function readOptions(args: readonly string[]): Options | "help" {
  const { values } = parseArgs({
    args: [...args],
    options: {
      dir: { type: "string" },
      json: { type: "boolean", default: false },
      only: { type: "string" },
      keep: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return "help";
  if (values.dir === undefined) throw new TypeError("--dir is missing");
  return {
    folder: values.dir,
    isJson: values.json,
    ...(values.only === undefined ? {} : { only: new Set(values.only.split(",").map((id) => id.trim())) }),
    ...(values.keep === undefined ? {} : { keep: values.keep }),
  };
}
