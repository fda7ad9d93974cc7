// Generated from spec/types/big_integers.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";

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
  const { hash, skew } = value;
  const { view } = writer;
  const at = writer.room(16);
  if (hash < 0n || hash > 18446744073709551615n) {
    throw writer.outside("hash", hash, 0n, 18446744073709551615n);
  }
  view.setBigUint64(at, hash, true);
  if (skew < -1000n || skew > 9223372036854775807n) {
    throw writer.outside("skew", skew, -1000n, 9223372036854775807n);
  }
  view.setBigInt64(at + 8, skew, true);
}

const BIG_INTEGERS_RUN: Run = { hash: 8, skew: 8 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeBigIntegers(reader: ByteReader): BigIntegers {
  const at = reader.run(BIG_INTEGERS_RUN, 16);
  const { view } = reader;
  const hash = view.getBigUint64(at, true);
  const skew = view.getBigInt64(at + 8, true);
  if (skew < -1000n) throw reader.outside("skew", skew, -1000n, 9223372036854775807n);
  reader.pass(16);
  return { hash, skew };
}
