import type { Report } from "./report.ts";

/** How far each format of a suite got: `read, write`, or the result of a broken one. */
export type Status = Readonly<Record<string, string>>;

export function statusOf({ formats, broken }: Report): Status {
  const entries = [
    ...formats.map(({ id, read, write }) => [id, `${read}, ${write}`]),
    ...broken.map(({ id, result }) => [`formats_err/${id}`, result]),
  ];
  return Object.fromEntries(entries);
}

/** What is worse in `now` than it was. What only one of them has does not matter. */
export function losses(before: Status, now: Status): readonly string[] {
  return Object.entries(now).flatMap(([id, status]) => {
    const was = before[id];
    return was !== undefined && isWorse(was, status) ? [`${id}: was ${was}, is ${status}`] : [];
  });
}

function isWorse(was: string, is: string): boolean {
  const before = was.split(", ").map(rank);
  return is.split(", ").some((part, index) => rank(part) > (before[index] ?? 0));
}

/** To refuse is worse than to do, and to do wrong is worse than to refuse. */
function rank(result: string): number {
  const found = ORDER.findIndex((results) => results.includes(result));
  return found < 0 ? ORDER.length : found;
}

const ORDER: readonly (readonly string[])[] = [
  ["ok", "rejected"],
  ["dump-equal"],
  ["refused"],
  ["n/a"],
  ["wrong", "accepted"],
  ["error", "crash"],
];
