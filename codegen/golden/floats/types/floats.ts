// Generated from spec/types/floats.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";

export interface Floats {
  readonly single: number;
  readonly double: number;
}

/** Octets that the value takes. */
export function sizeOfFloats(_value: Floats): number {
  return 12;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeFloats(writer: ByteWriter, value: Floats): void {
  writer.f4("single", value.single);
  writer.f8("double", value.double);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeFloats(reader: ByteReader): Floats {
  const single = reader.f4("single");
  const double = reader.f8("double");
  return { single, double };
}
