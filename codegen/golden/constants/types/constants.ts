// Generated from spec/types/constants.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, put4, type Run, u1At, u4At } from "../bytes.ts";

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
  const { memory } = writer;
  const at = writer.room(13);
  memory.set(CONSTANTS_MAGIC, at);
  put1(memory, at + 4, 3);
  memory.fill(0, at + 5, at + 8);
  put4(memory, at + 8, 0);
  put1(memory, at + 12, writer.check("value", value.value, 0, 255));
}

const CONSTANTS_RUN: Run = { magic: 4, version: 1, reserved_header: 3, reserved: 4, value: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeConstants(reader: ByteReader): Constants {
  const { memory } = reader;
  const at = reader.run(CONSTANTS_RUN);
  reader.constant("magic", at, CONSTANTS_MAGIC);
  reader.check("version", u1At(memory, at + 4), 3, 3);
  reader.zeros("reserved_header", at + 5, 3);
  reader.reserved("reserved", u4At(memory, at + 8));
  const value = u1At(memory, at + 12);
  reader.pass(13);
  return { value };
}
