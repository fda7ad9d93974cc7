// Generated from spec/types/integers.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  put1,
  put2,
  put4,
  put8,
  type Run,
  s1At,
  s2At,
  s4At,
  s8At,
  u1At,
  u2At,
  u4At,
  u8At,
} from "../bytes.ts";

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
  const { memory } = writer;
  const at = writer.room(32);
  put1(memory, at, writer.check("any_octet", value.anyOctet, 0, 255));
  put1(memory, at + 1, writer.check("percent", value.percent, 0, 100));
  put2(memory, at + 2, writer.check("port", value.port, 1, 65535));
  put4(memory, at + 4, writer.check("count", value.count, 10, 16777216));
  put8(memory, at + 8, writer.check("sequence", value.sequence, 1, Number.MAX_SAFE_INTEGER));
  put1(memory, at + 16, writer.check("offset", value.offset, -128, 127));
  put2(memory, at + 17, writer.check("delta", value.delta, -500, 500));
  put4(memory, at + 19, writer.check("temperature", value.temperature, -2147483648, 2147483647));
  put8(memory, at + 23, writer.check("drift", value.drift, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER));
  if (value.level !== 1 && value.level !== 2 && value.level !== 5) {
    throw writer.refuse("level", value.level, "1, 2 or 5");
  }
  put1(memory, at + 31, value.level);
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
  const { memory } = reader;
  const at = reader.run(INTEGERS_RUN);
  const anyOctet = u1At(memory, at);
  const percent = reader.check("percent", u1At(memory, at + 1), 0, 100);
  const port = reader.check("port", u2At(memory, at + 2), 1, 65535);
  const count = reader.check("count", u4At(memory, at + 4), 10, 16777216);
  const sequence = reader.check("sequence", u8At(memory, at + 8), 1, Number.MAX_SAFE_INTEGER);
  const offset = s1At(memory, at + 16);
  const delta = reader.check("delta", s2At(memory, at + 17), -500, 500);
  const temperature = s4At(memory, at + 19);
  const drift = reader.check(
    "drift",
    s8At(memory, at + 23),
    Number.MIN_SAFE_INTEGER,
    Number.MAX_SAFE_INTEGER,
  );
  const level = u1At(memory, at + 31);
  if (level !== 1 && level !== 2 && level !== 5) throw reader.refuse("level", level, "1, 2 or 5");
  reader.pass(32);
  return { anyOctet, percent, port, count, sequence, offset, delta, temperature, drift, level };
}
