import type { StatementStructures } from "ts-morph";
import { layoutOf } from "../model/layout.ts";
import type { Struct } from "../model/model.ts";
import { decoding } from "./decode.ts";
import { sentence } from "./doc.ts";
import { encodeStatements } from "./encode.ts";
import { exportedConstant, exportedFunction } from "./functions.ts";
import { BYTES, Module, moduleOf } from "./module.ts";
import { sizeStatements } from "./sizes.ts";
import { contentsName, reference, structInterface } from "./types.ts";

/** The module of the types that one file in `types/` declares. */
export function typesModule(file: string, structs: readonly Struct[], source: string): Module {
  const module = new Module(moduleOf(file), [source]);
  for (const struct of structs) module.add(...structStatements(module, struct));
  return module;
}

/** A type that stands inside others: its interface, its size, and how it is written and read. */
export function structStatements(module: Module, struct: Struct): readonly StatementStructures[] {
  const { name } = struct;
  const writer = module.type("ByteWriter", BYTES);
  const reader = module.type("ByteReader", BYTES);
  const { statements, members, constants: runs } = decoding(module, struct, []);
  const unused = layoutOf(struct).isFixed ? "_value" : "value";
  return [
    structInterface(module, struct, [sentence(struct.doc), reference(struct)]),
    ...constants(struct),
    exportedFunction(
      `sizeOf${name}`,
      [`${unused}: ${name}`],
      "number",
      "Octets that the value takes.",
      sizeStatements(module, struct, "value", 0),
    ),
    exportedFunction(
      `encode${name}`,
      [`writer: ${writer}`, `value: ${name}`],
      "void",
      "@throws {EncodeError} when a field is not what it may be.",
      encodeStatements(module, struct, "value", []),
    ),
    ...runs,
    exportedFunction(
      `decode${name}`,
      [`reader: ${reader}`],
      name,
      "@throws {DecodeError} when the octets do not follow the layout.",
      [...statements, `return { ${members.join(", ")} };`],
    ),
  ];
}

/** The octets of fields that are always the same. */
export function constants(struct: Struct): readonly StatementStructures[] {
  return struct.fields.flatMap((field) => {
    const { type, role, doc } = field;
    if (role !== "constant" || type.kind !== "bytes" || type.contents === undefined) return [];
    const octets = `[${type.contents.map((octet) => `0x${octet.toString(16).padStart(2, "0")}`).join(", ")}]`;
    return [exportedConstant(contentsName(struct, field), octets, doc, "readonly number[]")];
  });
}
