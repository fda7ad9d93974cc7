import type { Position } from "../ksy/diagnostics.ts";
import type { Side } from "../model/model.ts";

/** Something in which two versions of a specification differ. */
export interface Change {
  /** Where it stands; for what was removed, in the old version. */
  readonly at: Position;
  readonly of: "old" | "new";
  /** What changed: `publish.priority`, `frame ping`, `rule FRM-003`. */
  readonly subject: string;
  /** How, as the rest of a sentence: `may be 5 at most, not 9`. */
  readonly what: string;
  /** What that does to peers and programs, as a sentence without the full stop. */
  readonly why: string;
  /** Peers that no longer understand each other. */
  readonly breaks: readonly Peers[];
  /** Whether programs that use the generated code have to change. */
  readonly breaksSource: boolean;
}

/** Two endpoints of which one has the old version and the other the new one. */
export type Peers = "old client with new broker" | "new client with old broker";

export type Verdict = "breaking" | "source-breaking" | "compatible";

export function verdictOf({ breaks, breaksSource }: Change): Verdict {
  if (breaks.length > 0) return "breaking";
  return breaksSource ? "source-breaking" : "compatible";
}

/** Who sends something. */
export type Sender = Side | "both" | "nobody";

export const EVERYBODY: readonly Peers[] = ["old client with new broker", "new client with old broker"];

/** The peers of which the one that sends has `version`, and the other one not. */
export function peersWith(version: "old" | "new", sender: Sender): readonly Peers[] {
  if (sender === "nobody") return [];
  if (sender === "both") return EVERYBODY;
  return (version === "old") === (sender === "client")
    ? ["old client with new broker"]
    : ["new client with old broker"];
}

/** All peers between which something is sent at all. */
export function peersOf(sender: Sender): readonly Peers[] {
  return sender === "nobody" ? [] : EVERYBODY;
}

export function otherSide(sender: Sender): Sender {
  if (sender === "client") return "broker";
  return sender === "broker" ? "client" : sender;
}

/** Of two lists, each of which names a thing once: what is in both, and what only in one. */
export function matchById<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (item: T) => string,
): {
  readonly both: readonly (readonly [T, T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
} {
  const found = new Map(after.map((item) => [idOf(item), item]));
  const known = new Set(before.map(idOf));
  return {
    both: before.flatMap((item) => {
      const other = found.get(idOf(item));
      return other === undefined ? [] : [[item, other] as const];
    }),
    removed: before.filter((item) => !found.has(idOf(item))),
    added: after.filter((item) => !known.has(idOf(item))),
  };
}
