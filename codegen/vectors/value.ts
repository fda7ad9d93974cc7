import type { Diagnostics } from "../ksy/diagnostics.ts";
import type { MapNode, Node } from "../ksy/parse.ts";
import type { FieldMap, ProtocolMap, StructMap } from "../support/protocol-map.ts";
import { readHex, showHex } from "./hex.ts";
import type { Json, JsonObject } from "./vector.ts";

/** Reads the `value` of a vector by the layout; what is not there is left to whoever compares it with the octets. */
export class ValueReader {
  readonly #map: ProtocolMap;
  readonly #diagnostics: Diagnostics;

  constructor(map: ProtocolMap, diagnostics: Diagnostics) {
    this.#map = map;
    this.#diagnostics = diagnostics;
  }

  /** The value of a frame or preamble of `type`; undefined when there is no such type. */
  read(type: string, node: MapNode): JsonObject | undefined {
    const entries = node.entries.filter(({ key }) => key !== "type");
    const { preamble, frames, unknown, header } = this.#map;
    const inHeader = header.fields.filter(({ id }) => IN_HEADER.includes(id));
    const channel = inHeader.filter(({ id }) => id === "channel");
    if (type === "preamble") return preamble && this.#struct(preamble.fields, entries);
    if (type === "unknown") return this.#struct([...inHeader, ...unknown.fields], entries);
    const frame = frames.find(({ id }) => id === type);
    return frame && this.#struct([...channel, ...frame.fields], entries);
  }

  #struct(fields: readonly FieldMap[], entries: MapNode["entries"]): JsonObject {
    const value: Record<string, Json> = {};
    for (const { key, at, value: node } of entries) {
      const field = fields.find(({ id, role }) => id === key && role === "value");
      if (field === undefined) {
        this.#diagnostics.report(
          at,
          `\`${key}\` is no field with a value of its own`,
          "Leave it out, or mend its name",
        );
        continue;
      }
      const found = field.repeat === undefined ? this.#one(field, node) : this.#list(field, node);
      if (found !== undefined) value[key] = found;
    }
    return value;
  }

  #list(field: FieldMap, node: Node): readonly Json[] | undefined {
    if (node.kind !== "list") return this.#wrong(field, node, "a list");
    return node.items.flatMap((item) => this.#one(field, item) ?? []);
  }

  #one(field: FieldMap, node: Node): Json | undefined {
    switch (field.kind) {
      case "struct": {
        const struct: StructMap | undefined = this.#map.types[field.struct];
        if (node.kind !== "map" || struct === undefined)
          return this.#wrong(field, node, "a mapping of fields");
        return this.#struct(struct.fields, node.entries);
      }
      case "bytes": {
        const octets = node.kind === "scalar" ? readHex(String(node.value)) : { wrong: "" };
        return octets instanceof Uint8Array ? showHex(octets) : this.#wrong(field, node, "octets in hex");
      }
      case "text":
        if (node.kind === "scalar" && typeof node.value === "string") return node.value;
        return this.#wrong(field, node, "a text");
      case "float":
        if (node.kind === "scalar" && (typeof node.value === "number" || typeof node.value === "bigint")) {
          return Number(node.value);
        }
        return this.#wrong(field, node, "a number");
      default:
        return this.#number(field, node);
    }
  }

  #number(field: Extract<FieldMap, { kind: "integer" | "bits" }>, node: Node): Json | undefined {
    if (node.kind !== "scalar") return this.#wrong(field, node, "a number");
    const isFlag = field.kind === "bits" && field.width === 1 && field.enum === undefined;
    if (typeof node.value === "boolean" && isFlag) return node.value;
    const number = typeof node.value === "string" ? this.#member(field.enum, node.value) : node.value;
    if (typeof number !== "bigint" || isFlag) {
      return this.#wrong(field, node, isFlag ? "true or false" : "a number, or a name of its enum");
    }
    return field.kind === "integer" && field.octets === 8 ? String(number) : Number(number);
  }

  #member(enumeration: string | undefined, name: string): bigint | undefined {
    const members = Object.entries(this.#map.enums[enumeration ?? ""] ?? {});
    const value = members.find(([, member]) => member === name)?.[0];
    return value === undefined ? undefined : BigInt(value);
  }

  #wrong(field: FieldMap, { at }: Node, wanted: string): undefined {
    this.#diagnostics.report(at, `\`${field.id}\` is to be ${wanted}`, "Mend the value");
  }
}

/** The fields of the header that are part of a value. The channel is part of every one. */
const IN_HEADER: readonly string[] = ["frame_type", "ignorable", "channel"];
