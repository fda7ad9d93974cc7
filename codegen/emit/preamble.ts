import { layoutOf } from "../model/layout.ts";
import type { Struct } from "../model/model.ts";
import { constantName } from "../model/names.ts";
import { decoding } from "./decode.ts";
import { sentence } from "./doc.ts";
import { encodeStatements } from "./encode.ts";
import { exportedConstant, exportedFunction } from "./functions.ts";
import { BYTES, Module, PREAMBLE } from "./module.ts";
import { constants } from "./structs.ts";
import { reference, structInterface } from "./types.ts";

/** The module of what a connection begins with. */
export function preambleModule(struct: Struct, source: string): Module {
  const module = new Module(PREAMBLE, [source]);
  const { id, name } = struct;
  const length = `${constantName(id)}_LENGTH`;
  const writer = module.value("ByteWriter", BYTES);
  const reader = module.value("ByteReader", BYTES);
  const { statements, members, constants: runs } = decoding(module, struct, ["bytes", "from"]);
  module.add(
    structInterface(module, struct, [sentence(struct.doc), reference(struct)]),
    exportedConstant(length, String(layoutOf(struct).fixedLength), "Octets that it takes."),
    ...constants(struct),
    exportedFunction(
      `encode${name}`,
      [`value: ${name}`],
      "Uint8Array",
      "@throws {EncodeError} when a field is not what it may be.",
      [
        `const bytes = new Uint8Array(${length});`,
        `const writer = new ${writer}(bytes);`,
        `writer.begin("${id}");`,
        ...encodeStatements(module, struct, "value", ["bytes"]),
        "return bytes;",
      ],
    ),
    ...runs,
    exportedFunction(
      `decode${name}`,
      ["bytes: Uint8Array", "from = 0"],
      name,
      `Reads the ${layoutOf(struct).fixedLength} octets from \`from\`. @throws {DecodeError} when they do not follow the layout.`,
      [
        `const reader = new ${reader}(bytes, from, ${length});`,
        `reader.begin("${id}");`,
        ...statements,
        `return { ${members.join(", ")} };`,
      ],
    ),
  );
  return module;
}
