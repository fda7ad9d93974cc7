import { problemWith, readNumber } from "./annotate-values.ts";
import type {
  BitsMap,
  CountMap,
  ExtentMap,
  FieldMap,
  FrameMap,
  NestedMap,
  ProtocolMap,
  StructMap,
} from "./protocol-map.ts";
import { decodeUtf8 } from "./utf8.ts";

/** Some octets and what they say. */
export interface AnnotatedSpan {
  /** With the names of the specification, as in errors: `queue_assert.settings[2].key`. */
  readonly path: string;
  /** How many structs and lists it is in. */
  readonly depth: number;
  /** In octets from the start of the input. */
  readonly offset: number;
  /** In octets. 0 for a text or a list in which nothing is. */
  readonly length: number;
  /** A `struct` or a `list` is made of the spans after it that are deeper; `undecoded` is what is left after a mistake. */
  readonly kind: FieldMap["kind"] | "list" | "undecoded";
  /** The field of the specification; undefined for what is undecoded. */
  readonly field: FieldMap | undefined;
  /** Undefined for a struct, a list, what is undecoded and a field that is cut short. */
  readonly value: AnnotatedValue | undefined;
  /** The name of the value in its enum. */
  readonly name: string | undefined;
}

/** A single bit is a boolean. Integers beyond 2^53 are `bigint`. Octets are not copied. */
export type AnnotatedValue = number | bigint | boolean | string | Uint8Array;

/** A mistake in the octets. */
export interface AnnotatedProblem {
  readonly path: string;
  /** In octets from the start of the input. */
  readonly offset: number;
  readonly reason: string;
}

/** A preamble or a frame, whole or not. */
export interface AnnotatedUnit {
  /** `preamble`, the frame's name, `unknown`, or `frame` when the header is not all there. */
  readonly name: string;
  readonly offset: number;
  /** Octets of it that are there. */
  readonly length: number;
  /** In the order of their octets, a struct before what is in it. Those that hold no others cover every octet once. */
  readonly spans: readonly AnnotatedSpan[];
  /** In the order in which a decoder meets them: it refuses the frame for the first. */
  readonly problems: readonly AnnotatedProblem[];
}

/**
 * Says what `octets` are: perhaps a preamble, and any number of frames. Takes any octets: a number out of bounds is noted
 * and read on, what is cut short ends its frame, and the next frame is found by the length of this one. After a length
 * that cannot be, nothing is found.
 *
 * @param options.preamble whether `octets` begin with a preamble. Default: when they look like one.
 */
export function annotate(
  map: ProtocolMap,
  octets: Uint8Array,
  options: AnnotateOptions = {},
): readonly AnnotatedUnit[] {
  return [...annotateEach(map, octets, options)];
}

export interface AnnotateOptions {
  readonly preamble?: boolean;
}

/** The same one by one, for more octets than there is memory to describe. */
export function* annotateEach(
  map: ProtocolMap,
  octets: Uint8Array,
  options: AnnotateOptions = {},
): Generator<AnnotatedUnit, void, undefined> {
  const { preamble } = map;
  let at = 0;
  if (preamble !== undefined && (options.preamble ?? isPreamble(preamble, octets))) {
    const unit = annotatePreamble(map, preamble, octets);
    at += unit.length;
    yield unit;
  }
  while (at < octets.length) {
    const unit = annotateFrame(map, octets, at);
    at += unit.length;
    yield unit;
  }
}

/** Whether `octets` begin as every preamble does, as far as they go. */
function isPreamble({ fields: [first] }: StructMap, octets: Uint8Array): boolean {
  if (first?.kind !== "bytes" || first.contents === undefined || octets.length === 0) return false;
  return first.contents.every((octet, index) => index >= octets.length || octets[index] === octet);
}

function annotatePreamble(map: ProtocolMap, preamble: StructMap, octets: Uint8Array): AnnotatedUnit {
  const length = Math.min(octets.length, fixedLength(preamble));
  const work = new Annotation(map, octets, 0, length);
  work.struct(preamble, "preamble");
  return work.finish("preamble", "preamble");
}

function fixedLength({ fields }: StructMap): number {
  return fields.reduce((sum, field) => sum + octetsOf(field), 0);
}

/** Octets of a field of a preamble, in which nothing varies. */
function octetsOf(field: FieldMap): number {
  if (field.kind === "bits") return field.shift === 0 ? field.octets : 0;
  if ("octets" in field) return field.octets;
  return typeof field.extent === "number" ? field.extent : 0;
}

