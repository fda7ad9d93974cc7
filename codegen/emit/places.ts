import { layoutOf } from "../model/layout.ts";
import type { BitsPart, Bound, Field, FieldPart, FloatType, IntegerType, Struct } from "../model/model.ts";
import { memberName } from "../model/names.ts";
import {
  type Holds,
  holdsOf,
  isBeyondExact,
  isOutside,
  readNumber,
  readUnit,
  writeNumber,
  writeUnit,
} from "./access.ts";
import { guard } from "./functions.ts";
import { BYTES, ENUMS, type Module, moduleOf } from "./module.ts";
import { hex, isNoneOf, listed, showBound } from "./numbers.ts";
import { contentsName } from "./types.ts";

/** A field that lies at a constant offset from the start of the frame. */
export interface Place {
  readonly field: Field;
  readonly struct: Struct;
  /** Its name in errors, such as `hello.capabilities.durable`. */
  readonly path: string;
  /** Its name among all places of the frame, such as `capabilitiesDurable`. */
  readonly name: string;
  readonly offset: number;
  /** Octets that are read to get it. */
  readonly octets: number;
  /** Where in those octets it is, when it is only a part of them. */
  readonly bits: { readonly shift: number; readonly width: number } | undefined;
  /** The places of the same type, which its bounds may name. */
  readonly siblings: readonly Place[];
}

/** The places of `struct`, which begins at octet `base`, up to the first part of which the length varies. */
export function placesOf(struct: Struct, base: number): readonly Place[] {
  return collect(struct, base, struct.id, "");
}

/** Code that reads `place` of the frame at `at` in `view`. */
export function readPlace(module: Module, place: Place, view: string, at: string): string {
  const { field, bits } = place;
  if (bits === undefined) return readNumber(module, numberOf(field), view, whereIs(place, at));
  const raw = readBits(place, view, at);
  return field.type.kind === "bits" && field.type.width === 1 ? `(${raw}) !== 0` : raw;
}

/** Code that writes `value` to `place` of the frame at `at` in `view`. */
export function writePlace(
  module: Module,
  place: Place,
  view: string,
  at: string,
  value: string,
): readonly string[] {
  const { field, octets, bits } = place;
  const where = whereIs(place, at);
  if (bits !== undefined) {
    const { shift, width } = bits;
    const mask = 2 ** width - 1;
    const kept = `(${value} & ${hex(mask)})`;
    const set =
      width === 1 ? `(${value} ? ${hex(2 ** shift)} : 0)` : shift === 0 ? kept : `(${kept} << ${shift})`;
    const others = `${readUnit(octets, view, where)} & ~${hex(mask * 2 ** shift)}`;
    return [writeUnit(octets, view, where, width === octets * 8 ? value : `(${others}) | ${set}`)];
  }
  return [writeNumber(module, numberOf(field), view, where, value)];
}

/** Code that throws when what lies at `place` is not what it may be; empty when it may be anything. */
export function checkPlace(module: Module, place: Place, view: string, at: string): readonly string[] {
  const { field, path, offset, bits } = place;
  const { type, role, bounds } = field;
  const error = (name: string) => module.value(name, BYTES);
  if (type.kind === "bytes" || type.kind === "text") {
    if (type.kind === "text" || type.contents === undefined) return [];
    const contents =
      role === "reserved"
        ? `[${type.contents.join(", ")}]`
        : module.value(contentsName(place.struct, field), moduleOf(place.struct.file));
    return [`${error("checkConstant")}("${path}", ${offset}, ${view}, ${whereIs(place, at)}, ${contents});`];
  }
  if (type.kind === "float" || type.kind === "struct") return [];
  const isBigInt = type.kind === "integer" && type.isBigInt;
  const raw =
    bits === undefined
      ? readNumber(module, numberOf(field), view, whereIs(place, at))
      : readBits(place, view, at);
  if (role === "reserved") {
    const isSet = bits === undefined ? `${raw} !== ${isBigInt ? "0n" : "0"}` : `(${raw}) !== 0`;
    return [guard(isSet, `${error("reservedError")}("${path}", ${offset})`)];
  }
  const refuse = (wanted: string) => `${error("valueError")}("${path}", ${offset}, ${raw}, "${wanted}")`;
  if (bounds.inEnum && type.enumeration !== undefined) {
    const isMember = module.value(`is${type.enumeration.name}`, ENUMS);
    return [guard(`!${isMember}(${raw})`, refuse(`a value of ${type.enumeration.id}`))];
  }
  if (bounds.anyOf !== undefined) {
    return [guard(isNoneOf(`(${raw})`, bounds.anyOf, isBigInt), refuse(listed(bounds.anyOf)))];
  }
  const holds =
    type.kind === "integer" ? holdsOf(type) : { min: 0n, max: 2n ** BigInt(bits?.width ?? 0) - 1n };
  const show = (bound: Bound) =>
    showBound(bound, isBigInt, (other) => readSibling(module, place, other, view, at));
  const isInexact =
    type.kind === "integer" && bounds.max === BigInt(Number.MAX_SAFE_INTEGER)
      ? isBeyondExact(type, view, (octets) => whereIs({ offset: offset + octets }, at))
      : undefined;
  const isWrong = (limits: Holds) => isOutside(bits === undefined ? raw : `(${raw})`, bounds, limits, show);
  const wrong =
    isInexact === undefined
      ? isWrong(holds)
      : [isWrong({ ...holds, max: BigInt(Number.MAX_SAFE_INTEGER) }), isInexact].filter(Boolean).join(" || ");
  if (wrong === "") return [];
  const limits = `${show(bounds.min)}, ${show(bounds.max)}`;
  return [guard(wrong, `${error("outsideError")}("${path}", ${offset}, ${raw}, ${limits})`)];
}

