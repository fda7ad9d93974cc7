// Generated from support/view.ts by mudem codegen. Do not edit.

import { EncodeError } from "./codec-errors.ts";

/** `bytes` as a `DataView`. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** @throws {RangeError} unless `length` octets lie at `at`. */
export function checkView(view: DataView, at: number, length: number): void {
  if (Number.isInteger(at) && at >= 0 && at + length <= view.byteLength) return;
  throw new RangeError(`octets ${at} to ${at + length} of ${view.byteLength}`);
}

/** `value`, when it is an integer within the bounds. @throws {EncodeError} otherwise. */
export function fitting(field: string, value: number, min: number, max: number): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new EncodeError(field, `is ${value}, has to be an integer from ${min} to ${max}`);
}

/** `value`, when it is within the bounds. @throws {EncodeError} otherwise. */
export function fittingBig(field: string, value: bigint, min: bigint, max: bigint): bigint {
  if (typeof value === "bigint" && value >= min && value <= max) return value;
  throw new EncodeError(field, `is ${value}, has to be a bigint from ${min} to ${max}`);
}
