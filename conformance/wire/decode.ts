import type {
  BitsField,
  Field,
  FrameLayout,
  IntegerField,
  OctetsField,
  Size,
  Spec,
  Struct,
} from "./schema.ts";
import { isReserved } from "./schema.ts";
import { type FrameValue, fieldOf, leastOf, type Structure, type Value } from "./values.ts";

/** What a receiver is to answer, and the field for which it does. */
export interface Refusal {
  readonly code: "malformed_frame" | "frame_too_large" | "unknown_frame";
  readonly path: string;
}

export type Decoded<T> = { readonly value: T } | { readonly refusal: Refusal };

/**
 * Reads one frame, as strictly as the specification is written. The errors come in the order of [ERR-007].
 *
 * @throws {RangeError} when `octets` are neither one whole frame nor enough to refuse it.
 */
export function decodeFrame(spec: Spec, octets: Uint8Array): Decoded<FrameValue> {
  return refusing(() => {
    const reader = new Reader(octets);
    checkLength(spec, octets);
    const header = readStruct(reader, spec.header, "frame");
    const channel = header["channel"] as number;
    const layout = spec.frames.find(({ frameType }) => frameType === header["frame_type"]);
    if (layout === undefined) return readUnknown(reader, spec.unknown, header);
    checkScope(layout, channel);
    const body = readStruct(reader, layout.body, layout.name);
    reader.expectEnd(layout.name);
    return { type: layout.name, channel, ...body };
  });
}

export function decodePreamble(spec: Spec, octets: Uint8Array): Decoded<Structure> {
  return refusing(() => {
    const reader = new Reader(octets);
    const preamble = readStruct(reader, spec.preamble, "preamble");
    reader.expectEnd("preamble");
    return preamble;
  });
}

function refusing<T>(read: () => T): Decoded<T> {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}

class Refused extends Error {
  readonly refusal: Refusal;

  constructor(path: string, code: Refusal["code"] = "malformed_frame") {
    super(`${code} at ${path}`);
    this.refusal = { code, path };
  }
}

function checkLength(spec: Spec, octets: Uint8Array): void {
  const field = spec.header.fields[0];
  if (field?.kind !== "integer" || octets.length < field.octets)
    throw new RangeError("the length is not there");
  const path = `frame.${field.id}`;
  const length = readInteger(new Reader(octets), field.octets, path);
  if (length > field.max) throw new Refused(path, "frame_too_large");
  if (length < field.min) throw new Refused(path);
  if (length !== octets.length) throw new RangeError(`a frame of ${length} octets in ${octets.length}`);
}

function checkScope(layout: FrameLayout, channel: number): void {
  if ((channel === 0) !== (layout.scope === "connection")) throw new Refused("frame.channel");
}

function readUnknown(
  reader: Reader,
  body: Struct,
  { frame_type, ignorable, channel }: Structure,
): FrameValue {
  if (frame_type === undefined || ignorable !== true) throw new Refused("frame.frame_type", "unknown_frame");
  return {
    type: "unknown",
    channel: channel as number,
    frame_type,
    ignorable,
    ...readStruct(reader, body, "unknown"),
  };
}

class Reader {
  #octets: Uint8Array;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
  }

  get left(): number {
    return this.#octets.length;
  }

  take(length: number, path: string): Uint8Array {
    if (length > this.left) throw new Refused(path);
    const taken = this.#octets.slice(0, length);
    this.#octets = this.#octets.subarray(length);
    return taken;
  }

  expectEnd(path: string): void {
    if (this.left > 0) throw new Refused(path);
  }
}

function readStruct(reader: Reader, struct: Struct, holder: string): Structure {
  // Lengths and counts are looked up in `all` and are not part of the value.
  const all: Record<string, Value> = {};
  const value: Record<string, Value> = {};
  for (const field of struct.fields) {
    if (field.kind === "bits") {
      Object.assign(value, readBits(reader, field, holder));
      continue;
    }
    const found = readField(reader, field, all, `${holder}.${field.id}`);
    all[field.id] = found;
    if (isPartOfValue(field)) value[field.id] = found;
  }
  return value;
}

function isPartOfValue(field: Exclude<Field, BitsField>): boolean {
  if (field.kind === "constant" || isReserved(field.id)) return false;
  return field.kind !== "integer" || field.measures === undefined;
}

function readField(
  reader: Reader,
  field: Exclude<Field, BitsField>,
  siblings: Structure,
  path: string,
): Value {
  switch (field.kind) {
    case "integer":
      return readChecked(reader, field, siblings, path);
    case "constant": {
      const found = reader.take(field.octets.length, path);
      if (found.some((octet, index) => octet !== field.octets[index])) throw new Refused(path);
      return found;
    }
    case "struct": {
      if (field.size === undefined) return readStruct(reader, field.struct, path);
      const inner = new Reader(reader.take(sizeOf(field.size, reader, siblings), path));
      const value = readStruct(inner, field.struct, path);
      inner.expectEnd(path);
      return value;
    }
    case "list": {
      const elements: Value[] = [];
      const count = field.count === "rest" ? undefined : (fieldOf(siblings, field.count.field) as number);
      while (count === undefined ? reader.left > 0 : elements.length < count) {
        elements.push(readStruct(reader, field.element, `${path}[${elements.length}]`));
      }
      return elements;
    }
    default:
      return readOctets(reader, field, siblings, path);
  }
}

function readChecked(reader: Reader, field: IntegerField, siblings: Structure, path: string): number {
  const value = readInteger(reader, field.octets, path);
  const isMember = !field.isClosed || [...field.members.values()].includes(value);
  if (value < leastOf(field, siblings) || value > field.max || !isMember) throw new Refused(path);
  return value;
}

/** Above 2^53 - 1 the result is not exact, but still above every bound. */
function readInteger(reader: Reader, octets: number, path: string): number {
  return reader.take(octets, path).reduceRight((high, octet) => high * 256 + octet, 0);
}

function readBits(reader: Reader, field: BitsField, holder: string): Structure {
  let rest = readInteger(reader, field.octets, `${holder}.${field.parts[0]?.id}`);
  const value: Record<string, Value> = {};
  for (const { id, width } of field.parts) {
    const part = rest % 2 ** width;
    rest = (rest - part) / 2 ** width;
    if (!isReserved(id)) value[id] = width === 1 ? part === 1 : part;
    else if (part !== 0) throw new Refused(`${holder}.${id}`);
  }
  return value;
}

function readOctets(
  reader: Reader,
  field: OctetsField,
  siblings: Structure,
  path: string,
): string | Uint8Array {
  const octets = reader.take(sizeOf(field.size, reader, siblings), path);
  if (field.kind === "bytes") return octets;
  try {
    return utf8.decode(octets);
  } catch {
    throw new Refused(path);
  }
}

function sizeOf(size: Size, reader: Reader, siblings: Structure): number {
  if (size === "rest") return reader.left;
  return typeof size === "number" ? size : (fieldOf(siblings, size.field) as number);
}

// `ignoreBOM` keeps a byte order mark: it is a character like another [FRM-006].
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
