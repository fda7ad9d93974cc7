import type { Bound, Bounds, Field } from "../model/model.ts";

/** How what a number may be has changed. */
export interface BoundsChange {
  readonly what: string;
  /** Something that was allowed no longer is. */
  readonly isNarrower: boolean;
  /** Something is allowed that was not. */
  readonly isWider: boolean;
}

/** Undefined when both allow the same. `renamed` has the new names of old fields. */
export function compareBounds(
  before: Bounds,
  after: Bounds,
  renamed: ReadonlyMap<Field, Field>,
): BoundsChange | undefined {
  const [shownBefore, shownAfter] = [show(before, renamed), show(after)];
  if (shownBefore === shownAfter) return undefined;
  const what = `may be ${shownAfter}, was ${shownBefore}`;
  const limits = [before.min, before.max, after.min, after.max];
  if (!limits.every((limit) => typeof limit === "bigint")) return { what, isNarrower: true, isWider: true };
  return { what, isNarrower: !holds(after, before), isWider: !holds(before, after) };
}

/** Whether `outer` allows all that `inner` does. Both have constant limits. */
function holds(outer: Bounds, inner: Bounds): boolean {
  const [least, greatest] = [inner.min as bigint, inner.max as bigint];
  if (inner.anyOf !== undefined) return inner.anyOf.every((value) => allows(outer, value));
  if (outer.anyOf === undefined) return allows(outer, least) && allows(outer, greatest);
  const values = outer.anyOf.filter((value) => value >= least && value <= greatest);
  return BigInt(new Set(values).size) === greatest - least + 1n;
}

function allows({ min, max, anyOf }: Bounds, value: bigint): boolean {
  return anyOf?.includes(value) ?? (value >= (min as bigint) && value <= (max as bigint));
}

function show({ min, max, anyOf }: Bounds, renamed?: ReadonlyMap<Field, Field>): string {
  if (anyOf !== undefined) return [...anyOf].sort((a, b) => (a < b ? -1 : 1)).join(" or ");
  const limit = (bound: Bound) =>
    typeof bound === "bigint" ? String(bound) : (renamed?.get(bound) ?? bound).id;
  return min === max ? limit(min) : `${limit(min)} to ${limit(max)}`;
}
