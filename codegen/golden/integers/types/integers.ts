// Generated from spec/types/integers.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";

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
  writer.u1("any_octet", value.anyOctet);
  writer.u1("percent", value.percent, 0, 100);
  writer.u2("port", value.port, 1);
  writer.u4("count", value.count, 10, 16777216);
  writer.u8("sequence", value.sequence, 1);
  writer.s1("offset", value.offset);
  writer.s2("delta", value.delta, -500, 500);
  writer.s4("temperature", value.temperature);
  writer.s8("drift", value.drift);
  if (value.level !== 1 && value.level !== 2 && value.level !== 5) {
    throw writer.refuse("level", value.level, "1, 2 or 5");
  }
  writer.u1("level", value.level);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeIntegers(reader: ByteReader): Integers {
  const anyOctet = reader.u1("any_octet");
  const percent = reader.u1("percent", 0, 100);
  const port = reader.u2("port", 1);
  const count = reader.u4("count", 10, 16777216);
  const sequence = reader.u8("sequence", 1);
  const offset = reader.s1("offset");
  const delta = reader.s2("delta", -500, 500);
  const temperature = reader.s4("temperature");
  const drift = reader.s8("drift");
  const level = reader.u1("level");
  if (level !== 1 && level !== 2 && level !== 5) throw reader.refuse("level", level, "1, 2 or 5");
  return { anyOctet, percent, port, count, sequence, offset, delta, temperature, drift, level };
}
