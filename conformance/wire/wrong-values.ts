import type { Field, IntegerField, ListField, OctetsField, Spec, Struct, StructField } from "./schema.ts";
import { isReserved } from "./schema.ts";
import { type FrameValue, fieldOf, leastOf, type Structure, type Value } from "./values.ts";

/** A value tree that has no octets, because of one field. */
export interface WrongValue {
  readonly frame: FrameValue;
  /** The field that no encoder may write. */
  readonly path: string;
}

/** Every way to put into `frame`, which is valid, one value that its layout has no octets for. */
export function wrongValuesOf(spec: Spec, frame: FrameValue): readonly WrongValue[] {
  const layout = spec.frames.find(({ name }) => name === frame.type);
  if (layout === undefined) throw new Error(`${frame.type} is not a frame of the specification`);
  return wrongIn(layout.body, frame, layout.name, Number.POSITIVE_INFINITY).map(({ value, path }) => ({
    frame: { ...frame, ...value },
    path,
  }));
}

interface Wrong<T> {
  readonly value: T;
  readonly path: string;
}

/** `most` is the number of octets that what holds `value` may have: what is longer is refused with that path. */
function wrongIn(struct: Struct, value: Structure, path: string, most: number): readonly Wrong<Structure>[] {
  return struct.fields.flatMap((field) =>
    wrongFields(field, struct, value, path, most).map(({ id, wrong }) => ({
      value: { ...value, [id]: wrong.value },
      path: wrong.path,
    })),
  );
}

interface WrongField {
  readonly id: string;
  readonly wrong: Wrong<Value>;
}

function wrongFields(
  field: Field,
  struct: Struct,
  siblings: Structure,
  holder: string,
  most: number,
): readonly WrongField[] {
  const wrongs = (id: string, values: readonly Value[]): readonly WrongField[] =>
    values.map((value) => ({ id, wrong: { value, path: `${holder}.${id}` } }));
  switch (field.kind) {
    case "integer":
      if (isReserved(field.id) || field.measures !== undefined) return [];
      return wrongs(field.id, wrongNumbers(field, leastOf(field, siblings)));
    case "bits":
      return field.parts.flatMap(({ id, width }) =>
        isReserved(id) || width === 1 ? [] : wrongs(id, [-1, 2 ** width, 0.5]),
      );
    case "constant":
      return [];
    case "text":
    case "bytes":
      return wrongs(field.id, wrongOctets(field, struct, most));
    case "struct":
      return wrongStructs(field, struct, siblings, holder, most);
    default:
      return wrongLists(field, struct, siblings, holder, most);
  }
}

function wrongStructs(
  { id, size, struct: inner }: StructField,
  struct: Struct,
  siblings: Structure,
  holder: string,
  most: number,
): readonly WrongField[] {
  const path = `${holder}.${id}`;
  const value = fieldOf(siblings, id) as Structure;
  const sized = typeof size === "object" ? measureOf(struct, size.field).max : undefined;
  const wrongs = wrongIn(inner, value, path, sized ?? most).map((wrong) => ({ id, wrong }));
  const list = inner.fields.at(-1);
  if (sized === undefined || list?.kind !== "list") return wrongs;
  const [first] = fieldOf(value, list.id) as readonly Structure[];
  if (first === undefined) return wrongs;
  const tooLong = {
    ...value,
    [list.id]: repeated(first, Math.ceil((sized + 1) / fixedOctets(list.element))),
  };
  return [...wrongs, { id, wrong: { value: tooLong, path } }];
}

function wrongLists(
  { id, element, count }: ListField,
  struct: Struct,
  siblings: Structure,
  holder: string,
  most: number,
): readonly WrongField[] {
  const path = `${holder}.${id}`;
  const elements = fieldOf(siblings, id) as readonly Structure[];
  // What is wrong between the ends of a list is not found in another way than at its ends.
  const ends = new Set(elements.length > 0 ? [0, elements.length - 1] : []);
  const wrongs = [...ends].flatMap((index) =>
    wrongIn(element, elements[index] ?? {}, `${path}[${index}]`, most).map((wrong) => ({
      id,
      wrong: { value: elements.with(index, wrong.value), path: wrong.path },
    })),
  );
  const [first] = elements;
  if (count === "rest" || first === undefined) return wrongs;
  const tooMany = repeated(first, measureOf(struct, count.field).max + 1);
  return [...wrongs, { id, wrong: { value: tooMany, path } }];
}

/** Octets that each value of `struct` has at least. */
function fixedOctets(struct: Struct): number {
  return struct.fields.reduce((sum, field) => sum + (field.kind === "integer" ? field.octets : 0), 0);
}

function repeated(element: Structure, times: number): readonly Structure[] {
  return Array.from({ length: times }, () => element);
}

function wrongNumbers({ min, max, members, isClosed }: IntegerField, least: number): readonly number[] {
  const strangers = [0, 1, ...members.values()].flatMap((value) => [value - 1, value + 1]);
  const outside = isClosed ? strangers.filter((value) => ![...members.values()].includes(value)) : [];
  return [...outside, least - 1, max + 1, -max - 1, 2 ** 64, min + 0.5, Number.NaN, Number.POSITIVE_INFINITY];
}

function wrongOctets({ kind, size }: OctetsField, struct: Struct, most: number): readonly Value[] {
  if (size === "rest") return [];
  const { min, max } = typeof size === "number" ? { min: size, max: size } : measureOf(struct, size.field);
  const lengths = [min - 1, max + 1].filter((length) => length >= 0 && length <= most);
  if (kind === "bytes") return lengths.map((length) => new Uint8Array(length));
  return [...lengths.map((length) => "x".repeat(length)), `${"x".repeat(max - 1)}\u00e9`, ...HALF_PAIRS];
}

function measureOf(struct: Struct, id: string): IntegerField {
  const measure = struct.fields.find((field) => field.kind === "integer" && field.id === id);
  if (measure?.kind !== "integer") throw new Error(`${struct.name} has no number ${id}`);
  return measure;
}

/** Text of JavaScript that UTF-8 has no octets for. */
const HALF_PAIRS: readonly string[] = ["\ud83d", "a\ude80", "\ude80\ud83d", "\ud83dx"];
