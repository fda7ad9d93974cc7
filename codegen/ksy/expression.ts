import type { Expr } from "../expression/ast.ts";
import { ExpressionError } from "../expression/error.ts";
import { parseExpression as parse } from "../expression/parser.ts";

/** What may stand where a number is expected: in `size`, `repeat-expr`, `switch-on` and `valid`. */
export type Expression =
  | { readonly kind: "integer"; readonly value: bigint }
  /** Another field of the same type. */
  | { readonly kind: "name"; readonly name: string }
  /** A field less a constant, such as `len_frame - 12`. */
  | { readonly kind: "difference"; readonly name: string; readonly less: bigint }
  /** A value of an enum, such as `errors::error_code::none`. */
  | { readonly kind: "member"; readonly enumeration: string; readonly member: string };

/** Undefined when `text` is anything else. */
export function parseExpression(text: string): Expression | undefined {
  try {
    return simple(parse(text));
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

function simple(expr: Expr): Expression | undefined {
  switch (expr.kind) {
    case "integer":
      return { kind: "integer", value: expr.value };
    case "unary": {
      const { operator, operand } = expr;
      return operator === "-" && operand.kind === "integer"
        ? { kind: "integer", value: -operand.value }
        : undefined;
    }
    case "name":
      return expr.name.startsWith("_") ? undefined : { kind: "name", name: expr.name };
    case "member": {
      const enumeration = expr.path.slice(0, -1).join("::");
      return expr.isAbsolute ? undefined : { kind: "member", enumeration, member: expr.path.at(-1) ?? "" };
    }
    case "binary": {
      const { operator, left, right } = expr;
      const isDifference = operator === "-" && left.kind === "name" && right.kind === "integer";
      return isDifference ? { kind: "difference", name: left.name, less: right.value } : undefined;
    }
    default:
      return undefined;
  }
}

export function showExpression(expression: Expression): string {
  switch (expression.kind) {
    case "integer":
      return String(expression.value);
    case "name":
      return expression.name;
    case "difference":
      return `${expression.name} - ${expression.less}`;
    default:
      return `${expression.enumeration}::${expression.member}`;
  }
}
