import type { FunctionDeclarationStructure, InterfaceDeclarationStructure } from "ts-morph";
import { StructureKind } from "ts-morph";
import { docs } from "../emit/doc.ts";
import { exportedFunction } from "../emit/functions.ts";
import type { Attribute, Struct } from "../format/model.ts";
import { bare } from "./code.ts";
import type { Context } from "./expressions.ts";
import { PlanCode } from "./planner.ts";
import { ReadCode } from "./reader.ts";
import type { Unit } from "./unit.ts";
import { WriteCode } from "./writer.ts";

/** The functions that read and write values of one type. */
export class TypeFunctions {
  readonly #unit: Unit;
  readonly #struct: Struct;

  constructor(unit: Unit, struct: Struct) {
    this.#unit = unit;
    this.#struct = struct;
  }

  /** `readFoo`: from a stream, inside of other values. */
  read(): FunctionDeclarationStructure {
    const { name, parameters } = this.#struct;
    const needs = this.#unit.needs(this.#struct);
    const io = `io: ${this.#unit.module.supportType("Source", "source")}`;
    const context = this.#context("io");
    const reader = new ReadCode(
      this.#unit,
      this.#struct,
      context,
      "isLe",
      parameters.map((of) => of.name),
    );
    return usedOnly(
      `read${name}`,
      [
        io,
        ...this.#surroundings(),
        ...parameters.map((of) => `${argumentName(of)}: ${this.#unit.propertyType(of)}`),
      ],
      name,
      "",
      [
        `const self = new ${name}(${[...(needs.keepsIo ? ["io"] : []), ...this.#kept(), ...parameters.map(argumentName)].join(", ")});`,
        ...this.#begin(context, "io"),
        ...reader.fields(),
        "return self;",
      ],
    );
  }

  /** `planFoo`: an object from the input of a writer. */
  plan(): FunctionDeclarationStructure {
    const { name, parameters, fields, instances } = this.#struct;
    const needs = this.#unit.needs(this.#struct);
    const { module } = this.#unit;
    const noStream = needs.keepsIo ? [module.support("NO_STREAM", "sink")] : [];
    const planner = new PlanCode(
      this.#unit,
      this.#struct,
      this.#context(module === undefined ? "" : "NO_STREAM"),
    );
    const isEmpty =
      fields.length === 0 &&
      instances.every(({ kind }) => kind !== "positional") &&
      !this.#unit.hasTail(this.#struct);
    const surroundings = this.#surroundings().filter((text) => !text.startsWith("isLe"));
    return usedOnly(
      `plan${name}`,
      [
        `trail: ${module.supportType("Trail", "trail")}`,
        `${isEmpty ? "_input" : "input"}: ${name}Input`,
        ...surroundings,
        ...parameters.map((of) => `${argumentName(of)}: ${this.#unit.propertyType(of)}`),
      ],
      name,
      "",
      [
        `const self = new ${name}(${[...noStream, ...this.#kept(), ...parameters.map(argumentName)].join(", ")});`,
        ...this.#beginPlan(),
        ...(isEmpty ? [] : [`${module.support("objectOf", "plan")}(trail, input);`]),
        ...planner.statements(),
        ...(this.#unit.hasTail(this.#struct)
          ? ["if (input._tail !== undefined) self._tail = input._tail;"]
          : []),
        "return self;",
      ],
    );
  }

