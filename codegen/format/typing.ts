import { type Expr, showTypeName, type TypeName } from "../expression/ast.ts";
import type { Diagnostics, Position } from "../ksy/diagnostics.ts";
import { isComparable, isNumeric, join, showType, unionOf } from "./data-types.ts";
import { findEncoding } from "./encodings.ts";
import { COUNT, computedType, integerType, SAFE } from "./integers.ts";
import { METHODS } from "./methods.ts";
import type { Attribute, DataType, IntegerType, Shape, Struct, Typing } from "./model.ts";
import { namedType } from "./parameters.ts";
import { arithmeticRange } from "./ranges.ts";
import { findEnum } from "./scope.ts";
import { sizeOfAttribute, sizeOfStruct, sizeOfType } from "./sizes.ts";
import { suggestion } from "./suggest.ts";
import type { Formula } from "./syntax.ts";

/** Where an expression stands: what names mean there. */
export interface Place {
  readonly owner: Struct;
  /** What `_` is. */
  readonly element?: DataType;
  /** Whether `_index` has a meaning. */
  readonly isRepeated?: boolean;
  /** What `_on` is. */
  readonly on?: DataType;
}

/** Works out the types of expressions, and reports what has none. */
export class TypeInference implements Typing {
  readonly types = new Map<Expr, DataType>();
  readonly optional = new Set<Expr>();
  readonly targets = new Map<Expr, Attribute>();
  readonly members: Map<Expr, { enumeration: import("./model.ts").Enumeration; name: string }> = new Map();
  readonly sizes = new Map<Expr, number>();
  readonly #diagnostics: Diagnostics;
  /** Of computed attributes; undefined while one is being worked out. */
  readonly #computed = new Map<Attribute, { type: DataType; isOptional: boolean } | undefined>();
  /** Where the formula that is looked at stands. */
  #at: Position = { file: "", line: 1, column: 1 };
  #text = "";

  constructor(diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics;
  }

  /** The type of `formula`, standing at `place`. */
  infer(formula: Formula, place: Place): DataType {
    const known = this.types.get(formula.expr);
    if (known !== undefined) return known;
    const outer = [this.#at, this.#text] as const;
    this.#at = formula.at;
    this.#text = formula.text.trim().replaceAll(/\s+/g, " ");
    const type = this.#type(formula.expr, place);
    [this.#at, this.#text] = outer;
    return type;
  }

  typeOf(attribute: Attribute): DataType {
    if (attribute.kind === "parameter") return attribute.parameterType ?? ANY;
    if (attribute.kind === "computed") return this.#compute(attribute).type;
    const item = attribute.shape === undefined ? ANY : this.shapeType(attribute.shape);
    return attribute.repeat === undefined ? item : { kind: "list", item };
  }

  isOptional(attribute: Attribute): boolean {
    if (attribute.if !== undefined) return true;
    if (attribute.kind === "computed") return this.#compute(attribute).isOptional;
    return attribute.repeat === undefined && attribute.shape !== undefined && canBeAbsent(attribute.shape);
  }

  /** The type of one element of `shape`. */
  shapeType(shape: Shape): DataType {
    switch (shape.kind) {
      case "integer":
        if (shape.enumeration !== undefined) return { kind: "enum", enumeration: shape.enumeration };
        return integerType(shape.octets * 8, shape.isSigned, shape.isNumber);
      case "float":
        return { kind: "float" };
      case "bits":
        if (shape.enumeration !== undefined) return { kind: "enum", enumeration: shape.enumeration };
        return shape.width === 1 ? { kind: "boolean" } : integerType(shape.width, false, false);
      case "bytes":
        return { kind: "bytes" };
      case "text":
        return { kind: "text" };
      case "struct":
        return { kind: "struct", struct: shape.struct };
      case "opaque":
        return { kind: "opaque", id: shape.id };
      default: {
        const shapes = [
          ...shape.cases.map((entry) => entry.shape),
          ...(shape.otherwise ? [shape.otherwise] : []),
        ];
        return unionOf(shapes.map((entry) => this.shapeType(entry)));
      }
    }
  }

  #compute(attribute: Attribute): { type: DataType; isOptional: boolean } {
    if (this.#computed.has(attribute)) {
      const known = this.#computed.get(attribute);
      if (known !== undefined) return known;
      const met = `\`${attribute.id}\` is worked out from itself`;
      this.#diagnostics.report(attribute.at, met, "Break the circle");
      return { type: ANY, isOptional: false };
    }
    this.#computed.set(attribute, undefined);
    const { value, enumeration, owner } = attribute;
    let type: DataType = value === undefined ? ANY : this.infer(value, { owner });
    if (enumeration !== undefined) {
      if (type.kind !== "integer" && type.kind !== "any") {
        const at = attribute.at;
        const met = `\`${attribute.id}\` is ${showType(type)}, and an enum needs an integer`;
        this.#diagnostics.report(at, met, "Remove `enum`, or make the value an integer");
      }
      type = { kind: "enum", enumeration };
    }
    const isOptional = value !== undefined && this.optional.has(value.expr);
    const found = { type, isOptional };
    this.#computed.set(attribute, found);
    return found;
  }

  #type(expr: Expr, place: Place): DataType {
    const type = this.#infer(expr, place);
    this.types.set(expr, type);
    return type;
  }

