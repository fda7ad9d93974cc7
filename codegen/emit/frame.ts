import { StructureKind } from "ts-morph";
import type { Envelope, Frame } from "../model/model.ts";
import { type Decoding, decoding as decodingOf } from "./decode.ts";
import { docs, sentence } from "./doc.ts";
import { exportedFunction, guard } from "./functions.ts";
import { BYTES, ENUMS, FRAME, HEADER, Module, moduleOf } from "./module.ts";
import { structInterface } from "./types.ts";

/** The module of the union of all frames, and of the choice between them. */
export function unionModule(envelope: Envelope, frames: readonly Frame[], source: string): Module {
  const module = new Module(FRAME, [source]);
  const { unknown, header } = envelope;
  const names = frames.map(({ struct }) => module.type(struct.name, moduleOf(struct.file)));
  // A switch compares one case after the other: what is sent per message comes first.
  const byUse = [...frames].sort((one, other) => Number(isHot(other)) - Number(isHot(one)));
  const writer = module.value("ByteWriter", BYTES);
  const decoding = decodingOf(module, header, ["bytes", "from", "length"]);
  module.add(
    { kind: StructureKind.TypeAlias, isExported: true, name: "KnownFrame", type: names.join(" | ") },
    structInterface(
      module,
      unknown,
      [sentence(unknown.doc)],
      [
        { name: "type", isReadonly: true, type: '"unknown"' },
        { name: "channel", isReadonly: true, type: "number" },
        {
          name: envelope.frameType.name,
          isReadonly: true,
          type: "number",
          docs: docs(envelope.frameType.doc),
        },
        {
          name: envelope.ignorable.name,
          isReadonly: true,
          type: "boolean",
          docs: docs(envelope.ignorable.doc),
        },
      ],
    ),
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: "Frame",
      type: "KnownFrame | Unknown",
      docs: docs(sentence(header.doc)),
    },
    { kind: StructureKind.TypeAlias, isExported: true, name: "KnownFrameName", type: 'KnownFrame["type"]' },
    { kind: StructureKind.TypeAlias, isExported: true, name: "FrameName", type: 'Frame["type"]' },
    exportedFunction(
      "sizeOfFrame",
      ["frame: Frame"],
      "number",
      "Octets of the whole frame.",
      dispatch(
        byUse,
        (frame) =>
          `return ${module.value(`sizeOf${frame.struct.name}`, moduleOf(frame.struct.file))}(frame);`,
        [`return ${envelope.headerLength} + frame.${payload(envelope)}.length;`],
      ),
    ),
    exportedFunction(
      "encodeFrame",
      ["frame: Frame"],
      "Uint8Array",
      "The octets of the frame, in memory that may be part of a larger buffer. @throws {EncodeError} when a field is not what it may be.",
      [
        `const bytes = ${module.value("allocate", BYTES)}(sizeOfFrame(frame));`,
        `encodeFrameInto(new ${writer}(bytes), frame);`,
        "return bytes;",
      ],
    ),
    exportedFunction(
      "encodeFrameInto",
      [`writer: ${writer}`, "frame: Frame"],
      "void",
      "Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was written.",
      dispatch(
        byUse,
        (frame) =>
          `${module.value(`encode${frame.struct.name}`, moduleOf(frame.struct.file))}(writer, frame); return;`,
        ["encodeUnknown(writer, frame);"],
      ),
    ),
    ...decoding.constants,
    exportedFunction(
      "decodeFrame",
      ["bytes: Uint8Array", "from = 0", "length = bytes.length - from"],
      "Frame",
      "The frame in the `length` octets from `from`. Fields of octets show those of `bytes`, without a copy: of memory that is used again, decode what `copyOf` gives. @throws {DecodeError} when they do not follow its layout.",
      decodeStatements(module, envelope, byUse, decoding),
    ),
    encodeUnknown(module, envelope),
  );
  return module;
}

function isHot({ view }: Frame): boolean {
  return view?.value === true;
}

function dispatch(
  frames: readonly Frame[],
  known: (frame: Frame) => string,
  unknown: readonly string[],
): string[] {
  return [
    "switch (frame.type) {",
    ...frames.flatMap((frame) => [`case "${frame.struct.id}":`, known(frame)]),
    "default:",
    ...unknown,
    "}",
  ];
}

function decodeStatements(
  module: Module,
  envelope: Envelope,
  frames: readonly Frame[],
  { statements, members }: Decoding,
): readonly string[] {
  const { header, length, frameType, frameTypes } = envelope;
  const reader = module.value("ByteReader", BYTES);
  const types = module.value(frameTypes.name, ENUMS);
  const tail = `${payload(envelope)}: reader.bytes("${envelope.unknown.fields[0]?.id ?? ""}", reader.remaining)`;
  const others = members.filter((member) => member !== length.name && member !== "channel");
  return [
    `const reader = new ${reader}(bytes, from, length);`,
    `reader.begin("${header.id}");`,
    ...statements,
    // The length says where the frame ends; the caller has cut the stream by it.
    guard(
      `${length.name} !== length`,
      `${module.value("valueError", BYTES)}("${header.id}.${length.id}", 0, ${length.name}, \`\${length}, the octets given\`)`,
    ),
    `switch (${frameType.name}) {`,
    ...frames.flatMap(({ struct }) => [
      `case ${types}.${memberOf(envelope, struct.id)}:`,
      `return ${module.value(`decode${struct.name}`, moduleOf(struct.file))}(reader, channel);`,
    ]),
    "default:",
    `return { type: "unknown", channel, ${[...others, tail].join(", ")} };`,
    "}",
  ];
}

function encodeUnknown(module: Module, envelope: Envelope) {
  const { frameType, ignorable, unknown } = envelope;
  const begin = module.value("beginFrame", HEADER);
  const end = module.value("endFrame", HEADER);
  const { isExported: _isExported, ...declaration } = exportedFunction(
    "encodeUnknown",
    [`writer: ${module.type("ByteWriter", BYTES)}`, "frame: Unknown"],
    "void",
    "",
    [
      `const start = ${begin}(writer, "unknown", frame.${frameType.name}, frame.channel, frame.${ignorable.name});`,
      `writer.bytes("${unknown.fields[0]?.id ?? ""}", frame.${payload(envelope)});`,
      `${end}(writer, start);`,
    ],
  );
  return declaration;
}

function payload({ unknown }: Envelope): string {
  return unknown.fields[0]?.name ?? "";
}

function memberOf({ frameTypes }: Envelope, id: string): string {
  return frameTypes.members.find((member) => member.id === id)?.name ?? "";
}
