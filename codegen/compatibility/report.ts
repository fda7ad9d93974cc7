import { type Change, type Verdict, verdictOf } from "./change.ts";

/** `changes` for people: a line for each, and what they come to. */
export function showChanges(changes: readonly Change[]): string {
  const lines = changes.map((change) => {
    const { at, subject, what, why, breaks } = change;
    const who = breaks.length === 0 ? "" : ` [${breaks.join("; ")}]`;
    return `${at.file}:${at.line}:${at.column}: ${verdictOf(change)}: ${subject} ${what}: ${why}${who}`;
  });
  const { breaking, "source-breaking": source, compatible } = countsOf(changes);
  const sum = `compat: ${breaking} breaking, ${source} breaking only sources, ${compatible} compatible`;
  return [...lines, sum, ""].join("\n");
}

/** `changes` for programs. */
export function toJson(changes: readonly Change[]): object {
  return {
    counts: countsOf(changes),
    changes: changes.map((change) => {
      const { at, of, subject, what, why, breaks, breaksSource } = change;
      return { verdict: verdictOf(change), of, ...at, subject, what, why, breaks, breaksSource };
    }),
  };
}

export function countsOf(changes: readonly Change[]): Readonly<Record<Verdict, number>> {
  const counts = { breaking: 0, "source-breaking": 0, compatible: 0 };
  for (const change of changes) counts[verdictOf(change)]++;
  return counts;
}
