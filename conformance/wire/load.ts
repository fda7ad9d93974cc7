import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { Diagnostics, formatDiagnostic } from "../../codegen/ksy/diagnostics.ts";
import { parseYaml, toPlain } from "../../codegen/ksy/parse.ts";
import type { BitsPart, Field, FrameLayout, IntegerField, Size, Spec, Struct } from "./schema.ts";
import { isReserved } from "./schema.ts";

/** Reads the specification. @throws {Error} for anything that this interpreter would not honour. */
export function loadSpec(): Spec {
  const files = new Files();
  const envelope = files.get("frame");
  const fields = envelope.list("seq");
  const preamble = files.get("preamble");
  return {
    preamble: readStruct("preamble", preamble, preamble),
    header: { name: "frame", fields: readFields(fields.slice(0, -1), envelope) },
    frames: readCases(fields.at(-1), envelope),
    unknown: readStruct("unknown", envelope.map("types").map("unknown"), envelope),
  };
}

/** Reads one YAML document of the specification as plain data. */
export function readYaml(path: string): unknown {
  const diagnostics = new Diagnostics();
  const node = parseYaml(path, readFileSync(`${SPEC_FOLDER}${path}`, "utf8"), diagnostics);
  if (node === undefined || !diagnostics.isEmpty) {
    throw new Error(diagnostics.sorted().map(formatDiagnostic).join("\n"));
  }
  return toPlain(node);
}

export const SPEC_FOLDER: string = fileURLToPath(new URL("../../spec/", import.meta.url));

/** A mapping of a `.ksy` file. Whoever takes a key says what it has to be. */
class Mapping {
  readonly #path: string;
  readonly #files: Files;
  readonly #entries: Readonly<Record<string, unknown>>;

  constructor(path: string, files: Files, value: unknown) {
    if (!isRecord(value)) throw new Error(`${path}.ksy: there is to be a mapping, not ${String(value)}`);
    this.#path = path;
    this.#files = files;
    this.#entries = value;
  }

