import type { IntegerType } from "./model.ts";

/** What `bits` hold. `isNumber` asks for a number even where that cannot hold all of it. */
export function integerType(bits: number, isSigned: boolean, isNumber: boolean): IntegerType {
  const width = BigInt(bits);
  const min = isSigned ? -(1n << (width - 1n)) : 0n;
  const max = isSigned ? (1n << (width - 1n)) - 1n : (1n << width) - 1n;
  return isNumber
    ? { ...clamped(min, max), isBigInt: false }
    : { kind: "integer", min, max, isBigInt: max > SAFE };
}

/** An integer that is worked out: numbers stay numbers, and are checked where they could leave what is exact. */
export function computedType(min: bigint, max: bigint, isBigInt: boolean): IntegerType {
  return isBigInt ? { kind: "integer", min, max, isBigInt } : clamped(min, max);
}

function clamped(min: bigint, max: bigint): IntegerType {
  return { kind: "integer", min: min < -SAFE ? -SAFE : min, max: max > SAFE ? SAFE : max, isBigInt: false };
}

/** 2^53 - 1. */
export const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** What a number holds exactly. */
export const ANY_NUMBER: IntegerType = { kind: "integer", min: -SAFE, max: SAFE, isBigInt: false };
export const COUNT: IntegerType = { kind: "integer", min: 0n, max: SAFE, isBigInt: false };
