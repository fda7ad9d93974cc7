import {
  type ClassDeclarationStructure,
  type GetAccessorDeclarationStructure,
  type OptionalKind,
  type ParameterDeclarationStructure,
  type PropertyDeclarationStructure,
  StructureKind,
} from "ts-morph";
import { docs } from "../emit/doc.ts";
import { walk } from "../expression/ast.ts";
import type { Attribute, Struct } from "../format/model.ts";
import { bare } from "./code.ts";
import type { Context } from "./expressions.ts";
import { hasStructs } from "./planner.ts";
import { ReadCode } from "./reader.ts";
import { initialValue, type Unit } from "./unit.ts";
import { validity } from "./validity.ts";

/** The class of the values of `struct`. */
export function classOf(unit: Unit, struct: Struct, kindName: string | undefined): ClassDeclarationStructure {
  return new ClassCode(unit, struct, kindName).run();
}

/** Names in the methods of a class. */
const INSIDE: Context = { self: "this", io: "this._io", parent: "this._parent", root: "this._root" };

class ClassCode {
  readonly #unit: Unit;
  readonly #struct: Struct;
  /** What `_type` is, in types that a switch chooses among. */
  readonly #kindName: string | undefined;

  constructor(unit: Unit, struct: Struct, kindName: string | undefined) {
    this.#unit = unit;
    this.#struct = struct;
    this.#kindName = kindName;
  }

