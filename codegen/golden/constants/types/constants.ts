// Generated from spec/types/constants.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";

/** What the encoder knows by itself. */
export interface Constants {
  readonly value: number;
}

export const CONSTANTS_MAGIC: readonly number[] = [0x4d, 0x44, 0x45, 0x4d];

/** Octets that the value takes. */
export function sizeOfConstants(_value: Constants): number {
  return 13;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeConstants(writer: ByteWriter, value: Constants): void {
  const { value: valueField } = value;
  const { view } = writer;
  const at = writer.room(13);
  writer.constant(at, CONSTANTS_MAGIC);
  view.setUint8(at + 4, 3);
  writer.fill(at + 5, 3);
  view.setUint32(at + 8, 0, true);
  if (valueField >>> 0 !== valueField || valueField > 255) {
    throw writer.outside("value", valueField, 0, 255);
  }
  view.setUint8(at + 12, valueField);
}

const CONSTANTS_RUN: Run = { magic: 4, version: 1, reserved_header: 3, reserved: 4, value: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeConstants(reader: ByteReader): Constants {
  const at = reader.run(CONSTANTS_RUN, 13);
  const { view } = reader;
  reader.constant("magic", at, CONSTANTS_MAGIC);
  if (view.getUint8(at + 4) !== 3) throw reader.outside("version", view.getUint8(at + 4), 3, 3);
  reader.zeros("reserved_header", at + 5, 3);
  if (view.getUint32(at + 8, true) !== 0) throw reader.reserved("reserved");
  const value = view.getUint8(at + 12);
  reader.pass(13);
  return { value };
}
