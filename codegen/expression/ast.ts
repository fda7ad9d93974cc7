// The expression language of Kaitai Struct, as https://doc.kaitai.io/user_guide.html ("Expression language") has it.

/** An expression, with the place of each part in its text, in characters from 0. */
export type Expr =
  | IntegerExpr
  | FloatExpr
  | TextExpr
  | InterpolatedExpr
  | BooleanExpr
  | NameExpr
  | MemberExpr
  | ListExpr
  | UnaryExpr
  | BinaryExpr
  | TernaryExpr
  | AttributeExpr
  | CallExpr
  | IndexExpr
  | CastExpr
  | SizeOfExpr;

export interface IntegerExpr {
  readonly kind: "integer";
  readonly at: number;
  readonly value: bigint;
}

export interface FloatExpr {
  readonly kind: "float";
  readonly at: number;
  readonly value: number;
}

export interface TextExpr {
  readonly kind: "text";
  readonly at: number;
  readonly value: string;
}

/** `f"…{x}…"`. */
export interface InterpolatedExpr {
  readonly kind: "interpolated";
  readonly at: number;
  readonly parts: readonly Expr[];
}

export interface BooleanExpr {
  readonly kind: "boolean";
  readonly at: number;
  readonly value: boolean;
}

/** A field, an instance, a parameter, or one of `_`, `_io`, `_parent`, `_root`, `_index`, `_on`, `_sizeof`. */
export interface NameExpr {
  readonly kind: "name";
  readonly at: number;
  readonly name: string;
}

/** `type::enumeration::member`. */
export interface MemberExpr {
  readonly kind: "member";
  readonly at: number;
  readonly path: readonly string[];
  /** Whether it begins with `::`. */
  readonly isAbsolute: boolean;
}

export interface ListExpr {
  readonly kind: "list";
  readonly at: number;
  readonly items: readonly Expr[];
}

export type UnaryOperator = "-" | "+" | "~" | "not";

export interface UnaryExpr {
  readonly kind: "unary";
  readonly at: number;
  readonly operator: UnaryOperator;
  readonly operand: Expr;
}

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "%" | "|" | "&" | "^" | "<<" | ">>";
export type ComparisonOperator = "<" | "<=" | ">" | ">=" | "==" | "!=";
export type BooleanOperator = "and" | "or";
export type BinaryOperator = ArithmeticOperator | ComparisonOperator | BooleanOperator;

export interface BinaryExpr {
  readonly kind: "binary";
  readonly at: number;
  readonly operator: BinaryOperator;
  readonly left: Expr;
  readonly right: Expr;
}

export interface TernaryExpr {
  readonly kind: "ternary";
  readonly at: number;
  readonly condition: Expr;
  readonly chosen: Expr;
  readonly otherwise: Expr;
}

/** `object.name`. */
export interface AttributeExpr {
  readonly kind: "attribute";
  readonly at: number;
  readonly object: Expr;
  readonly name: string;
}

/** `object.name(…)`. */
export interface CallExpr {
  readonly kind: "call";
  readonly at: number;
  readonly object: Expr;
  readonly name: string;
  readonly args: readonly Expr[];
}

/** `object[index]`. */
export interface IndexExpr {
  readonly kind: "index";
  readonly at: number;
  readonly object: Expr;
  readonly index: Expr;
}

/** `object.as<type>`. */
export interface CastExpr {
  readonly kind: "cast";
  readonly at: number;
  readonly object: Expr;
  readonly type: TypeName;
}

/** `sizeof<type>`, `bitsizeof<type>`. */
export interface SizeOfExpr {
  readonly kind: "sizeof";
  readonly at: number;
  readonly unit: "octets" | "bits";
  readonly type: TypeName;
}

/** `a::b[]`. */
export interface TypeName {
  readonly path: readonly string[];
  readonly isAbsolute: boolean;
  readonly isList: boolean;
}

/** What stands in `type:`: a type and what it is given for its parameters. */
export interface TypeCall {
  readonly name: TypeName;
  readonly args: readonly Expr[];
}

/** Parts of `expr` that are expressions themselves. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case "interpolated":
      return expr.parts;
    case "list":
      return expr.items;
    case "unary":
      return [expr.operand];
    case "binary":
      return [expr.left, expr.right];
    case "ternary":
      return [expr.condition, expr.chosen, expr.otherwise];
    case "attribute":
    case "cast":
      return [expr.object];
    case "call":
      return [expr.object, ...expr.args];
    case "index":
      return [expr.object, expr.index];
    default:
      return [];
  }
}

/** `expr` and everything in it. */
export function* walk(expr: Expr): Generator<Expr> {
  yield expr;
  for (const part of partsOf(expr)) yield* walk(part);
}

export function showTypeName({ path, isAbsolute, isList }: TypeName): string {
  return `${isAbsolute ? "::" : ""}${path.join("::")}${isList ? "[]" : ""}`;
}