  run(): ClassDeclarationStructure {
    const { syntax, fields, parameters, instances, name } = this.#struct;
    const refs = syntax.docRefs.map((ref) => `See ${ref}.`).join("\n");
    const text = [syntax.doc, refs].filter((part) => part !== "").join("\n\n");
    return {
      kind: StructureKind.Class,
      isExported: true,
      name,
      docs: docs(text),
      properties: [
        ...this.#kind(),
        ...parameters.map((attribute) => this.#property(attribute)),
        ...fields.map((attribute) => this.#property(attribute)),
        ...this.#tail(),
        ...instances.flatMap((attribute) => this.#cache(attribute)),
        ...this.#kept().map(({ name: kept, type }) => ({ name: `#${kept}`, type })),
        ...(this.#unit.needs(this.#struct).keepsOrder ? [{ name: "#isLe", initializer: "false" }] : []),
      ],
      ctors: this.#constructors(),
      getAccessors: [...instances.map((attribute) => this.#getter(attribute)), ...this.#keptGetters()],
      setAccessors: [...instances.flatMap((attribute) => this.#setter(attribute)), ...this.#ioSetter()],
      methods:
        syntax.textForm === undefined
          ? []
          : [
              {
                name: "toString",
                returnType: "string",
                statements: `return ${this.#unit.expressions.value(syntax.textForm, INSIDE)};`,
              },
            ],
    };
  }

  #kind(): OptionalKind<PropertyDeclarationStructure>[] {
    if (this.#kindName === undefined) return [];
    const initializer = JSON.stringify(this.#kindName);
    return [{ name: "_type", isReadonly: true, type: initializer, initializer }];
  }

  #tail(): OptionalKind<PropertyDeclarationStructure>[] {
    if (!this.#unit.hasTail(this.#struct)) return [];
    const text = "Octets that were left behind the last field, where its size says that there are more.";
    return [
      {
        name: "_tail",
        hasDeclareKeyword: true,
        hasQuestionToken: true,
        type: "Uint8Array",
        docs: docs(text),
      },
    ];
  }

  #property(attribute: Attribute): OptionalKind<PropertyDeclarationStructure> {
    const type = this.#unit.propertyType(attribute);
    const isOptional = this.#unit.typing.isOptional(attribute);
    const initial = isOptional ? undefined : initialValue(this.#unit.typing.typeOf(attribute));
    const isList = !isOptional && attribute.repeat !== undefined;
    const refs = attribute.docRefs.map((ref) => `See ${ref}.`).join("\n");
    return {
      name: attribute.name,
      docs: docs([attribute.doc, refs].filter((part) => part !== "").join("\n\n")),
      type: isOptional ? `${type} | undefined` : type,
      ...(isList ? { initializer: "[]" } : initial === undefined ? {} : { initializer: initial }),
      hasExclamationToken: !isOptional && !isList && initial === undefined && attribute.kind !== "parameter",
    };
  }

  /** What the object keeps of where it was found. */
  #kept(): readonly { name: string; type: string }[] {
    const needs = this.#unit.needs(this.#struct);
    const { module } = this.#unit;
    return [
      ...(needs.keepsIo ? [{ name: "io", type: module.supportType("Stream", "stream") }] : []),
      ...(needs.keepsParent ? [{ name: "parent", type: this.#unit.parentType(this.#struct) }] : []),
      ...(needs.keepsRoot && this.#unit.takesRoot(this.#struct)
        ? [{ name: "root", type: this.#rootType() }]
        : []),
    ];
  }

  #rootType(): string {
    const { top } = this.#struct.file;
    const name = this.#unit.names.struct(top);
    return top === this.#struct ? `${name} | undefined` : name;
  }

  #constructors() {
    const kept = this.#kept();
    const { parameters } = this.#struct;
    if (kept.length === 0 && parameters.length === 0) return [];
    const args: OptionalKind<ParameterDeclarationStructure>[] = [
      ...kept,
      ...parameters.map((attribute) => ({ name: attribute.name, type: this.#unit.propertyType(attribute) })),
    ];
    const statements = [
      ...kept.map(({ name }) => `this.#${name} = ${name};`),
      ...parameters.map(({ name }) => `this.${name} = ${name};`),
    ];
    return [{ parameters: args, statements }];
  }

  #keptGetters(): OptionalKind<GetAccessorDeclarationStructure>[] {
    const needs = this.#unit.needs(this.#struct);
    const isTop = this.#struct === this.#struct.file.top;
    const getters: OptionalKind<GetAccessorDeclarationStructure>[] = [];
    for (const { name, type } of this.#kept()) {
      const isRoot = name === "root" && isTop;
      const returnType = isRoot ? this.#struct.name : type;
      getters.push({
        name: `_${name}`,
        returnType,
        statements: `return this.#${name}${isRoot ? " ?? this" : ""};`,
      });
    }
    if (needs.keepsRoot && !this.#unit.takesRoot(this.#struct)) {
      getters.push({ name: "_root", returnType: this.#struct.name, statements: "return this;" });
    }
    for (const instance of this.#struct.instances) {
      if (instance.kind !== "positional") continue;
      const statements = `return this.#${instance.name} !== undefined;`;
      getters.push({
        name: this.#unit.hasName(instance),
        returnType: "boolean",
        docs: docs(`Whether \`${instance.name}\` was read or given.`),
        statements,
      });
    }
    if (needs.keepsOrder) {
      getters.push({ name: "_isLe", returnType: "boolean", statements: "return this.#isLe;" });
    }
    return getters;
  }

  /** The stream is another one when the object is written. */
  #ioSetter() {
    const needs = this.#unit.needs(this.#struct);
    const setters = [];
    if (needs.keepsIo) {
      const type = this.#unit.module.supportType("Stream", "stream");
      setters.push({ name: "_io", parameters: [{ name: "io", type }], statements: "this.#io = io;" });
    }
    if (needs.keepsOrder) {
      setters.push({
        name: "_isLe",
        parameters: [{ name: "isLe", type: "boolean" }],
        statements: "this.#isLe = isLe;",
      });
    }
    return setters;
  }

  #cache(attribute: Attribute): OptionalKind<PropertyDeclarationStructure>[] {
    if (attribute.kind === "computed" && !isCostly(attribute)) return [];
    return [{ name: `#${attribute.name}`, type: `{ readonly value: ${this.#type(attribute)} } | undefined` }];
  }

  #type(attribute: Attribute): string {
    const type = this.#unit.propertyType(attribute);
    return this.#unit.typing.isOptional(attribute) ? `${type} | undefined` : type;
  }

  #getter(attribute: Attribute): OptionalKind<GetAccessorDeclarationStructure> {
    const statements =
      attribute.kind === "computed" ? this.#computed(attribute) : this.#positional(attribute);
    return {
      name: attribute.name,
      returnType: this.#type(attribute),
      docs: docs(attribute.doc),
      statements: statements.join("\n"),
    };
  }

  #computed(attribute: Attribute): readonly string[] {
    const { value, valid } = attribute;
    if (value === undefined) return [];
    const { expressions, typing } = this.#unit;
    const type = typing.typeOf(attribute);
    const wanted = type.kind === "enum" ? this.#underlying(type.enumeration.isBigInt) : type;
    const code = expressions.isOptional(value)
      ? expressions.perhaps(value, INSIDE)
      : expressions.as(value, wanted, INSIDE);
    const absent = attribute.if && `if (!(${expressions.value(attribute.if, INSIDE)})) return undefined;`;
    const head = absent === undefined ? [] : [absent];
    const checks = (name: string) =>
      valid === undefined
        ? []
        : [
            "const io = this._io as Source;",
            ...validity(this.#unit, attribute, name, type, { ...INSIDE, element: name }),
          ];
    if (valid !== undefined) this.#unit.module.supportType("Source", "source");
    if (!isCostly(attribute) && valid === undefined) return [...head, `return ${bare(code)};`];
    const cache = `this.#${attribute.name}`;
    if (!isCostly(attribute)) return [...head, `const value = ${code};`, ...checks("value"), "return value;"];
    return [
      ...head,
      `if (${cache} === undefined) {`,
      `const value = ${code};`,
      ...checks("value"),
      `${cache} = { value };`,
      "}",
      `return ${cache}.value;`,
    ];
  }

  #underlying(isBigInt: boolean) {
    return { kind: "integer", min: 0n, max: 0n, isBigInt } as const;
  }

  #positional(attribute: Attribute): readonly string[] {
    const { module, expressions } = this.#unit;
    const source = module.support("Source", "source");
    const cache = `this.#${attribute.name}`;
    const stream = attribute.io === undefined ? "this.#io" : expressions.value(attribute.io, INSIDE);
    const absent = module.support("absentError", "sink");
    const reader = new ReadCode(this.#unit, this.#struct, INSIDE, "this.#isLe", [
      "value",
      "pos",
      "depth",
      "place",
    ]);
    const seek = attribute.pos && `io.seek(${expressions.number(attribute.pos, INSIDE)}, "${attribute.id}");`;
    const isNested = attribute.repeat === undefined && hasStructs(attribute.shape);
    const assign = (code: string) =>
      isNested
        ? `${cache} = { value: ${module.support("readAt", "plan")}(${code}, place) };`
        : `${cache} = { value: ${code} };`;
    const body = [
      `const io = ${stream};`,
      `if (!(io instanceof ${source})) throw ${absent}("${this.#struct.id}.${attribute.id}");`,
      "const { pos } = io;",
      "const { depth } = io.trail;",
      "try {",
      ...(seek === undefined ? [] : [seek]),
      ...(isNested ? [`const place = \`${this.#struct.name}.${attribute.name} \${io.at}\`;`] : []),
      ...reader.positional(attribute, assign),
      "} finally {",
      `io.seek(pos, "${attribute.id}");`,
      "io.trail.leaveTo(depth);",
      "}",
    ];
    const absentValue = `${cache} = { value: undefined };`;
    const whole =
      attribute.if === undefined
        ? body
        : [`if (${expressions.value(attribute.if, INSIDE)}) {`, ...body, "} else {", absentValue, "}"];
    return [`if (${cache} === undefined) {`, ...whole, "}", `return ${cache}.value;`];
  }

  #setter(attribute: Attribute) {
    if (attribute.kind !== "positional") return [];
    const parameters = [{ name: "value", type: this.#type(attribute) }];
    return [{ name: attribute.name, parameters, statements: `this.#${attribute.name} = { value };` }];
  }
}

/** Whether working `attribute` out again each time would cost more than to remember it. */
function isCostly({ value }: Attribute): boolean {
  if (value === undefined) return false;
  return [...walk(value.expr)].some(
    (expr) =>
      ["list", "call", "interpolated", "text"].includes(expr.kind) ||
      (expr.kind === "name" && expr.name === "_io"),
  );
}
