// Generated from spec/types/floats.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";

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
  const { single, double } = value;
  const { view } = writer;
  const at = writer.room(12);
  view.setFloat32(at, single, true);
  view.setFloat64(at + 4, double, true);
}

const FLOATS_RUN: Run = { single: 4, double: 8 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeFloats(reader: ByteReader): Floats {
  const at = reader.run(FLOATS_RUN, 12);
  const { view } = reader;
  const single = view.getFloat32(at, true);
  const double = view.getFloat64(at + 4, true);
  reader.pass(12);
  return { single, double };
}
