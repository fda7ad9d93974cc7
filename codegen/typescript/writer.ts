import { formulasToJudge } from "../format/check-order.ts";
import { dependsOnStream } from "../format/derive.ts";
import type { Attribute, Extent, Shape, Struct, SwitchShape } from "../format/model.ts";
import type { Formula } from "../format/syntax.ts";
import { bare } from "./code.ts";
import type { Context } from "./expressions.ts";
import { redo } from "./processes.ts";
import { type BitField, lengthOf, type NumberField, partsOf, shiftsOf, widthOf } from "./runs.ts";
import { Names } from "./scope.ts";
import { textOf, type Unit } from "./unit.ts";
import { validity } from "./validity.ts";

/** Writes code that writes an object of `struct`, in a function that has a `Sink` called `sink`. */
export class WriteCode {
  readonly #unit: Unit;
  readonly #struct: Struct;
  readonly #context: Context;
  readonly #order: string;
  readonly #names = new Names(["sink", "self", "parent", "root", "isLe"]);
  /** Variables of octets that were written before their turn, by the field that they are. */
  readonly #early = new Map<Attribute, string>();

  constructor(unit: Unit, struct: Struct, context: Context, order: string) {
    this.#unit = unit;
    this.#struct = struct;
    this.#context = context;
    this.#order = order;
  }

