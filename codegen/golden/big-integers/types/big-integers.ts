// Generated from spec/types/big_integers.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";

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
  writer.u8BigInt("hash", value.hash);
  writer.s8BigInt("skew", value.skew, -1000n);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeBigIntegers(reader: ByteReader): BigIntegers {
  const hash = reader.u8BigInt("hash");
  const skew = reader.s8BigInt("skew", -1000n);
  return { hash, skew };
}
