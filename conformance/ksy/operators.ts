import type { ArithmeticOperator, ComparisonOperator } from "../../codegen/expression/ast.ts";
import { floatOf, integerOf, itemsOf, type Value } from "./values.ts";

/** The result of an arithmetic operator, as Kaitai defines it; undefined when the operands have none. */
export function calculate(operator: ArithmeticOperator, left: Value, right: Value): Value {
  if (operator === "+" && typeof left === "string" && typeof right === "string") return left + right;
  const a = integerOf(left);
  const b = integerOf(right);
  if (a !== undefined && b !== undefined) return calculateIntegers(operator, a, b);
  const x = floatOf(left);
  const y = floatOf(right);
  return x === undefined || y === undefined ? undefined : calculateFloats(operator, x, y);
}

/** Whether the comparison holds; undefined when the operands have no order. */
export function compare(
  operator: Exclude<ComparisonOperator, "==" | "!=">,
  left: Value,
  right: Value,
): boolean | undefined {
  const order = orderOf(left, right);
  if (order === undefined) return undefined;
  if (operator === "<") return order < 0;
  if (operator === ">") return order > 0;
  return operator === "<=" ? order <= 0 : order >= 0;
}

/** Both quotient and remainder are rounded towards negative infinity. */
function calculateIntegers(operator: ArithmeticOperator, a: bigint, b: bigint): bigint | undefined {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0n ? undefined : (a - modulo(a, b)) / b;
    case "%":
      return b === 0n ? undefined : modulo(a, b);
    case "|":
      return a | b;
    case "&":
      return a & b;
    case "^":
      return a ^ b;
    case "<<":
      return a << b;
    default:
      return a >> b;
  }
}

function modulo(a: bigint, b: bigint): bigint {
  return ((a % b) + b) % b;
}

function calculateFloats(operator: ArithmeticOperator, x: number, y: number): number | undefined {
  switch (operator) {
    case "+":
      return x + y;
    case "-":
      return x - y;
    case "*":
      return x * y;
    case "/":
      return x / y;
    default:
      return undefined;
  }
}

/** Negative, zero or positive. */
function orderOf(left: Value, right: Value): number | undefined {
  if (typeof left === "string" && typeof right === "string") return left < right ? -1 : Number(left > right);
  const x = integerOf(left) ?? floatOf(left);
  const y = integerOf(right) ?? floatOf(right);
  if (x !== undefined && y !== undefined) return x < y ? -1 : Number(x > y);
  const items = itemsOf(left);
  const others = itemsOf(right);
  if (items === undefined || others === undefined) return undefined;
  for (const [index, item] of items.entries()) {
    const order = index < others.length ? orderOf(item, others[index]) : 1;
    if (order !== 0) return order;
  }
  return items.length - others.length;
}
