import type { Protocol, Struct } from "../model/model.ts";
import { type Change, EVERYBODY, matchById } from "./change.ts";
import { compareEnums, compareErrors } from "./compare-enums.ts";
import { compareFrames } from "./compare-frames.ts";
import { compareLifecycles, renamedStates } from "./compare-lifecycles.ts";
import { compareRules } from "./compare-rules.ts";
import { compareStruct } from "./compare-structs.ts";
import { Senders } from "./senders.ts";

export interface CompareOptions {
  /** Ids of frames that are sent as ignorable only. Default none. */
  readonly ignorable?: ReadonlySet<string>;
}

/** All in which two versions of a specification differ, by file, line and column. Docs do not count. */
export function compare(before: Protocol, after: Protocol, options: CompareOptions = {}): readonly Change[] {
  const senders = { old: new Senders(before), now: new Senders(after) };
  const states = renamedStates(before.lifecycles, after.lifecycles);
  const changes = [
    ...comparePreambles(before.preamble, after.preamble),
    ...compareHeaders(before, after),
    ...compareFrames(before.frames, after.frames, options.ignorable ?? new Set(), states),
    ...compareTypes(before, after, senders),
    ...compareEnums(otherEnums(before), otherEnums(after), senders),
    ...compareErrors(before.errors, after.errors),
    ...compareLifecycles(before.lifecycles, after.lifecycles, states),
    ...compareRules(before.rules, after.rules),
  ];
  return changes.sort(byPosition);
}

function comparePreambles(before: Struct | undefined, after: Struct | undefined): readonly Change[] {
  if (before !== undefined && after !== undefined) return compareStruct(before, after, "both");
  const struct = before ?? after;
  if (struct === undefined) return [];
  const of = after === undefined ? "old" : "new";
  const what = after === undefined ? "was removed" : "was added";
  const why = "a connection begins with other octets";
  return [{ at: struct.at, of, subject: "preamble", what, why, breaks: EVERYBODY, breaksSource: true }];
}

function compareHeaders({ envelope: before }: Protocol, { envelope: after }: Protocol): readonly Change[] {
  if (before === undefined || after === undefined) return [];
  return compareStruct(before.header, after.header, "both");
}

/** Types that are in both, and types that fields have in place of one that is gone. */
function compareTypes(
  before: Protocol,
  after: Protocol,
  senders: { readonly old: Senders; readonly now: Senders },
): readonly Change[] {
  const { both, removed, added } = matchById(typesOf(before), typesOf(after), ({ id }) => id);
  const successors = removed.flatMap((old) => {
    const now = added.find((candidate) => isSuccessor(old, candidate, before, after));
    return now === undefined ? [] : [[old, now] as const];
  });
  return [...both, ...successors].flatMap(([old, now]) => {
    const sender = senders.old.of(old);
    const other = senders.now.of(now);
    return compareStruct(old, now, sender === other ? sender : "both");
  });
}

/** Whether a field that had the type `old` has `now`. */
function isSuccessor(old: Struct, now: Struct, before: Protocol, after: Protocol): boolean {
  const places = new Set(users(after, now));
  return users(before, old).some((place) => places.has(place));
}

/** The fields of `type`, such as `hello.version`. */
function users({ structs }: Protocol, type: Struct): readonly string[] {
  return [...structs.values()]
    .flat()
    .flatMap(({ id, fields }) =>
      fields
        .filter((field) => field.type.kind === "struct" && field.type.struct === type)
        .map((field) => `${id}.${field.id}`),
    );
}

function typesOf({ structs, frames, preamble, envelope }: Protocol): readonly Struct[] {
  const tops = new Set<Struct | undefined>([preamble, envelope?.header, envelope?.unknown]);
  for (const { struct } of frames) tops.add(struct);
  return [...structs.values()].flat().filter((struct) => !tops.has(struct));
}

function otherEnums({ enums, envelope }: Protocol): Protocol["enums"] {
  return enums.filter((enumeration) => enumeration !== envelope?.frameTypes);
}

function byPosition({ at: a }: Change, { at: b }: Change): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