  #infer(expr: Expr, place: Place): DataType {
    switch (expr.kind) {
      case "integer":
        return { kind: "integer", min: expr.value, max: expr.value, isBigInt: expr.value > SAFE };
      case "float":
        return { kind: "float" };
      case "text":
        return { kind: "text" };
      case "boolean":
        return { kind: "boolean" };
      case "interpolated":
        for (const part of expr.parts) this.#textPart(this.#type(part, place));
        return { kind: "text" };
      case "name":
        return this.#name(expr, expr.name, place);
      case "member":
        return this.#member(expr, place);
      case "list":
        return this.#list(expr.items, place);
      case "unary":
        return this.#unary(expr, place);
      case "binary":
        return this.#binary(expr, place);
      case "ternary": {
        this.#expect(expr.condition, place, "boolean", "the condition before `?`");
        const then = this.#type(expr.chosen, place);
        const otherwise = this.#type(expr.otherwise, place);
        if (this.optional.has(expr.chosen) || this.optional.has(expr.otherwise)) this.optional.add(expr);
        return this.#joined([then, otherwise], "the two sides of `:`");
      }
      case "attribute":
        return this.#attribute(expr, place);
      case "call":
        return this.#call(expr, place);
      case "index":
        return this.#index(expr, place);
      case "cast":
        return this.#cast(expr, place);
      default: {
        const type = this.#namedType(expr.type, place.owner);
        const bits = type && sizeOfType(type);
        if (type !== undefined && bits === undefined) this.#reportDynamic(showTypeName(expr.type));
        return this.#size(expr, bits ?? 0, expr.unit);
      }
    }
  }

  #name(expr: Expr, name: string, place: Place): DataType {
    const { owner } = place;
    switch (name) {
      case "_io":
        return { kind: "stream" };
      case "_root":
        return { kind: "struct", struct: owner.file.top };
      case "_parent":
        return this.#parentOf(expr, owner);
      case "_index":
        if (place.isRepeated === true) return COUNT;
        return this.#fail("`_index` has no value here", "Use it in a field that is repeated");
      case "_":
        if (place.element !== undefined) return place.element;
        return this.#fail("`_` has no value here", "Use it in `repeat-until` or `valid/expr`");
      case "_on":
        if (place.on !== undefined) return place.on;
        return this.#fail("`_on` has no value here", "Use it in the cases of a switch");
      case "_sizeof": {
        const bits = sizeOfStruct(owner);
        if (bits === undefined) this.#reportDynamic(owner.id);
        return this.#size(expr, bits ?? 0, "octets");
      }
      default: {
        const found = owner.attributes.get(name);
        if (found === undefined) {
          const met = `\`${name}\` is neither a field, an instance nor a parameter of \`${owner.id}\``;
          return this.#fail(met, suggestion(name, owner));
        }
        return this.#refer(expr, found);
      }
    }
  }

  #refer(expr: Expr, attribute: Attribute): DataType {
    this.targets.set(expr, attribute);
    const type = this.typeOf(attribute);
    if (this.isOptional(attribute)) this.optional.add(expr);
    return type;
  }

  #parentOf(expr: Expr, struct: Struct): DataType {
    const parents = [...struct.parents];
    const known = parents.filter((parent) => parent !== undefined);
    if (struct.outer === undefined || known.length < parents.length) this.optional.add(expr);
    const [only] = known;
    if (only === undefined) return { kind: "node" };
    if (known.length === 1 && struct.outer !== undefined && parents.length === 1) {
      return { kind: "struct", struct: only };
    }
    return unionOf(known.map((parent) => ({ kind: "struct", struct: parent })));
  }

  #member(expr: Extract<Expr, { kind: "member" }>, { owner }: Place): DataType {
    const { path, isAbsolute } = expr;
    const enumPath = path.slice(0, -1);
    const last = path.at(-1) ?? "";
    const shown = `${isAbsolute ? "::" : ""}${path.join("::")}`;
    const enumeration = findEnum(owner, { path: enumPath, isAbsolute, isList: false });
    if (enumeration === undefined) {
      return this.#fail(
        `there is no enum \`${enumPath.join("::")}\``,
        "Declare it in `enums`, or write the types around it before it",
      );
    }
    const member = enumeration.members.find(({ id }) => id.value === last);
    if (member === undefined) {
      const names = enumeration.members
        .map(({ id }) => id.value)
        .slice(0, 12)
        .join(", ");
      return this.#fail(`\`${shown}\` is not a value of \`${enumeration.id}\``, `Write one of ${names}`);
    }
    this.members.set(expr, { enumeration, name: member.name });
    return { kind: "enum", enumeration };
  }

  #list(items: readonly Expr[], place: Place): DataType {
    const types = items.map((item) => this.#type(item, place));
    // A list of what could be octets is octets.
    const areOctets = types.every(
      (type) => type.kind === "integer" && type.min >= 0n && type.max <= 255n && !type.isBigInt,
    );
    const arePlain = items.every((item) => item.kind === "integer" || this.#isOctet(item));
    if (areOctets && arePlain) return { kind: "bytes" };
    if (types.length === 0) return { kind: "list", item: ANY };
    return { kind: "list", item: this.#joined(types, "the elements of a list") };
  }

  /** Whether `expr` is a field of one octet. */
  #isOctet(expr: Expr): boolean {
    const shape = this.targets.get(expr.kind === "index" ? expr.object : expr)?.shape;
    return shape?.kind === "integer" && shape.octets === 1;
  }

  #joined(types: readonly DataType[], what: string): DataType {
    const joined = types.reduce<DataType | undefined>((left, right) => left && join(left, right), types[0]);
    if (joined !== undefined) return joined;
    const shown = [...new Set(types.map(showType))].join(" and ");
    return this.#fail(`${what} are ${shown}`, "Make them the same type");
  }

  #unary(expr: Extract<Expr, { kind: "unary" }>, place: Place): DataType {
    if (expr.operator === "not") {
      this.#expect(expr.operand, place, "boolean", "what follows `not`");
      return { kind: "boolean" };
    }
    const type = this.#type(expr.operand, place);
    if (type.kind === "any") return type;
    if (type.kind === "float" && expr.operator !== "~") return type;
    if (type.kind !== "integer") {
      return this.#fail(`\`${expr.operator}\` before ${showType(type)}`, "Use it before a number");
    }
    if (expr.operator === "+") return type;
    if (expr.operator === "-") return computedType(-type.max, -type.min, type.isBigInt);
    return computedType(-type.max - 1n, -type.min - 1n, type.isBigInt);
  }

  #binary(expr: Extract<Expr, { kind: "binary" }>, place: Place): DataType {
    const { operator } = expr;
    if (operator === "and" || operator === "or") {
      this.#expect(expr.left, place, "boolean", `what is before \`${operator}\``);
      this.#expect(expr.right, place, "boolean", `what is after \`${operator}\``);
      return { kind: "boolean" };
    }
    const left = this.#type(expr.left, place);
    const right = this.#type(expr.right, place);
    if (left.kind === "any" || right.kind === "any") {
      return ["<", "<=", ">", ">=", "==", "!="].includes(operator) ? { kind: "boolean" } : ANY;
    }
    if (["<", "<=", ">", ">=", "==", "!="].includes(operator)) {
      if (!isComparable(left, right, operator)) {
        const mend =
          left.kind === "enum" || right.kind === "enum"
            ? "Write `enum::value`, or `.to_i`"
            : "Compare values of the same type";
        return this.#fail(
          `${showType(left)} and ${showType(right)} cannot be compared by \`${operator}\``,
          mend,
          { kind: "boolean" },
        );
      }
      return { kind: "boolean" };
    }
    if (operator === "+" && left.kind === "text" && right.kind === "text") return { kind: "text" };
    const isArithmetic = ["+", "-", "*", "/", "%"].includes(operator);
    if (
      isArithmetic &&
      isNumeric(left) &&
      isNumeric(right) &&
      (left.kind === "float" || right.kind === "float")
    ) {
      return { kind: "float" };
    }
    if (left.kind !== "integer" || right.kind !== "integer") {
      return this.#fail(
        `\`${operator}\` between ${showType(left)} and ${showType(right)}`,
        operator === "&" || operator === "|"
          ? `Use integers, or join conditions by \`${operator === "&" ? "and" : "or"}\``
          : "Use numbers, or texts with `+`",
      );
    }
    if ((operator === "/" || operator === "%") && right.min === 0n && right.max === 0n) {
      return this.#fail("it divides by zero", "Divide by something else");
    }
    const [min, max] = arithmeticRange(operator, left, right);
    return computedType(min, max, left.isBigInt || right.isBigInt);
  }

  #attribute(expr: Extract<Expr, { kind: "attribute" }>, place: Place): DataType {
    const type = this.#type(expr.object, place);
    const { name } = expr;
    if (type.kind === "any") return type;
    if (type.kind === "struct") {
      if (name === "_io") return { kind: "stream" };
      if (name === "_parent") return this.#parentOf(expr, type.struct);
      if (name === "_root") return { kind: "struct", struct: type.struct.file.top };
      if (name === "_sizeof") return this.#sizeOf(expr, place);
      const found = type.struct.attributes.get(name);
      if (found !== undefined) return this.#refer(expr, found);
      const met = `\`${name}\` is neither a field, an instance nor a parameter of \`${type.struct.id}\``;
      return this.#fail(met, suggestion(name, type.struct));
    }
    if (type.kind === "opaque") return ANY;
    if (name === "_sizeof") return this.#sizeOf(expr, place);
    if (type.kind === "node" || isUnionOfStructs(type)) {
      if (name === "_io") return { kind: "stream" };
      if (name === "_parent") {
        this.optional.add(expr);
        return { kind: "node" };
      }
      if (name === "_root") return { kind: "node" };
      const met = `\`.${name}\` of something that may be of several types`;
      return this.#fail(met, `Say which by \`.as<type>\` before \`.${name}\``);
    }
    return this.#method(type, name, [], []);
  }

  #call(expr: Extract<Expr, { kind: "call" }>, place: Place): DataType {
    const type = this.#type(expr.object, place);
    const args = expr.args.map((arg) => this.#type(arg, place));
    if (type.kind === "any") return type;
    return this.#method(type, expr.name, args, expr.args);
  }

  #method(type: DataType, name: string, args: readonly DataType[], literals: readonly Expr[]): DataType {
    const found = METHODS[type.kind]?.[name];
    if (found === undefined) {
      const names = Object.keys(METHODS[type.kind] ?? {}).join(", ");
      const mend = names === "" ? "Remove it" : `Write one of ${names}`;
      return this.#fail(`\`.${name}\` of ${showType(type)}`, mend);
    }
    const wanted = found.args.find((kinds) => kinds.length === args.length);
    const fits = wanted?.every((kind, index) => args[index]?.kind === kind || args[index]?.kind === "any");
    if (wanted === undefined || fits !== true) {
      const given = args.map(showType).join(", ");
      const forms = found.args.map((kinds) => `(${kinds.join(", ")})`).join(" or ");
      return this.#fail(`\`.${name}\` of ${showType(type)} is given (${given})`, `Give it ${forms}`);
    }
    const encoding = name === "to_s" && type.kind === "bytes" ? literals[0] : undefined;
    if (encoding?.kind === "text" && findEncoding(encoding.value) === undefined) {
      return this.#fail(
        `the encoding \`${encoding.value}\` is unknown`,
        "Write a known one, such as UTF-8 or ASCII",
        found.result(type),
      );
    }
    return found.result(type);
  }

  #index(expr: Extract<Expr, { kind: "index" }>, place: Place): DataType {
    const type = this.#type(expr.object, place);
    this.#expect(expr.index, place, "integer", "what stands in brackets");
    if (type.kind === "list") return type.item;
    if (type.kind === "bytes") return integerType(8, false, false);
    if (type.kind === "any") return type;
    return this.#fail(`an element of ${showType(type)}`, "Only lists and octets have elements");
  }

  #cast(expr: Extract<Expr, { kind: "cast" }>, place: Place): DataType {
    const from = this.#type(expr.object, place);
    const type = this.#namedType(expr.type, place.owner) ?? ANY;
    if (this.optional.has(expr.object)) this.optional.add(expr);
    if (from.kind === "integer" && type.kind === "integer") {
      // The value stays what it is; only its kind is named.
      return { ...from, isBigInt: from.isBigInt };
    }
    return type;
  }

  #sizeOf(expr: Extract<Expr, { kind: "attribute" }>, place: Place): DataType {
    const target = this.targets.get(expr.object);
    const type = this.types.get(expr.object) ?? ANY;
    const bits = target === undefined ? sizeOfType(type) : sizeOfAttribute(target, this, place);
    if (bits === undefined) this.#reportDynamic(target?.id ?? showType(type));
    return this.#size(expr, bits ?? 0, "octets");
  }

  #size(expr: Expr, bits: number, unit: "octets" | "bits"): IntegerType {
    const size = unit === "bits" ? bits : Math.ceil(bits / 8);
    this.sizes.set(expr, size);
    return { kind: "integer", min: BigInt(size), max: BigInt(size), isBigInt: false };
  }

  #namedType(name: TypeName, owner: Struct): DataType | undefined {
    const type = namedType(name, owner);
    if (type === undefined) {
      this.#fail(
        `there is no type \`${showTypeName(name)}\``,
        "Write a type of this file, or a built-in one",
      );
    }
    return type;
  }

  #textPart(type: DataType): void {
    if (["integer", "text", "any", "float", "boolean"].includes(type.kind)) return;
    this.#fail(`${showType(type)} in a text`, "Write a number or a text between the braces");
  }

  #expect(expr: Expr, place: Place, kind: DataType["kind"], what: string): void {
    const type = this.#type(expr, place);
    if (type.kind === kind || type.kind === "any") return;
    this.#fail(`${what} is ${showType(type)}`, `Write ${kind === "boolean" ? "a condition" : "an integer"}`);
  }

  #reportDynamic(what: string): void {
    this.#fail(`the size of \`${what}\` varies`, "Use `_sizeof` for what always has the same size");
  }

  #fail(met: string, mend: string, type: DataType = ANY): DataType {
    this.#diagnostics.report(this.#at, `in \`${this.#text}\`: ${met}`, mend);
    return type;
  }
}

const ANY: DataType = { kind: "any" };

/** Whether a switch has values for which it reads nothing. */
function canBeAbsent(shape: Shape): boolean {
  return shape.kind === "switch" && shape.otherwise === undefined && !shape.isExhaustive;
}

function isUnionOfStructs(type: DataType): boolean {
  return type.kind === "union" && type.types.every(({ kind }) => kind === "struct" || kind === "opaque");
}
