import type { Expr } from "../expression/ast.ts";
import { isNumeric } from "../format/data-types.ts";
import { SAFE } from "../format/integers.ts";
import type { DataType, IntegerType, Typing } from "../format/model.ts";
import { arithmeticRange } from "../format/ranges.ts";
import type { Formula } from "../format/syntax.ts";
import {
  bare,
  escapeTemplate,
  integerLiteral,
  isBig,
  isInt32,
  isLiteral,
  isUint32,
  literalType,
  nameOf,
  toBig,
  wrapped,
} from "./code.ts";
import type { FormatModule } from "./format-module.ts";
import type { TypeNames } from "./types.ts";

/** What the names of expressions are where the code stands. */
export interface Context {
  /** The object whose fields are meant. */
  readonly self: string;
  readonly io: string;
  readonly parent: string;
  readonly root: string;
  readonly element?: string;
  readonly index?: string;
  readonly on?: string;
}

/** Turns expressions into TypeScript. */
export class ExpressionCode {
  readonly #module: FormatModule;
  readonly #typing: Typing;
  readonly #names: TypeNames;

  constructor(module: FormatModule, typing: Typing, names: TypeNames) {
    this.#module = module;
    this.#typing = typing;
    this.#names = names;
  }

  typeOf(formula: Formula): DataType {
    return this.#type(formula.expr);
  }

  /** A value that is there. */
  value(formula: Formula, context: Context): string {
    return bare(this.#needed(formula.expr, context));
  }

  /** A value that may be absent. */
  perhaps(formula: Formula, context: Context): string {
    return bare(this.#code(formula.expr, context));
  }

  isOptional(formula: Formula): boolean {
    return this.#typing.optional.has(formula.expr);
  }

  /** A size, a place or a count. */
  number(formula: Formula, context: Context): string {
    return bare(this.#number(formula.expr, context));
  }

  /** A value of the type `wanted`. */
  as(formula: Formula, wanted: DataType, context: Context): string {
    return bare(this.#as(formula.expr, wanted, context));
  }

  /** Whether `left`, code of the type `of`, is the value of `formula`. */
  equals(left: string, of: DataType, formula: Formula, context: Context): string {
    return this.#compare("==", left, of, this.#needed(formula.expr, context), this.#type(formula.expr));
  }

  /** Whether `left`, code of the type `of`, is `operator` than the value of `formula`. */
  compares(operator: string, left: string, of: DataType, formula: Formula, context: Context): string {
    return this.#compare(operator, left, of, this.#needed(formula.expr, context), this.#type(formula.expr));
  }

  #type(expr: Expr): DataType {
    return this.#typing.types.get(expr) ?? { kind: "any" };
  }

  #needed(expr: Expr, context: Context): string {
    const code = this.#code(expr, context);
    if (!this.#typing.optional.has(expr)) return code;
    return `${this.#operator("presentOf")}(${code}, ${JSON.stringify(nameOf(expr))})`;
  }

  #code(expr: Expr, context: Context): string {
    switch (expr.kind) {
      case "integer":
        return integerLiteral(expr.value, expr.value > SAFE);
      case "float":
        return Number.isInteger(expr.value) ? expr.value.toFixed(1) : String(expr.value);
      case "text":
        return JSON.stringify(expr.value);
      case "boolean":
        // TypeScript would take what never changes for a mistake.
        return `(${expr.value} as boolean)`;
      case "interpolated": {
        const parts = expr.parts.map((part) =>
          part.kind === "text" ? escapeTemplate(part.value) : `\${${this.#needed(part, context)}}`,
        );
        return `\`${parts.join("")}\``;
      }
      case "name":
        return this.#name(expr, context);
      case "member":
        return this.#member(expr);
      case "list":
        return this.#list(expr, context);
      case "unary":
        return this.#unary(expr, context);
      case "binary":
        return this.#binary(expr, context);
      case "ternary": {
        const type = this.#type(expr);
        const [then, otherwise] = [expr.chosen, expr.otherwise].map((side) => {
          const code = this.#side(side, type, context);
          // TypeScript would take what is one of two literals for a mistake where it is compared with a third.
          return isLiteral(code) ? `(${code} as ${literalType(type)})` : code;
        });
        return `(${this.#needed(expr.condition, context)} ? ${then} : ${otherwise})`;
      }
      case "attribute":
        return this.#attribute(expr, context);
      case "call":
        return this.#method(expr.object, expr.name, expr.args, context);
      case "index": {
        const object = this.#needed(expr.object, context);
        return `${this.#operator("elementAt")}(${object}, ${this.#number(expr.index, context)})`;
      }
      case "cast":
        return this.#cast(expr, context);
      default:
        return String(this.#typing.sizes.get(expr) ?? 0);
    }
  }

  #name(expr: Extract<Expr, { kind: "name" }>, context: Context): string {
    switch (expr.name) {
      case "_io":
        return context.io;
      case "_parent":
        return context.parent;
      case "_root":
        return context.root;
      case "_index":
        return context.index ?? "0";
      case "_":
        return context.element ?? "undefined";
      case "_on":
        return context.on ?? "undefined";
      case "_sizeof":
        return String(this.#typing.sizes.get(expr) ?? 0);
      default:
        return `${context.self}.${this.#typing.targets.get(expr)?.name ?? expr.name}`;
    }
  }

  #member(expr: Expr): string {
    const found = this.#typing.members.get(expr);
    return found === undefined ? "0" : `${this.#names.enumeration(found.enumeration)}.${found.name}`;
  }

  #list(expr: Extract<Expr, { kind: "list" }>, context: Context): string {
    const type = this.#type(expr);
    if (type.kind === "bytes") {
      return `Uint8Array.of(${expr.items.map((item) => this.#code(item, context)).join(", ")})`;
    }
    const item: DataType = type.kind === "list" ? type.item : { kind: "any" };
    return `[${expr.items.map((of) => this.#as(of, item, context)).join(", ")}]`;
  }

  #unary({ operator, operand }: Extract<Expr, { kind: "unary" }>, context: Context): string {
    const code = this.#needed(operand, context);
    const type = this.#type(operand);
    if (operator === "not") return `!${wrapped(code)}`;
    if (operator === "+") return code;
    if (operand.kind === "integer" && operator === "-") return `-${code}`;
    const isBigInt = type.kind === "integer" && type.isBigInt;
    // Zero less the value, because the negative of 0 is another number to JavaScript.
    if (operator === "-")
      return type.kind === "float" ? `-${wrapped(code)}` : `(${isBigInt ? "0n" : "0"} - ${code})`;
    return isBigInt || isInt32(type) ? `~${wrapped(code)}` : `(-1 - ${code})`;
  }

