import { layoutOf } from "../model/layout.ts";
import type { Field, Struct } from "../model/model.ts";

/** What became of the fields of a struct. */
export interface Pairing {
  /** The same field, perhaps with another name, type or place. */
  readonly pairs: readonly (readonly [Field, Field])[];
  readonly removed: readonly Field[];
  readonly added: readonly Field[];
  /** Fields in octets that were reserved. */
  readonly putToUse: readonly Field[];
  /** Fields in octets that are reserved now. */
  readonly retired: readonly Field[];
  /** A field, and those that lie in its octets now. */
  readonly divided: readonly (readonly [Field, readonly Field[]])[];
  /** A field, and those that lay in its octets before. */
  readonly joined: readonly (readonly [Field, readonly Field[]])[];
  /** Pairs whose order is another one. */
  readonly moved: ReadonlySet<Field>;
}

/** Where a field lies: bits from the start of the struct, when that is known. */
interface Slot {
  readonly field: Field;
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** Undefined when it varies. */
  readonly bits: number | undefined;
  readonly index: number;
}

/** Names are not on the wire: a field is another one's successor by its name, or else by its place and its type. */
export function pairFields(before: Struct, after: Struct): Pairing {
  const old = slotsOf(before);
  const now = slotsOf(after);
  const pairs = new Map<Slot, Slot>();
  const pair = (isSame: (a: Slot, b: Slot) => boolean): void => {
    for (const a of old.filter((slot) => !pairs.has(slot))) {
      const taken = new Set(pairs.values());
      const b = now.find((slot) => !taken.has(slot) && isSame(a, slot));
      if (b !== undefined) pairs.set(a, b);
    }
  };
  // Bits with another width may be what is left of a field that was divided.
  pair(
    (a, b) =>
      !isReserved(a) && !isReserved(b) && a.field.id === b.field.id && (!isBits(a) || a.bits === b.bits),
  );
  pair((a, b) => isReserved(a) && isReserved(b) && isAtSamePlace(a, b));
  // What was reserved stays so when other fields push it away.
  pair((a, b) => isReserved(a) && isReserved(b) && a.field.id === b.field.id && a.bits === b.bits);
  pair(
    (a, b) => !isReserved(a) && !isReserved(b) && isAtSamePlace(a, b) && kindOf(a.field) === kindOf(b.field),
  );
  const covers = coversOf(old, now, pairs);
  const isCovered = (slot: Slot) => covers.some(({ whole, parts }) => whole === slot || parts.includes(slot));
  pair((a, b) => !isCovered(a) && !isCovered(b) && a.field.id === b.field.id);
  const taken = new Set(pairs.values());
  const fieldsOf = (slots: readonly Slot[]) => slots.map(({ field }) => field);
  const covering = (of: Cover["of"], isWholeReserved: boolean) =>
    covers.filter((cover) => cover.of === of && isReserved(cover.whole) === isWholeReserved);
  const used = (list: readonly Cover[]) =>
    list.flatMap(({ parts }) => fieldsOf(parts.filter((slot) => !isReserved(slot))));
  const named = (list: readonly Cover[]) =>
    list.map(({ whole, parts }) => [whole.field, fieldsOf(parts)] as const);
  return {
    pairs: [...pairs].map(([a, b]) => [a.field, b.field] as const),
    removed: fieldsOf(old.filter((slot) => !pairs.has(slot) && !isCovered(slot))),
    added: fieldsOf(now.filter((slot) => !taken.has(slot) && !isCovered(slot))),
    putToUse: used(covering("old", true)),
    retired: used(covering("new", true)),
    divided: named(covering("old", false)),
    joined: named(covering("new", false)),
    moved: movedIn(pairs),
  };
}

/** A field of one version whose bits are exactly those of several fields of the other. */
interface Cover {
  /** The version that `whole` is of. */
  readonly of: "old" | "new";
  readonly whole: Slot;
  readonly parts: readonly Slot[];
}

/** Among the fields that have no successor, and those that have no predecessor. */
function coversOf(
  old: readonly Slot[],
  now: readonly Slot[],
  pairs: ReadonlyMap<Slot, Slot>,
): readonly Cover[] {
  const taken = new Set(pairs.values());
  const gone = old.filter((slot) => !pairs.has(slot));
  const fresh = now.filter((slot) => !taken.has(slot));
  const divided = gone.flatMap((whole) => coverOf("old", whole, fresh));
  const parts = new Set(divided.flatMap((cover) => [cover.whole, ...cover.parts]));
  const joined = fresh
    .filter((slot) => !parts.has(slot))
    .flatMap((whole) =>
      coverOf(
        "new",
        whole,
        gone.filter((slot) => !parts.has(slot)),
      ),
    );
  return [...divided, ...joined];
}

function coverOf(of: Cover["of"], whole: Slot, others: readonly Slot[]): readonly Cover[] {
  const parts = others.filter((slot) => contains(whole, slot));
  const bits = parts.reduce((sum, slot) => sum + (slot.bits ?? 0), 0);
  // One field in the place of another is another type, unless one of them is reserved.
  const isOne = parts.length === 1 && parts.every((slot) => isReserved(slot) === isReserved(whole));
  // What became reserved is for the reserved field to say.
  const isRetired = of === "old" && !isReserved(whole) && parts.every(isReserved);
  return parts.length === 0 || bits !== whole.bits || isOne || isRetired ? [] : [{ of, whole, parts }];
}

/** Those that are not part of the longest run of pairs that kept their order. */
function movedIn(pairs: ReadonlyMap<Slot, Slot>): ReadonlySet<Field> {
  const list = [...pairs].sort(([a], [b]) => a.index - b.index).map(([, b]) => b);
  const best: Slot[][] = [];
  for (const [index, slot] of list.entries()) {
    const before = best.filter((_, other) => (list[other]?.index ?? 0) < slot.index && other < index);
    const longest = before.reduce((found, run) => (run.length > found.length ? run : found), [] as Slot[]);
    best.push([...longest, slot]);
  }
  const kept = new Set(best.reduce((found, run) => (run.length > found.length ? run : found), []));
  return new Set(list.filter((slot) => !kept.has(slot)).map(({ field }) => field));
}

function slotsOf(struct: Struct): readonly Slot[] {
  const slots: Slot[] = [];
  for (const part of layoutOf(struct).parts) {
    const bit = part.offset === undefined ? undefined : part.offset * 8;
    const fields =
      part.kind === "bits"
        ? part.bits.map(({ field, shift, width }) => ({
            field,
            from: shift,
            bits: width as number | undefined,
          }))
        : [{ field: part.field, from: 0, bits: part.length === undefined ? undefined : part.length * 8 }];
    for (const { field, from, bits } of fields) {
      const start = bit === undefined ? undefined : bit + from;
      const end = start === undefined || bits === undefined ? undefined : start + bits;
      slots.push({ field, start, end, bits, index: slots.length });
    }
  }
  return slots;
}

function isReserved({ field }: Slot): boolean {
  return field.role === "reserved";
}

function isBits({ field }: Slot): boolean {
  return field.type.kind === "bits";
}

function isAtSamePlace(a: Slot, b: Slot): boolean {
  return a.start === undefined
    ? b.start === undefined && a.index === b.index
    : a.start === b.start && a.end === b.end;
}

function contains(outer: Slot, inner: Slot): boolean {
  if (outer.start === undefined || outer.end === undefined) return false;
  if (inner.start === undefined || inner.end === undefined) return false;
  return outer.start <= inner.start && inner.end <= outer.end;
}

function kindOf({ type, repeat }: Field): string {
  return `${type.kind} ${repeat.kind}`;
}
