import type { Located } from "../ksy/diagnostics.ts";
import type { Frame } from "../model/model.ts";
import {
  type Change,
  EVERYBODY,
  matchById,
  otherSide,
  type Peers,
  peersWith,
  type Sender,
} from "./change.ts";
import { compareStruct } from "./compare-structs.ts";

/** Changes of which frames there are, and of who sends them when. */
export function compareFrames(
  before: readonly Frame[],
  after: readonly Frame[],
  ignorable: ReadonlySet<string>,
  states: ReadonlyMap<string, string>,
): readonly Change[] {
  const byId = matchById(before, after, ({ struct }) => struct.id);
  // Names are not on the wire, numbers are.
  const byNumber = matchById(byId.removed, byId.added, ({ frameType }) => String(frameType));
  const renamed = byNumber.both.filter(isRenamed);
  const removed = byId.removed.filter((frame) => !renamed.some(([old]) => old === frame));
  const added = byId.added.filter((frame) => !renamed.some(([, now]) => now === frame));
  return [
    ...removed.map(removal),
    ...added.map((frame) => addition(frame, ignorable)),
    ...renamed.map(([old, now]) => renaming(old, now)),
    ...[...byId.both, ...renamed].flatMap(([old, now]) => compareFrame(old, now, states)),
  ];
}

/** Whether only names are others. */
function isRenamed([old, now]: readonly [Frame, Frame]): boolean {
  return compareStruct(old.struct, now.struct, "both").every(({ breaks }) => breaks.length === 0);
}

function removal({ struct, sender, frameType }: Frame): Change {
  const why = "a new receiver ends the connection of an old sender with `unknown_frame`";
  const what = `was removed (type ${hex(frameType)})`;
  return {
    at: struct.at,
    of: "old",
    subject: subjectOf(struct.id),
    what,
    why,
    breaks: peersWith("old", sender),
    breaksSource: true,
  };
}

function addition({ struct, sender, frameType }: Frame, ignorable: ReadonlySet<string>): Change {
  const isSkipped = ignorable.has(struct.id);
  const why = isSkipped
    ? "it is sent as ignorable: an old receiver skips it"
    : "an old receiver ends the connection with `unknown_frame`: send it only to who is known to have it, or as ignorable";
  const breaks = isSkipped ? [] : peersWith("new", sender);
  const what = `was added (type ${hex(frameType)})`;
  return { at: struct.at, of: "new", subject: subjectOf(struct.id), what, why, breaks, breaksSource: false };
}

function renaming(old: Frame, { struct }: Frame): Change {
  const why = "names are not on the wire; programs use the new name";
  const what = `was called \`${old.struct.id}\``;
  return {
    at: struct.at,
    of: "new",
    subject: subjectOf(struct.id),
    what,
    why,
    breaks: [],
    breaksSource: true,
  };
}

function compareFrame(before: Frame, after: Frame, states: ReadonlyMap<string, string>): readonly Change[] {
  const { struct, sender } = after;
  const changes: Change[] = [];
  const add = (
    at: Change["at"],
    what: string,
    why: string,
    breaks: readonly Peers[],
    breaksSource = false,
  ) => {
    changes.push({ at, of: "new", subject: subjectOf(struct.id), what, why, breaks, breaksSource });
  };
  if (before.frameType !== after.frameType) {
    const what = `has the type ${hex(after.frameType)}, had ${hex(before.frameType)}`;
    add(struct.at, what, "each version takes its number for another frame, or for none", EVERYBODY);
  }
  if (before.scope !== after.scope) {
    const why = "each version refuses it on the channel on which the other sends it";
    add(struct.at, `is of the ${after.scope}, was of the ${before.scope}`, why, EVERYBODY, true);
  }
  compareSender(before, after, add);
  compareSteps("sends", before, after, states, add);
  compareSteps("receives", before, after, states, add);
  compareReplies(before, after, add);
  if (before.view?.value === true && after.view?.value !== true) {
    add(struct.at, "has no view any more", "the octets are the same; programs decode it instead", [], true);
  }
  if (before.violation.value !== after.violation.value) {
    const what = `is answered by \`${after.violation.value}\` where it may not come, was \`${before.violation.value}\``;
    add(after.violation.at, what, "only a peer that makes a mistake meets it", []);
  }
  return [...changes, ...compareStruct(before.struct, struct, joined(before.sender, sender))];
}

