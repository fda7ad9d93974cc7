// Generated from spec/types/constants.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";

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
  writer.constant("magic", CONSTANTS_MAGIC);
  writer.u1("version", 3);
  writer.reserved("reserved_header", 3);
  writer.reserved("reserved", 4);
  writer.u1("value", value.value);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeConstants(reader: ByteReader): Constants {
  reader.constant("magic", CONSTANTS_MAGIC);
  reader.u1("version", 3, 3);
  reader.reserved("reserved_header", 3);
  reader.reserved("reserved", 4);
  const value = reader.u1("value");
  return { value };
}
