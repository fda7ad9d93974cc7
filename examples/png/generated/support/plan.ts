// Generated from support/plan.ts by mudem codegen. Do not edit.

// What a writer does before it writes: it takes the values that it was given, and works out those that follow from them.

import { EncodeError } from "./codec-errors.ts";
import { showValue } from "./source.ts";
import type { Trail } from "./trail.ts";

/** `value`, which has to be given. */
export function requiredOf<T>(trail: Trail, field: string, value: T | undefined): T {
  if (value !== undefined && value !== null) return value;
  throw new EncodeError(trail.path(field), "is missing");
}

/** `value` if it is an object. */
export function objectOf<T extends object>(trail: Trail, value: T): T {
  if (typeof value === "object" && value !== null) return value;
  throw new EncodeError(trail.path(), `is ${showValue(value)}, has to be an object`);
}

/** `value` if it is a list. */
export function listOf<T>(trail: Trail, field: string, value: readonly T[] | undefined): readonly T[] {
  if (Array.isArray(value)) return value as readonly T[];
  throw new EncodeError(
    trail.path(field),
    value === undefined ? "is missing" : `is ${showValue(value)}, has to be a list`,
  );
}

/**
 * The number of which `factor` times and `offset` more is `found`, the octets or elements of `field`.
 *
 * @throws {EncodeError} when there is none from `min` to `max`.
 */
export function measuredOf(
  trail: Trail,
  field: string,
  unit: "octets" | "elements",
  found: number,
  factor: number,
  offset: number,
  min: number,
  max: number,
): number {
  const value = (found - offset) / factor;
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  const ends = [min, max].map((end) => end * factor + offset);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const steps = Math.abs(factor) === 1 ? "" : ` in steps of ${Math.abs(factor)}`;
  const has = unit === "octets" ? `is ${found} octets long, has to be` : `has ${found} elements, has to have`;
  throw new EncodeError(trail.path(field), `${has} from ${low} to ${high}${steps}`);
}

/** The error for a value of a switch that is of none of its types. */
export function strayType(trail: Trail, field: string, value: unknown, wanted: string): EncodeError {
  const found =
    typeof value === "object" && value !== null && "_type" in value ? Reflect.get(value, "_type") : value;
  return new EncodeError(trail.path(field), `is ${showValue(found)}, has to be ${wanted}`);
}

/** The error for a value where the format has none. */
export function unexpected(trail: Trail, field: string, condition: string): EncodeError {
  return new EncodeError(trail.path(field), `is given, and there is none unless ${condition}`);
}

const places = new WeakMap<object, string>();

/** `value`, which was read at `place`. */
export function readAt<T>(value: T, place: string): T {
  if (typeof value === "object" && value !== null) places.set(value, place);
  return value;
}

/** Where `value` was read, if it was found by its place. */
export function placeOf(value: object): string | undefined {
  return places.get(value);
}

/**
 * `prepare` of `value`, unless that is what is being prepared already: a type may find itself at the place where it
 * is, and would be written there without end.
 */
export function oncePerPlace<T, R>(trail: Trail, value: T, prepare: (value: T) => R): R | undefined {
  const place = typeof value === "object" && value !== null ? places.get(value) : undefined;
  if (place === undefined) return prepare(value);
  if (trail.open.includes(place)) return undefined;
  trail.open.push(place);
  try {
    return prepare(value);
  } finally {
    trail.open.pop();
  }
}
