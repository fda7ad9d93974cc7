import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FormatInfo } from "../../codegen/format/info.ts";
import { type Codec, loadCodec } from "./codec.ts";
import { serve } from "./isolated.ts";
import { checkReading } from "./read.ts";
import type { Spec } from "./spec.ts";
import { type WriteResult, writeBack } from "./write-back.ts";

export interface RunSetup {
  /** The folder of what was built. */
  readonly folder: string;
  readonly formats: readonly FormatInfo[];
}

/** A format to read and write with. */
export interface RunJob {
  /** In the folder of what was built. */
  readonly folder: string;
  readonly entry: FormatInfo;
  /** What was emitted with it. */
  readonly related: readonly FormatInfo[];
  /** Other formats that its test names. */
  readonly named: readonly FormatInfo[];
  readonly spec: Spec | undefined;
  readonly input: string;
}

export interface RunResult {
  readonly read: "ok" | "wrong" | "error";
  readonly readReason: string;
  readonly write: WriteResult["write"] | "refused" | "n/a";
  readonly writeReason: string;
}

serve(({ folder, formats }: RunSetup) => async (job: RunJob): Promise<RunResult> => {
  const { spec, input } = job;
  const codec = await loadCodec(join(folder, job.folder), job.entry, job.related, [...job.named, ...formats]);
  const octets = (): Uint8Array => Uint8Array.from(readFileSync(input));
  const { isDecoded, read, reason } = checkReading(codec, octets(), spec);
  const { write, reason: writeReason } = checkWriting(codec, octets(), isDecoded);
  return { read, readReason: reason, write, writeReason };
});

function checkWriting(
  codec: Codec,
  input: Uint8Array,
  isDecoded: boolean,
): { readonly write: RunResult["write"]; readonly reason: string } {
  if (!isDecoded) return { write: "n/a", reason: "" };
  const { unwritable } = codec.entry;
  return unwritable === undefined ? writeBack(codec, input) : { write: "refused", reason: unwritable };
}
