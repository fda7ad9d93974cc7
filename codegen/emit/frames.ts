import { StructureKind, VariableDeclarationKind } from "ts-morph";
import { layoutOf } from "../model/layout.ts";
import type { Envelope, Frame, Struct } from "../model/model.ts";
import { memberName } from "../model/names.ts";
import { decoding } from "./decode.ts";
import { sentence } from "./doc.ts";
import { encodeStatements } from "./encode.ts";
import { exportedFunction } from "./functions.ts";
import { BYTES, ENUMS, HEADER, Module, moduleOf } from "./module.ts";
import { sizeStatements } from "./sizes.ts";
import { constants, structStatements } from "./structs.ts";
import { reference, structInterface } from "./types.ts";
import { viewClass } from "./views.ts";

/** The module of one frame and of the types that its file declares. */
export function frameModule(
  frame: Frame,
  envelope: Envelope,
  structs: readonly Struct[],
  source: string,
): Module {
  const { struct } = frame;
  const module = new Module(moduleOf(struct.file), [source]);
  for (const local of structs) if (local !== struct) module.add(...structStatements(module, local));
  const { name, id } = struct;
  const { headerLength, frameTypes } = envelope;
  const frameType = `${module.value(frameTypes.name, ENUMS)}.${memberName(id)}`;
  const writer = module.type("ByteWriter", BYTES);
  const reader = module.type("ByteReader", BYTES);
  const { statements, members, constants: runs } = decoding(module, struct, ["channel"]);
  module.add(
    structInterface(
      module,
      struct,
      [sentence(struct.doc), [whoAndWhere(frame), reference({ ...struct, rules: frame.rules })].join(" ")],
      [
        { name: "type", isReadonly: true, type: `"${id}"` },
        { name: "channel", isReadonly: true, type: "number" },
      ],
    ),
    ...constants(struct),
    exportedFunction(
      `sizeOf${name}`,
      [`${layoutOf(struct).isFixed ? "_frame" : "frame"}: ${name}`],
      "number",
      "Octets of the whole frame.",
      sizeStatements(module, struct, "frame", headerLength),
    ),
    exportedFunction(
      `encode${name}`,
      [`writer: ${writer}`, `frame: ${name}`],
      "void",
      "Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was written.",
      [
        `const start = ${module.value("beginFrame", HEADER)}(writer, "${id}", ${frameType}, frame.channel);`,
        ...encodeStatements(module, struct, "frame", ["start"]),
        `${module.value("endFrame", HEADER)}(writer, start);`,
      ],
    ),
    ...runs,
    exportedFunction(
      `decode${name}`,
      [`reader: ${reader}`, "channel: number"],
      name,
      "Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout.",
      [
        `reader.begin("${id}");`,
        ...statements,
        "reader.end();",
        `return { ${[`type: "${id}"`, "channel", ...members].join(", ")} };`,
      ],
    ),
  );
  if (frame.view?.value === true) {
    module.add(viewClass(module, frame, frameType, headerLength), {
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name: "NO_MEMORY", initializer: "new DataView(new ArrayBuffer(0))" }],
    });
  }
  return module;
}

function whoAndWhere({ sender, scope }: Frame): string {
  const who = sender === "both" ? "Sent by both sides" : `Sent by the ${sender}`;
  return scope === "connection" ? `${who}, on the connection.` : `${who}, on a channel.`;
}
