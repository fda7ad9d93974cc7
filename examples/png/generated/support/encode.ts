// Generated from support/encode.ts by mudem codegen. Do not edit.

import { EncodeError } from "./codec-errors.ts";
import { showValue } from "./source.ts";
import type { Trail } from "./trail.ts";
import { encodeUtf8, utf8Length } from "./utf8.ts";

/** `value`, the octets of `field`. @throws {EncodeError} when it is something else. */
export function octetsOf(trail: Trail, field: string, value: Uint8Array): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw wrongType(trail, field, value, "a Uint8Array");
}

/** Octets that `value` takes as UTF-8. */
export function utf8LengthOf(trail: Trail, field: string, value: string): number {
  if (typeof value === "string") return utf8Length(value);
  throw wrongType(trail, field, value, "a text");
}

/** `value` as UTF-8. @throws {EncodeError} when it holds half of a surrogate pair. */
export function utf8Of(trail: Trail, field: string, value: string): Uint8Array {
  const octets = new Uint8Array(utf8LengthOf(trail, field, value));
  if (encodeUtf8(value, octets, 0)) return octets;
  throw new EncodeError(trail.path(field), "holds half of a surrogate pair, which UTF-8 cannot");
}

/** `value` as ASCII. @throws {EncodeError} when it holds another character. */
export function asciiOf(trail: Trail, field: string, value: string): Uint8Array {
  const octets = utf8Of(trail, field, value);
  if (octets.length === value.length) return octets;
  throw new EncodeError(trail.path(field), "holds a character that ASCII does not have");
}

/** What `encode` makes of `value`. @throws {EncodeError} when the encoding has no octets for it. */
export function encodedOf<T extends string>(
  trail: Trail,
  field: string,
  value: string,
  encode: (text: string, encoding: T) => Uint8Array | undefined,
  encoding: T,
): Uint8Array {
  if (typeof value !== "string") throw wrongType(trail, field, value, "a text");
  const octets = encode(value, encoding);
  if (octets !== undefined) return octets;
  throw new EncodeError(trail.path(field), `is not a text that ${encoding} has octets for`);
}

function wrongType(trail: Trail, field: string, value: unknown, wanted: string): EncodeError {
  const reason = value === undefined ? "is missing" : `is ${showValue(value)}, has to be ${wanted}`;
  return new EncodeError(trail.path(field), reason);
}
