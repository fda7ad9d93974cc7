// Generated from spec/types/floats.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, f4At, f8At, putF4, putF8, type Run } from "../bytes.ts";

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
  const { memory } = writer;
  const at = writer.room(12);
  putF4(memory, at, value.single);
  putF8(memory, at + 4, value.double);
}

const FLOATS_RUN: Run = { single: 4, double: 8 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeFloats(reader: ByteReader): Floats {
  const { memory } = reader;
  const at = reader.run(FLOATS_RUN);
  const single = f4At(memory, at);
  const double = f8At(memory, at + 4);
  reader.pass(12);
  return { single, double };
}
