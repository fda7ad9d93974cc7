// Generated from spec/types/big_integers.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put8BigInt, type Run, s8BigIntAt, u8BigIntAt } from "../bytes.ts";

/** 64-bit integers that are asked for as bigint. */
export interface BigIntegers {
  /** A hash uses all 64 bits. */
  readonly hash: bigint;
  readonly skew: bigint;
}

/** Octets that the value takes. */
export function sizeOfBigIntegers(_value: BigIntegers): number {
  return 16;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeBigIntegers(writer: ByteWriter, value: BigIntegers): void {
  const { memory } = writer;
  const at = writer.room(16);
  put8BigInt(memory, at, writer.checkBigInt("hash", value.hash, 0n, 18446744073709551615n));
  put8BigInt(memory, at + 8, writer.checkBigInt("skew", value.skew, -1000n, 9223372036854775807n));
}

const BIG_INTEGERS_RUN: Run = { hash: 8, skew: 8 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeBigIntegers(reader: ByteReader): BigIntegers {
  const { memory } = reader;
  const at = reader.run(BIG_INTEGERS_RUN);
  const hash = u8BigIntAt(memory, at);
  const skew = reader.checkBigInt("skew", s8BigIntAt(memory, at + 8), -1000n, 9223372036854775807n);
  reader.pass(16);
  return { hash, skew };
}
