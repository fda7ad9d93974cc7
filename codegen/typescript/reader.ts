import type {
  Attribute,
  DataType,
  Enumeration,
  Extent,
  Shape,
  Struct,
  SwitchShape,
} from "../format/model.ts";
import { bare } from "./code.ts";
import type { Context } from "./expressions.ts";
import { undo } from "./processes.ts";
import { type BitField, lengthOf, type NumberField, partsOf, shiftsOf, widthOf } from "./runs.ts";
import { Names } from "./scope.ts";
import type { Unit } from "./unit.ts";
import { validity } from "./validity.ts";

/** Statements, and the code of the value that they lead to. */
interface Element {
  readonly before: readonly string[];
  readonly value: string;
}

/** Writes code that reads values of one type, in a function that has a `Source` called `io`. */
export class ReadCode {
  readonly #unit: Unit;
  readonly #struct: Struct;
  readonly #names: Names;
  readonly #context: Context;
  /** What the byte order is, where it is calculated. */
  readonly #order: string;

  constructor(unit: Unit, struct: Struct, context: Context, order: string, taken: readonly string[]) {
    this.#unit = unit;
    this.#struct = struct;
    this.#context = context;
    this.#order = order;
    this.#names = new Names(["io", "self", "parent", "root", "isLe", ...taken]);
  }

  /** Reads all fields into the object. */
  fields(): readonly string[] {
    const statements: string[] = [];
    for (const part of partsOf(this.#struct)) {
      if (part.kind === "numbers") statements.push(...this.#numbers(part.fields));
      else if (part.kind === "bits") statements.push(...this.#flags(part.fields));
      else {
        const { field } = part;
        statements.push(...this.#attribute(field, (code) => `${this.#target(field)} = ${code};`));
      }
    }
    return statements;
  }

  /** Reads `attribute` and hands its code to `assign`. */
  positional(attribute: Attribute, assign: (code: string) => string): readonly string[] {
    return this.#whole(attribute, assign, false);
  }

  #target({ name }: Attribute): string {
    return `${this.#context.self}.${name}`;
  }

  #attribute(attribute: Attribute, assign: (code: string) => string): readonly string[] {
    const whole = this.#whole(attribute, assign);
    if (attribute.if === undefined) return whole;
    return [`if (${this.#unit.expressions.value(attribute.if, this.#context)}) {`, ...whole, "}"];
  }

  /** Several numbers one behind the other. */
  #numbers(fields: readonly NumberField[]): readonly string[] {
    const table = this.#unit.runTable(
      this.#struct,
      fields.map(({ id, shape }) => [id, shape.octets]),
    );
    const at = this.#names.fresh("at");
    const statements = [`const ${at} = io.run(${table}, ${lengthOf(fields)});`];
    let offset = 0;
    for (const field of fields) {
      const place = offset === 0 ? at : `${at} + ${offset}`;
      const code = this.#number(field.shape, place, field.id);
      statements.push(...this.#checked(field, code, (value) => `${this.#target(field)} = ${value};`));
      offset += field.shape.octets;
    }
    return statements;
  }

  /** Several bit fields one behind the other. */
  #flags(fields: readonly BitField[]): readonly string[] {
    const [first] = fields;
    const total = widthOf(fields);
    const shifts = shiftsOf(fields);
    const bits = this.#names.fresh("bits");
    const table = this.#unit.runTable(
      this.#struct,
      fields.map(({ id, shape }) => [id, shape.width]),
    );
    const order = first?.shape.order === "le" ? "Le" : "Be";
    const statements = [`const ${bits} = io.bits${order}(${total}, ${JSON.stringify(first?.id)}, ${table});`];
    fields.forEach((field, index) => {
      const { width, enumeration } = field.shape;
      const shift = shifts[index] ?? 0;
      const shifted = shift === 0 ? bits : `(${bits} >>> ${shift})`;
      const mask = `0x${(2 ** width - 1).toString(16)}`;
      const value = shift + width === total ? bare(shifted) : `${shifted} & ${mask}`;
      const code = width === 1 && enumeration === undefined ? `(${value}) !== 0` : value;
      statements.push(...this.#checked(field, code, (found) => `${this.#target(field)} = ${found};`));
    });
    return statements;
  }

  /** `isEarly` puts a list in its place before it is full. */
  #whole(attribute: Attribute, assign: (code: string) => string, isEarly = true): readonly string[] {
    const { repeat, shape, id } = attribute;
    if (shape === undefined) return [];
    if (repeat === undefined) {
      const { before, value } = this.#element(shape, id, this.#context);
      return [...before, ...this.#checked(attribute, value, assign)];
    }
    const list = this.#names.fresh("list");
    const lines = this.#repeated(attribute, shape, repeat, list, isEarly ? [assign(list)] : []);
    return isEarly ? lines : [...lines, assign(list)];
  }