  get keys(): readonly string[] {
    return Object.keys(this.#entries);
  }

  raw(key: string): unknown {
    return this.#entries[key];
  }

  text(key: string): string | undefined {
    const value = this.#entries[key];
    if (value !== undefined && typeof value !== "string") throw this.error(`${key} is to be a text`);
    return value;
  }

  map(key: string): Mapping {
    return new Mapping(this.#path, this.#files, this.#entries[key] ?? {});
  }

  list(key: string): readonly Mapping[] {
    const value = this.#entries[key] ?? [];
    if (!Array.isArray(value)) throw this.error(`${key} is to be a list`);
    return value.map((item) => new Mapping(this.#path, this.#files, item));
  }

  /** The file that this one, of which it is the outermost mapping, imports under `name`. */
  imported(name: string): Mapping {
    const imports = this.map("meta").raw("imports");
    const paths = Array.isArray(imports) ? imports.map(String) : [];
    const path = paths.find((entry) => posix.basename(entry) === name);
    if (path === undefined) throw new Error(`${this.#path}.ksy: ${name} is not imported`);
    return this.#files.get(posix.join(posix.dirname(this.#path), path));
  }

  error(what: string): Error {
    return new Error(`${this.#path}.ksy: ${JSON.stringify(this.#entries)}: ${what}`);
  }
}

class Files {
  readonly #read = new Map<string, Mapping>();

  get(path: string): Mapping {
    const known = this.#read.get(path);
    if (known !== undefined) return known;
    const file = new Mapping(path, this, readYaml(`${path}.ksy`));
    this.#read.set(path, file);
    return file;
  }
}

function readCases(body: Mapping | undefined, envelope: Mapping): readonly FrameLayout[] {
  if (body === undefined) throw new Error("frame.ksy: there is no body");
  const cases = body.map("type").map("cases");
  const frameTypes = readMembers(envelope.map("enums").map("frame_type"));
  const names = cases.keys.filter((when) => when !== "_").map((when) => cases.text(when) ?? "");
  if (names.length !== frameTypes.size) throw body.error("each frame type is to have one case");
  return names.map((name) => {
    const frameType = frameTypes.get(name);
    if (frameType === undefined) throw body.error(`${name} is no frame type`);
    const file = envelope.imported(name);
    const about = file.map("-mudem-frame");
    return {
      name,
      frameType,
      scope: about.text("scope") === "connection" ? "connection" : "channel",
      hasView: about.raw("view") === true,
      body: readStruct(name, file, file),
    };
  });
}

function readStruct(name: string, type: Mapping, file: Mapping): Struct {
  return { name, fields: readFields(type.list("seq"), file) };
}

/** `file` is where names that `seq` mentions are looked up. */
function readFields(seq: readonly Mapping[], file: Mapping): readonly Field[] {
  const fields: Field[] = [];
  let bits: BitsPart[] = [];
  for (const entry of seq) {
    const width = widthOf(entry);
    if (width !== undefined) {
      bits.push(readPart(entry, width));
      const total = bits.reduce((sum, part) => sum + part.width, 0);
      if (total === 8 || total === 16 || total === 32) {
        fields.push({ kind: "bits", octets: total / 8, parts: bits });
        bits = [];
      }
    } else if (bits.length > 0) {
      throw entry.error("the bits before it are to fill one, two or four octets");
    } else {
      fields.push(readField(entry, seq, fields, file));
    }
  }
  if (bits.length > 0) throw file.error("the last bits are to fill one, two or four octets");
  return fields;
}

function widthOf(entry: Mapping): number | undefined {
  const type = entry.raw("type");
  return typeof type === "string" && /^b\d+$/.test(type) ? Number(type.slice(1)) : undefined;
}

function readPart(entry: Mapping, width: number): BitsPart {
  allowKeys(entry, ["id", "type", "valid", "doc"]);
  const id = idOf(entry);
  if (isReserved(id) ? entry.raw("valid") !== 0 : entry.raw("valid") !== undefined) {
    throw entry.error("reserved bits are to be 0, others without bounds");
  }
  return { id, width };
}

function readField(entry: Mapping, seq: readonly Mapping[], earlier: readonly Field[], file: Mapping): Field {
  const id = idOf(entry);
  const type = entry.text("type");
  if (entry.raw("contents") !== undefined) return readConstant(entry, id);
  if (type === undefined || type === "str") {
    allowKeys(entry, ["id", "type", "size", "size-eos", "doc"]);
    const size = readSize(entry);
    if (size === undefined) throw entry.error("it is to have a size");
    return { kind: type === undefined ? "bytes" : "text", id, size };
  }
  if (/^[usf]\d/.test(type)) return readInteger(entry, seq, earlier, file);
  const struct = readType(type, file);
  if (entry.raw("repeat") === undefined) {
    allowKeys(entry, ["id", "type", "size", "size-eos", "doc"]);
    return { kind: "struct", id, struct, size: readSize(entry) };
  }
  allowKeys(entry, ["id", "type", "repeat", "repeat-expr", "doc"]);
  const field = entry.text("repeat-expr");
  if ((entry.raw("repeat") === "expr") !== (field !== undefined))
    throw entry.error("this repeat is not understood");
  return { kind: "list", id, element: struct, count: field === undefined ? "rest" : { field } };
}

function readType(type: string, file: Mapping): Struct {
  const local = file.map("types").map(type);
  if (local.keys.length > 0) return readStruct(type, local, file);
  const home = file.imported(type);
  return readStruct(type, home, home);
}

function readConstant(entry: Mapping, id: string): Field {
  allowKeys(entry, ["id", "contents", "doc"]);
  const contents = entry.text("contents");
  if (contents === undefined) throw entry.error("contents are to be a text");
  return { kind: "constant", id, octets: new TextEncoder().encode(contents) };
}

function readSize(entry: Mapping): Size | undefined {
  const size = entry.raw("size");
  if (entry.raw("size-eos") === true) return "rest";
  if (size === undefined || typeof size === "number") return size;
  if (typeof size === "string" && /^[a-z][a-z0-9_]*$/.test(size)) return { field: size };
  throw entry.error("a size is to be a number or a field");
}

function readInteger(
  entry: Mapping,
  seq: readonly Mapping[],
  earlier: readonly Field[],
  file: Mapping,
): IntegerField {
  allowKeys(entry, ["id", "type", "enum", "valid", "doc", "-mudem-open"]);
  const id = idOf(entry);
  const octets = OCTETS[entry.text("type") ?? ""];
  if (octets === undefined) throw entry.error("this type is not understood");
  const { min, notBelow, max, isClosed } = readBounds(entry, octets, earlier);
  if (isReserved(id) && max !== 0) throw entry.error("a reserved field is to be 0");
  if (!Number.isSafeInteger(max)) throw entry.error("a field of 64 bits is to have a bound [FRM-012]");
  return {
    kind: "integer",
    id,
    octets,
    min,
    notBelow,
    max,
    isClosed,
    members: readEnum(entry, file),
    measures: ownerOf(id, seq),
  };
}

function readBounds(
  entry: Mapping,
  octets: number,
  earlier: readonly Field[],
): Pick<IntegerField, "min" | "notBelow" | "max" | "isClosed"> {
  const valid = entry.raw("valid");
  const all = { min: 0, notBelow: undefined, max: 256 ** octets - 1, isClosed: false };
  if (valid === undefined) return all;
  if (typeof valid === "number") return { ...all, min: valid, max: valid };
  const bounds = entry.map("valid");
  allowKeys(bounds, ["min", "max", "in-enum"]);
  const max = Number(bounds.raw("max") ?? all.max);
  const isClosed = bounds.raw("in-enum") === true;
  const least = bounds.raw("min") ?? 0;
  const lower = earlier.find((field) => field.kind === "integer" && field.id === least);
  if (lower?.kind !== "integer") return { ...all, min: Number(least), max, isClosed };
  // Else there would be values of the lower one that leave none for this.
  if (lower.max > max) throw entry.error(`${lower.id} may be above its max`);
  return { min: lower.min, notBelow: lower.id, max, isClosed };
}

function readEnum(entry: Mapping, file: Mapping): ReadonlyMap<string, number> {
  const name = entry.text("enum");
  if (name === undefined) return new Map();
  const [enumName = "", fileName] = name.split("::").toReversed();
  const home = fileName === undefined ? file : file.imported(fileName);
  const members = readMembers(home.map("enums").map(enumName));
  if (members.size === 0) throw entry.error(`there is no enum ${name}`);
  return members;
}

function readMembers(members: Mapping): ReadonlyMap<string, number> {
  return new Map(
    members.keys.map((key) => {
      const member = members.raw(key);
      return [typeof member === "string" ? member : idOf(members.map(key)), Number(key)];
    }),
  );
}

/** The sibling whose `size` or `repeat-expr` is the field `id`. */
function ownerOf(id: string, seq: readonly Mapping[]): string | undefined {
  const owners = seq.filter((entry) => entry.raw("size") === id || entry.raw("repeat-expr") === id);
  if (owners.length > 1) throw new Error(`${id} measures more than one field`);
  return owners[0] && idOf(owners[0]);
}

function idOf(entry: Mapping): string {
  const id = entry.text("id");
  if (id === undefined) throw entry.error("it is to have an id");
  return id;
}

function allowKeys(entry: Mapping, allowed: readonly string[]): void {
  const unknown = entry.keys.find((key) => !allowed.includes(key));
  if (unknown !== undefined) throw entry.error(`${unknown} is not understood`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const OCTETS: Readonly<Record<string, IntegerField["octets"]>> = { u1: 1, u2: 2, u4: 4, u8: 8 };
