import type { Enumeration, ErrorCode, Member } from "../model/model.ts";
import { type Change, EVERYBODY, matchById, type Peers, peersOf, peersWith } from "./change.ts";
import type { Senders } from "./senders.ts";

/** Changes of enums, but for that of the frame types, which frames stand for. */
export function compareEnums(
  before: readonly Enumeration[],
  after: readonly Enumeration[],
  senders: { readonly old: Senders; readonly now: Senders },
): readonly Change[] {
  const { both, removed, added } = matchById(before, after, ({ id }) => id);
  return [
    ...removed.map((enumeration) => whole(enumeration, "old", "was removed", true)),
    ...added.map((enumeration) => whole(enumeration, "new", "was added", false)),
    ...both.flatMap(([old, now]) => compareEnum(old, now, senders)),
  ];
}

function whole({ id, at }: Enumeration, of: Change["of"], what: string, breaksSource: boolean): Change {
  const why = "enums are not on the wire; the fields that have one are compared by themselves";
  return { at, of, subject: `enum ${id}`, what, why, breaks: [], breaksSource };
}

function compareEnum(
  before: Enumeration,
  after: Enumeration,
  senders: { readonly old: Senders; readonly now: Senders },
): readonly Change[] {
  const byId = matchById(before.members, after.members, ({ id }) => id);
  const byValue = matchById(byId.removed, byId.added, ({ value }) => String(value));
  const make = (
    { id, at }: Member,
    of: Change["of"],
    what: string,
    why: string,
    breaks: readonly Peers[],
    breaksSource: boolean,
  ): Change => ({ at, of, subject: `${after.id}::${id}`, what, why, breaks, breaksSource });
  const changes: Change[] = [];
  for (const [old, now] of byId.both) {
    if (old.value === now.value) continue;
    const why = "each version takes the number of the other for something else";
    const breaks = peersOf(senders.now.ofAny(after));
    changes.push(make(now, "new", `is ${now.value}, was ${old.value}`, why, breaks, false));
  }
  for (const [old, now] of byValue.both) {
    const why = "names are not on the wire; if it also means something else, both versions misread it";
    changes.push(make(now, "new", `was called \`${old.id}\``, why, [], true));
  }
  for (const member of byValue.added) {
    const breaks = peersWith("new", senders.old.ofClosed(before));
    const why =
      breaks.length === 0
        ? "who does not know a value takes it as one without a name"
        : "an old receiver refuses a value that it has no name for";
    changes.push(make(member, "new", `was added (${member.value})`, why, breaks, false));
  }
  for (const member of byValue.removed) {
    const breaks = peersWith("old", senders.now.ofClosed(after));
    const why =
      breaks.length === 0
        ? "an old sender may still send it, and it is taken as a value without a name"
        : "a new receiver refuses it from an old sender";
    changes.push(make(member, "old", `was removed (${member.value})`, why, breaks, true));
  }
  return changes;
}

/** Changes of what error codes do. That they are there is a change of their enum. */
export function compareErrors(before: readonly ErrorCode[], after: readonly ErrorCode[]): readonly Change[] {
  return matchById(before, after, ({ member }) => member.id).both.flatMap(([old, now]) => {
    const changes: Change[] = [];
    const add = (what: string, why: string, breaks: readonly Peers[]) => {
      const { id, at } = now.member;
      changes.push({ at, of: "new", subject: `error ${id}`, what, why, breaks, breaksSource: false });
    };
    if (old.scope !== now.scope) {
      const why = "the two versions disagree on what has ended";
      add(`ends or refuses the ${now.scope}, was the ${old.scope}`, why, EVERYBODY);
    }
    if (old.definite && !now.definite) {
      const why = "an old peer takes for certain that nothing happened, and may do it twice";
      add("is not definite any more", why, EVERYBODY);
    } else if (!old.definite && now.definite) {
      add("is definite", "an old peer is only more careful than it has to be", []);
    }
    if (old.retry !== now.retry) {
      const what = now.retry ? "may be tried again" : "is not to be tried again";
      add(what, "an old peer gives up or tries in vain, and nothing else", []);
    }
    return changes;
  });
}
