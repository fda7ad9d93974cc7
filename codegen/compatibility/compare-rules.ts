import type { Rule } from "../model/model.ts";
import { type Change, EVERYBODY, matchById, type Peers } from "./change.ts";

/** Changes of the rules of the prose, as far as a program can judge them. */
export function compareRules(before: readonly Rule[], after: readonly Rule[]): readonly Change[] {
  const { both, removed, added } = matchById(before, after, ({ id }) => id);
  return [
    ...removed.map((rule) =>
      change(
        rule,
        "old",
        `was removed (${rule.level})`,
        rule.level === "MUST"
          ? "an old peer relies on what a new one does not have to do; and an id is for ever"
          : "nobody could rely on it; but an id is for ever",
        rule.level === "MUST" ? EVERYBODY : [],
      ),
    ),
    ...added.map((rule) =>
      change(
        rule,
        "new",
        `was added (${rule.level})`,
        rule.level === "MUST" ? "an old peer does not know it" : "nobody may rely on it",
        rule.level === "MUST" ? EVERYBODY : [],
      ),
    ),
    ...both.flatMap(([old, now]) => compareRule(old, now)),
  ];
}

function compareRule(before: Rule, after: Rule): readonly Change[] {
  if (before.level !== after.level) {
    const isRaised = RANK[after.level] > RANK[before.level];
    const isOfMust = before.level === "MUST" || after.level === "MUST";
    const must = isRaised
      ? "an old peer may not do what it did not have to"
      : "an old peer relies on what a new one does not have to do";
    const why = isOfMust ? must : "nobody could rely on it, and nobody may";
    const what = `is ${after.level}, was ${before.level}`;
    return [change(after, "new", what, why, isOfMust ? EVERYBODY : [])];
  }
  if (before.text === after.text) return [];
  return [
    change(after, "new", "has another text", "whether it means something else is for people to judge", []),
  ];
}

function change(
  { id, at }: Rule,
  of: Change["of"],
  what: string,
  why: string,
  breaks: readonly Peers[],
): Change {
  return { at, of, subject: `rule ${id}`, what, why, breaks, breaksSource: false };
}

const RANK: Readonly<Record<Rule["level"], number>> = { MAY: 0, SHOULD: 1, MUST: 2 };