  /** `writeFoo`: such an object to a stream. */
  write(): FunctionDeclarationStructure {
    const { name } = this.#struct;
    const needs = this.#unit.needs(this.#struct);
    const context = this.#context("sink");
    const writer = new WriteCode(this.#unit, this.#struct, context, "isLe");
    const sink = `sink: ${this.#unit.module.supportType("Sink", "sink")}`;
    return usedOnly(`write${name}`, [sink, `self: ${name}`, ...this.#surroundings()], "void", "", [
      ...(needs.keepsIo ? ["self._io = sink;"] : []),
      ...this.#begin(context, "sink"),
      ...writer.statements(),
    ]);
  }

  /** `FooInput`: what a writer needs to be given. */
  input(): InterfaceDeclarationStructure {
    const { name, fields, instances } = this.#struct;
    const kind = this.#unit.kindName(this.#struct);
    const property = (attribute: Attribute) => {
      const derivation = this.#unit.derivations.get(attribute);
      const isPartial = derivation?.kind === "tag" && derivation.isPartial;
      const isOptional =
        isPartial || attribute.kind === "positional" || this.#unit.typing.isOptional(attribute);
      const type = this.#inputType(attribute);
      return {
        name: attribute.name,
        isReadonly: true,
        hasQuestionToken: isOptional,
        type: isOptional ? `${type} | undefined` : type,
        docs: docs(attribute.doc),
      };
    };
    return {
      kind: StructureKind.Interface,
      isExported: true,
      name: `${name}Input`,
      docs: docs(`What \`write${name}\` needs to know; what follows from it is worked out.`),
      properties: [
        ...(kind === undefined ? [] : [{ name: "_type", isReadonly: true, type: JSON.stringify(kind) }]),
        ...fields.filter((field) => this.isGiven(field)).map(property),
        ...instances.filter((instance) => instance.kind === "positional").map(property),
        ...(this.#unit.hasTail(this.#struct)
          ? [
              {
                name: "_tail",
                isReadonly: true,
                hasQuestionToken: true,
                type: "Uint8Array | undefined",
                docs: docs("Octets to put behind the last field."),
              },
            ]
          : []),
      ],
    };
  }

  /** Whether `field` is part of the input. */
  isGiven(field: Attribute): boolean {
    const derivation = this.#unit.derivations.get(field);
    return derivation === undefined || (derivation.kind === "tag" && derivation.isPartial);
  }

  #inputType(attribute: Attribute): string {
    const { shape, repeat, enumeration } = attribute;
    if (enumeration !== undefined || shape === undefined) return this.#unit.propertyType(attribute);
    if (repeat !== undefined && this.#unit.canBeAbsent(shape)) {
      return `readonly (${this.#unit.names.inputOf(this.#unit.typing.shapeType(shape))} | undefined)[]`;
    }
    return this.#unit.names.inputOf(this.#unit.typing.typeOf(attribute));
  }

  /** Parameters for what is around a value: `parent: Bar`. */
  #surroundings(): readonly string[] {
    const needs = this.#unit.needs(this.#struct);
    const { top } = this.#struct.file;
    const root = this.#unit.names.struct(top);
    return [
      ...(needs.takesParent ? [`parent: ${this.#unit.parentType(this.#struct)}`] : []),
      ...(this.#unit.takesRoot(this.#struct)
        ? [`root: ${this.#struct === top ? `${root} | undefined` : root}`]
        : []),
      ...(needs.takesOrder ? ["isLe: boolean"] : []),
    ];
  }

  /** What the constructor is handed besides the stream and parameters. */
  #kept(): readonly string[] {
    const needs = this.#unit.needs(this.#struct);
    const keepsRoot = needs.keepsRoot && this.#unit.takesRoot(this.#struct);
    return [...(needs.keepsParent ? ["parent"] : []), ...(keepsRoot ? ["root"] : [])];
  }

  #context(io: string): Context {
    const isTop = this.#struct === this.#struct.file.top;
    const root = !isTop ? "root" : this.#unit.takesRoot(this.#struct) ? "(root ?? self)" : "self";
    return { self: "self", io, parent: "parent", root };
  }

  #begin(context: Context, stream: string): readonly string[] {
    const { endian } = this.#struct.syntax.defaults;
    const needs = this.#unit.needs(this.#struct);
    if (!needs.keepsOrder) return [];
    if (needs.takesOrder || endian === undefined || !("on" in endian)) return ["self._isLe = isLe;"];
    const { expressions } = this.#unit;
    const onType = expressions.typeOf(endian.on);
    const statements = [`const orderedBy = ${expressions.value(endian.on, context)};`, "let isLe: boolean;"];
    const cases = endian.cases.filter(({ when }) => when !== undefined);
    const otherwise = endian.cases.find(({ when }) => when === undefined);
    cases.forEach(({ when, endian: order }, index) => {
      if (when === undefined) return;
      const condition = expressions.equals("orderedBy", onType, when, context);
      statements.push(
        `${index === 0 ? "" : "} else "}if (${bare(condition)}) {`,
        `isLe = ${order === "le"};`,
      );
    });
    statements.push(cases.length === 0 ? "{" : "} else {");
    statements.push(
      otherwise === undefined
        ? `throw ${stream}.undecided("", "has no byte order for what it is to be chosen by");`
        : `isLe = ${otherwise.endian === "le"};`,
      "}",
      "self._isLe = isLe;",
    );
    return statements;
  }

  /** The byte order is known when the value is written. */
  #beginPlan(): readonly string[] {
    return [];
  }
}

