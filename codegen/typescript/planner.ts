import { type Expr, walk } from "../expression/ast.ts";
import type { Derivation } from "../format/derive.ts";
import { dependsOnStream } from "../format/derive.ts";
import type { Attribute, Shape, Struct, SwitchShape } from "../format/model.ts";
import { bare } from "./code.ts";
import type { Context } from "./expressions.ts";
import { Names } from "./scope.ts";
import type { Unit } from "./unit.ts";

/**
 * Writes code that makes an object of `struct` from the input of a writer: every value is put in its place, and those
 * that follow from others are worked out. Expressions of the format can then be asked of it as of one that was read.
 */
export class PlanCode {
  readonly #unit: Unit;
  readonly #struct: Struct;
  readonly #names = new Names(["trail", "input", "self", "parent", "root", "isLe"]);
  readonly #context: Context;

  constructor(unit: Unit, struct: Struct, context: Context) {
    this.#unit = unit;
    this.#struct = struct;
    this.#context = context;
  }

  statements(): readonly string[] {
    const { fields, instances } = this.#struct;
    const first = fields.filter((field) => this.#isDerivedFirst(field));
    const later = fields.filter((field) => this.#isDerived(field) && !first.includes(field));
    const given = fields.filter((field) => !this.#isDerived(field));
    const plain = given.filter(({ shape }) => !hasStructs(shape));
    const nested = given.filter(({ shape }) => hasStructs(shape));
    const [beforeNested, afterNested] = [false, true].map((isAfter) =>
      later.filter((field) => this.#needsNested(field) === isAfter),
    );
    const positional = instances.filter(({ kind }) => kind === "positional");
    // Types inside look at what is around them: they come when that is there.
    return [
      ...first.flatMap((field) => this.#derive(field)),
      ...plain.flatMap((field) => this.#field(field)),
      ...(beforeNested ?? []).flatMap((field) => this.#field(field)),
      ...nested.flatMap((field) => this.#field(field)),
      ...(afterNested ?? []).flatMap((field) => this.#field(field)),
      ...positional.flatMap((instance) => this.#positional(instance)),
    ];
  }

  #isDerived(field: Attribute): boolean {
    return this.#unit.derivations.has(field);
  }

  /** Whether what `field` follows from is in values that are objects. */
  #needsNested(field: Attribute): boolean {
    const derivation = this.#unit.derivations.get(field);
    const formulas = [derivation?.kind === "expression" ? derivation.formula : undefined, field.if];
    return formulas.some((formula) => formula !== undefined && this.#looksInside(formula.expr, new Set()));
  }

  #looksInside(expr: Expr, seen: Set<Attribute>): boolean {
    return [...walk(expr)].some((part) => {
      const target = this.#unit.typing.targets.get(part);
      if (target === undefined || seen.has(target)) return false;
      seen.add(target);
      return (
        hasStructs(target.shape) || (target.value !== undefined && this.#looksInside(target.value.expr, seen))
      );
    });
  }

  #isDerivedFirst(field: Attribute): boolean {
    const derivation = this.#unit.derivations.get(field);
    return derivation !== undefined && derivation.kind !== "expression" && field.if === undefined;
  }

  #field(field: Attribute): readonly string[] {
    const derivation = this.#unit.derivations.get(field);
    if (derivation?.kind === "expression" || derivation?.kind === "constant") {
      const derived = this.#derive(field);
      if (field.if === undefined || dependsOnStream(field.if.expr, this.#unit.typing)) return derived;
      return [`if (${this.#unit.expressions.value(field.if, this.#context)}) {`, ...derived, "}"];
    }
    const { name, id } = field;
    const input = `input.${name}`;
    const target = `self.${name}`;
    if (this.#unit.typing.isOptional(field)) {
      return [`if (${input} !== undefined) {`, ...this.#value(field, input, target), "}"];
    }
    const isNested = hasStructs(field.shape) || field.repeat !== undefined;
    if (!isNested)
      return [`${target} = ${this.#plan("requiredOf")}(trail, ${JSON.stringify(id)}, ${input});`];
    return this.#value(field, input, target);
  }

  #value(field: Attribute, input: string, target: string): readonly string[] {
    const { shape, repeat, id } = field;
    if (shape === undefined) return [];
    const key = JSON.stringify(id);
    if (repeat === undefined) {
      const given = this.#names.fresh("given");
      // What is missing is this field, and nothing inside of it.
      return [
        `const ${given} = ${this.#plan("requiredOf")}(trail, ${key}, ${input});`,
        ...this.#element(shape, field, given, (code) => `${target} = ${code};`),
      ];
    }
    const list = this.#names.fresh("list");
    const type = this.#unit.propertyType(field);
    const given = `${this.#plan("listOf")}(trail, ${key}, ${input})`;
    if (!hasStructs(shape)) return [`${target} = [...${given}];`];
    const element = this.#names.fresh("element");
    const index = `${list}.length`;
    const push = (code: string) => `${list}.push(${code});`;
    return [
      `const ${list}: ${type} = [];`,
      `${target} = ${list};`,
      `for (const ${element} of ${given}) {`,
      ...this.#element(shape, field, element, push, index),
      "}",
    ];
  }

  #element(
    shape: Shape,
    field: Attribute,
    input: string,
    assign: (code: string) => string,
    index?: string,
  ): readonly string[] {
    const context = index === undefined ? this.#context : { ...this.#context, index };
    if (shape.kind === "switch") return this.#switch(shape, field, input, assign, context, index);
    if (shape.kind !== "struct" && shape.kind !== "opaque") return [assign(input)];
    const depth = this.#names.fresh("depth");
    const key = JSON.stringify(field.id);
    return [
      `const ${depth} = trail.depth;`,
      index === undefined ? `trail.enter(${key});` : `trail.enterAt(${key}, ${index});`,
      assign(this.#call(shape, input, context)),
      `trail.leaveTo(${depth});`,
    ];
  }

  #call(shape: Extract<Shape, { kind: "struct" | "opaque" }>, input: string, context: Context): string {
    if (shape.kind === "opaque") {
      const given = shape.args.map((arg) => this.#unit.expressions.value(arg, context));
      return `${this.#unit.names.opaqueFunction("plan", shape.id)}(${["trail", input, ...given].join(", ")})`;
    }
    const args = [
      "trail",
      input,
      ...this.#unit.ancestors(shape, context),
      ...this.#unit.plannedArguments(shape, context),
    ];
    return `${this.#unit.names.functionOf("plan", shape.struct)}(${args.join(", ")})`;
  }

  #switch(
    shape: SwitchShape,
    field: Attribute,
    input: string,
    assign: (code: string) => string,
    context: Context,
    index: string | undefined,
  ): readonly string[] {
    const on = this.#names.fresh("on");
    const given = this.#names.fresh("given");
    const onType = this.#unit.expressions.typeOf(shape.on);
    const inner = { ...context, on };
    const statements = [`const ${given} = ${input};`, ...this.#unit.switchedOn(shape, on, context)];
    const branch = (of: Shape) => {
      const own = this.#unit.typing.shapeType(of);
      if (this.#unit.typing.shapeType(shape).kind === "integer") return [assign(given)];
      const type = this.#unit.isWidened(own, shape) ? "bigint" : this.#unit.names.inputOf(own);
      return this.#element(of, field, `(${given} as ${type})`, assign, index);
    };
    shape.cases.forEach(({ when, shape: of }, at) => {
      const condition = this.#unit.expressions.equals(on, onType, when, inner);
      statements.push(`${at === 0 ? "" : "} else "}if (${bare(condition)}) {`, ...branch(of));
    });
    if (shape.cases.length === 0) statements.push("{");
    else statements.push("} else {");
    if (shape.otherwise !== undefined) statements.push(...branch(shape.otherwise));
    else {
      const stray = this.#plan("strayType");
      statements.push(
        `throw ${stray}(trail, ${JSON.stringify(field.id)}, ${given}, \`absent for \${${on}}\`);`,
      );
    }
    statements.push("}");
    return statements;
  }

  #positional(instance: Attribute): readonly string[] {
    const { name, id, shape, repeat } = instance;
    if (shape === undefined) return [];
    const given = this.#names.fresh("given");
    const target = `self.${name}`;
    const once =
      hasStructs(shape) && repeat === undefined
        ? [
            `const ${given} = input.${name};`,
            `if (${given} !== undefined) {`,
            `${this.#plan("oncePerPlace")}(trail, ${given}, (value) => {`,
            ...this.#value(instance, "value", target),
            "});",
            "}",
          ]
        : [
            `const ${given} = input.${name};`,
            `if (${given} !== undefined) {`,
            ...this.#value(instance, given, target),
            "}",
          ];
    return id === "" ? [] : once;
  }

  #derive(field: Attribute): readonly string[] {
    const derivation = this.#unit.derivations.get(field);
    const target = `self.${field.name}`;
    switch (derivation?.kind) {
      case "constant":
        return [`${target} = ${this.#constant(field)};`];
      case "expression":
        return [
          `${target} = ${this.#unit.expressions.as(derivation.formula, this.#unit.typing.typeOf(field), this.#context)};`,
        ];
      case "tag":
        return this.#tag(field, derivation);
      case "length":
      case "count":
        return derivation.isLate ? [] : [`${target} = ${this.#measure(field, derivation)};`];
      default:
        return [];
    }
  }

  #constant({ shape, valid, ...field }: Attribute): string {
    if (shape?.kind === "bytes" && shape.contents !== undefined)
      return `Uint8Array.of(${shape.contents.join(", ")})`;
    if (valid?.eq === undefined) throw new Error(`${field.id} is not constant`);
    const type = shape === undefined ? undefined : this.#unit.typing.shapeType(shape);
    return type === undefined
      ? this.#unit.expressions.value(valid.eq, this.#context)
      : this.#unit.expressions.as(valid.eq, type, this.#context);
  }

  #measure(field: Attribute, derivation: Extract<Derivation, { kind: "length" | "count" }>): string {
    const { of, kind } = derivation;
    const key = JSON.stringify(of.id);
    const input = `input.${of.name}`;
    const found =
      kind === "count"
        ? `${this.#plan("listOf")}(trail, ${key}, ${input}).length`
        : this.#unit.lengthOf(of, input, "trail");
    return this.#unit.measured(field, derivation, found, "trail");
  }

  #tag(field: Attribute, { of, isPartial }: Extract<Derivation, { kind: "tag" }>): readonly string[] {
    if (of.shape?.kind !== "switch") return [];
    const given = this.#names.fresh("given");
    const kind = this.#names.fresh("kind");
    const statements = [
      `const ${given} = input.${of.name};`,
      `const ${kind} = typeof ${given} === "object" && "_type" in ${given} ? ${given}._type : undefined;`,
    ];
    const type = this.#unit.typing.typeOf(field);
    of.shape.cases.forEach(({ when, shape }, index) => {
      if (shape.kind !== "struct") return;
      const value = this.#unit.expressions.as(when, type, this.#context);
      const name = JSON.stringify(this.#unit.kindName(shape.struct));
      statements.push(
        `${index === 0 ? "" : "} else "}if (${kind} === ${name}) {`,
        `self.${field.name} = ${value};`,
      );
    });
    const names = of.shape.cases.flatMap(({ shape }) =>
      shape.kind === "struct" ? [this.#unit.kindName(shape.struct) ?? ""] : [],
    );
    const wanted = JSON.stringify(`an object with \`_type\`: ${names.join(", ")}`);
    const otherwise = isPartial
      ? `self.${field.name} = ${this.#plan("requiredOf")}(trail, ${JSON.stringify(field.id)}, input.${field.name});`
      : `throw ${this.#plan("strayType")}(trail, ${JSON.stringify(of.id)}, ${given}, ${wanted});`;
    return [...statements, "} else {", otherwise, "}"];
  }

  #plan(name: string): string {
    return this.#unit.module.support(name, "plan");
  }
}

/** Whether values of `shape` are objects of the format. */
export function hasStructs(shape: Shape | undefined): boolean {
  if (shape?.kind === "switch") {
    return shape.cases.some((entry) => hasStructs(entry.shape)) || hasStructs(shape.otherwise);
  }
  return shape?.kind === "struct" || shape?.kind === "opaque";
}
