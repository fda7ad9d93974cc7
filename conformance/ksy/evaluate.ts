import type { BinaryOperator, Expr } from "../../codegen/expression/ast.ts";
import { parseExpression } from "../../codegen/expression/parser.ts";
import type { FormatInfo } from "../../codegen/format/info.ts";
import { attributeOf, callOn } from "./attributes.ts";
import type { Formats } from "./formats.ts";
import { calculate, compare } from "./operators.ts";
import { integerOf, isSame, itemsOf, show, type Value } from "./values.ts";

/** What an expression of a test is about. */
export interface Subject {
  readonly root: object;
  readonly entry: FormatInfo;
  readonly formats: Formats;
}

/** An expression that this evaluator has no answer to. */
export class EvaluationError extends Error {
  override readonly name = "EvaluationError";
}

/** The value of `source`. @throws what reading it throws, or an EvaluationError or ExpressionError. */
export function evaluate(source: string, subject: Subject): Value {
  return valueFor(parseExpression(source), subject);
}

function valueFor(expr: Expr, subject: Subject): Value {
  const of = (part: Expr): Value => valueFor(part, subject);
  switch (expr.kind) {
    case "integer":
    case "float":
    case "text":
    case "boolean":
      return expr.value;
    case "interpolated":
      return expr.parts.map((part) => textOf(of(part))).join("");
    case "name":
      return named(expr.name, subject);
    case "member":
      return (
        subject.formats.enumMember(expr.path, subject.entry) ?? fail(`there is no ${expr.path.join("::")}`)
      );
    case "list":
      return expr.items.map(of);
    case "unary":
      return unary(expr.operator, of(expr.operand));
    case "binary":
      return binary(
        expr.operator,
        () => of(expr.left),
        () => of(expr.right),
      );
    case "ternary":
      return of(expr.condition) === true ? of(expr.chosen) : of(expr.otherwise);
    case "attribute":
      return attribute(of(expr.object), expr.name, subject);
    case "call":
      return callOn(of(expr.object), expr.name, expr.args.map(of)) ?? fail(`.${expr.name}() is not known`);
    case "index":
      return item(of(expr.object), of(expr.index));
    case "cast":
      return cast(of(expr.object), expr.type);
    default:
      return sizeOf(expr);
  }
}

function textOf(value: Value): string {
  return typeof value === "string" ? value : show(value);
}

function named(name: string, subject: Subject): Value {
  if (name === "null") return undefined;
  if (name === "_root" || name === "_") return subject.root;
  return attribute(subject.root, name, subject);
}

function attribute(object: Value, name: string, { formats }: Subject): Value {
  if (typeof object === "object" && itemsOf(object) === undefined) {
    const member = formats.memberOf(object, name);
    if (member !== undefined) return propertyOf(object, member.name);
    if (name.startsWith("_") && name in object) return propertyOf(object, name);
  }
  const found = attributeOf(object, name);
  return found === undefined ? fail(`${show(object)} has no ${name}`) : found.value;
}

/** A property of what emitted code made, of which no type is known here. */
export function propertyOf(object: object, name: string): Value {
  return (object as Readonly<Record<string, Value>>)[name];
}

function item(list: Value, index: Value): Value {
  const items = itemsOf(list) ?? fail(`${show(list)} is no list`);
  const at = Number(integerOf(index) ?? fail(`${show(index)} is no index`));
  return at >= 0 && at < items.length ? items[at] : fail(`there is no item ${at} in ${items.length}`);
}

function unary(operator: "-" | "+" | "~" | "not", value: Value): Value {
  if (operator === "not") return value === false;
  const integer = integerOf(value);
  if (typeof value === "number" && operator === "-") return -value;
  if (integer === undefined) return operator === "+" ? value : fail(`${show(value)} is no number`);
  return operator === "-" ? -integer : operator === "~" ? ~integer : integer;
}

function binary(operator: BinaryOperator, left: () => Value, right: () => Value): Value {
  switch (operator) {
    case "and":
      return left() === true && right() === true;
    case "or":
      return left() === true || right() === true;
    case "==":
      return isSame(left(), right());
    case "!=":
      return !isSame(left(), right());
    case "<":
    case "<=":
    case ">":
    case ">=":
      return compare(operator, left(), right()) ?? fail("these cannot be compared");
    default: {
      const [a, b] = [left(), right()];
      return calculate(operator, a, b) ?? fail(`${show(a)} ${operator} ${show(b)} has no result`);
    }
  }
}

/** What decoded values are is known; only literals can become something else. */
function cast(
  value: Value,
  { path, isList }: { readonly path: readonly string[]; readonly isList: boolean },
): Value {
  const name = path.join("::");
  const items = itemsOf(value);
  if (name === "bytes" && !isList && items !== undefined) return Uint8Array.from(items, Number);
  if (/^f4(le|be)?$/.test(name) && (typeof value === "number" || typeof value === "bigint")) {
    return Math.fround(Number(value));
  }
  return value;
}

/** Sizes of types of the language; what is emitted says none of others. */
function sizeOf({ type, unit }: Extract<Expr, { kind: "sizeof" }>): bigint {
  const name = type.path.join("::");
  const bits = /^b([0-9]+)(le|be)?$/.exec(name)?.[1];
  const octets = /^[usf]([1248])(le|be)?$/.exec(name)?.[1];
  if (octets !== undefined) return BigInt(octets) * (unit === "bits" ? 8n : 1n);
  if (bits === undefined) return fail(`the size of ${name} is not known here`);
  return unit === "bits" ? BigInt(bits) : (BigInt(bits) + 7n) / 8n;
}

function fail(reason: string): never {
  throw new EvaluationError(reason);
}
