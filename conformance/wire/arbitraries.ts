import fc, { type Arbitrary } from "fast-check";
import type {
  BitsField,
  Field,
  FrameLayout,
  IntegerField,
  ListField,
  OctetsField,
  Spec,
  Struct,
} from "./schema.ts";
import { isReserved } from "./schema.ts";
import { type FrameValue, fieldOf, leastOf, type Structure, type Value } from "./values.ts";

/**
 * Value trees of valid frames, with a bias to the edges of the specification and to those where implementations break.
 * Their parts of variable length are short enough for a test to be fast; `longFrames` are not.
 */
export function frames(layout: FrameLayout): Arbitrary<FrameValue> {
  return fc
    .tuple(channels(layout), structures(layout.body, ROOM))
    .map(([channel, body]) => ({ type: layout.name, channel, ...body }));
}

/** Value trees of frames of every type. */
export function anyFrames(spec: Spec): Arbitrary<FrameValue> {
  return fc.oneof(...spec.frames.map(frames));
}

/** Frames of no known type that may be skipped. */
export function unknownFrames(spec: Spec): Arbitrary<FrameValue> {
  const known = new Set(spec.frames.map(({ frameType }) => frameType));
  const unknown = Array.from({ length: 256 }, (_, frameType) => frameType).filter((type) => !known.has(type));
  return fc
    .tuple(integers(0, 0xffffffff), fc.constantFrom(...unknown), octets(0, ROOM))
    .map(([channel, frame_type, payload]) => ({
      type: "unknown",
      channel,
      frame_type,
      ignorable: true,
      payload,
    }));
}

/** Frames whose length takes more than 16 bits, for types that end with octets without a bound. */
export function longFrames(layout: FrameLayout): Arbitrary<FrameValue> {
  const last = layout.body.fields.at(-1);
  if (last?.kind !== "bytes") throw new Error(`${layout.name} has a bound`);
  return fc
    .tuple(frames(layout), fc.integer({ min: 65_500, max: 66_000 }))
    .map(([frame, length]) => ({ ...frame, [last.id]: pattern(length) }));
}

/** Octets that repeat after 251, so that those a power of two apart differ. */
function pattern(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => index % 251);
}

function channels({ scope }: FrameLayout): Arbitrary<number> {
  return scope === "connection" ? fc.constant(0) : integers(1, 0xffffffff);
}

/** `room` is a number of octets that all of the structure's parts of variable length have together, about. */
function structures(struct: Struct, room: number): Arbitrary<Structure> {
  const variable = struct.fields.filter(({ kind }) => !["integer", "bits", "constant"].includes(kind)).length;
  const parts = struct.fields.flatMap((field) => valuesOf(field, struct, Math.floor(room / variable)));
  return fc
    .record(Object.fromEntries(parts), { noNullPrototype: true })
    .map((structure) => inOrder(struct, structure));
}

/** `structure` with each number raised to the sibling that it may not be below. */
function inOrder({ fields }: Struct, structure: Structure): Structure {
  const raised = { ...structure };
  for (const field of fields) {
    if (field.kind !== "integer" || field.notBelow === undefined) continue;
    raised[field.id] = Math.max(Number(fieldOf(raised, field.id)), leastOf(field, raised));
  }
  return raised;
}

function valuesOf(
  field: Field,
  struct: Struct,
  room: number,
): readonly (readonly [string, Arbitrary<Value>])[] {
  switch (field.kind) {
    case "integer":
      return isReserved(field.id) || field.measures !== undefined ? [] : [[field.id, numbers(field)]];
    case "bits":
      return bits(field);
    case "constant":
      return [];
    case "text":
    case "bytes":
      return [[field.id, textOrOctets(field, struct, room)]];
    case "struct":
      return [[field.id, structures(field.struct, room)]];
    default:
      return [[field.id, lists(field, struct, room)]];
  }
}

function numbers({ min, max, members, isClosed }: IntegerField): Arbitrary<number> {
  if (members.size === 0) return integers(min, max);
  const named = fc.constantFrom(...members.values());
  return isClosed ? named : fc.oneof(named, integers(min, max));
}

