import type { ArithmeticOperator, BinaryOperator } from "../expression/ast.ts";
import type { IntegerType } from "./model.ts";

/** The bounds of what `operator` gives for integers within the bounds of `a` and `b`. */
export function arithmeticRange(
  operator: BinaryOperator,
  a: IntegerType,
  b: IntegerType,
): readonly [min: bigint, max: bigint] {
  switch (operator as ArithmeticOperator) {
    case "+":
      return [a.min + b.min, a.max + b.max];
    case "-":
      return [a.min - b.max, a.max - b.min];
    case "*":
      return extremes(corners(a, b, (x, y) => x * y));
    case "/":
      return divided(a, b);
    case "%":
      return remainder(b);
    case "<<":
      return shifted(a, b);
    case ">>":
      return [a.min < 0n ? a.min : 0n, a.max > 0n ? a.max : 0n];
    case "&":
      return masked(a, b);
    default:
      return bitwise(a, b);
  }
}

function corners(a: IntegerType, b: IntegerType, of: (x: bigint, y: bigint) => bigint): readonly bigint[] {
  return [of(a.min, b.min), of(a.min, b.max), of(a.max, b.min), of(a.max, b.max)];
}

function extremes(values: readonly bigint[]): readonly [bigint, bigint] {
  return [values.reduce((x, y) => (x < y ? x : y)), values.reduce((x, y) => (x > y ? x : y))];
}

function divided(a: IntegerType, b: IntegerType): readonly [bigint, bigint] {
  if (b.min > 0n || b.max < 0n) return extremes(corners(a, b, floorDivide));
  const [min, max] = extremes([a.min, a.max, -a.min, -a.max]);
  return [min, max];
}

function floorDivide(x: bigint, y: bigint): bigint {
  const quotient = x / y;
  return x % y !== 0n && x < 0n !== y < 0n ? quotient - 1n : quotient;
}

/** The remainder has the sign of what is divided by. */
function remainder(b: IntegerType): readonly [bigint, bigint] {
  return [b.min < 0n ? b.min + 1n : 0n, b.max > 0n ? b.max - 1n : 0n];
}

function shifted(a: IntegerType, b: IntegerType): readonly [bigint, bigint] {
  const most = b.max > 64n ? 64n : b.max < 0n ? 0n : b.max;
  return [a.min < 0n ? a.min << most : 0n, a.max > 0n ? a.max << most : 0n];
}

function masked(a: IntegerType, b: IntegerType): readonly [bigint, bigint] {
  if (a.min >= 0n && b.min >= 0n) return [0n, a.max < b.max ? a.max : b.max];
  if (a.min >= 0n) return [0n, a.max];
  if (b.min >= 0n) return [0n, b.max];
  return bitwise(a, b);
}

function bitwise(a: IntegerType, b: IntegerType): readonly [bigint, bigint] {
  const [, most] = extremes([a.max, b.max, -a.min, -b.min]);
  const mask = (1n << BigInt(most.toString(2).length)) - 1n;
  return [a.min < 0n || b.min < 0n ? -mask - 1n : 0n, mask];
}
