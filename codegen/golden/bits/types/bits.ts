// Generated from spec/types/bits.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";

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
  const { durable, mode, level, wide, first, future } = value;
  const { view } = writer;
  const at = writer.room(7);
  if (mode >>> 0 !== mode || mode > 7) throw writer.outside("mode", mode, 0, 7);
  if (level >>> 0 !== level || level > 2) throw writer.outside("level", level, 0, 2);
  view.setUint8(at, (durable ? 0x01 : 0) | (mode << 1) | (level << 4));
  if (wide >>> 0 !== wide || wide > 4095) throw writer.outside("wide", wide, 0, 4095);
  view.setUint16(at + 1, wide | 0x5000, true);
  if (future >>> 0 !== future || future > 2147483647) {
    throw writer.outside("future", future, 0, 2147483647);
  }
  view.setUint32(at + 3, (first ? 0x01 : 0) | (future << 1), true);
}

const BITS_RUN: Run = { durable: 1, level: 0, reserved: 0, wide: 2, fixed: 0, first: 4 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeBits(reader: ByteReader): Bits {
  const at = reader.run(BITS_RUN, 7);
  const { view } = reader;
  const flags = view.getUint8(at);
  const mode = (flags >>> 1) & 0x07;
  const level = (flags >>> 4) & 0x03;
  if (level > 2) throw reader.outside("level", level, 0, 2);
  if (flags >>> 6 !== 0) throw reader.reserved("reserved");
  const flags2 = view.getUint16(at + 1, true);
  const wide = flags2 & 0xfff;
  if (flags2 >>> 12 !== 5) throw reader.outside("fixed", flags2 >>> 12, 5, 5);
  const flags3 = view.getUint32(at + 3, true);
  const future = flags3 >>> 1;
  reader.pass(7);
  return { durable: (flags & 0x01) !== 0, mode, level, wide, first: (flags3 & 0x01) !== 0, future };
}