/** `at` moved on to `place`. */
export function whereIs({ offset }: Pick<Place, "offset">, at: string): string {
  return offset === 0 ? at : `${at} + ${offset}`;
}

function collect(struct: Struct, base: number, path: string, prefix: string): readonly Place[] {
  const siblings: Place[] = [];
  const nested: Place[] = [];
  for (const part of layoutOf(struct).parts) {
    if (part.offset === undefined || part.length === undefined) break;
    const found =
      part.kind === "bits"
        ? bitPlaces(part, struct, base, path, prefix)
        : fieldPlaces(part, struct, base, path, prefix);
    for (const place of found) {
      if (place.struct === struct) siblings.push({ ...place, siblings });
      else nested.push(place);
    }
  }
  return [...siblings, ...nested].sort(
    (a, b) => a.offset - b.offset || (a.bits?.shift ?? 0) - (b.bits?.shift ?? 0),
  );
}

function bitPlaces(
  { bits, offset = 0, octets }: BitsPart,
  struct: Struct,
  base: number,
  path: string,
  prefix: string,
): readonly Place[] {
  return bits.map(({ field, shift, width }) => ({
    field,
    struct,
    path: `${path}.${field.id}`,
    name: memberName(`${prefix}${field.id}`),
    offset: base + offset,
    octets,
    bits: { shift, width },
    siblings: [],
  }));
}

function fieldPlaces(
  { field, offset = 0, length = 0 }: FieldPart,
  struct: Struct,
  base: number,
  path: string,
  prefix: string,
): readonly Place[] {
  const { type, id } = field;
  if (type.kind === "struct") return collect(type.struct, base + offset, `${path}.${id}`, `${prefix}${id}_`);
  return [
    {
      field,
      struct,
      path: `${path}.${id}`,
      name: memberName(`${prefix}${field.id}`),
      offset: base + offset,
      octets: length,
      bits: undefined,
      siblings: [],
    },
  ];
}

function readSibling(module: Module, { siblings }: Place, wanted: Field, view: string, at: string): string {
  const place = siblings.find(({ field }) => field === wanted);
  if (place === undefined) throw new Error(`${wanted.id} has no place`);
  return readPlace(module, place, view, at);
}

/** The type of a field that is no bits, octets or text. */
function numberOf({ id, type }: Field): IntegerType | FloatType {
  if (type.kind === "integer" || type.kind === "float") return type;
  throw new Error(`${id} is not a number`);
}

function readBits({ octets, bits, offset }: Place, view: string, at: string): string {
  const unit = readUnit(octets, view, whereIs({ offset }, at));
  if (bits === undefined) return unit;
  const { shift, width } = bits;
  const isLast = shift + width === octets * 8;
  const mask = 2 ** width - 1;
  if (width === 1) return `${unit} & ${hex(2 ** shift)}`;
  if (isLast) return shift === 0 ? unit : `${unit} >>> ${shift}`;
  return shift === 0 ? `${unit} & ${hex(mask)}` : `(${unit} >>> ${shift}) & ${hex(mask)}`;
}