function annotateFrame(map: ProtocolMap, octets: Uint8Array, at: number): AnnotatedUnit {
  const announced = octets.length - at < 4 ? 0 : Number(readNumber(octets, at, 4, false));
  // A frame that is shorter than its header does not say where the next one is.
  const length = announced < map.headerLength ? octets.length - at : announced;
  const work = new Annotation(map, octets, at, Math.min(octets.length, at + length));
  const header = work.struct(map.header, "frame");
  if (header === undefined || announced < map.headerLength) return work.finish("frame", "frame");
  const frame = map.frames.find(({ frameType }) => frameType === header.get("frame_type"));
  const body = frame ?? map.unknown;
  checkHeader(work, frame, header);
  work.struct(body, body.id);
  const missing = at + announced - octets.length;
  if (missing > 0) work.report(body.id, octets.length, `the frame goes on for ${missing} more octets`);
  return work.finish(body.id, body.id);
}

type Values = ReadonlyMap<string, AnnotatedValue>;

function checkHeader(work: Annotation, frame: FrameMap | undefined, header: Values): void {
  const channel = header.get("channel");
  if (frame === undefined) {
    if (header.get("ignorable") !== true) {
      work.report("frame.frame_type", work.offsetOf("frame.frame_type"), "is unknown, and not ignorable");
    }
  } else if ((channel === 0) !== (frame.scope === "connection")) {
    const reason =
      frame.scope === "connection"
        ? `is ${String(channel)}, has to be 0 for a frame of the connection`
        : "is 0, has to be that of a channel";
    work.report("frame.channel", work.offsetOf("frame.channel"), reason);
  }
}

/** Thrown to leave what cannot be read on. The problem was reported. */
class Stop extends Error {}

/** The work on one preamble or frame. */
class Annotation {
  readonly #map: ProtocolMap;
  readonly #octets: Uint8Array;
  readonly #start: number;
  readonly #end: number;
  readonly #spans: AnnotatedSpan[] = [];
  readonly #problems: AnnotatedProblem[] = [];
  #at: number;

  constructor(map: ProtocolMap, octets: Uint8Array, start: number, end: number) {
    this.#map = map;
    this.#octets = octets;
    this.#start = start;
    this.#end = end;
    this.#at = start;
  }

  /** Reads a struct that fills what is left, or stops there. The values of its fields, undefined when it stopped. */
  struct(struct: StructMap, path: string): Values | undefined {
    try {
      return this.#struct(struct, path, 0, this.#end);
    } catch (error) {
      if (error instanceof Stop) return undefined;
      throw error;
    }
  }

  report(path: string, offset: number, reason: string): void {
    this.#problems.push({ path, offset, reason });
  }

  offsetOf(path: string): number {
    return this.#spans.find((span) => span.path === path)?.offset ?? this.#start;
  }

