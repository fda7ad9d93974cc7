// Generated from support/operators.ts by mudem codegen. Do not edit.

// What the expressions of a format do that JavaScript does otherwise. Numbers are exact integers up to 2^53 - 1.

/** The error for a result that does not exist, or that a number cannot hold. */
export class ExpressionError extends Error {
  override readonly name = "ExpressionError";
}

/** `value`, which an expression needs. */
export function presentOf<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new ExpressionError(`\`${name}\` is needed, and is absent`);
  return value;
}

/** `value`, if it is exact. */
export function exactly(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  throw new ExpressionError(`${value} is beyond the integers that a number holds`);
}

/** `value` as a number, for a size, a place or a count. */
export function toNumber(value: bigint): number {
  return exactly(Number(value));
}

/** The quotient, rounded down. */
export function divide(a: number, b: number): number {
  if (b === 0) throw new ExpressionError(`${a} is divided by zero`);
  const quotient = Math.floor(a / b);
  // Where the division is rounded up to the next integer.
  return quotient * b > a === b > 0 && quotient * b !== a ? quotient - 1 : quotient;
}

/** The remainder that goes with `divide`. */
export function modulo(a: number, b: number): number {
  if (b === 0) throw new ExpressionError(`${a} is divided by zero`);
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

export function divideBig(a: bigint, b: bigint): bigint {
  if (b === 0n) throw new ExpressionError(`${a} is divided by zero`);
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

export function moduloBig(a: bigint, b: bigint): bigint {
  return a - divideBig(a, b) * b;
}

export function bitAnd(a: number, b: number): number {
  return Number(BigInt(a) & BigInt(b));
}

export function bitOr(a: number, b: number): number {
  return Number(BigInt(a) | BigInt(b));
}

export function bitXor(a: number, b: number): number {
  return Number(BigInt(a) ^ BigInt(b));
}

export function shiftLeft(a: number, bits: number): number {
  if (bits < 0) throw new ExpressionError(`it shifts by ${bits}`);
  return exactly(a * 2 ** bits);
}

export function shiftRight(a: number, bits: number): number {
  if (bits < 0) throw new ExpressionError(`it shifts by ${bits}`);
  return Math.floor(a / 2 ** bits);
}

export function truncated(value: number): number {
  return exactly(Math.trunc(value));
}

/** The element at `index`. */
export function elementAt<T>(list: ArrayLike<T>, index: number): T {
  const found = list[index];
  if (found === undefined) throw new ExpressionError(`there is no element ${index} of ${list.length}`);
  return found;
}

export function firstOf<T>(list: ArrayLike<T>): T {
  return elementAt(list, 0);
}

export function lastOf<T>(list: ArrayLike<T>): T {
  return elementAt(list, list.length - 1);
}

export function leastOf<T>(list: ArrayLike<T>): T {
  return Array.from(list).reduce((a, b) => (isLess(b, a) ? b : a), firstOf(list));
}

export function greatestOf<T>(list: ArrayLike<T>): T {
  return Array.from(list).reduce((a, b) => (isLess(a, b) ? b : a), firstOf(list));
}

function isLess<T>(a: T, b: T): boolean {
  return a instanceof Uint8Array && b instanceof Uint8Array ? compareOctets(a, b) < 0 : a < b;
}

/** Less than, greater than or equal to 0 as `a` comes before, after or is the same as `b`. */
export function compareOctets(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = (a[index] as number) - (b[index] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** The integer that `text` is in the base `radix`. */
export function toInteger(text: string, radix = 10): number {
  const digits = text.trim().toLowerCase();
  const value = Number.parseInt(digits, radix);
  const isWhole = /^[-+]?[0-9a-z]+$/.test(digits) && !Number.isNaN(value);
  const zeros =
    isWhole && Array.from(digits.replace(/^[-+]/, "")).every((digit) => Number.parseInt(digit, radix) >= 0);
  if (!zeros) throw new ExpressionError(`${JSON.stringify(text)} is not an integer in base ${radix}`);
  return exactly(value);
}

export function reversed(text: string): string {
  return Array.from(text).reduce((reversed, character) => character + reversed, "");
}