  #binary(expr: Extract<Expr, { kind: "binary" }>, context: Context): string {
    const { operator, left, right } = expr;
    const [a, b] = [this.#type(left), this.#type(right)];
    if (operator === "and" || operator === "or") {
      const sign = operator === "and" ? "&&" : "||";
      return `(${this.#needed(left, context)} ${sign} ${this.#needed(right, context)})`;
    }
    if (["<", "<=", ">", ">=", "==", "!="].includes(operator)) {
      // What is absent is equal to nothing. To order it, or its octets, it has to be there.
      const isPlain = (operator === "==" || operator === "!=") && isBig(a) === isBig(b) && a.kind !== "bytes";
      const [x, y] = [left, right].map((side) =>
        isPlain ? this.#code(side, context) : this.#needed(side, context),
      );
      return this.#compare(operator, x ?? "", a, y ?? "", b);
    }
    if (a.kind === "integer" && b.kind === "integer") return this.#integers(expr, a, b, context);
    const isFloat = isNumeric(a) && isNumeric(b);
    const [x, y] = isFloat
      ? [left, right].map((side) => this.#as(side, { kind: "float" }, context))
      : [left, right].map((side) => this.#needed(side, context));
    if (operator === "%") return `${this.#operator("modulo")}(${x}, ${y})`;
    return `(${x} ${operator} ${y})`;
  }

  #integers(
    expr: Extract<Expr, { kind: "binary" }>,
    a: IntegerType,
    b: IntegerType,
    context: Context,
  ): string {
    const { operator, left, right } = expr;
    const isBigInt = a.isBigInt || b.isBigInt;
    const both: IntegerType = { kind: "integer", min: a.min, max: a.max, isBigInt };
    const [x, y] = [left, right].map((side) => this.#as(side, both, context)) as [string, string];
    if (isBigInt) {
      if (operator === "/") return `${this.#operator("divideBig")}(${x}, ${y})`;
      if (operator === "%") return `${this.#operator("moduloBig")}(${x}, ${y})`;
      return `(${x} ${operator} ${y})`;
    }
    const [min, max] = arithmeticRange(operator, a, b);
    const isExact = min >= -SAFE && max <= SAFE;
    switch (operator) {
      case "/":
        if (b.min > 0n) return `Math.floor(${x} / ${y})`;
        return `${this.#operator("divide")}(${x}, ${y})`;
      case "%":
        if (b.min > 0n && a.min >= 0n) return `(${x} % ${y})`;
        return `${this.#operator("modulo")}(${x}, ${y})`;
      case "&":
        return this.#bitwise("&", "bitAnd", a, b, x, y);
      case "|":
        return this.#bitwise("|", "bitOr", a, b, x, y);
      case "^":
        return this.#bitwise("^", "bitXor", a, b, x, y);
      case "<<":
        if (isInt32({ min, max }) && b.min >= 0n && b.max < 32n) return `(${x} << ${y})`;
        if (isExact && b.min >= 0n && b.max < 64n) return `(${x} * 2 ** ${wrapped(y)})`;
        return `${this.#operator("shiftLeft")}(${x}, ${y})`;
      case ">>":
        if (b.min >= 0n && b.max < 32n && isInt32(a)) return `(${x} >> ${y})`;
        if (b.min >= 0n && b.max < 32n && isUint32(a)) return `(${x} >>> ${y})`;
        return `${this.#operator("shiftRight")}(${x}, ${y})`;
      default:
        return isExact ? `(${x} ${operator} ${y})` : `${this.#operator("exactly")}(${x} ${operator} ${y})`;
    }
  }

  #bitwise(sign: string, name: string, a: IntegerType, b: IntegerType, x: string, y: string): string {
    if (isInt32(a) && isInt32(b)) return `(${x} ${sign} ${y})`;
    // What is masked by less than 31 bits is the same with and without its higher bits.
    const isMasked = sign === "&" && [a, b].some((of) => isInt32(of) && of.min >= 0n);
    if (isMasked) return `(${x} & ${y})`;
    if (isUint32(a) && isUint32(b)) return `((${x} ${sign} ${y}) >>> 0)`;
    return `${this.#operator(name)}(${x}, ${y})`;
  }

  #compare(operator: string, left: string, a: DataType, right: string, b: DataType): string {
    const sign = operator === "==" ? "===" : operator === "!=" ? "!==" : operator;
    if (a.kind === "bytes" || b.kind === "bytes")
      return `(${this.#operator("compareOctets")}(${left}, ${right}) ${sign} 0)`;
    if (isNumeric(a) && isNumeric(b) && (isBig(a) || isBig(b)) && isBig(a) !== isBig(b)) {
      if (a.kind === "float" || b.kind === "float") return `(Number(${left}) ${sign} Number(${right}))`;
      return `(${toBig(left, a)} ${sign} ${toBig(right, b)})`;
    }
    if (a.kind === "any" || b.kind === "any") {
      // What is not known here may be a number on one side and a bigint on the other.
      return `((${left} as unknown) ${sign === "===" ? "==" : sign === "!==" ? "!=" : sign} (${right} as unknown))`;
    }
    return isLiteral(left) && isLiteral(right)
      ? `((${left} as ${literalType(a)}) ${sign} ${right})`
      : `(${left} ${sign} ${right})`;
  }

