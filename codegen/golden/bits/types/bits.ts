// Generated from spec/types/bits.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, put2, put4, type Run, u1At, u2At, u4At } from "../bytes.ts";

/** Flags and small numbers in one octet, in two, and in four that no field ends inside of. */
export interface Bits {
  /** A flag. */
  readonly durable: boolean;
  readonly mode: number;
  readonly level: number;
  readonly wide: number;
  readonly first: boolean;
  readonly future: number;
}

/** Octets that the value takes. */
export function sizeOfBits(_value: Bits): number {
  return 7;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeBits(writer: ByteWriter, value: Bits): void {
  const { memory } = writer;
  const at = writer.room(7);
  put1(
    memory,
    at,
    (value.durable ? 0x01 : 0) |
      (writer.check("mode", value.mode, 0, 7) << 1) |
      (writer.check("level", value.level, 0, 2) << 4),
  );
  put2(memory, at + 1, writer.check("wide", value.wide, 0, 4095) | 0x5000);
  put4(memory, at + 3, (value.first ? 0x01 : 0) | (writer.check("future", value.future, 0, 2147483647) << 1));
}

const BITS_RUN: Run = { durable: 1, level: 0, reserved: 0, wide: 2, fixed: 0, first: 4 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeBits(reader: ByteReader): Bits {
  const { memory } = reader;
  const at = reader.run(BITS_RUN);
  const flags = u1At(memory, at);
  const mode = (flags >>> 1) & 0x07;
  const level = reader.check("level", (flags >>> 4) & 0x03, 0, 2);
  reader.reserved("reserved", flags >>> 6);
  const flags2 = u2At(memory, at + 1);
  const wide = flags2 & 0xfff;
  reader.check("fixed", flags2 >>> 12, 5, 5);
  const flags3 = u4At(memory, at + 3);
  const future = flags3 >>> 1;
  reader.pass(7);
  return { durable: (flags & 0x01) !== 0, mode, level, wide, first: (flags3 & 0x01) !== 0, future };
}