  #repeated(
    attribute: Attribute,
    shape: Shape,
    repeat: NonNullable<Attribute["repeat"]>,
    list: string,
    early: readonly string[],
  ): readonly string[] {
    const { id } = attribute;
    const type = this.#unit.propertyType(attribute);
    const index = `${list}.length`;
    const context = { ...this.#context, index };
    const { before, value } = this.#element(shape, id, context, index);
    // The list is in its place before it is full: types inside of it may look at it.
    const head = [`const ${list}: ${type} = [];`, ...early];
    const element = this.#names.fresh("element");
    const push = (code: string) => `${list}.push(${code});`;
    if (repeat.kind === "until") {
      const until = this.#unit.expressions.value(repeat.until, {
        ...context,
        element,
        index: `(${list}.length - 1)`,
      });
      const declared = `let ${element}: (${type})[number];`;
      const body = this.#checked(attribute, value, (code) => `${element} = ${code};`, context);
      return [...head, declared, "do {", ...before, ...body, push(element), `} while (!(${until}));`];
    }
    const body = [...before, ...this.#checked(attribute, value, push, context)];
    if (repeat.kind === "expr") {
      const count = this.#names.fresh("count");
      const number = this.#unit.expressions.number(repeat.count, context);
      return [...head, `const ${count} = ${number};`, `while (${list}.length < ${count}) {`, ...body, "}"];
    }
    const start = this.#names.fresh("start");
    const guard = this.#unit.mayBeEmpty(shape)
      ? {
          open: [`const ${start} = io.pos;`],
          close: [`if (io.pos === ${start}) throw io.undecided("${id}", "repeats nothing without end");`],
        }
      : { open: [], close: [] };
    return [...head, "while (!io.isEof) {", ...guard.open, ...body, ...guard.close, "}"];
  }

  /** Hands `value` on after `valid` was seen to hold. */
  #checked(
    attribute: Attribute,
    value: string,
    assign: (code: string) => string,
    context: Context = this.#context,
  ): readonly string[] {
    const { valid, shape } = attribute;
    const contents = shape?.kind === "bytes" ? shape.contents : undefined;
    if (valid === undefined && contents === undefined) return [assign(value)];
    const name = this.#names.fresh("value");
    const type: DataType = shape === undefined ? { kind: "any" } : this.#unit.typing.shapeType(shape);
    const checks = validity(this.#unit, attribute, name, type, { ...context, element: name });
    return [`const ${name} = ${value};`, ...checks, assign(name)];
  }

  #element(shape: Shape, id: string, context: Context, index?: string): Element {
    const field = JSON.stringify(id);
    switch (shape.kind) {
      case "integer":
      case "float": {
        const at = this.#names.fresh("at");
        return {
          before: [`const ${at} = io.take(${shape.octets}, ${field});`],
          value: this.#number(shape, at, id),
        };
      }
      case "bits":
        return { before: [], value: this.#bits(shape, field) };
      case "bytes":
        if (shape.contents !== undefined)
          return { before: [], value: `io.bytes(${shape.contents.length}, ${field})` };
        return { before: [], value: this.#octets(shape.extent, field, context) };
      case "text":
        return { before: [], value: this.#text(shape, field, context) };
      case "struct":
      case "opaque":
        return this.#nested(shape, id, context, index);
      default:
        return this.#switch(shape, id, context, index);
    }
  }

  #number(shape: Extract<Shape, { kind: "integer" | "float" }>, at: string, id: string): string {
    const sign = shape.kind === "float" ? "f" : shape.isSigned ? "s" : "u";
    const call = (order: string) => {
      const name = shape.octets === 1 ? `${sign}1` : `${sign}${shape.octets}${order}`;
      return `${this.#unit.module.support(name, "numbers")}(io.memory, ${at})`;
    };
    const isPlain = shape.octets === 1 || shape.order !== "calculated";
    const code = isPlain ? call(shape.order) : `(${this.#order} ? ${call("le")} : ${call("be")})`;
    if (shape.kind === "integer" && shape.octets === 8 && shape.isNumber) {
      return `io.exact(${code}, ${JSON.stringify(id)})`;
    }
    if (shape.kind === "integer" && shape.octets === 8 && shape.enumeration?.isBigInt === false) {
      return `io.exact(${code}, ${JSON.stringify(id)})`;
    }
    if (shape.kind === "integer") return this.#asEnum(code, shape.enumeration, shape.octets === 8);
    return code;
  }

  /** Integers of an enum with large values are bigint, however few octets they have. */
  #asEnum(code: string, enumeration: Enumeration | undefined, isBigInt: boolean): string {
    return enumeration?.isBigInt === true && !isBigInt ? `BigInt(${code})` : code;
  }

  #bits({ width, order, enumeration }: Extract<Shape, { kind: "bits" }>, field: string): string {
    const suffix = order === "le" ? "Le" : "Be";
    if (width > 53) return `io.bigBits${suffix}(${width}, ${field})`;
    const code = this.#asEnum(`io.bits${suffix}(${width}, ${field})`, enumeration, false);
    return width === 1 && enumeration === undefined ? `(${code} === 1)` : code;
  }

  #octets(extent: Extent, field: string, context: Context): string {
    const { size, isRest, terminator, padRight, process } = extent;
    let code: string;
    const ends = terminator && `[${terminator.octets.join(", ")}]`;
    if (size !== undefined || isRest) {
      code =
        size === undefined
          ? `io.rest(${field})`
          : `io.bytes(${this.#unit.expressions.number(size, context)}, ${field})`;
      // Padding that is the terminator is left to that: what is included of it stays.
      const isTerminator = terminator?.octets.length === 1 && terminator.octets[0] === padRight;
      if (padRight !== undefined && !isTerminator)
        code = `${this.#unit.module.support("stripRight", "source")}(${code}, ${padRight})`;
      if (terminator !== undefined) {
        code = `${this.#unit.module.support("terminate", "source")}(${code}, ${ends}, ${terminator.include})`;
      }
    } else {
      const { include, consume, eosError } = terminator ?? { include: false, consume: true, eosError: true };
      code = `io.terminated(${ends}, ${include}, ${consume}, ${eosError}, ${field})`;
    }
    return process === undefined ? code : undo(this.#unit, process, code, field, context);
  }

  #text({ extent, encoding }: Extract<Shape, { kind: "text" }>, field: string, context: Context): string {
    const isPlain =
      extent.terminator === undefined && extent.padRight === undefined && extent.process === undefined;
    if (encoding === "UTF-8" && isPlain && extent.size !== undefined) {
      return `io.utf8(${this.#unit.expressions.number(extent.size, context)}, ${field})`;
    }
    const octets = this.#octets(extent, field, context);
    if (encoding === "UTF-8") return `io.utf8Of(${octets}, ${field})`;
    if (encoding === "ASCII") return `io.asciiOf(${octets}, ${field})`;
    return `io.text(${this.#unit.module.support("decodeText", "text")}(${octets}, "${encoding}"), "${encoding}", ${field})`;
  }

  #nested(
    shape: Extract<Shape, { kind: "struct" | "opaque" }>,
    id: string,
    context: Context,
    index: string | undefined,
  ): Element {
    const field = JSON.stringify(id);
    const { extent } = shape;
    const before: string[] = [];
    let io = "io";
    if (extent !== undefined) {
      io = this.#names.fresh("part");
      before.push(`const ${io} = ${this.#part(extent, field, context)};`);
    }
    const depth = this.#names.fresh("depth");
    const value = this.#names.fresh("nested");
    before.push(
      `const ${depth} = io.trail.depth;`,
      index === undefined ? `io.trail.enter(${field});` : `io.trail.enterAt(${field}, ${index});`,
      `const ${value} = ${this.#unit.readCall(shape, io, context, this.#order)};`,
      `io.trail.leaveTo(${depth});`,
    );
    if (extent !== undefined && shape.kind === "struct" && this.#unit.hasTail(shape.struct)) {
      before.push(`if (${io}.left > 0) ${value}._tail = ${io}.remaining();`);
    }
    return { before, value };
  }

  #part(extent: Extent, field: string, context: Context): string {
    const { size, isRest, terminator, padRight, process } = extent;
    const isPlain = terminator === undefined && padRight === undefined && process === undefined;
    if (isPlain && size !== undefined)
      return `io.part(${this.#unit.expressions.number(size, context)}, ${field})`;
    if (isPlain && isRest) return "io.partRest()";
    return `io.of(${this.#octets(extent, field, context)})`;
  }

  #switch(shape: SwitchShape, id: string, context: Context, index: string | undefined): Element {
    const value = this.#names.fresh("chosen");
    const on = this.#names.fresh("on");
    const onType = this.#unit.expressions.typeOf(shape.on);
    const type = this.#unit.names.of(this.#unit.typing.shapeType(shape));
    const optional = this.#unit.canBeAbsent(shape) ? " | undefined" : "";
    const inner = { ...context, on };
    const statements = [...this.#unit.switchedOn(shape, on, context), `let ${value}: ${type}${optional};`];
    const branch = (of: Shape) => {
      const { before, value: code } = this.#element(of, id, inner, index);
      return [...before, `${value} = ${this.#unit.widened(code, of, shape)};`];
    };
    shape.cases.forEach(({ when, shape: of }, at) => {
      const condition = this.#unit.expressions.equals(on, onType, when, inner);
      statements.push(`${at === 0 ? "" : "} else "}if (${bare(condition)}) {`, ...branch(of));
    });
    if (shape.cases.length === 0) statements.push("{");
    else if (shape.otherwise !== undefined) statements.push("} else {");
    if (shape.otherwise !== undefined) statements.push(...branch(shape.otherwise));
    else if (shape.isExhaustive) {
      statements.push(
        "} else {",
        `throw io.undecided(${JSON.stringify(id)}, \`is of no type for \${${on}}\`);`,
      );
    }
    statements.push("}");
    return { before: statements, value };
  }
}