type Add = (
  at: Change["at"],
  what: string,
  why: string,
  breaks: readonly Peers[],
  breaksSource?: boolean,
) => void;

function compareSender(before: Frame, after: Frame, add: Add): void {
  if (before.sender === after.sender) return;
  const lost = SIDES.filter((side) => sends(before, side) && !sends(after, side));
  const won = SIDES.filter((side) => !sends(before, side) && sends(after, side));
  const breaks = [
    ...lost.flatMap((side) => peersWith("old", side)),
    ...won.flatMap((side) => peersWith("new", side)),
  ];
  const why = "a receiver refuses it from a side that may not send it in its own version";
  add(
    after.struct.at,
    `is sent by ${after.sender}, was by ${before.sender}`,
    why,
    [...new Set(breaks)],
    true,
  );
}

function compareSteps(
  key: "sends" | "receives",
  before: Frame,
  after: Frame,
  states: ReadonlyMap<string, string>,
  add: Add,
): void {
  const named = (state: string) => states.get(state) ?? state;
  const old = new Map([...before[key]].map(([from, to]) => [named(from), named(to.value)]));
  const now = after[key];
  for (const [from, to] of now) {
    const former = old.get(from);
    if (former === undefined) addedStep(key, from, to, after.sender, add);
    else if (former !== to.value) {
      const why = "the two versions disagree on the state that they are in";
      const verb = key === "sends" ? "sent" : "received";
      add(
        to.at,
        `leads to \`${to.value}\` when ${verb} in \`${from}\`, led to \`${former}\``,
        why,
        EVERYBODY,
      );
    }
  }
  for (const from of old.keys()) {
    if (now.has(from)) continue;
    if (key === "sends") {
      add(
        after.struct.at,
        `is no longer sent in \`${from}\``,
        "an old receiver takes what does not come",
        [],
      );
    } else {
      const why = "a new receiver refuses it in that state from an old sender";
      add(after.struct.at, `is no longer taken in \`${from}\``, why, peersWith("old", after.sender));
    }
  }
}

function addedStep(
  key: "sends" | "receives",
  from: string,
  to: Located<string>,
  sender: Sender,
  add: Add,
): void {
  if (key === "sends") {
    const why = "an old receiver may not expect it in that state";
    add(to.at, `may be sent in \`${from}\``, why, peersWith("new", sender));
  } else {
    add(to.at, `is taken in \`${from}\``, "an old sender does not send it then", []);
  }
}

/** Answers come from the side that does not send the frame. */
function compareReplies(before: Frame, after: Frame, add: Add): void {
  const { removed, added } = matchById(before.replies, after.replies, ({ value }) => value);
  for (const { value, at } of added) {
    const why = "who asks with the old version does not expect that answer";
    add(at, `may be answered by ${value.toUpperCase()}`, why, peersWith("new", otherSide(after.sender)));
  }
  for (const { value } of removed) {
    const why = "who answers with the old version still may: keep on taking it";
    const breaks = peersWith("old", otherSide(after.sender));
    add(after.struct.at, `is not answered by ${value.toUpperCase()} any more`, why, breaks);
  }
  const errors = matchById(before.errors, after.errors, ({ value }) => value);
  for (const { value, at } of errors.added) {
    add(at, `may fail with \`${value}\``, "a code that is not expected is handled by its flags", []);
  }
  for (const { value } of errors.removed) {
    add(after.struct.at, `does not fail with \`${value}\` any more`, "nobody has to be told an error", []);
  }
}

function sends({ sender }: Frame, side: Sender): boolean {
  return sender === side || sender === "both";
}

function joined(a: Frame["sender"], b: Frame["sender"]): Sender {
  return a === b ? a : "both";
}

function subjectOf(id: string): string {
  return `frame ${id}`;
}

function hex(frameType: number): string {
  return `0x${frameType.toString(16).padStart(2, "0")}`;
}

const SIDES = ["client", "broker"] as const;
