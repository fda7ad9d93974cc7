import { type InterfaceDeclarationStructure, type PropertySignatureStructure, StructureKind } from "ts-morph";
import type { Field, FieldType, Struct } from "../model/model.ts";
import { constantName } from "../model/names.ts";
import { docs } from "./doc.ts";
import { ENUMS, type Module, moduleOf } from "./module.ts";

/** What a struct is in TypeScript. `first` are members of its own that no field stands for. */
export function structInterface(
  module: Module,
  struct: Struct,
  doc: readonly string[],
  first: readonly Omit<PropertySignatureStructure, "kind">[] = [],
): InterfaceDeclarationStructure {
  const members = struct.fields.filter(({ role }) => role === "value");
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: struct.name,
    docs: docs(...doc),
    properties: [
      ...first,
      ...members.map((field) => ({
        name: field.name,
        isReadonly: true,
        type: memberType(module, field),
        docs: docs(field.doc),
      })),
    ],
  };
}

/** The type of one value of `type`. A closed enum is its own type, any other a number. */
export function elementType(module: Module, type: FieldType, isClosed: boolean): string {
  switch (type.kind) {
    case "integer":
      if (isClosed && type.enumeration !== undefined) return module.type(type.enumeration.name, ENUMS);
      return type.isBigInt ? "bigint" : "number";
    case "bits":
      if (isClosed && type.enumeration !== undefined) return module.type(type.enumeration.name, ENUMS);
      return type.width === 1 ? "boolean" : "number";
    case "float":
      return "number";
    case "bytes":
      return "Uint8Array";
    case "text":
      return "string";
    default:
      return module.type(type.struct.name, moduleOf(type.struct.file));
  }
}

function memberType(module: Module, { type, repeat, bounds }: Field): string {
  const element = elementType(module, type, bounds.inEnum);
  return repeat.kind === "once" ? element : `readonly ${element}[]`;
}

/** The sentence that leads a reader from the code to the prose. */
export function reference({ docRefs, rules }: Pick<Struct, "docRefs" | "rules">): string {
  const places = [...docRefs, ...rules.map(({ value }) => value)];
  return places.length === 0 ? "" : `Spec: ${places.join(", ")}.`;
}

/** The name of the constant that holds the octets of `field`. */
export function contentsName(struct: Struct, field: Field): string {
  return constantName(`${struct.id}_${field.id}`);
}
