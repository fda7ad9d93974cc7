// Generated from spec/types/integers.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, readS8, readU8, writeS8, writeU8 } from "../bytes.ts";

/** Whole numbers of every width, each with its range or a narrower one. */
export interface Integers {
  readonly anyOctet: number;
  readonly percent: number;
  readonly port: number;
  readonly count: number;
  /** Exact as a number. */
  readonly sequence: number;
  readonly offset: number;
  readonly delta: number;
  readonly temperature: number;
  readonly drift: number;
  readonly level: number;
}

/** Octets that the value takes. */
export function sizeOfIntegers(_value: Integers): number {
  return 32;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeIntegers(writer: ByteWriter, value: Integers): void {
  const { anyOctet, percent, port, count, sequence, offset, delta, temperature, drift, level } = value;
  const { view } = writer;
  const at = writer.room(32);
  if (anyOctet >>> 0 !== anyOctet || anyOctet > 255) throw writer.outside("any_octet", anyOctet, 0, 255);
  view.setUint8(at, anyOctet);
  if (percent >>> 0 !== percent || percent > 100) throw writer.outside("percent", percent, 0, 100);
  view.setUint8(at + 1, percent);
  if (port >>> 0 !== port || port < 1 || port > 65535) throw writer.outside("port", port, 1, 65535);
  view.setUint16(at + 2, port, true);
  if (count >>> 0 !== count || count < 10 || count > 16777216) {
    throw writer.outside("count", count, 10, 16777216);
  }
  view.setUint32(at + 4, count, true);
  if (!Number.isSafeInteger(sequence) || sequence < 1) {
    throw writer.outside("sequence", sequence, 1, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 8, sequence);
  if ((offset | 0) !== offset || offset < -128 || offset > 127) {
    throw writer.outside("offset", offset, -128, 127);
  }
  view.setInt8(at + 16, offset);
  if ((delta | 0) !== delta || delta < -500 || delta > 500) {
    throw writer.outside("delta", delta, -500, 500);
  }
  view.setInt16(at + 17, delta, true);
  if ((temperature | 0) !== temperature) {
    throw writer.outside("temperature", temperature, -2147483648, 2147483647);
  }
  view.setInt32(at + 19, temperature, true);
  if (!Number.isSafeInteger(drift)) {
    throw writer.outside("drift", drift, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  }
  writeS8(view, at + 23, drift);
  if (level !== 1 && level !== 2 && level !== 5) throw writer.refuse("level", level, "1, 2 or 5");
  view.setUint8(at + 31, level);
}

const INTEGERS_RUN: Run = {
  any_octet: 1,
  percent: 1,
  port: 2,
  count: 4,
  sequence: 8,
  offset: 1,
  delta: 2,
  temperature: 4,
  drift: 8,
  level: 1,
};

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeIntegers(reader: ByteReader): Integers {
  const at = reader.run(INTEGERS_RUN, 32);
  const { view } = reader;
  const anyOctet = view.getUint8(at);
  const percent = view.getUint8(at + 1);
  if (percent > 100) throw reader.outside("percent", percent, 0, 100);
  const port = view.getUint16(at + 2, true);
  if (port < 1) throw reader.outside("port", port, 1, 65535);
  const count = view.getUint32(at + 4, true);
  if (count < 10 || count > 16777216) throw reader.outside("count", count, 10, 16777216);
  const sequence = readU8(view, at + 8);
  if (sequence < 1 || sequence > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("sequence", sequence, 1, Number.MAX_SAFE_INTEGER);
  }
  const offset = view.getInt8(at + 16);
  const delta = view.getInt16(at + 17, true);
  if (delta < -500 || delta > 500) throw reader.outside("delta", delta, -500, 500);
  const temperature = view.getInt32(at + 19, true);
  const drift = readS8(view, at + 23);
  if (drift < Number.MIN_SAFE_INTEGER || drift > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("drift", drift, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  }
  const level = view.getUint8(at + 31);
  if (level !== 1 && level !== 2 && level !== 5) throw reader.refuse("level", level, "1, 2 or 5");
  reader.pass(32);
  return { anyOctet, percent, port, count, sequence, offset, delta, temperature, drift, level };
}