  /** `rest` is the path of octets after the last field. */
  finish(name: string, rest: string): AnnotatedUnit {
    const offset = this.#start;
    if (this.#at < this.#end) {
      if (this.#problems.length === 0) {
        this.report(rest, this.#at, `${this.#end - this.#at} octets are left after the last field`);
      }
      this.#undecoded(rest, 0, this.#end);
    }
    const [spans, problems] = [this.#spans, this.#problems];
    return { name, offset, length: this.#end - offset, spans, problems };
  }

  #struct({ fields }: StructMap, path: string, depth: number, end: number): Values {
    const values = new Map<string, AnnotatedValue>();
    for (const field of fields) {
      const fieldPath = `${path}.${field.id}`;
      if (field.repeat !== undefined) {
        this.#list(field, field.repeat, values, fieldPath, depth, end);
      } else {
        const value = this.#one(field, values, fieldPath, depth, end);
        if (value !== undefined) values.set(field.id, value);
      }
    }
    return values;
  }

  #list(field: FieldMap, repeat: CountMap, values: Values, path: string, depth: number, end: number): void {
    const index = this.#open(field, "list", path, depth);
    const count = repeat === "rest" ? undefined : Number(values.get(repeat.field));
    try {
      for (let element = 0; count === undefined ? this.#at < end : element < count; element++) {
        this.#one(field, values, `${path}[${element}]`, depth + 1, end);
      }
    } finally {
      this.#close(index);
    }
  }

  #one(
    field: FieldMap,
    values: Values,
    path: string,
    depth: number,
    end: number,
  ): AnnotatedValue | undefined {
    switch (field.kind) {
      case "bits":
        return this.#bits(field, values, path, depth, end);
      case "integer": {
        const at = this.#take(field.octets, path, depth, end, field);
        const value = readNumber(this.#octets, at, field.octets, field.isSigned ?? false);
        const shown = field.isBigInt ? value : small(value);
        this.#push(field, path, depth, at, shown, this.#nameOf(field.enum, value));
        this.#check(field, values, path, at, shown);
        return shown;
      }
      case "float": {
        const at = this.#take(field.octets, path, depth, end, field);
        const { buffer, byteOffset } = this.#octets;
        const view = new DataView(buffer, byteOffset + at, field.octets);
        const value = field.octets === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true);
        this.#push(field, path, depth, at, value);
        return value;
      }
      case "struct":
        this.#nested(field, values, path, depth, end);
        return undefined;
      default: {
        const length = this.#extent(field.extent, values, end);
        const at = this.#take(length, path, depth, end, field);
        const octets = this.#octets.subarray(at, at + length);
        const text = field.kind === "text" ? decodeUtf8(this.#octets, at, at + length) : undefined;
        this.#push(field, path, depth, at, text ?? octets);
        if (field.kind === "text" && text === undefined) this.report(path, at, "is not well-formed UTF-8");
        else this.#check(field, values, path, at, octets);
        return text ?? octets;
      }
    }
  }

  #bits(field: BitsMap, values: Values, path: string, depth: number, end: number): AnnotatedValue {
    const at =
      field.shift === 0 ? this.#take(field.octets, path, depth, end, field) : this.#at - field.octets;
    const all = readNumber(this.#octets, at, field.octets, false);
    const number = Number((all >> BigInt(field.shift)) & ((1n << BigInt(field.width)) - 1n));
    const value = field.width === 1 && field.enum === undefined ? number === 1 : number;
    this.#push(field, path, depth, at, value, this.#nameOf(field.enum, BigInt(number)), field.octets);
    this.#check(field, values, path, at, number);
    return value;
  }

  #nested(field: NestedMap, values: Values, path: string, depth: number, end: number): void {
    const struct = this.#map.types[field.struct];
    if (struct === undefined) throw new RangeError(`there is no type ${field.struct}`);
    const length = field.extent === undefined ? undefined : this.#extent(field.extent, values, end);
    if (length !== undefined) this.#need(length, path, depth, end, field);
    const inner = length === undefined ? end : this.#at + length;
    const index = this.#open(field, "struct", path, depth);
    try {
      this.#struct(struct, path, depth + 1, inner);
    } catch (error) {
      // What comes after a struct whose length is known can be read, whatever is wrong inside.
      if (!(error instanceof Stop) || length === undefined || length === 0) throw error;
      if (this.#at < inner) this.#undecoded(path, depth + 1, inner);
    } finally {
      this.#close(index);
    }
    if (length !== undefined && this.#at < inner) {
      this.report(path, this.#at, `${inner - this.#at} octets are left after the last field`);
      this.#undecoded(path, depth + 1, inner);
      this.#close(index);
    }
  }

  #extent(extent: ExtentMap, values: Values, end: number): number {
    if (extent === "rest") return end - this.#at;
    return typeof extent === "number" ? extent : Number(values.get(extent.field));
  }

  /** Goes on by `length` octets. Where they begin. */
  #take(length: number, path: string, depth: number, end: number, field: FieldMap): number {
    this.#need(length, path, depth, end, field);
    const at = this.#at;
    this.#at += length;
    return at;
  }

  #need(length: number, path: string, depth: number, end: number, field: FieldMap): void {
    const left = end - this.#at;
    if (length <= left) return;
    this.report(path, this.#at, `takes ${length} octets, but only ${left} are left`);
    if (left > 0) {
      this.#spans.push({ ...this.#span(path, depth, this.#at, left, "undecoded"), field });
      this.#at = end;
    }
    throw new Stop();
  }

  #check(
    field: FieldMap,
    values: Values,
    path: string,
    at: number,
    value: number | bigint | Uint8Array,
  ): void {
    const names = "enum" in field && field.enum !== undefined ? this.#map.enums[field.enum] : undefined;
    const problem = problemWith(field, value, names, values);
    if (problem !== undefined) this.report(path, at, problem);
  }

  #nameOf(id: string | undefined, value: bigint): string | undefined {
    return id === undefined ? undefined : this.#map.enums[id]?.[Number(value)];
  }

  #push(
    field: FieldMap,
    path: string,
    depth: number,
    at: number,
    value: AnnotatedValue,
    name?: string,
    length = this.#at - at,
  ): void {
    this.#spans.push({ ...this.#span(path, depth, at, length, field.kind), field, value, name });
  }

  #open(field: FieldMap, kind: "struct" | "list", path: string, depth: number): number {
    return this.#spans.push({ ...this.#span(path, depth, this.#at, 0, kind), field }) - 1;
  }

  #close(index: number): void {
    const span = this.#spans[index];
    if (span !== undefined) this.#spans[index] = { ...span, length: this.#at - span.offset };
  }

  #undecoded(path: string, depth: number, end: number): void {
    this.#spans.push(this.#span(path, depth, this.#at, end - this.#at, "undecoded"));
    this.#at = end;
  }

  #span(
    path: string,
    depth: number,
    offset: number,
    length: number,
    kind: AnnotatedSpan["kind"],
  ): AnnotatedSpan {
    return { path, depth, offset, length, kind, field: undefined, value: undefined, name: undefined };
  }
}

/** `value` as a number where it is one exactly. */
function small(value: bigint): number | bigint {
  const isSafe = value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);
  return isSafe ? Number(value) : value;
}