/** What a function calls the value of a parameter: no name of the format may hide one of the code. */
function argumentName({ name }: Attribute): string {
  return `${name}Arg`;
}

/** An exported function, the parameters of which have an underscore before them where it does not use them. */
function usedOnly(
  name: string,
  parameters: readonly string[],
  returnType: string,
  doc: string,
  statements: readonly string[],
): FunctionDeclarationStructure {
  const body = statements.join("\n");
  const marked = parameters.map((text) => {
    const [variable = ""] = text.split(":");
    return new RegExp(`\\b${variable}\\b`).test(body) ? text : `_${text}`;
  });
  return exportedFunction(name, marked, returnType, doc, statements);
}

/** `decodeFoo`, `tryDecodeFoo` and `encodeFoo`. */
export function codecFunctions(
  unit: Unit,
  struct: Struct,
  isEndKnown: boolean,
  isWritable: boolean,
): readonly FunctionDeclarationStructure[] {
  const { name, id, parameters } = struct;
  const needs = unit.needs(struct);
  const args = parameters.map((of) => `${argumentName(of)}: ${unit.propertyType(of)}`);
  const names = parameters.map(argumentName);
  const around = [
    ...(needs.takesParent ? ["undefined"] : []),
    ...(unit.takesRoot(struct) ? ["undefined"] : []),
  ];
  const read = `(io) => read${name}(${["io", ...around, ...names].join(", ")})`;
  const found = [
    exportedFunction(
      `decode${name}`,
      ["bytes: Uint8Array", ...args],
      name,
      "Reads a value from the start of `bytes`. @throws {DecodeError} when they do not follow the format.",
      [`return ${unit.module.support("decodeWith", "codec")}(bytes, "${id}", ${read});`],
    ),
  ];
  if (isEndKnown) {
    const types = ["Decoded", "Missing"].map((type) => unit.module.supportType(type, "codec"));
    found.push(
      exportedFunction(
        `tryDecode${name}`,
        ["bytes: Uint8Array", ...args],
        `${types[0]}<${name}> | ${types[1]}`,
        `As \`decode${name}\`, of octets that are still coming in: says how many are missing at least.`,
        [`return ${unit.module.support("tryDecodeWith", "codec")}(bytes, "${id}", ${read});`],
      ),
    );
  }
  const spans = unit.module.supportType("FieldSpans", "field-spans");
  found.push(
    exportedFunction(
      `spansOf${name}`,
      ["bytes: Uint8Array", ...args],
      spans,
      `Where each field of a value at the start of \`bytes\` lies, to look at octets that may be wrong.`,
      [`return ${unit.module.support("spansWith", "field-spans")}(bytes, "${id}", ${read});`],
    ),
  );
  if (isWritable) {
    const plan = `plan${name}(${["sink.trail", "value", ...around, ...names].join(", ")})`;
    found.push(
      exportedFunction(
        `encode${name}`,
        [`value: ${name}Input`, ...args],
        "Uint8Array",
        "The octets of `value`. @throws {EncodeError} when the format has none for it.",
        [
          `return ${unit.module.support("encodeWith", "codec")}("${id}", (sink) => write${name}(${["sink", plan, ...around].join(", ")}));`,
        ],
      ),
    );
  }
  return found;
}
