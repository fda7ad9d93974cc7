import type { Bound, Field, IntegerType } from "../model/model.ts";

/** The least and greatest value that octets of `type` hold. */
export function rangeOf({ isSigned, octets }: IntegerType): { min: bigint; max: bigint } {
  const bits = BigInt(octets * 8);
  return isSigned
    ? { min: -(1n << (bits - 1n)), max: (1n << (bits - 1n)) - 1n }
    : { min: 0n, max: (1n << bits) - 1n };
}

/** `bound` in TypeScript. `nameOf` is how the code at hand calls an earlier field. */
export function showBound(bound: Bound, isBigInt: boolean, nameOf: (field: Field) => string): string {
  if (typeof bound !== "bigint") return nameOf(bound);
  if (!isBigInt && bound === BigInt(Number.MAX_SAFE_INTEGER)) return "Number.MAX_SAFE_INTEGER";
  if (!isBigInt && bound === BigInt(Number.MIN_SAFE_INTEGER)) return "Number.MIN_SAFE_INTEGER";
  return `${bound}${isBigInt ? "n" : ""}`;
}

/** The condition under which `value` is none of `wanted`. */
export function isNoneOf(value: string, wanted: readonly bigint[], isBigInt: boolean): string {
  return wanted.map((other) => `${value} !== ${showBound(other, isBigInt, () => "")}`).join(" && ");
}

/** `1, 2 or 3`. */
export function listed(wanted: readonly bigint[]): string {
  const rest = wanted.slice(0, -1).join(", ");
  return rest === "" ? String(wanted[0]) : `${rest} or ${wanted.at(-1)}`;
}

/** `value` as a mask of bits. */
export function hex(value: number): string {
  return `0x${value.toString(16).padStart(2, "0")}`;
}
