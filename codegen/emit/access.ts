import type { Bound, FloatType, IntegerType } from "../model/model.ts";
import { BYTES, type Module } from "./module.ts";
import { rangeOf } from "./numbers.ts";

// Code that reads, writes and judges numbers where they lie in a DataView.

/** Code that reads a number of `type` at `where` in `view`. */
export function readNumber(
  module: Module,
  type: IntegerType | FloatType,
  view: string,
  where: string,
): string {
  if (isSplit(type)) return `${module.value(type.isSigned ? "readS8" : "readU8", BYTES)}(${view}, ${where})`;
  return `${view}.get${accessor(type)}(${where}${endian(type.octets)})`;
}

/** A statement that writes `value` there. */
export function writeNumber(
  module: Module,
  type: IntegerType | FloatType,
  view: string,
  where: string,
  value: string,
): string {
  if (isSplit(type)) {
    return `${module.value(type.isSigned ? "writeS8" : "writeU8", BYTES)}(${view}, ${where}, ${value});`;
  }
  return `${view}.set${accessor(type)}(${where}, ${value}${endian(type.octets)});`;
}

/** Code that reads `octets` that are bits, or reserved. */
export function readUnit(octets: number, view: string, where: string): string {
  return `${view}.getUint${octets * 8}(${where}${endian(octets)})`;
}

/** A statement that writes them. */
export function writeUnit(octets: number, view: string, where: string, value: string): string {
  return `${view}.setUint${octets * 8}(${where}, ${value}${endian(octets)});`;
}

/** The least and the greatest value that octets or bits hold; undefined where those go beyond what is exact. */
export interface Holds {
  readonly min: bigint | undefined;
  readonly max: bigint | undefined;
}

export function holdsOf(type: IntegerType): Holds {
  return isSplit(type) ? { min: type.isSigned ? undefined : 0n, max: undefined } : rangeOf(type);
}

/** The conditions under which `value`, of those that its octets hold, is out of bounds; empty when none is. */
export function isOutside(
  value: string,
  { min, max }: { readonly min: Bound; readonly max: Bound },
  holds: Holds,
  show: (bound: Bound) => string,
): string {
  if (min === max && min !== holds.min) return `${value} !== ${show(min)}`;
  const isBelow = min === holds.min ? [] : [`${value} < ${show(min)}`];
  const isAbove = max === holds.max ? [] : [`${value} > ${show(max)}`];
  return [...isBelow, ...isAbove].join(" || ");
}

/**
 * The condition under which the number of `type` is above 2^53 - 1: then its upper half has more than 21 bits, which takes
 * less to find out than the number. Undefined for types of which the halves do not say. `where` is so many octets into it.
 */
export function isBeyondExact(
  type: IntegerType,
  view: string,
  where: (octets: number) => string,
): string | undefined {
  if (!isSplit(type) || type.isSigned) return undefined;
  return `${readUnit(4, view, where(4))} > 0x1fffff`;
}

/** The condition under which `value`, given by a caller, is not even a number that `type` holds, or an integer. */
export function isNoNumberOf(value: string, { isSigned, octets }: IntegerType): string {
  if (octets === 8) return `!Number.isSafeInteger(${value})`;
  return isSigned ? `(${value} | 0) !== ${value}` : `${value} >>> 0 !== ${value}`;
}

/** What is left after `isNoNumberOf`. */
export function passedBy({ isSigned, octets }: IntegerType): Holds {
  if (octets === 8) return { min: BigInt(Number.MIN_SAFE_INTEGER), max: BigInt(Number.MAX_SAFE_INTEGER) };
  return isSigned ? { min: -(2n ** 31n), max: 2n ** 31n - 1n } : { min: 0n, max: 2n ** 32n - 1n };
}

/** Whether integers of `type` are numbers that are put together of two halves. */
function isSplit(type: IntegerType | FloatType): type is IntegerType {
  return type.kind === "integer" && type.octets === 8 && !type.isBigInt;
}

/** The end of the name of the DataView methods for `type`. */
function accessor(type: IntegerType | FloatType): string {
  if (type.kind === "float") return `Float${type.octets * 8}`;
  return `${type.isBigInt ? "Big" : ""}${type.isSigned ? "Int" : "Uint"}${type.octets * 8}`;
}

function endian(octets: number): string {
  return octets === 1 ? "" : ", true";
}