/** Half of them edges of types and bounds, half of them anything. */
function integers(min: number, max: number): Arbitrary<number> {
  const edges = [min, min + 1, max - 1, max, ...EDGES].filter((value) => value >= min && value <= max);
  return fc.oneof(fc.constantFrom(...new Set(edges)), fc.integer({ min, max }));
}

function bits({ parts }: BitsField): readonly (readonly [string, Arbitrary<Value>])[] {
  return parts.flatMap(({ id, width }) => {
    if (isReserved(id)) return [];
    return [[id, width === 1 ? fc.boolean() : integers(0, 2 ** width - 1)] as const];
  });
}

function textOrOctets({ kind, size }: OctetsField, struct: Struct, room: number): Arbitrary<Value> {
  if (typeof size === "number") return octets(size, size);
  const [min, max] = size === "rest" ? [0, room] : boundsOf(struct, size.field);
  return kind === "text" ? texts(min, Math.min(max, room)) : octets(min, Math.min(max, room));
}

function boundsOf(struct: Struct, id: string): readonly [number, number] {
  const measure = struct.fields.find((field) => field.kind === "integer" && field.id === id);
  if (measure?.kind !== "integer") throw new Error(`${struct.name} has no number ${id}`);
  return [measure.min, measure.max];
}

function octets(min: number, max: number): Arbitrary<Uint8Array> {
  const edges = [min, min + 1, 127, 128, 255, 256, max - 1, max].filter(
    (length) => length >= min && length <= max,
  );
  return fc.oneof(
    { weight: 3, arbitrary: fc.uint8Array({ minLength: min, maxLength: Math.min(max, min + 24) }) },
    { weight: 1, arbitrary: fc.constantFrom(...edges).map(pattern) },
  );
}

/** Text of `min` to `max` octets. */
function texts(min: number, max: number): Arbitrary<string> {
  const fitted = (text: string): string => fitTo(text, min, max);
  return fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 12 }).map(fitted) },
    { weight: 3, arbitrary: fc.constantFrom(...DELICATE).map(fitted) },
    { weight: 1, arbitrary: fc.constantFrom(...LONG).map((character) => fitted(character.repeat(max))) },
  );
}

/** `text` without the characters that are too many, or with some more when it is too short. */
function fitTo(text: string, min: number, max: number): string {
  let fitting = "";
  let length = 0;
  for (const character of text) {
    length += utf8.encode(character).length;
    if (length > max) break;
    fitting += character;
  }
  return fitting + "a".repeat(Math.max(0, min - length));
}

function lists({ element, count }: ListField, struct: Struct, room: number): Arbitrary<readonly Structure[]> {
  const most = count === "rest" ? MOST_ELEMENTS : boundsOf(struct, count.field)[1];
  const few = fc.array(structures(element, room / FEW_ELEMENTS), { maxLength: FEW_ELEMENTS });
  const many = fc.array(structures(element, room / most), { minLength: most, maxLength: most });
  return fc.oneof({ weight: 12, arbitrary: few }, { weight: 1, arbitrary: many });
}

const utf8 = new TextEncoder();

/** Enough for every field with a length of one octet, beside a list of the most elements. */
const ROOM = 20_000;

const FEW_ELEMENTS = 3;

/** For lists without a count. */
const MOST_ELEMENTS = 8;

const EDGES: readonly number[] = [7, 8, 15, 16, 31, 32, 53].flatMap((power) => [
  2 ** power - 1,
  2 ** power,
  2 ** power + 1,
]);

/** NUL, a byte order mark, composed and decomposed, wide, outside of the first plane, and what looks like something else. */
const DELICATE: readonly string[] = [
  "",
  "a",
  "\0",
  "a\0b",
  "\ufeffmark",
  "\u00e9",
  "e\u0301",
  "\u07ff\u0800\uffff",
  "\ud83d\ude80",
  "\u{10ffff}",
  "\ud7ff\ue000",
  "__proto__",
  "constructor",
  "orders.eu.*.>",
];

/** Characters of one to four octets. */
const LONG: readonly string[] = ["x", "\u00df", "\u20ac", "\ud83d\ude80"];