  #attribute(expr: Extract<Expr, { kind: "attribute" }>, context: Context): string {
    const { object, name } = expr;
    if (name === "_sizeof") return String(this.#typing.sizes.get(expr) ?? 0);
    const type = this.#type(object);
    if (["struct", "node", "opaque", "any"].includes(type.kind) || type.kind === "union") {
      const target = this.#typing.targets.get(expr);
      const code = this.#needed(object, context);
      if (type.kind === "any" || type.kind === "opaque") {
        return `(${code} as unknown as { readonly ${this.#names.property(name)}: unknown }).${this.#names.property(name)}`;
      }
      if (target === undefined && type.kind === "node") {
        const surroundings = `(${code} as ${this.#module.supportType("Surroundings", "stream")})`;
        return name === "_parent"
          ? `${surroundings}._parent`
          : `${this.#operator("presentOf")}(${surroundings}.${name}, "${name}")`;
      }
      return `${code}.${target?.name ?? name}`;
    }
    return this.#method(object, name, [], context);
  }

  #method(object: Expr, name: string, args: readonly Expr[], context: Context): string {
    const type = this.#type(object);
    const code = this.#needed(object, context);
    const helper = HELPERS[`${type.kind}.${name}`];
    if (helper !== undefined) return `${this.#operator(helper)}(${code})`;
    switch (`${type.kind}.${name}`) {
      case "integer.to_s":
      case "float.to_s":
        return `String(${code})`;
      case "integer.to_i":
      case "enum.to_i":
      case "text.to_s":
        return code;
      case "boolean.to_i":
        return `(${code} ? 1 : 0)`;
      case "text.substring":
        return `${wrapped(code)}.substring(${args.map((arg) => this.#number(arg, context)).join(", ")})`;
      case "text.to_i": {
        const radix = args.map((arg) => `, ${this.#number(arg, context)}`).join("");
        return `${this.#operator("toInteger")}(${code}${radix})`;
      }
      case "bytes.to_s": {
        const [encoding] = args;
        const label = encoding?.kind === "text" ? encoding.value : "UTF-8";
        return this.#names.textOf(code, label);
      }
      case "text.length":
      case "bytes.length":
      case "bytes.size":
      case "list.size":
      case "list.length":
        return `${wrapped(code)}.length`;
      case "stream.eof":
        return `${code}.isEof`;
      default:
        return `${code}.${name}`;
    }
  }

  #cast(expr: Extract<Expr, { kind: "cast" }>, context: Context): string {
    const from = this.#type(expr.object);
    const to = this.#type(expr);
    const code = this.#code(expr.object, context);
    if (to.kind === "integer" && from.kind === "integer") return code;
    if (to.kind === "list" && from.kind === "bytes") return `Array.from(${code})`;
    if (to.kind === "bytes" && from.kind === "bytes") return code;
    const optional = this.#typing.optional.has(expr) ? " | undefined" : "";
    return `(${code} as unknown as ${this.#names.of(to)}${optional})`;
  }

  #side(expr: Expr, wanted: DataType, context: Context): string {
    return this.#typing.optional.has(expr) ? this.#code(expr, context) : this.#as(expr, wanted, context);
  }

  #as(expr: Expr, wanted: DataType, context: Context): string {
    const type = this.#type(expr);
    const code = this.#needed(expr, context);
    if (type.kind === "any" && wanted.kind !== "any")
      return `(${code} as unknown as ${this.#names.of(wanted)})`;
    if (type.kind === "integer" && wanted.kind === "integer" && type.isBigInt !== wanted.isBigInt) {
      if (!wanted.isBigInt) return `${this.#operator("toNumber")}(${code})`;
      return toBig(code, type);
    }
    if (type.kind === "integer" && type.isBigInt && wanted.kind === "float") return `Number(${code})`;
    if (type.kind === "bytes" && wanted.kind === "list") return `Array.from(${code})`;
    return code;
  }

  #number(expr: Expr, context: Context): string {
    return this.#as(expr, { kind: "integer", min: 0n, max: 0n, isBigInt: false }, context);
  }

  #operator(name: string): string {
    return this.#module.support(name, "operators");
  }
}

const HELPERS: Readonly<Record<string, string>> = {
  "float.to_i": "truncated",
  "text.reverse": "reversed",
  "bytes.first": "firstOf",
  "bytes.last": "lastOf",
  "bytes.min": "leastOf",
  "bytes.max": "greatestOf",
  "list.first": "firstOf",
  "list.last": "lastOf",
  "list.min": "leastOf",
  "list.max": "greatestOf",
};
