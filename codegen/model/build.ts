import type { Diagnostics } from "../ksy/diagnostics.ts";
import { checkFrames, checkRules } from "./check-frames.ts";
import { checkAlignment, checkFrameLayout } from "./check-layout.ts";
import { readEnvelope, reportOrphans } from "./envelope.ts";
import { layOut } from "./layout.ts";
import { type LoadedFile, load, type Sources } from "./load.ts";
import { readErrors, readFrame, readLifecycles } from "./metadata.ts";
import type { Protocol } from "./model.ts";
import { resolve } from "./resolve.ts";
import { readRules } from "./rules.ts";

/** A specification that was read. */
export interface Built {
  readonly files: ReadonlyMap<string, LoadedFile>;
  /** Of use only when nothing was reported. */
  readonly protocol: Protocol;
}

/** Reads, resolves, lays out and checks the specification in `sources`, which diagnostics call `folder`. */
export function build(sources: Sources, folder: string, diagnostics: Diagnostics): Built {
  const files = load(sources, folder, diagnostics);
  const resolved = resolve(files, diagnostics);
  const structs = [...resolved.structs.values()].flat();
  layOut(structs, diagnostics);
  const prose = sources.get("protocol.md") ?? "";
  const rules = readRules(`${folder}/protocol.md`, prose, diagnostics);
  const read = readEnvelope(files, resolved, diagnostics);
  reportOrphans(files, diagnostics);
  const frame = files.get("frame");
  const protocol: Protocol = {
    enums: resolved.enums,
    structs: resolved.structs,
    preamble: resolved.tops.get("preamble"),
    envelope: read?.envelope,
    frames: (read?.frames ?? []).flatMap((entry) => readFrame(entry, diagnostics) ?? []),
    lifecycles: frame === undefined ? [] : readLifecycles(frame, diagnostics),
    errors: readErrors(files, resolved.enums, diagnostics),
    rules,
  };
  for (const struct of structs) checkRules(struct, protocol, diagnostics);
  for (const { ksy } of files.values()) {
    if (!resolved.tops.has(ksy.path)) checkRules(ksy.type, protocol, diagnostics);
  }
  if (read !== undefined) {
    checkAlignment(read.envelope.header, 0, "every frame", diagnostics);
    for (const found of protocol.frames) checkFrameLayout(found, read.envelope.headerLength, diagnostics);
    checkFrames(protocol, diagnostics);
  }
  return { files, protocol };
}
