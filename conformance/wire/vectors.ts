import { readdirSync } from "node:fs";
import type { Annotated } from "./annotate.ts";
import { readYaml, SPEC_FOLDER } from "./load.ts";
import type { Field, Spec, Struct } from "./schema.ts";
import type { Structure, Value } from "./values.ts";

/** Octets that were put together by hand, and what they mean. spec/vectors/README.md has the format. */
export interface Vector {
  readonly name: string;
  readonly isPreamble: boolean;
  readonly octets: Uint8Array;
  /** The octets line by line with the comments beside them. */
  readonly lines: readonly Annotated[];
  /** A frame, or `type: preamble` with the fields of the preamble. */
  readonly value: Structure & { readonly type: string };
}

export interface InvalidVector {
  readonly name: string;
  readonly isPreamble: boolean;
  readonly octets: Uint8Array;
  readonly error: string;
  readonly path: string;
}

export interface Vectors {
  readonly valid: readonly Vector[];
  readonly invalid: readonly InvalidVector[];
}

/** Reads all of `spec/vectors`. @throws {Error} when one is not as its README says. */
export function loadVectors(spec: Spec): Vectors {
  const valid: Vector[] = [];
  const invalid: InvalidVector[] = [];
  const names = new Set<string>();
  for (const file of readdirSync(`${SPEC_FOLDER}vectors`).sort()) {
    if (!file.endsWith(".yaml")) continue;
    for (const entry of readYaml(`vectors/${file}`) as readonly Entry[]) {
      if (names.has(entry.name)) throw new Error(`there are two vectors with the name ${entry.name}`);
      names.add(entry.name);
      const lines = readLines(entry.hex);
      const octets = concatenate(lines.map((line) => line.octets));
      const vector = { name: entry.name, isPreamble: entry.name.startsWith("preamble/"), octets };
      if (entry.value === undefined) invalid.push({ ...vector, error: entry.error, path: entry.path });
      else valid.push({ ...vector, lines, value: readValue(spec, entry.name, entry.value) });
    }
  }
  return { valid, invalid };
}

type Entry = { readonly name: string; readonly hex: string } & (
  | { readonly value: Plain & { readonly type: string } }
  | { readonly value?: undefined; readonly error: string; readonly path: string }
);

type Plain = { readonly [key: string]: unknown };

/** Octets in pairs of hexadecimal digits, each perhaps with `*n` for n times, and a comment from `#` on. */
function readLines(hex: string): readonly Annotated[] {
  return hex
    .trim()
    .split("\n")
    .map((line) => {
      const [digits = "", ...comment] = line.split("#");
      return { octets: readHex(digits), comment: comment.join("#").trim() };
    });
}

function readHex(digits: string): Uint8Array {
  const words = digits.split(/\s+/).filter((word) => word !== "");
  return concatenate(
    words.map((word) => {
      const [, pairs = "", times = "1"] = /^((?:[0-9a-f]{2})+)(?:\*(\d+))?$/.exec(word) ?? [];
      if (pairs === "") throw new Error(`${word} is not hexadecimal`);
      const once = (pairs.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
      return Uint8Array.from(
        { length: once.length * Number(times) },
        (_, index) => once[index % once.length] ?? 0,
      );
    }),
  );
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function readValue(
  spec: Spec,
  name: string,
  { type, ...value }: Plain & { readonly type: string },
): Vector["value"] {
  if (type === "preamble") return { type, ...readStructure(spec.preamble, name, value) };
  const { channel, ...body } = value;
  if (typeof channel !== "number") throw new Error(`${name}: there is to be a channel`);
  if (type === "unknown") return { type, channel, ...readUnknown(body) };
  const layout = spec.frames.find((frame) => frame.name === type);
  if (layout === undefined) throw new Error(`${name}: there is no frame ${type}`);
  return { type, channel, ...readStructure(layout.body, name, body) };
}

function readUnknown({ frame_type, ignorable, payload }: Plain): Structure {
  return { frame_type: Number(frame_type), ignorable: ignorable === true, payload: readHex(String(payload)) };
}

function readStructure(struct: Struct, name: string, value: Plain): Structure {
  return Object.fromEntries(
    Object.entries(value).map(([id, entry]) => {
      const field = struct.fields.find((candidate) =>
        candidate.kind === "bits" ? candidate.parts.some((part) => part.id === id) : candidate.id === id,
      );
      if (field === undefined) throw new Error(`${name}: ${struct.name} has no field ${id}`);
      return [id, readField(field, name, entry)];
    }),
  );
}

function readField(field: Field, name: string, entry: unknown): Value {
  switch (field.kind) {
    case "integer":
      return typeof entry === "string" ? memberOf(field.members, name, entry) : Number(entry);
    case "bytes":
      return readHex(String(entry));
    case "struct":
      return readStructure(field.struct, name, entry as Plain);
    case "list":
      return (entry as readonly Plain[]).map((element) => readStructure(field.element, name, element));
    default:
      return entry as Value;
  }
}

function memberOf(members: ReadonlyMap<string, number>, name: string, member: string): number {
  const value = members.get(member);
  if (value === undefined) throw new Error(`${name}: ${member} is not a name of its enumeration`);
  return value;
}