  statements(): readonly string[] {
    const { fields, instances } = this.#struct;
    const early = fields.flatMap((field) => this.#derivedLate(field));
    const statements: string[] = [];
    for (const part of partsOf(this.#struct)) {
      if (part.kind === "numbers") statements.push(...this.#numbers(part.fields));
      else if (part.kind === "bits") statements.push(...this.#flags(part.fields));
      else statements.push(...this.#field(part.field));
    }
    const positional = instances.filter(({ kind }) => kind === "positional");
    // What is looked at by its place may lie in the tail, and may be another now.
    const tail = this.#unit.hasTail(this.#struct)
      ? ['if (self._tail !== undefined) sink.bytes("_tail", self._tail);']
      : [];
    return [
      ...early,
      ...statements,
      ...tail,
      ...positional.flatMap((instance) => this.#positional(instance)),
    ];
  }

  /** A length that is known when what it measures was written. */
  #derivedLate(field: Attribute): readonly string[] {
    const derivation = this.#unit.derivations.get(field);
    if (derivation?.kind !== "length" || !derivation.isLate) return [];
    const { of } = derivation;
    const octets = this.#names.fresh("octets");
    const { shape } = of;
    if (shape === undefined) return [];
    const value = this.#names.fresh("value");
    const inner = this.#names.fresh("inner");
    this.#early.set(of, octets);
    const measured = this.#unit.measured(field, derivation, `${octets}.length`, "sink.trail");
    return [
      `const ${value} = self.${of.name};`,
      `let ${octets}: Uint8Array;`,
      "{",
      ...this.#separately(shape, of, value, inner, octets),
      "}",
      `self.${field.name} = ${measured};`,
    ];
  }

  /** Writes `value` to the sink `inner` of its own and puts its octets, processed, into `octets`. */
  #separately(
    shape: Shape,
    field: Attribute,
    value: string,
    inner: string,
    octets: string,
  ): readonly string[] {
    if (shape.kind === "switch") {
      return this.#branches(shape, field, value, this.#context, (of, chosen) =>
        this.#separately(of, field, chosen, inner, octets),
      );
    }
    const extent = "extent" in shape ? shape.extent : undefined;
    const process = extent?.process;
    const processed = (code: string) =>
      process === undefined ? code : redo(this.#unit, process, code, this.#context);
    if (shape.kind === "bytes" || shape.kind === "text") {
      return [`${octets} = ${processed(this.#unit.encoded(shape, value, field.id, "sink.trail"))};`];
    }
    if (shape.kind !== "struct" && shape.kind !== "opaque") throw new Error(`${field.id} has no size`);
    return [
      `const ${inner} = sink.separate();`,
      ...this.#nestedCall(shape, field.id, value, inner, this.#context, undefined),
      `${octets} = ${processed(`${inner}.finish()`)};`,
    ];
  }

  #numbers(fields: readonly NumberField[]): readonly string[] {
    const at = this.#names.fresh("at");
    const statements: string[] = [`const ${at} = sink.room(${lengthOf(fields)});`];
    let offset = 0;
    for (const field of fields) {
      const { shape, id } = field;
      statements.push(...this.#validity(field, `self.${field.name}`, this.#context));
      statements.push(
        ...this.#number(shape, id, `self.${field.name}`, offset === 0 ? at : `${at} + ${offset}`),
      );
      offset += shape.octets;
    }
    return statements;
  }

  /** Several bit fields one behind the other. */
  #flags(fields: readonly BitField[]): readonly string[] {
    const shifts = shiftsOf(fields);
    const terms = fields.map(({ id, name, shape: { width, enumeration } }, index) => {
      const scale = 2 ** (shifts[index] ?? 0);
      const value = `self.${name}`;
      if (width === 1 && enumeration === undefined)
        return `(sink.flag(${JSON.stringify(id)}, ${value}) ? ${scale} : 0)`;
      const checked = `sink.integer(${JSON.stringify(id)}, ${value}, 0, ${2 ** width - 1})`;
      return scale === 1 ? checked : `${checked} * ${scale}`;
    });
    const [first] = fields;
    const order = first?.shape.order === "le" ? "Le" : "Be";
    const checks = fields.flatMap((field) => this.#validity(field, `self.${field.name}`, this.#context));
    return [
      ...checks,
      `sink.bits${order}(${JSON.stringify(first?.id)}, ${widthOf(fields)}, ${terms.join(" + ")});`,
    ];
  }

  #field(field: Attribute): readonly string[] {
    const { id } = field;
    const value = `self.${field.name}`;
    const isOptional = this.#unit.typing.isOptional(field);
    if (!isOptional) return this.#whole(field, value, "sink");
    const own = this.#names.fresh("value");
    const declared = `const ${own} = ${value};`;
    const key = JSON.stringify(id);
    const { if: condition, shape } = field;
    const present = (statements: readonly string[]) => [`if (${own} !== undefined) {`, ...statements, "}"];
    if (condition === undefined) {
      return [
        declared,
        ...(shape?.kind === "switch"
          ? this.#whole(field, own, "sink")
          : present(this.#whole(field, own, "sink"))),
      ];
    }
    if (dependsOnStream(condition.expr, this.#unit.typing))
      return [declared, ...present(this.#whole(field, own, "sink"))];
    const unexpected = this.#unit.module.support("unexpected", "plan");
    const text = JSON.stringify(textOf(condition));
    const isSwitch = shape !== undefined && this.#unit.canBeAbsent(shape) && field.repeat === undefined;
    return [
      declared,
      `if (${this.#unit.expressions.value(condition, this.#context)}) {`,
      ...(isSwitch ? [] : [`if (${own} === undefined) throw sink.refuse(${key}, "is missing");`]),
      ...this.#whole(field, own, "sink"),
      `} else if (${own} !== undefined) {`,
      `throw ${unexpected}(sink.trail, ${key}, ${text});`,
      "}",
    ];
  }

  #whole(field: Attribute, value: string, sink: string): readonly string[] {
    const { shape, repeat, id } = field;
    if (shape === undefined) return [];
    const early = this.#early.get(field);
    if (early !== undefined) {
      const size = this.#sizeOf(shape);
      const key = JSON.stringify(id);
      if (size === undefined) return [`${sink}.bytes(${key}, ${early});`];
      return [`${sink}.exactly(${key}, ${early}, ${this.#unit.expressions.number(size, this.#context)});`];
    }
    if (repeat === undefined) {
      return [
        ...this.#validity(field, value, this.#context),
        ...this.#element(shape, field, value, sink, this.#context),
      ];
    }
    const index = this.#names.fresh("index");
    const element = this.#names.fresh("element");
    const context = { ...this.#context, index };
    const body = [
      ...this.#validity(field, element, context),
      ...this.#element(shape, field, element, sink, context, index),
    ];
    // Types inside that look at the list see what is before them, as when it is read.
    const isGrowing = this.#unit.isGrowing(field);
    const all = isGrowing ? this.#names.fresh("all") : value;
    const ends = this.#until(field, all, element, context);
    const usesIndex = [...body, ...ends].some((line) => new RegExp(`\\b${index}\\b`).test(line));
    return [
      ...this.#count(field, value),
      ...(isGrowing ? [`const ${all} = ${value};`, `${value} = [];`] : []),
      usesIndex
        ? `for (const [${index}, ${element}] of ${all}.entries()) {`
        : `for (const ${element} of ${all}) {`,
      ...body,
      ...(isGrowing ? [`${value}.push(${element});`] : []),
      ...ends,
      "}",
    ];
  }

  #sizeOf(shape: Shape): Formula | undefined {
    if (shape.kind === "switch") return shape.cases.map((entry) => this.#sizeOf(entry.shape)).find(Boolean);
    return "extent" in shape ? shape.extent?.size : undefined;
  }

  /** Checks how many elements there are. */
  #count({ repeat, id }: Attribute, value: string): readonly string[] {
    const key = JSON.stringify(id);
    if (repeat?.kind === "until") {
      return [
        `if (${value}.length === 0) throw sink.refuse(${key}, "has no element, has to have one at least");`,
      ];
    }
    if (repeat?.kind !== "expr" || dependsOnStream(repeat.count.expr, this.#unit.typing)) return [];
    const wanted = this.#names.fresh("count");
    const type = this.#unit.expressions.typeOf(repeat.count);
    const least = type.kind === "integer" && type.min >= 0n ? wanted : `Math.max(${wanted}, 0)`;
    return [
      `const ${wanted} = ${this.#unit.expressions.number(repeat.count, this.#context)};`,
      `if (${value}.length !== ${least}) throw sink.count(${key}, ${value}.length, ${wanted});`,
    ];
  }

  /** Checks that the last element, and no other, is what the list ends with. */
  #until({ repeat, id }: Attribute, value: string, element: string, context: Context): readonly string[] {
    if (repeat?.kind !== "until" || dependsOnStream(repeat.until.expr, this.#unit.typing)) return [];
    const until = this.#unit.expressions.value(repeat.until, { ...context, element });
    const text = textOf(repeat.until);
    const reason = JSON.stringify(`has to end with the first element for which ${text}`);
    return [
      `if ((${until}) !== (${context.index ?? 0} === ${value}.length - 1)) {`,
      `throw sink.refuse(${JSON.stringify(id)}, ${reason});`,
      "}",
    ];
  }

  #validity(field: Attribute, value: string, context: Context): readonly string[] {
    const { shape, valid } = field;
    if (shape === undefined || (valid === undefined && shape.kind !== "bytes")) return [];
    if (formulasToJudge(field).some(({ expr }) => dependsOnStream(expr, this.#unit.typing))) return [];
    // What is worked out from `valid` or `contents` is as they say.
    if (this.#unit.derivations.get(field)?.kind === "constant") return [];
    const type = this.#unit.typing.shapeType(shape);
    return validity(this.#unit, field, value, type, { ...context, element: value }, "sink");
  }

  #element(
    shape: Shape,
    field: Attribute,
    value: string,
    sink: string,
    context: Context,
    index?: string,
  ): readonly string[] {
    const { id } = field;
    const key = JSON.stringify(id);
    switch (shape.kind) {
      case "integer":
      case "float": {
        const at = this.#names.fresh("at");
        return [`const ${at} = sink.room(${shape.octets}, ${key});`, ...this.#number(shape, id, value, at)];
      }
      case "bits":
        return [`sink.bits${shape.order === "le" ? "Le" : "Be"}(${key}, ${shape.width}, ${value});`];
      case "bytes":
        if (shape.contents !== undefined) return [`sink.bytes(${key}, ${value});`];
        return this.#framed(shape.extent, this.#unit.encoded(shape, value, id, "sink.trail"), key, context);
      case "text":
        return this.#framed(shape.extent, this.#unit.encoded(shape, value, id, "sink.trail"), key, context);
      case "struct":
      case "opaque":
        return this.#nested(shape, field, value, sink, context, index);
      default:
        return this.#branches(shape, field, value, context, (of, chosen, inner) =>
          this.#element(of, field, chosen, sink, inner, index),
        );
    }
  }

  #number(
    shape: Extract<Shape, { kind: "integer" | "float" }>,
    id: string,
    value: string,
    at: string,
  ): readonly string[] {
    const key = JSON.stringify(id);
    const { octets } = shape;
    const checked =
      shape.kind === "float" ? `sink.float(${key}, ${value})` : this.#integer(shape, key, value);
    const call = (order: string) => {
      const name = `${shape.kind === "float" ? "putF" : "put"}${octets}${octets === 1 ? "" : order}`;
      return this.#unit.module.support(name, "numbers");
    };
    const isPlain = octets === 1 || shape.order !== "calculated";
    const put = isPlain ? call(shape.order) : `(${this.#order} ? ${call("le")} : ${call("be")})`;
    return [`${put}(sink.memory, ${at}, ${checked});`];
  }

  #integer(shape: Extract<Shape, { kind: "integer" }>, key: string, value: string): string {
    const bits = shape.octets * 8;
    const min = shape.isSigned ? -(1n << BigInt(bits - 1)) : 0n;
    const max = shape.isSigned ? (1n << BigInt(bits - 1)) - 1n : (1n << BigInt(bits)) - 1n;
    if (shape.octets === 8) {
      const isNumber = shape.isNumber || shape.enumeration?.isBigInt === false;
      const big = isNumber ? `sink.toBigInt(${key}, ${value})` : value;
      return `sink.bigInteger(${key}, ${big}, ${min}n, ${max}n)`;
    }
    const isBigEnum = shape.enumeration?.isBigInt === true;
    if (isBigEnum) return `Number(sink.bigInteger(${key}, ${value}, ${min}n, ${max}n))`;
    return `sink.integer(${key}, ${value}, ${min}, ${max})`;
  }

  /** Writes octets in what limits them. */
  #framed(extent: Extent, octets: string, key: string, context: Context): readonly string[] {
    const { size, isRest, terminator, padRight, process } = extent;
    const code = process === undefined ? octets : redo(this.#unit, process, octets, context);
    const ends = terminator === undefined ? "undefined" : `[${terminator.octets.join(", ")}]`;
    const { include = false, consume = true, eosError = true } = terminator ?? {};
    const isFilled = padRight !== undefined || terminator !== undefined;
    if (size !== undefined && !dependsOnStream(size.expr, this.#unit.typing)) {
      const number = this.#unit.expressions.number(size, context);
      if (!isFilled) return [`sink.exactly(${key}, ${code}, ${number});`];
      return [`sink.padded(${key}, ${code}, ${number}, ${padRight}, ${ends}, ${include});`];
    }
    if (size !== undefined || isRest) {
      if (!isFilled) return [`sink.${isRest ? "rest" : "bytes"}(${key}, ${code});`];
      return [`sink.toEnd(${key}, ${code}, ${padRight}, ${ends}, ${include});`];
    }
    return [`sink.ended(${key}, ${code}, ${ends}, ${include}, ${consume}, ${eosError});`];
  }

  #nested(
    shape: Extract<Shape, { kind: "struct" | "opaque" }>,
    field: Attribute,
    value: string,
    sink: string,
    context: Context,
    index: string | undefined,
  ): readonly string[] {
    const { extent } = shape;
    const { id } = field;
    const key = JSON.stringify(id);
    if (extent === undefined) return this.#nestedCall(shape, id, value, sink, context, index);
    const isPlain =
      extent.terminator === undefined && extent.padRight === undefined && extent.process === undefined;
    const part = this.#names.fresh("part");
    if (!isPlain) {
      return [
        `const ${part} = sink.separate();`,
        ...this.#nestedCall(shape, id, value, part, context, index),
        ...this.#filled(extent, part, key, context),
      ];
    }
    const isKnown = extent.size !== undefined && !dependsOnStream(extent.size.expr, this.#unit.typing);
    const size =
      isKnown && extent.size !== undefined
        ? this.#unit.expressions.number(extent.size, context)
        : "undefined";
    return [
      `const ${part} = sink.window(${size}, ${key});`,
      ...this.#nestedCall(shape, id, value, part, context, index),
      `sink.close(${part});`,
    ];
  }

  /** What a type wrote to `part`, in what limits it: where that has a size, zeros fill it. */
  #filled(extent: Extent, part: string, key: string, context: Context): readonly string[] {
    const { size, padRight, terminator } = extent;
    const isFixed = size !== undefined && !dependsOnStream(size.expr, this.#unit.typing);
    if (!isFixed || padRight !== undefined || terminator !== undefined) {
      return this.#framed(extent, `${part}.finish()`, key, context);
    }
    const number = this.#unit.expressions.number(size, context);
    if (extent.process?.kind === "zlib" || extent.process?.kind === "custom") {
      return this.#framed(extent, `${part}.finish()`, key, context);
    }
    return this.#framed(extent, `${part}.filled(${number}, ${key})`, key, context);
  }

  #nestedCall(
    shape: Extract<Shape, { kind: "struct" | "opaque" }>,
    id: string,
    value: string,
    sink: string,
    context: Context,
    index: string | undefined,
  ): readonly string[] {
    const depth = this.#names.fresh("depth");
    const key = JSON.stringify(id);
    return [
      ...(shape.kind === "struct" ? this.#streams(shape, value, context) : []),
      `const ${depth} = sink.trail.depth;`,
      index === undefined ? `sink.trail.enter(${key});` : `sink.trail.enterAt(${key}, ${index});`,
      `${this.#unit.writeCall(shape, sink, value, context, this.#order)};`,
      `sink.trail.leaveTo(${depth});`,
    ];
  }

  /** Streams that a type was promised when it was planned: now they are there. */
  #streams(shape: Extract<Shape, { kind: "struct" }>, value: string, context: Context): readonly string[] {
    return shape.args.flatMap((arg, index) => {
      const parameter = shape.struct.parameters[index];
      const type = parameter && this.#unit.typing.typeOf(parameter);
      const isStream = type?.kind === "stream" || (type?.kind === "list" && type.item.kind === "stream");
      if (parameter === undefined || !isStream) return [];
      return [`${value}.${parameter.name} = ${this.#unit.expressions.value(arg, context)};`];
    });
  }

  #branches(
    shape: SwitchShape,
    field: Attribute,
    value: string,
    context: Context,
    write: (of: Shape, value: string, context: Context) => readonly string[],
  ): readonly string[] {
    const on = this.#names.fresh("on");
    const onType = this.#unit.expressions.typeOf(shape.on);
    const inner = { ...context, on };
    const statements = [...this.#unit.switchedOn(shape, on, context)];
    const forWhich = shape.cases.length === 0 ? "" : ` for \${${on}}`;
    const key = JSON.stringify(field.id);
    const branch = (of: Shape) => {
      if (of.kind === "struct") {
        const isOther = `!(${value} instanceof ${this.#unit.names.class(of.struct)})`;
        return [
          `if (${isOther}) throw sink.refuse(${key}, \`is not of the type${forWhich}\`);`,
          ...write(of, value, inner),
        ];
      }
      const chosen = this.#names.fresh("chosen");
      const type = this.#unit.names.of(this.#unit.typing.shapeType(of));
      const isNarrowed = this.#unit.isWidened(this.#unit.typing.shapeType(of), shape);
      const narrowed = isNarrowed ? `Number(${value})` : `${value} as ${type}`;
      return [`const ${chosen} = ${narrowed};`, ...write(of, chosen, inner)];
    };
    shape.cases.forEach(({ when, shape: of }, at) => {
      const condition = this.#unit.expressions.equals(on, onType, when, inner);
      statements.push(`${at === 0 ? "" : "} else "}if (${bare(condition)}) {`, ...branch(of));
    });
    if (shape.cases.length === 0) statements.push("{");
    else if (shape.otherwise !== undefined) statements.push("} else {");
    else statements.push(shape.isExhaustive ? "} else {" : `} else if (${value} !== undefined) {`);
    if (shape.otherwise !== undefined) statements.push(...branch(shape.otherwise));
    else statements.push(`throw sink.refuse(${key}, \`is given, and there is none for \${${on}}\`);`);
    return [...statements, "}"];
  }

  #positional(instance: Attribute): readonly string[] {
    const { name, id, pos, io } = instance;
    const value = this.#names.fresh("value");
    const key = JSON.stringify(id);
    const target = this.#names.fresh("target");
    const stream = io === undefined ? "sink" : this.#unit.expressions.value(io, this.#context);
    const check = this.#unit.module.support("sinkOf", "sink");
    const isFromEnd = pos !== undefined && dependsOnStream(pos.expr, this.#unit.typing);
    const place = this.#names.fresh("place");
    // `_io` is the stream of this type, whatever stream the value is in.
    const declared =
      pos === undefined
        ? []
        : [`const ${place} = () => ${this.#unit.expressions.number(pos, this.#context)};`];
    const written = [...this.#whole(instance, value, "sink")];
    const there = isFromEnd
      ? [`sink.fromEnd(${key}, ${place}, () => {`, ...written, "});"]
      : [...(pos === undefined ? [] : [`sink.seek(${place}(), ${key});`]), ...written];
    const isLater = io !== undefined || isFromEnd;
    return [
      `if (self.${this.#unit.hasName(instance)}) {`,
      ...(isLater ? [`sink.later(${isFromEnd}, () => {`] : []),
      `const ${value} = self.${name};`,
      ...(this.#unit.typing.isOptional(instance) ? [`if (${value} !== undefined) {`] : ["{"]),
      `const ${target} = ${check}(${stream}, sink, ${key});`,
      ...declared,
      "{",
      `const sink = ${target};`,
      "const { pos } = sink;",
      ...there,
      `sink.seek(pos, ${key});`,
      "}",
      "}",
      ...(isLater ? ["});"] : []),
      "}",
    ];
  }
}
