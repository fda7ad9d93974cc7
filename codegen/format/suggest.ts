import type { Struct } from "./model.ts";

/** What could have been meant by `name`. */
export function suggestion(name: string, struct: Struct): string {
  const near = [...struct.attributes.keys()].filter((id) => distance(id, name) <= 2);
  if (near.length > 0) return `Perhaps ${near.map((id) => `\`${id}\``).join(" or ")} was meant`;
  const names = [...struct.attributes.keys()].slice(0, 12);
  return names.length === 0
    ? "Declare it in `seq`, `instances` or `params`"
    : `There are ${names.join(", ")}`;
}

/** Edits between two words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
