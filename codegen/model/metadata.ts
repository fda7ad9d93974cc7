import type { Diagnostics, Located } from "../ksy/diagnostics.ts";
import { type MapReader, mapOf, textOf } from "../ksy/map-reader.ts";
import type { Entry } from "../ksy/parse.ts";
import type { KsyMember } from "../ksy/syntax.ts";
import type { FrameEntry } from "./envelope.ts";
import type { LoadedFile } from "./load.ts";
import type { Enumeration, ErrorCode, Frame, Lifecycle, Scope, State } from "./model.ts";

/** What stands under `-mudem-frame` of one frame. Undefined when it is not enough to go on with. */
export function readFrame(
  { frameType, struct, file }: FrameEntry,
  diagnostics: Diagnostics,
): Frame | undefined {
  const map = file.ksy.type.frame;
  if (map === undefined) {
    diagnostics.report(
      struct.at,
      `the frame \`${struct.id}\` does not say who sends it and when`,
      "Add `-mudem-frame`",
    );
    return undefined;
  }
  map.require("sender", "client");
  map.require("scope", "channel");
  map.require("violation", "illegal_frame");
  const sender = oneOf(map.text("sender"), "sender", ["client", "broker", "both"], diagnostics);
  const scope = oneOf(map.text("scope"), "scope", ["connection", "channel"], diagnostics);
  const violation = map.text("violation");
  const { sends, receives } = transitions(map, struct.id, diagnostics);
  const replies = map.texts("replies");
  const errors = map.texts("errors");
  const rules = map.texts("rules");
  const view = map.flag("view");
  map.finish();
  if (sender === undefined || scope === undefined || violation === undefined) return undefined;
  return { struct, frameType, sender, scope, sends, receives, replies, violation, errors, rules, view };
}

/** What stands under `-mudem-lifecycle` of the envelope. */
export function readLifecycles(envelope: LoadedFile, diagnostics: Diagnostics): readonly Lifecycle[] {
  const map = envelope.ksy.type.lifecycle;
  if (map === undefined) {
    diagnostics.report(envelope.ksy.id.at, "the envelope names no states", "Add `-mudem-lifecycle`");
    return [];
  }
  map.require("connection", "{initial: …, states: {…}}");
  map.require("channel", "{initial: …, states: {…}}");
  const found = SCOPES.flatMap((scope) => readLifecycle(scope, map, diagnostics) ?? []);
  map.finish();
  return found;
}

/** The error codes of the enum `error_code`, each with its `-mudem-error`. */
export function readErrors(
  files: ReadonlyMap<string, LoadedFile>,
  enums: readonly Enumeration[],
  diagnostics: Diagnostics,
): readonly ErrorCode[] {
  const enumeration = enums.find(({ id }) => id === "error_code");
  if (enumeration === undefined) return [];
  const syntax = files.get(enumeration.file)?.ksy.type.enums.find(({ id }) => id.value === "error_code");
  return (syntax?.members ?? []).flatMap((member) => readError(member, enumeration, diagnostics) ?? []);
}

function readError(
  { id, error }: KsyMember,
  { members }: Enumeration,
  diagnostics: Diagnostics,
): ErrorCode | undefined {
  if (error === undefined) {
    const mend = "Write it out with `id`, `doc` and `-mudem-error: {scope: …, definite: …, retry: …}`";
    diagnostics.report(id.at, `the error code \`${id.value}\` does not say what it ends`, mend);
    return undefined;
  }
  error.require("scope", "request");
  error.require("definite", "true");
  error.require("retry", "false");
  const scope = oneOf(error.text("scope"), "scope", ERROR_SCOPES, diagnostics);
  const definite = error.flag("definite");
  const retry = error.flag("retry");
  error.finish();
  const member = members.find((candidate) => candidate.id === id.value);
  if (!scope || !definite || !retry || !member) return undefined;
  return { member, scope, definite: definite.value, retry: retry.value };
}

function readLifecycle(scope: Scope, lifecycles: MapReader, diagnostics: Diagnostics): Lifecycle | undefined {
  const map = lifecycles.map(scope, `\`${scope}\``);
  if (map === undefined) return undefined;
  map.require("initial", "the first state");
  map.require("states", "{name: what it means}");
  const initial = map.text("initial");
  const states = entries(map, "states", diagnostics).flatMap(({ key, at, value }): State[] => {
    const doc = textOf(value, `the meaning of \`${key}\``, diagnostics);
    return doc === undefined ? [] : [{ id: key, doc: doc.value, at }];
  });
  const discarding = map.texts("discarding");
  map.finish();
  return initial && { scope, initial, states, discarding };
}

function transitions(
  map: MapReader,
  id: string,
  diagnostics: Diagnostics,
): Pick<Frame, "sends" | "receives"> {
  const states = map.texts("states");
  const sends = steps(map, "sends", diagnostics);
  const receives = steps(map, "receives", diagnostics);
  if (states.length === 0) {
    if (sends.size === 0 || receives.size === 0) {
      const mend = "Add `states: [open]`, or both `sends: {…}` and `receives: {…}`";
      diagnostics.report(map.at, `the frame \`${id}\` does not say in which states it is legal`, mend);
    }
    return { sends, receives };
  }
  if (sends.size > 0 || receives.size > 0) {
    const met = `the frame \`${id}\` has \`states\` and \`sends\` or \`receives\``;
    diagnostics.report(map.at, met, "Keep `states` when no state follows, the others when one does");
  }
  const kept = new Map(states.map((state) => [state.value, state]));
  return { sends: kept, receives: kept };
}

function steps(map: MapReader, key: string, diagnostics: Diagnostics): Map<string, Located<string>> {
  const found = new Map<string, Located<string>>();
  for (const { key: from, value } of entries(map, key, diagnostics)) {
    const to = textOf(value, `the state after \`${from}\``, diagnostics);
    if (to !== undefined) found.set(from, to);
  }
  return found;
}

function entries(map: MapReader, key: string, diagnostics: Diagnostics): readonly Entry[] {
  const node = map.get(key);
  if (node === undefined) return [];
  if (node.kind === "map") return node.entries;
  mapOf(node, `\`${key}\``, diagnostics);
  return [];
}

function oneOf<T extends string>(
  found: Located<string> | undefined,
  key: string,
  wanted: readonly T[],
  diagnostics: Diagnostics,
): T | undefined {
  if (found === undefined) return undefined;
  const value = wanted.find((candidate) => candidate === found.value);
  if (value === undefined) {
    diagnostics.report(
      found.at,
      `\`${key}: ${found.value}\` is unknown`,
      `Write one of ${wanted.join(", ")}`,
    );
  }
  return value;
}

const SCOPES: readonly Scope[] = ["connection", "channel"];
const ERROR_SCOPES = ["connection", "channel", "request", "message", "delivery"] as const;
