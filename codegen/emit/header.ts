import type { Envelope, Field } from "../model/model.ts";
import { typeName } from "../model/names.ts";
import { encodeStatements } from "./encode.ts";
import { exportedConstant, exportedFunction, guard } from "./functions.ts";
import { BYTES, HEADER, Module } from "./module.ts";
import { showBound } from "./numbers.ts";
import { checkPlace, type Place, placesOf, readPlace, whereIs, writePlace } from "./places.ts";

/** The module of what every frame begins with: its fields where they lie, and how they are written. */
export function headerModule(envelope: Envelope, source: string): Module {
  const module = new Module(HEADER, [source]);
  const { header, headerLength, length, frameType, ignorable, channel } = envelope;
  const places = placesOf(header, 0);
  const find = (field: Field) => placeOf(places, field);
  const doc = "Octets of the header that every frame begins with.";
  module.add(exportedConstant("HEADER_LENGTH", String(headerLength), doc));
  for (const field of [length, frameType, ignorable, channel]) {
    const result = field === ignorable ? "boolean" : "number";
    const read = readPlace(module, find(field), "view", "at");
    module.add(
      exportedFunction(`read${typeName(field.id)}`, ["view: DataView", "at: number"], result, field.doc, [
        `return ${read};`,
      ]),
    );
  }
  const write = (field: Field, value: string) => writePlace(module, find(field), "view", "at", value);
  const writer = module.type("ByteWriter", BYTES);
  module.add(
    exportedFunction(
      "writeChannel",
      ["view: DataView", "at: number", "channel: number"],
      "void",
      "",
      write(channel, "channel"),
    ),
    exportedFunction(
      "checkHeader",
      ["view: DataView", "at: number"],
      "void",
      "@throws {DecodeError} when a field of the header at `at` is not what it may be. The frame type may be any.",
      places.flatMap((place) => checkPlace(module, place, "view", "at")),
    ),
    exportedFunction(
      "checkFrame",
      ["view: DataView", "at: number", "length: number", "frameType: number", "name: string"],
      "void",
      "@throws {DecodeError} unless the header at `at` is that of a frame `name` of `length` octets.",
      [
        "checkHeader(view, at);",
        ...checkIs(module, find(length), "length", `\${length}, the octets given`),
        ...checkIs(module, find(frameType), "frameType", `\${frameType}, a \${name}`),
      ],
    ),
    exportedFunction(
      "writeHeader",
      ["view: DataView", "at: number", "length: number", "frameType: number", "channel: number"],
      "void",
      "Writes the header of a frame of `length` octets to `at`.",
      [
        `${module.value("clear", BYTES)}(view, at, at + HEADER_LENGTH);`,
        ...[write(length, "length"), write(frameType, "frameType"), write(channel, "channel")].flat(),
      ],
    ),
    exportedFunction(
      "beginFrame",
      [`writer: ${writer}`, "name: string", "frameType: number", "channel: number", "ignorable = false"],
      "number",
      "Writes the header of a frame whose length is not known yet. Returns where the frame begins, for `endFrame`.",
      [
        "const start = writer.begin(name);",
        ...encodeStatements(module, header, "", ["start", "name"], length),
        "return start;",
      ],
    ),
    exportedFunction(
      "endFrame",
      [`writer: ${writer}`, "start: number"],
      "void",
      "Writes the length of the frame that begins at `start` and ends here.",
      [`writer.patchU4("${length.id}", ${whereIs(find(length), "start")}, start, ${boundsOf(length)});`],
    ),
  );
  return module;
}

function placeOf(places: readonly Place[], wanted: Field): Place {
  const place = places.find(({ field }) => field === wanted);
  if (place === undefined) throw new Error(`${wanted.id} is not in the header`);
  return place;
}

function checkIs(module: Module, place: Place, wanted: string, shown: string): readonly string[] {
  const { path, offset } = place;
  const read = readPlace(module, place, "view", "at");
  return [
    guard(
      `${read} !== ${wanted}`,
      `${module.value("valueError", BYTES)}("${path}", ${offset}, ${read}, \`${shown}\`)`,
    ),
  ];
}

function boundsOf({ bounds: { min, max } }: Field): string {
  return `${showBound(min, false, () => "0")}, ${showBound(max, false, () => "0")}`;
}
