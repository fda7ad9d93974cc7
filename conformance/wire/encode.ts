import type { BitsField, Field, IntegerField, ListField, Spec, Struct, StructField } from "./schema.ts";
import { isReserved } from "./schema.ts";
import { type FrameValue, fieldOf, type Structure, type Value } from "./values.ts";

/** Where a field lies among the octets of a frame. */
export interface Span {
  /** The field, such as `queue_assert.settings[2].key`; for bits, the first of them. */
  readonly path: string;
  /** What holds the field, such as `queue_assert.settings[2]`. */
  readonly holder: string;
  readonly from: number;
  readonly to: number;
  readonly kind: Field["kind"];
  readonly field: Field;
}

export interface Encoded {
  readonly octets: Uint8Array;
  /** In the order of the octets, what holds others before what it holds. */
  readonly spans: readonly Span[];
}

/**
 * The octets of `frame`. Lengths and counts follow from what they measure. Bounds are not checked: an integer that does
 * not fit is cut, so that a test can write what no implementation should.
 */
export function encodeFrame(spec: Spec, frame: FrameValue): Encoded {
  const sink = new Sink();
  const layout = spec.frames.find(({ name }) => name === frame.type);
  const header = {
    len_frame: 0,
    frame_type: layout?.frameType ?? fieldOf(frame, "frame_type"),
    ignorable: layout === undefined && fieldOf(frame, "ignorable"),
    channel: frame.channel,
  };
  writeStruct(sink, spec.header, header, "frame");
  writeStruct(sink, layout?.body ?? spec.unknown, frame, frame.type);
  const octets = sink.octets();
  setLenFrame(octets);
  return { octets, spans: sink.spans };
}

export function encodePreamble(spec: Spec, preamble: Structure): Encoded {
  const sink = new Sink();
  writeStruct(sink, spec.preamble, preamble, "preamble");
  return { octets: sink.octets(), spans: sink.spans };
}

/** Makes the length in the header say how long `octets` are. */
export function setLenFrame(octets: Uint8Array): void {
  new DataView(octets.buffer, octets.byteOffset).setUint32(0, octets.length, true);
}

class Sink {
  readonly spans: Span[] = [];
  readonly #chunks: Uint8Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  write(octets: Uint8Array): void {
    this.#chunks.push(octets);
    this.#length += octets.length;
  }

  octets(): Uint8Array {
    const octets = new Uint8Array(this.#length);
    let at = 0;
    for (const chunk of this.#chunks) {
      octets.set(chunk, at);
      at += chunk.length;
    }
    return octets;
  }
}

function writeStruct(sink: Sink, struct: Struct, value: Structure, holder: string): void {
  for (const field of struct.fields) {
    const path = `${holder}.${field.kind === "bits" ? field.parts[0]?.id : field.id}`;
    const from = sink.length;
    const place = sink.spans.length;
    writeField(sink, field, struct, value, path);
    sink.spans.splice(place, 0, { path, holder, from, to: sink.length, kind: field.kind, field });
  }
}

function writeField(sink: Sink, field: Field, struct: Struct, siblings: Structure, path: string): void {
  if (field.kind === "struct") {
    writeStruct(sink, field.struct, fieldOf(siblings, field.id) as Structure, path);
  } else if (field.kind === "list") {
    const elements = fieldOf(siblings, field.id) as readonly Structure[];
    for (const [index, element] of elements.entries()) {
      writeStruct(sink, field.element, element, `${path}[${index}]`);
    }
  } else {
    sink.write(octetsOf(field, struct, siblings));
  }
}

function octetsOf(
  field: Exclude<Field, StructField | ListField>,
  struct: Struct,
  siblings: Structure,
): Uint8Array {
  switch (field.kind) {
    case "integer":
      return integerOctets(field.octets, integerValue(field, struct, siblings));
    case "bits":
      return integerOctets(field.octets, bitsValue(field, siblings));
    case "constant":
      return field.octets;
    case "text":
      return utf8.encode(fieldOf(siblings, field.id) as string);
    default:
      return fieldOf(siblings, field.id) as Uint8Array;
  }
}

function integerValue(field: IntegerField, struct: Struct, siblings: Structure): number {
  if (isReserved(field.id)) return 0;
  if (field.measures === undefined) return fieldOf(siblings, field.id) as number;
  const measured = fieldOf(siblings, field.measures);
  return Array.isArray(measured) ? measured.length : octetsIn(measured, struct, field.measures);
}

function octetsIn(value: Value, struct: Struct, id: string): number {
  if (typeof value === "string") return utf8.encode(value).length;
  if (value instanceof Uint8Array) return value.length;
  const sink = new Sink();
  const field = struct.fields.find((candidate) => candidate.kind === "struct" && candidate.id === id);
  if (field?.kind === "struct") writeStruct(sink, field.struct, value as Structure, id);
  return sink.length;
}

function bitsValue(field: BitsField, siblings: Structure): number {
  let value = 0;
  let place = 1;
  for (const { id, width } of field.parts) {
    if (!isReserved(id)) value += Number(fieldOf(siblings, id)) * place;
    place *= 2 ** width;
  }
  return value;
}

function integerOctets(octets: number, value: number): Uint8Array {
  const wide = new Uint8Array(8);
  new DataView(wide.buffer).setBigUint64(0, BigInt(value), true);
  return wide.subarray(0, octets);
}

const utf8 = new TextEncoder();
