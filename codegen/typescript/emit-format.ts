import { type StatementStructures, StructureKind, VariableDeclarationKind } from "ts-morph";
import { docs } from "../emit/doc.ts";
import { exportedFunction } from "../emit/functions.ts";
import { type Derivation, unwritableReason } from "../format/derive.ts";
import type { FormatInfo } from "../format/info.ts";
import type { Attribute, Enumeration, FormatFile, Struct } from "../format/model.ts";
import type { TypeInference } from "../format/typing.ts";
import { classOf } from "./classes.ts";
import { integerLiteral } from "./code.ts";
import { isEndKnown } from "./ends.ts";
import { FormatModule } from "./format-module.ts";
import { codecFunctions, TypeFunctions } from "./functions.ts";
import { asConstant } from "./names.ts";
import type { Requirements } from "./requirements.ts";
import { Unit } from "./unit.ts";
import { viewOf } from "./views.ts";

/** What is known of all files when one of them is written out. */
export interface Knowledge {
  readonly typing: TypeInference;
  readonly requirements: ReadonlyMap<Struct, Requirements>;
  readonly derivations: ReadonlyMap<Attribute, Derivation>;
}

/** The module of one file, and what is in it. */
export function emitFormat(
  file: FormatFile,
  source: string,
  knowledge: Knowledge,
): { readonly module: FormatModule; readonly info: FormatInfo } {
  const { typing, requirements, derivations } = knowledge;
  const module = new FormatModule(file.output, source, declaredNames(file));
  const unit = new Unit(file, module, typing, requirements, derivations);
  const unwritable = unwritableReason(file.top, typing);
  module.add({
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: module.specifier("support/codec-errors.ts"),
    namedExports: ["DecodeError", "EncodeError"],
  });
  const codecs: StatementStructures[] = [];
  const body: StatementStructures[] = file.enums.flatMap(enumStatements);
  for (const struct of file.structs) {
    const isWritable = unwritableReason(struct, typing) === undefined;
    if (isStandalone(struct, unit)) {
      codecs.push(...codecFunctions(unit, struct, isEndKnown(struct, typing), isWritable));
    }
    const functions = new TypeFunctions(unit, struct);
    body.push(classOf(unit, struct, unit.kindName(struct)), functions.input(), functions.read());
    if (isWritable) body.push(functions.plan(), functions.write());
    const view = viewOf(unit, struct);
    if (view !== undefined) body.push(view);
  }
  module.add(...codecs, ...body, ...unit.tables);
  return { module, info: infoOf(file, unit, unwritable) };
}

/** Whether a value of `struct` can be read without what is around it. */
function isStandalone(struct: Struct, unit: Unit): boolean {
  const { takesOrder, takesParent } = unit.needs(struct);
  const isTop = struct === struct.file.top;
  return !takesOrder && (isTop || !(takesParent || unit.takesRoot(struct)));
}

function declaredNames({ structs, enums }: FormatFile): readonly string[] {
  const prefixes = ["", "read", "plan", "write", "decode", "tryDecode", "encode", "spansOf"];
  return [
    ...structs.flatMap(({ name }) => [
      ...prefixes.map((prefix) => `${prefix}${name}`),
      `${name}Input`,
      `${name}View`,
    ]),
    ...enums.flatMap(({ name }) => [name, `is${name}`]),
  ];
}

function enumStatements({ name, members, isBigInt }: Enumeration): readonly StatementStructures[] {
  const entries = members.map(({ name: member, value, doc }) => {
    const text = doc === "" ? "" : `/** ${doc.replaceAll(/\s+/g, " ").replaceAll("*/", "*\\/")} */\n`;
    return `${text}${member}: ${integerLiteral(value, isBigInt)},`;
  });
  const type = isBigInt ? "bigint" : "number";
  const values = `${asConstant(name)}_VALUES`;
  return [
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name, initializer: `{\n${entries.join("\n")}\n} as const` }],
      docs: docs(""),
    },
    { kind: StructureKind.TypeAlias, isExported: true, name, type: `(typeof ${name})[keyof typeof ${name}]` },
    exportedFunction(`is${name}`, [`value: ${type}`], `value is ${name}`, "", [
      `return ${values}.has(value);`,
    ]),
    {
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name: values, initializer: `new Set<${type}>(Object.values(${name}))` }],
    },
  ];
}

function infoOf(file: FormatFile, unit: Unit, unwritable: string | undefined): FormatInfo {
  return {
    id: file.id,
    file: file.output,
    className: file.top.name,
    unwritable,
    types: file.structs.map((struct) => ({
      path: struct.path,
      className: struct.name,
      members: [...struct.attributes.values()].map((attribute) => ({
        id: attribute.id,
        name: attribute.name,
        kind: attribute.kind,
        isDerived: attribute.kind === "field" && !new TypeFunctions(unit, struct).isGiven(attribute),
      })),
    })),
    enums: file.enums.map(({ path, name, members }) => ({
      path,
      name,
      members: members.map(({ id, value }) => ({ id: id.value, value })),
    })),
  };
}
