import { findEncoding } from "../format/encodings.ts";
import type { DataType, Enumeration, Struct } from "../format/model.ts";
import { fileName, memberName, typeName } from "../model/names.ts";
import type { FormatModule } from "./format-module.ts";

/** What types of a format are called in one module of TypeScript. */
export class TypeNames {
  readonly #module: FormatModule;

  constructor(module: FormatModule) {
    this.#module = module;
  }

  /** `type` as a type. */
  of(type: DataType): string {
    switch (type.kind) {
      case "integer":
        return type.isBigInt ? "bigint" : "number";
      case "float":
        return "number";
      case "boolean":
        return "boolean";
      case "text":
        return "string";
      case "bytes":
        return "Uint8Array";
      case "stream":
        return this.#module.supportType("Stream", "stream");
      case "enum":
        return this.openEnum(type.enumeration);
      case "struct":
        return this.struct(type.struct);
      case "opaque":
        return this.opaqueType(type.id);
      case "node":
        return this.#module.supportType("Node", "stream");
      case "list": {
        const item = this.of(type.item);
        return /^[\w.]+$/.test(item) ? `${item}[]` : `(${item})[]`;
      }
      case "union":
        return [...new Set(type.types.map((of) => this.of(of)))].join(" | ");
      default:
        return "unknown";
    }
  }

  /** `type` as the input of a writer. */
  inputOf(type: DataType): string {
    switch (type.kind) {
      case "struct":
        return this.#module.type(`${type.struct.name}Input`, type.struct.file.output);
      case "list": {
        const item = this.inputOf(type.item);
        return /^[\w.]+$/.test(item) ? `readonly ${item}[]` : `readonly (${item})[]`;
      }
      case "opaque":
        return this.#module.type(`${typeName(type.id)}Input`, opaqueModule([type.id]));
      case "union":
        return [...new Set(type.types.map((of) => this.inputOf(of)))].join(" | ");
      default:
        return this.of(type);
    }
  }

  /** An enum that may have values without a name. */
  openEnum(enumeration: Enumeration): string {
    const name = this.enumType(enumeration);
    return `${name} | (${enumeration.isBigInt ? "bigint" : "number"} & {})`;
  }

  enumType(enumeration: Enumeration): string {
    return this.#module.type(enumeration.name, enumeration.file.output);
  }

  /** The constant of an enum. */
  enumeration(enumeration: Enumeration): string {
    return this.#module.value(enumeration.name, enumeration.file.output);
  }

  struct(struct: Struct): string {
    return this.#module.type(struct.name, struct.file.output);
  }

  class(struct: Struct): string {
    return this.#module.value(struct.name, struct.file.output);
  }

  /** A function of the module that declares `struct`, such as `readPng`. */
  functionOf(prefix: string, struct: Struct): string {
    return this.#module.value(`${prefix}${struct.name}`, struct.file.output);
  }

  /** A class that is written by hand, in the module of its name. */
  opaqueType(id: string): string {
    return this.#module.type(typeName(id), opaqueModule([id]));
  }

  opaqueFunction(prefix: string, id: string): string {
    return this.#module.value(`${prefix}${typeName(id)}`, opaqueModule([id]));
  }

  /** The class of a process that is written by hand. */
  process(name: readonly string[]): string {
    return this.#module.value(typeName(name.at(-1) ?? ""), opaqueModule(name));
  }

  property(name: string): string {
    return memberName(name);
  }

  /** Code that turns octets into a text. */
  textOf(bytes: string, encoding: string): string {
    const { canonical = "UTF-8" } = findEncoding(encoding) ?? {};
    const given = this.#module.support("presentOf", "operators");
    const decode = this.#module.support("decodeText", "text");
    return `${given}(${decode}(${bytes}, "${canonical}"), "a text in ${canonical}")`;
  }
}

function opaqueModule(name: readonly string[]): string {
  return `${name.map(fileName).join("/")}.ts`;
}
