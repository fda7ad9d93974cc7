// Generated from spec/types/bits.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";

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
  writer.u1(
    "durable",
    (value.durable ? 0x01 : 0) |
      (writer.bits("mode", value.mode, 0, 7) << 1) |
      (writer.bits("level", value.level, 0, 2) << 4),
  );
  writer.u2("wide", writer.bits("wide", value.wide, 0, 4095) | 0x5000);
  writer.u4(
    "first",
    ((value.first ? 0x01 : 0) | (writer.bits("future", value.future, 0, 2147483647) << 1)) >>> 0,
  );
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeBits(reader: ByteReader): Bits {
  const flags = reader.u1("durable");
  const mode = (flags >>> 1) & 0x07;
  const level = reader.bits("level", (flags >>> 4) & 0x03, 0, 2);
  reader.reservedBits("reserved", flags >>> 6);
  const flags2 = reader.u2("wide");
  const wide = flags2 & 0xfff;
  reader.bits("fixed", flags2 >>> 12, 5, 5);
  const flags3 = reader.u4("first");
  const future = flags3 >>> 1;
  return { durable: (flags & 0x01) !== 0, mode, level, wide, first: (flags3 & 0x01) !== 0, future };
}
