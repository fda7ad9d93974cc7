// Generated from png.ksy by mudem codegen. Do not edit.

import { type Decoded, type Missing, decodeWith, encodeWith, tryDecodeWith } from "./support/codec.ts";
import { type FieldSpans, spansWith } from "./support/field-spans.ts";
import type { Run, Source } from "./support/source.ts";
import { compareOctets } from "./support/operators.ts";
import type { Trail } from "./support/trail.ts";
import { listOf, measuredOf, objectOf, requiredOf } from "./support/plan.ts";
import type { Sink } from "./support/sink.ts";
import { put1, put2be, put4be, u1, u2be, u4be } from "./support/numbers.ts";
import { encodedOf, octetsOf } from "./support/encode.ts";
import { checkView, fitting, viewOf } from "./support/view.ts";
import { decodeText as decodeText2, encodeText as encodeText2 } from "./support/text.ts";
import { deflate, inflate } from "./support/zlib.ts";

export { DecodeError, EncodeError } from "./support/codec-errors.ts";

/** Reads a value from the start of `bytes`. @throws {DecodeError} when they do not follow the format. */
export function decodePng(bytes: Uint8Array): Png {
  return decodeWith(bytes, "png", (io) => readPng(io));
}

/** As `decodePng`, of octets that are still coming in: says how many are missing at least. */
export function tryDecodePng(bytes: Uint8Array): Decoded<Png> | Missing {
  return tryDecodeWith(bytes, "png", (io) => readPng(io));
}

/** Where each field of a value at the start of `bytes` lies, to look at octets that may be wrong. */
export function spansOfPng(bytes: Uint8Array): FieldSpans {
  return spansWith(bytes, "png", (io) => readPng(io));
}

/** The octets of `value`. @throws {EncodeError} when the format has none for it. */
export function encodePng(value: PngInput): Uint8Array {
  return encodeWith("png", (sink) => writePng(sink, planPng(sink.trail, value)));
}

/** Reads a value from the start of `bytes`. @throws {DecodeError} when they do not follow the format. */
export function decodeChunk(bytes: Uint8Array): Chunk {
  return decodeWith(bytes, "chunk", (io) => readChunk(io));
}

/** As `decodeChunk`, of octets that are still coming in: says how many are missing at least. */
export function tryDecodeChunk(bytes: Uint8Array): Decoded<Chunk> | Missing {
  return tryDecodeWith(bytes, "chunk", (io) => readChunk(io));
}

/** Where each field of a value at the start of `bytes` lies, to look at octets that may be wrong. */
export function spansOfChunk(bytes: Uint8Array): FieldSpans {
  return spansWith(bytes, "chunk", (io) => readChunk(io));
}

/** The octets of `value`. @throws {EncodeError} when the format has none for it. */
export function encodeChunk(value: ChunkInput): Uint8Array {
  return encodeWith("chunk", (sink) => writeChunk(sink, planChunk(sink.trail, value)));
}

/** Reads a value from the start of `bytes`. @throws {DecodeError} when they do not follow the format. */
export function decodeIhdr(bytes: Uint8Array): Ihdr {
  return decodeWith(bytes, "ihdr", (io) => readIhdr(io));
}

/** As `decodeIhdr`, of octets that are still coming in: says how many are missing at least. */
export function tryDecodeIhdr(bytes: Uint8Array): Decoded<Ihdr> | Missing {
  return tryDecodeWith(bytes, "ihdr", (io) => readIhdr(io));
}

/** Where each field of a value at the start of `bytes` lies, to look at octets that may be wrong. */
export function spansOfIhdr(bytes: Uint8Array): FieldSpans {
  return spansWith(bytes, "ihdr", (io) => readIhdr(io));
}

/** The octets of `value`. @throws {EncodeError} when the format has none for it. */
export function encodeIhdr(value: IhdrInput): Uint8Array {
  return encodeWith("ihdr", (sink) => writeIhdr(sink, planIhdr(sink.trail, value)));
}

/** Reads a value from the start of `bytes`. @throws {DecodeError} when they do not follow the format. */
export function decodePlte(bytes: Uint8Array): Plte {
  return decodeWith(bytes, "plte", (io) => readPlte(io));
}

/** Where each field of a value at the start of `bytes` lies, to look at octets that may be wrong. */
export function spansOfPlte(bytes: Uint8Array): FieldSpans {
  return spansWith(bytes, "plte", (io) => readPlte(io));
}

/** The octets of `value`. @throws {EncodeError} when the format has none for it. */
export function encodePlte(value: PlteInput): Uint8Array {
  return encodeWith("plte", (sink) => writePlte(sink, planPlte(sink.trail, value)));
}

/** Reads a value from the start of `bytes`. @throws {DecodeError} when they do not follow the format. */
export function decodeRgb(bytes: Uint8Array): Rgb {
  return decodeWith(bytes, "rgb", (io) => readRgb(io));
}

/** As `decodeRgb`, of octets that are still coming in: says how many are missing at least. */
export function tryDecodeRgb(bytes: Uint8Array): Decoded<Rgb> | Missing {
  return tryDecodeWith(bytes, "rgb", (io) => readRgb(io));
}

/** Where each field of a value at the start of `bytes` lies, to look at octets that may be wrong. */
export function spansOfRgb(bytes: Uint8Array): FieldSpans {
  return spansWith(bytes, "rgb", (io) => readRgb(io));
}

/** The octets of `value`. @throws {EncodeError} when the format has none for it. */
export function encodeRgb(value: RgbInput): Uint8Array {
  return encodeWith("rgb", (sink) => writeRgb(sink, planRgb(sink.trail, value)));
}

/** Reads a value from the start of `bytes`. @throws {DecodeError} when they do not follow the format. */
export function decodeIend(bytes: Uint8Array): Iend {
  return decodeWith(bytes, "iend", (io) => readIend(io));
}

/** As `decodeIend`, of octets that are still coming in: says how many are missing at least. */
export function tryDecodeIend(bytes: Uint8Array): Decoded<Iend> | Missing {
  return tryDecodeWith(bytes, "iend", (io) => readIend(io));
}

/** Where each field of a value at the start of `bytes` lies, to look at octets that may be wrong. */
export function spansOfIend(bytes: Uint8Array): FieldSpans {
  return spansWith(bytes, "iend", (io) => readIend(io));
}

/** The octets of `value`. @throws {EncodeError} when the format has none for it. */
export function encodeIend(value: IendInput): Uint8Array {
  return encodeWith("iend", (sink) => writeIend(sink, planIend(sink.trail, value)));
}

/** Reads a value from the start of `bytes`. @throws {DecodeError} when they do not follow the format. */
export function decodeGama(bytes: Uint8Array): Gama {
  return decodeWith(bytes, "gama", (io) => readGama(io));
}

/** As `decodeGama`, of octets that are still coming in: says how many are missing at least. */
export function tryDecodeGama(bytes: Uint8Array): Decoded<Gama> | Missing {
  return tryDecodeWith(bytes, "gama", (io) => readGama(io));
}

/** Where each field of a value at the start of `bytes` lies, to look at octets that may be wrong. */
export function spansOfGama(bytes: Uint8Array): FieldSpans {
  return spansWith(bytes, "gama", (io) => readGama(io));
}

/** The octets of `value`. @throws {EncodeError} when the format has none for it. */
export function encodeGama(value: GamaInput): Uint8Array {
  return encodeWith("gama", (sink) => writeGama(sink, planGama(sink.trail, value)));
}

/** Reads a value from the start of `bytes`. @throws {DecodeError} when they do not follow the format. */
export function decodePhys(bytes: Uint8Array): Phys {
  return decodeWith(bytes, "phys", (io) => readPhys(io));
}

/** As `decodePhys`, of octets that are still coming in: says how many are missing at least. */
export function tryDecodePhys(bytes: Uint8Array): Decoded<Phys> | Missing {
  return tryDecodeWith(bytes, "phys", (io) => readPhys(io));
}

/** Where each field of a value at the start of `bytes` lies, to look at octets that may be wrong. */
export function spansOfPhys(bytes: Uint8Array): FieldSpans {
  return spansWith(bytes, "phys", (io) => readPhys(io));
}

/** The octets of `value`. @throws {EncodeError} when the format has none for it. */
export function encodePhys(value: PhysInput): Uint8Array {
  return encodeWith("phys", (sink) => writePhys(sink, planPhys(sink.trail, value)));
}

/** Reads a value from the start of `bytes`. @throws {DecodeError} when they do not follow the format. */
export function decodeText(bytes: Uint8Array): Text {
  return decodeWith(bytes, "text", (io) => readText(io));
}

/** Where each field of a value at the start of `bytes` lies, to look at octets that may be wrong. */
export function spansOfText(bytes: Uint8Array): FieldSpans {
  return spansWith(bytes, "text", (io) => readText(io));
}

/** The octets of `value`. @throws {EncodeError} when the format has none for it. */
export function encodeText(value: TextInput): Uint8Array {
  return encodeWith("text", (sink) => writeText(sink, planText(sink.trail, value)));
}

/** Reads a value from the start of `bytes`. @throws {DecodeError} when they do not follow the format. */
export function decodeCompressedText(bytes: Uint8Array): CompressedText {
  return decodeWith(bytes, "compressed_text", (io) => readCompressedText(io));
}

/** Where each field of a value at the start of `bytes` lies, to look at octets that may be wrong. */
export function spansOfCompressedText(bytes: Uint8Array): FieldSpans {
  return spansWith(bytes, "compressed_text", (io) => readCompressedText(io));
}

/** The octets of `value`. @throws {EncodeError} when the format has none for it. */
export function encodeCompressedText(value: CompressedTextInput): Uint8Array {
  return encodeWith("compressed_text", (sink) => writeCompressedText(sink, planCompressedText(sink.trail, value)));
}

/** Reads a value from the start of `bytes`. @throws {DecodeError} when they do not follow the format. */
export function decodeLatinText(bytes: Uint8Array): LatinText {
  return decodeWith(bytes, "latin_text", (io) => readLatinText(io));
}

/** Where each field of a value at the start of `bytes` lies, to look at octets that may be wrong. */
export function spansOfLatinText(bytes: Uint8Array): FieldSpans {
  return spansWith(bytes, "latin_text", (io) => readLatinText(io));
}

/** The octets of `value`. @throws {EncodeError} when the format has none for it. */
export function encodeLatinText(value: LatinTextInput): Uint8Array {
  return encodeWith("latin_text", (sink) => writeLatinText(sink, planLatinText(sink.trail, value)));
}

/** Reads a value from the start of `bytes`. @throws {DecodeError} when they do not follow the format. */
export function decodeTime(bytes: Uint8Array): Time {
  return decodeWith(bytes, "time", (io) => readTime(io));
}

/** As `decodeTime`, of octets that are still coming in: says how many are missing at least. */
export function tryDecodeTime(bytes: Uint8Array): Decoded<Time> | Missing {
  return tryDecodeWith(bytes, "time", (io) => readTime(io));
}

/** Where each field of a value at the start of `bytes` lies, to look at octets that may be wrong. */
export function spansOfTime(bytes: Uint8Array): FieldSpans {
  return spansWith(bytes, "time", (io) => readTime(io));
}

/** The octets of `value`. @throws {EncodeError} when the format has none for it. */
export function encodeTime(value: TimeInput): Uint8Array {
  return encodeWith("time", (sink) => writeTime(sink, planTime(sink.trail, value)));
}

export const ChunkType = {
  ihdr: 1229472850,
  plte: 1347179589,
  idat: 1229209940,
  iend: 1229278788,
  gama: 1732332865,
  phys: 1883789683,
  text: 1950701684,
  ztxt: 2052348020,
  time: 1950960965,
} as const;

export type ChunkType = (typeof ChunkType)[keyof typeof ChunkType];

export function isChunkType(value: number): value is ChunkType {
  return CHUNK_TYPE_VALUES.has(value);
}

const CHUNK_TYPE_VALUES = new Set<number>(Object.values(ChunkType));

export const ColorType = {
  greyscale: 0,
  truecolor: 2,
  indexed: 3,
  greyscaleAlpha: 4,
  truecolorAlpha: 6,
} as const;

export type ColorType = (typeof ColorType)[keyof typeof ColorType];

export function isColorType(value: number): value is ColorType {
  return COLOR_TYPE_VALUES.has(value);
}

const COLOR_TYPE_VALUES = new Set<number>(Object.values(ColorType));

export const Unit = {
  unknown: 0,
  meter: 1,
} as const;

export type Unit = (typeof Unit)[keyof typeof Unit];

export function isUnit(value: number): value is Unit {
  return UNIT_VALUES.has(value);
}

const UNIT_VALUES = new Set<number>(Object.values(Unit));

/**
 * An image: a signature and chunks. What a chunk holds depends on its type; of types that are not
 * described here its octets are kept as they are. See https://www.w3.org/TR/png-3/.
 */
export class Png {
  signature!: Uint8Array;
  chunks: Chunk[] = [];
  /** Octets that were left behind the last field, where its size says that there are more. */
  declare _tail?: Uint8Array;
}

/** What `writePng` needs to know; what follows from it is worked out. */
export interface PngInput {
  readonly chunks: readonly ChunkInput[];
  /** Octets to put behind the last field. */
  readonly _tail?: Uint8Array | undefined;
}

export function readPng(io: Source): Png {
  const self = new Png();
  const value = io.bytes(8, "signature");
  if (compareOctets(value, [137, 80, 78, 71, 13, 10, 26, 10]) !== 0) {
    throw io.invalid("eq", "signature", value, "[89 50 4e 47 0d 0a 1a 0a]");
  }
  self.signature = value;
  const list: Chunk[] = [];
  self.chunks = list;
  let element: (Chunk[])[number];
  do {
    const depth = io.trail.depth;
    io.trail.enterAt("chunks", list.length);
    const nested = readChunk(io);
    io.trail.leaveTo(depth);
    element = nested;
    list.push(element);
  } while (!(element.type === ChunkType.iend));
  return self;
}

export function planPng(trail: Trail, input: PngInput): Png {
  const self = new Png();
  objectOf(trail, input);
  self.signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
  const list: Chunk[] = [];
  self.chunks = list;
  for (const element of listOf(trail, "chunks", input.chunks)) {
    const depth = trail.depth;
    trail.enterAt("chunks", list.length);
    list.push(planChunk(trail, element));
    trail.leaveTo(depth);
  }
  if (input._tail !== undefined) self._tail = input._tail;
  return self;
}

export function writePng(sink: Sink, self: Png): void {
  sink.bytes("signature", self.signature);
  if (self.chunks.length === 0) throw sink.refuse("chunks", "has no element, has to have one at least");
  for (const [index, element] of self.chunks.entries()) {
    const depth = sink.trail.depth;
    sink.trail.enterAt("chunks", index);
    writeChunk(sink, element);
    sink.trail.leaveTo(depth);
    if ((element.type === ChunkType.iend) !== (index === self.chunks.length - 1)) {
      throw sink.refuse("chunks", "has to end with the first element for which _.type == chunk_type::iend");
    }
  }
  if (self._tail !== undefined) sink.bytes("_tail", self._tail);
}

export class Chunk {
  /** Octets of the body alone. */
  lenBody: number = 0;
  /** Four letters; upper and lower case of each mean something. */
  type!: ChunkType | (number & {});
  body!: Ihdr | Plte | Iend | Gama | Phys | Text | CompressedText | Time | Uint8Array;
  /** CRC-32 of the type and the body. */
  crc: number = 0;
}

/** What `writeChunk` needs to know; what follows from it is worked out. */
export interface ChunkInput {
  /** Four letters; upper and lower case of each mean something. */
  readonly type?: ChunkType | (number & {}) | undefined;
  readonly body: IhdrInput | PlteInput | IendInput | GamaInput | PhysInput | TextInput | CompressedTextInput | TimeInput | Uint8Array;
  /** CRC-32 of the type and the body. */
  readonly crc: number;
}

export function readChunk(io: Source): Chunk {
  const self = new Chunk();
  const at = io.take(4, "len_body");
  const value = u4be(io.memory, at);
  if (value > 2147483647) {
    throw io.invalid("max", "len_body", value, "at most 2147483647");
  }
  self.lenBody = value;
  const at2 = io.take(4, "type");
  self.type = u4be(io.memory, at2);
  const on = self.type;
  let chosen: Ihdr | Plte | Iend | Gama | Phys | Text | CompressedText | Time | Uint8Array;
  if (on === ChunkType.ihdr) {
    const part = io.part(self.lenBody, "body");
    const depth = io.trail.depth;
    io.trail.enter("body");
    const nested = readIhdr(part);
    io.trail.leaveTo(depth);
    if (part.left > 0) nested._tail = part.remaining();
    chosen = nested;
  } else if (on === ChunkType.plte) {
    const part2 = io.part(self.lenBody, "body");
    const depth2 = io.trail.depth;
    io.trail.enter("body");
    const nested2 = readPlte(part2);
    io.trail.leaveTo(depth2);
    if (part2.left > 0) nested2._tail = part2.remaining();
    chosen = nested2;
  } else if (on === ChunkType.iend) {
    const part3 = io.part(self.lenBody, "body");
    const depth3 = io.trail.depth;
    io.trail.enter("body");
    const nested3 = readIend(part3);
    io.trail.leaveTo(depth3);
    if (part3.left > 0) nested3._tail = part3.remaining();
    chosen = nested3;
  } else if (on === ChunkType.gama) {
    const part4 = io.part(self.lenBody, "body");
    const depth4 = io.trail.depth;
    io.trail.enter("body");
    const nested4 = readGama(part4);
    io.trail.leaveTo(depth4);
    if (part4.left > 0) nested4._tail = part4.remaining();
    chosen = nested4;
  } else if (on === ChunkType.phys) {
    const part5 = io.part(self.lenBody, "body");
    const depth5 = io.trail.depth;
    io.trail.enter("body");
    const nested5 = readPhys(part5);
    io.trail.leaveTo(depth5);
    if (part5.left > 0) nested5._tail = part5.remaining();
    chosen = nested5;
  } else if (on === ChunkType.text) {
    const part6 = io.part(self.lenBody, "body");
    const depth6 = io.trail.depth;
    io.trail.enter("body");
    const nested6 = readText(part6);
    io.trail.leaveTo(depth6);
    if (part6.left > 0) nested6._tail = part6.remaining();
    chosen = nested6;
  } else if (on === ChunkType.ztxt) {
    const part7 = io.part(self.lenBody, "body");
    const depth7 = io.trail.depth;
    io.trail.enter("body");
    const nested7 = readCompressedText(part7);
    io.trail.leaveTo(depth7);
    if (part7.left > 0) nested7._tail = part7.remaining();
    chosen = nested7;
  } else if (on === ChunkType.time) {
    const part8 = io.part(self.lenBody, "body");
    const depth8 = io.trail.depth;
    io.trail.enter("body");
    const nested8 = readTime(part8);
    io.trail.leaveTo(depth8);
    if (part8.left > 0) nested8._tail = part8.remaining();
    chosen = nested8;
  } else {
    chosen = io.bytes(self.lenBody, "body");
  }
  self.body = chosen;
  const at3 = io.take(4, "crc");
  self.crc = u4be(io.memory, at3);
  return self;
}

export function planChunk(trail: Trail, input: ChunkInput): Chunk {
  const self = new Chunk();
  objectOf(trail, input);
  const given = input.body;
  const kind = typeof given === "object" && "_type" in given ? given._type : undefined;
  if (kind === "ihdr") {
    self.type = ChunkType.ihdr;
  } else if (kind === "plte") {
    self.type = ChunkType.plte;
  } else if (kind === "iend") {
    self.type = ChunkType.iend;
  } else if (kind === "gama") {
    self.type = ChunkType.gama;
  } else if (kind === "phys") {
    self.type = ChunkType.phys;
  } else if (kind === "text") {
    self.type = ChunkType.text;
  } else if (kind === "compressed_text") {
    self.type = ChunkType.ztxt;
  } else if (kind === "time") {
    self.type = ChunkType.time;
  } else {
    self.type = requiredOf(trail, "type", input.type);
  }
  self.crc = requiredOf(trail, "crc", input.crc);
  const given2 = requiredOf(trail, "body", input.body);
  const given3 = given2;
  const on = self.type;
  if (on === ChunkType.ihdr) {
    const depth = trail.depth;
    trail.enter("body");
    self.body = planIhdr(trail, (given3 as IhdrInput));
    trail.leaveTo(depth);
  } else if (on === ChunkType.plte) {
    const depth2 = trail.depth;
    trail.enter("body");
    self.body = planPlte(trail, (given3 as PlteInput));
    trail.leaveTo(depth2);
  } else if (on === ChunkType.iend) {
    const depth3 = trail.depth;
    trail.enter("body");
    self.body = planIend(trail, (given3 as IendInput));
    trail.leaveTo(depth3);
  } else if (on === ChunkType.gama) {
    const depth4 = trail.depth;
    trail.enter("body");
    self.body = planGama(trail, (given3 as GamaInput));
    trail.leaveTo(depth4);
  } else if (on === ChunkType.phys) {
    const depth5 = trail.depth;
    trail.enter("body");
    self.body = planPhys(trail, (given3 as PhysInput));
    trail.leaveTo(depth5);
  } else if (on === ChunkType.text) {
    const depth6 = trail.depth;
    trail.enter("body");
    self.body = planText(trail, (given3 as TextInput));
    trail.leaveTo(depth6);
  } else if (on === ChunkType.ztxt) {
    const depth7 = trail.depth;
    trail.enter("body");
    self.body = planCompressedText(trail, (given3 as CompressedTextInput));
    trail.leaveTo(depth7);
  } else if (on === ChunkType.time) {
    const depth8 = trail.depth;
    trail.enter("body");
    self.body = planTime(trail, (given3 as TimeInput));
    trail.leaveTo(depth8);
  } else {
    self.body = (given3 as Uint8Array);
  }
  return self;
}

export function writeChunk(sink: Sink, self: Chunk): void {
  const value = self.body;
  let octets: Uint8Array;
  {
    const on = self.type;
    if (on === ChunkType.ihdr) {
      if (!(value instanceof Ihdr)) throw sink.refuse("body", `is not of the type for ${on}`);
      const inner = sink.separate();
      const depth = sink.trail.depth;
      sink.trail.enter("body");
      writeIhdr(inner, value);
      sink.trail.leaveTo(depth);
      octets = inner.finish();
    } else if (on === ChunkType.plte) {
      if (!(value instanceof Plte)) throw sink.refuse("body", `is not of the type for ${on}`);
      const inner = sink.separate();
      const depth2 = sink.trail.depth;
      sink.trail.enter("body");
      writePlte(inner, value);
      sink.trail.leaveTo(depth2);
      octets = inner.finish();
    } else if (on === ChunkType.iend) {
      if (!(value instanceof Iend)) throw sink.refuse("body", `is not of the type for ${on}`);
      const inner = sink.separate();
      const depth3 = sink.trail.depth;
      sink.trail.enter("body");
      writeIend(inner, value);
      sink.trail.leaveTo(depth3);
      octets = inner.finish();
    } else if (on === ChunkType.gama) {
      if (!(value instanceof Gama)) throw sink.refuse("body", `is not of the type for ${on}`);
      const inner = sink.separate();
      const depth4 = sink.trail.depth;
      sink.trail.enter("body");
      writeGama(inner, value);
      sink.trail.leaveTo(depth4);
      octets = inner.finish();
    } else if (on === ChunkType.phys) {
      if (!(value instanceof Phys)) throw sink.refuse("body", `is not of the type for ${on}`);
      const inner = sink.separate();
      const depth5 = sink.trail.depth;
      sink.trail.enter("body");
      writePhys(inner, value);
      sink.trail.leaveTo(depth5);
      octets = inner.finish();
    } else if (on === ChunkType.text) {
      if (!(value instanceof Text)) throw sink.refuse("body", `is not of the type for ${on}`);
      const inner = sink.separate();
      const depth6 = sink.trail.depth;
      sink.trail.enter("body");
      writeText(inner, value);
      sink.trail.leaveTo(depth6);
      octets = inner.finish();
    } else if (on === ChunkType.ztxt) {
      if (!(value instanceof CompressedText)) throw sink.refuse("body", `is not of the type for ${on}`);
      const inner = sink.separate();
      const depth7 = sink.trail.depth;
      sink.trail.enter("body");
      writeCompressedText(inner, value);
      sink.trail.leaveTo(depth7);
      octets = inner.finish();
    } else if (on === ChunkType.time) {
      if (!(value instanceof Time)) throw sink.refuse("body", `is not of the type for ${on}`);
      const inner = sink.separate();
      const depth8 = sink.trail.depth;
      sink.trail.enter("body");
      writeTime(inner, value);
      sink.trail.leaveTo(depth8);
      octets = inner.finish();
    } else {
      const chosen = value as Uint8Array;
      octets = octetsOf(sink.trail, "body", chosen);
    }
  }
  self.lenBody = measuredOf(sink.trail, "body", "octets", octets.length, 1, 0, 0, 2147483647);
  if (self.lenBody > 2147483647) {
    throw sink.invalid("max", "len_body", self.lenBody, "at most 2147483647");
  }
  const at = sink.room(4, "len_body");
  put4be(sink.memory, at, sink.integer("len_body", self.lenBody, 0, 4294967295));
  const at2 = sink.room(4, "type");
  put4be(sink.memory, at2, sink.integer("type", self.type, 0, 4294967295));
  sink.exactly("body", octets, self.lenBody);
  const at3 = sink.room(4, "crc");
  put4be(sink.memory, at3, sink.integer("crc", self.crc, 0, 4294967295));
}

/**
 * The fields of a `chunk` that lie at constant places, read and written where they are. One view
 * serves for many values, one after the other. Whether they fulfil what the format says of them is not
 * checked, but that what is set fits.
 */
export class ChunkView {
  /** Octets from the start up to the end of these fields. */
  static readonly LENGTH = 8;
  #view: DataView;
  #at = 0;

  /** @throws {RangeError} when `bytes` end before the fields do. */
  constructor(bytes: Uint8Array, at = 0) {
    this.#view = viewOf(bytes);
    this.move(at);
  }

  /** Octets of the body alone. */
  get lenBody(): number {
    return this.#view.getUint32(this.#at, false);
  }

  set lenBody(value: number) {
    this.#view.setUint32(this.#at, fitting("len_body", value, 0, 4294967295), false);
  }

  /** Four letters; upper and lower case of each mean something. */
  get type(): ChunkType | (number & {}) {
    return this.#view.getUint32(this.#at + 4, false);
  }

  set type(value: ChunkType | (number & {})) {
    this.#view.setUint32(this.#at + 4, fitting("type", value, 0, 4294967295), false);
  }

  /** Goes to the value at `at`. @throws {RangeError} when the memory ends before the fields do. */
  move(at: number): this {
    checkView(this.#view, at, ChunkView.LENGTH);
    this.#at = at;
    return this;
  }
}

export class Ihdr {
  readonly _type: "ihdr" = "ihdr";
  width: number = 0;
  height: number = 0;
  bitDepth: number = 0;
  colorType!: ColorType;
  compression: number = 0;
  filter: number = 0;
  isInterlaced: number = 0;
  /** Octets that were left behind the last field, where its size says that there are more. */
  declare _tail?: Uint8Array;
}

/** What `writeIhdr` needs to know; what follows from it is worked out. */
export interface IhdrInput {
  readonly _type: "ihdr";
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colorType: ColorType;
  readonly isInterlaced: number;
  /** Octets to put behind the last field. */
  readonly _tail?: Uint8Array | undefined;
}

export function readIhdr(io: Source): Ihdr {
  const self = new Ihdr();
  const at = io.take(4, "width");
  const value = u4be(io.memory, at);
  if (value < 1) {
    throw io.invalid("min", "width", value, "at least 1");
  }
  if (value > 2147483647) {
    throw io.invalid("max", "width", value, "at most 2147483647");
  }
  self.width = value;
  const at2 = io.take(4, "height");
  const value2 = u4be(io.memory, at2);
  if (value2 < 1) {
    throw io.invalid("min", "height", value2, "at least 1");
  }
  if (value2 > 2147483647) {
    throw io.invalid("max", "height", value2, "at most 2147483647");
  }
  self.height = value2;
  const at3 = io.take(1, "bit_depth");
  const value3 = u1(io.memory, at3);
  if (!((value3 === 1) || (value3 === 2) || (value3 === 4) || (value3 === 8) || (value3 === 16))) {
    throw io.invalid("any-of", "bit_depth", value3, "one of 1, 2, 4, 8, 16");
  }
  self.bitDepth = value3;
  const at4 = io.take(1, "color_type");
  const value4 = u1(io.memory, at4);
  if (!isColorType(value4)) {
    throw io.invalid("in-enum", "color_type", value4, "a value of color_type");
  }
  self.colorType = value4;
  const at5 = io.take(1, "compression");
  const value5 = u1(io.memory, at5);
  if (!((value5 === 0))) {
    throw io.invalid("eq", "compression", value5, "0");
  }
  self.compression = value5;
  const at6 = io.take(1, "filter");
  const value6 = u1(io.memory, at6);
  if (!((value6 === 0))) {
    throw io.invalid("eq", "filter", value6, "0");
  }
  self.filter = value6;
  const at7 = io.take(1, "is_interlaced");
  const value7 = u1(io.memory, at7);
  if (value7 > 1) {
    throw io.invalid("max", "is_interlaced", value7, "at most 1");
  }
  self.isInterlaced = value7;
  return self;
}

export function planIhdr(trail: Trail, input: IhdrInput): Ihdr {
  const self = new Ihdr();
  objectOf(trail, input);
  self.compression = 0;
  self.filter = 0;
  self.width = requiredOf(trail, "width", input.width);
  self.height = requiredOf(trail, "height", input.height);
  self.bitDepth = requiredOf(trail, "bit_depth", input.bitDepth);
  self.colorType = requiredOf(trail, "color_type", input.colorType);
  self.isInterlaced = requiredOf(trail, "is_interlaced", input.isInterlaced);
  if (input._tail !== undefined) self._tail = input._tail;
  return self;
}

export function writeIhdr(sink: Sink, self: Ihdr): void {
  if (self.width < 1) {
    throw sink.invalid("min", "width", self.width, "at least 1");
  }
  if (self.width > 2147483647) {
    throw sink.invalid("max", "width", self.width, "at most 2147483647");
  }
  const at = sink.room(4, "width");
  put4be(sink.memory, at, sink.integer("width", self.width, 0, 4294967295));
  if (self.height < 1) {
    throw sink.invalid("min", "height", self.height, "at least 1");
  }
  if (self.height > 2147483647) {
    throw sink.invalid("max", "height", self.height, "at most 2147483647");
  }
  const at2 = sink.room(4, "height");
  put4be(sink.memory, at2, sink.integer("height", self.height, 0, 4294967295));
  if (!((self.bitDepth === 1) || (self.bitDepth === 2) || (self.bitDepth === 4) || (self.bitDepth === 8) || (self.bitDepth === 16))) {
    throw sink.invalid("any-of", "bit_depth", self.bitDepth, "one of 1, 2, 4, 8, 16");
  }
  const at3 = sink.room(1, "bit_depth");
  put1(sink.memory, at3, sink.integer("bit_depth", self.bitDepth, 0, 255));
  if (!isColorType(self.colorType)) {
    throw sink.invalid("in-enum", "color_type", self.colorType, "a value of color_type");
  }
  const at4 = sink.room(1, "color_type");
  put1(sink.memory, at4, sink.integer("color_type", self.colorType, 0, 255));
  const at5 = sink.room(1, "compression");
  put1(sink.memory, at5, sink.integer("compression", self.compression, 0, 255));
  const at6 = sink.room(1, "filter");
  put1(sink.memory, at6, sink.integer("filter", self.filter, 0, 255));
  if (self.isInterlaced > 1) {
    throw sink.invalid("max", "is_interlaced", self.isInterlaced, "at most 1");
  }
  const at7 = sink.room(1, "is_interlaced");
  put1(sink.memory, at7, sink.integer("is_interlaced", self.isInterlaced, 0, 255));
  if (self._tail !== undefined) sink.bytes("_tail", self._tail);
}

/**
 * The fields of a `ihdr` that lie at constant places, read and written where they are. One view serves
 * for many values, one after the other. Whether they fulfil what the format says of them is not
 * checked, but that what is set fits.
 */
export class IhdrView {
  /** Octets from the start up to the end of these fields. */
  static readonly LENGTH = 13;
  #view: DataView;
  #at = 0;

  /** @throws {RangeError} when `bytes` end before the fields do. */
  constructor(bytes: Uint8Array, at = 0) {
    this.#view = viewOf(bytes);
    this.move(at);
  }

  get width(): number {
    return this.#view.getUint32(this.#at, false);
  }

  set width(value: number) {
    this.#view.setUint32(this.#at, fitting("width", value, 0, 4294967295), false);
  }

  get height(): number {
    return this.#view.getUint32(this.#at + 4, false);
  }

  set height(value: number) {
    this.#view.setUint32(this.#at + 4, fitting("height", value, 0, 4294967295), false);
  }

  get bitDepth(): number {
    return this.#view.getUint8(this.#at + 8);
  }

  set bitDepth(value: number) {
    this.#view.setUint8(this.#at + 8, fitting("bit_depth", value, 0, 255));
  }

  get colorType(): ColorType | (number & {}) {
    return this.#view.getUint8(this.#at + 9);
  }

  set colorType(value: ColorType | (number & {})) {
    this.#view.setUint8(this.#at + 9, fitting("color_type", value, 0, 255));
  }

  get compression(): number {
    return this.#view.getUint8(this.#at + 10);
  }

  set compression(value: number) {
    this.#view.setUint8(this.#at + 10, fitting("compression", value, 0, 255));
  }

  get filter(): number {
    return this.#view.getUint8(this.#at + 11);
  }

  set filter(value: number) {
    this.#view.setUint8(this.#at + 11, fitting("filter", value, 0, 255));
  }

  get isInterlaced(): number {
    return this.#view.getUint8(this.#at + 12);
  }

  set isInterlaced(value: number) {
    this.#view.setUint8(this.#at + 12, fitting("is_interlaced", value, 0, 255));
  }

  /** Goes to the value at `at`. @throws {RangeError} when the memory ends before the fields do. */
  move(at: number): this {
    checkView(this.#view, at, IhdrView.LENGTH);
    this.#at = at;
    return this;
  }
}

export class Plte {
  readonly _type: "plte" = "plte";
  colors: Rgb[] = [];
  /** Octets that were left behind the last field, where its size says that there are more. */
  declare _tail?: Uint8Array;
}

/** What `writePlte` needs to know; what follows from it is worked out. */
export interface PlteInput {
  readonly _type: "plte";
  readonly colors: readonly RgbInput[];
  /** Octets to put behind the last field. */
  readonly _tail?: Uint8Array | undefined;
}

export function readPlte(io: Source): Plte {
  const self = new Plte();
  const list: Rgb[] = [];
  self.colors = list;
  while (!io.isEof) {
    const depth = io.trail.depth;
    io.trail.enterAt("colors", list.length);
    const nested = readRgb(io);
    io.trail.leaveTo(depth);
    list.push(nested);
  }
  return self;
}

export function planPlte(trail: Trail, input: PlteInput): Plte {
  const self = new Plte();
  objectOf(trail, input);
  const list: Rgb[] = [];
  self.colors = list;
  for (const element of listOf(trail, "colors", input.colors)) {
    const depth = trail.depth;
    trail.enterAt("colors", list.length);
    list.push(planRgb(trail, element));
    trail.leaveTo(depth);
  }
  if (input._tail !== undefined) self._tail = input._tail;
  return self;
}

export function writePlte(sink: Sink, self: Plte): void {
  for (const [index, element] of self.colors.entries()) {
    const depth = sink.trail.depth;
    sink.trail.enterAt("colors", index);
    writeRgb(sink, element);
    sink.trail.leaveTo(depth);
  }
  if (self._tail !== undefined) sink.bytes("_tail", self._tail);
}

export class Rgb {
  red: number = 0;
  green: number = 0;
  blue: number = 0;
}

/** What `writeRgb` needs to know; what follows from it is worked out. */
export interface RgbInput {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

export function readRgb(io: Source): Rgb {
  const self = new Rgb();
  const at = io.run(RGB_RUN, 3);
  self.red = u1(io.memory, at);
  self.green = u1(io.memory, at + 1);
  self.blue = u1(io.memory, at + 2);
  return self;
}

export function planRgb(trail: Trail, input: RgbInput): Rgb {
  const self = new Rgb();
  objectOf(trail, input);
  self.red = requiredOf(trail, "red", input.red);
  self.green = requiredOf(trail, "green", input.green);
  self.blue = requiredOf(trail, "blue", input.blue);
  return self;
}

export function writeRgb(sink: Sink, self: Rgb): void {
  const at = sink.room(3);
  put1(sink.memory, at, sink.integer("red", self.red, 0, 255));
  put1(sink.memory, at + 1, sink.integer("green", self.green, 0, 255));
  put1(sink.memory, at + 2, sink.integer("blue", self.blue, 0, 255));
}

/**
 * The fields of a `rgb` that lie at constant places, read and written where they are. One view serves
 * for many values, one after the other. Whether they fulfil what the format says of them is not
 * checked, but that what is set fits.
 */
export class RgbView {
  /** Octets from the start up to the end of these fields. */
  static readonly LENGTH = 3;
  #view: DataView;
  #at = 0;

  /** @throws {RangeError} when `bytes` end before the fields do. */
  constructor(bytes: Uint8Array, at = 0) {
    this.#view = viewOf(bytes);
    this.move(at);
  }

  get red(): number {
    return this.#view.getUint8(this.#at);
  }

  set red(value: number) {
    this.#view.setUint8(this.#at, fitting("red", value, 0, 255));
  }

  get green(): number {
    return this.#view.getUint8(this.#at + 1);
  }

  set green(value: number) {
    this.#view.setUint8(this.#at + 1, fitting("green", value, 0, 255));
  }

  get blue(): number {
    return this.#view.getUint8(this.#at + 2);
  }

  set blue(value: number) {
    this.#view.setUint8(this.#at + 2, fitting("blue", value, 0, 255));
  }

  /** Goes to the value at `at`. @throws {RangeError} when the memory ends before the fields do. */
  move(at: number): this {
    checkView(this.#view, at, RgbView.LENGTH);
    this.#at = at;
    return this;
  }
}

export class Iend {
  readonly _type: "iend" = "iend";
  /** Octets that were left behind the last field, where its size says that there are more. */
  declare _tail?: Uint8Array;
}

/** What `writeIend` needs to know; what follows from it is worked out. */
export interface IendInput {
  readonly _type: "iend";
  /** Octets to put behind the last field. */
  readonly _tail?: Uint8Array | undefined;
}

export function readIend(_io: Source): Iend {
  const self = new Iend();
  return self;
}

export function planIend(trail: Trail, input: IendInput): Iend {
  const self = new Iend();
  objectOf(trail, input);
  if (input._tail !== undefined) self._tail = input._tail;
  return self;
}

export function writeIend(sink: Sink, self: Iend): void {
  if (self._tail !== undefined) sink.bytes("_tail", self._tail);
}

export class Gama {
  readonly _type: "gama" = "gama";
  /** The exponent, times 100000. */
  raw: number = 0;
  /** Octets that were left behind the last field, where its size says that there are more. */
  declare _tail?: Uint8Array;

  get gamma(): number {
    return this.raw / 100000.0;
  }
}

/** What `writeGama` needs to know; what follows from it is worked out. */
export interface GamaInput {
  readonly _type: "gama";
  /** The exponent, times 100000. */
  readonly raw: number;
  /** Octets to put behind the last field. */
  readonly _tail?: Uint8Array | undefined;
}

export function readGama(io: Source): Gama {
  const self = new Gama();
  const at = io.take(4, "raw");
  self.raw = u4be(io.memory, at);
  return self;
}

export function planGama(trail: Trail, input: GamaInput): Gama {
  const self = new Gama();
  objectOf(trail, input);
  self.raw = requiredOf(trail, "raw", input.raw);
  if (input._tail !== undefined) self._tail = input._tail;
  return self;
}

export function writeGama(sink: Sink, self: Gama): void {
  const at = sink.room(4, "raw");
  put4be(sink.memory, at, sink.integer("raw", self.raw, 0, 4294967295));
  if (self._tail !== undefined) sink.bytes("_tail", self._tail);
}

/**
 * The fields of a `gama` that lie at constant places, read and written where they are. One view serves
 * for many values, one after the other. Whether they fulfil what the format says of them is not
 * checked, but that what is set fits.
 */
export class GamaView {
  /** Octets from the start up to the end of these fields. */
  static readonly LENGTH = 4;
  #view: DataView;
  #at = 0;

  /** @throws {RangeError} when `bytes` end before the fields do. */
  constructor(bytes: Uint8Array, at = 0) {
    this.#view = viewOf(bytes);
    this.move(at);
  }

  /** The exponent, times 100000. */
  get raw(): number {
    return this.#view.getUint32(this.#at, false);
  }

  set raw(value: number) {
    this.#view.setUint32(this.#at, fitting("raw", value, 0, 4294967295), false);
  }

  /** Goes to the value at `at`. @throws {RangeError} when the memory ends before the fields do. */
  move(at: number): this {
    checkView(this.#view, at, GamaView.LENGTH);
    this.#at = at;
    return this;
  }
}

export class Phys {
  readonly _type: "phys" = "phys";
  x: number = 0;
  y: number = 0;
  unit!: Unit | (number & {});
  /** Octets that were left behind the last field, where its size says that there are more. */
  declare _tail?: Uint8Array;
}

/** What `writePhys` needs to know; what follows from it is worked out. */
export interface PhysInput {
  readonly _type: "phys";
  readonly x: number;
  readonly y: number;
  readonly unit: Unit | (number & {});
  /** Octets to put behind the last field. */
  readonly _tail?: Uint8Array | undefined;
}

export function readPhys(io: Source): Phys {
  const self = new Phys();
  const at = io.run(PHYS_RUN, 9);
  self.x = u4be(io.memory, at);
  self.y = u4be(io.memory, at + 4);
  self.unit = u1(io.memory, at + 8);
  return self;
}

export function planPhys(trail: Trail, input: PhysInput): Phys {
  const self = new Phys();
  objectOf(trail, input);
  self.x = requiredOf(trail, "x", input.x);
  self.y = requiredOf(trail, "y", input.y);
  self.unit = requiredOf(trail, "unit", input.unit);
  if (input._tail !== undefined) self._tail = input._tail;
  return self;
}

export function writePhys(sink: Sink, self: Phys): void {
  const at = sink.room(9);
  put4be(sink.memory, at, sink.integer("x", self.x, 0, 4294967295));
  put4be(sink.memory, at + 4, sink.integer("y", self.y, 0, 4294967295));
  put1(sink.memory, at + 8, sink.integer("unit", self.unit, 0, 255));
  if (self._tail !== undefined) sink.bytes("_tail", self._tail);
}

/**
 * The fields of a `phys` that lie at constant places, read and written where they are. One view serves
 * for many values, one after the other. Whether they fulfil what the format says of them is not
 * checked, but that what is set fits.
 */
export class PhysView {
  /** Octets from the start up to the end of these fields. */
  static readonly LENGTH = 9;
  #view: DataView;
  #at = 0;

  /** @throws {RangeError} when `bytes` end before the fields do. */
  constructor(bytes: Uint8Array, at = 0) {
    this.#view = viewOf(bytes);
    this.move(at);
  }

  get x(): number {
    return this.#view.getUint32(this.#at, false);
  }

  set x(value: number) {
    this.#view.setUint32(this.#at, fitting("x", value, 0, 4294967295), false);
  }

  get y(): number {
    return this.#view.getUint32(this.#at + 4, false);
  }

  set y(value: number) {
    this.#view.setUint32(this.#at + 4, fitting("y", value, 0, 4294967295), false);
  }

  get unit(): Unit | (number & {}) {
    return this.#view.getUint8(this.#at + 8);
  }

  set unit(value: Unit | (number & {})) {
    this.#view.setUint8(this.#at + 8, fitting("unit", value, 0, 255));
  }

  /** Goes to the value at `at`. @throws {RangeError} when the memory ends before the fields do. */
  move(at: number): this {
    checkView(this.#view, at, PhysView.LENGTH);
    this.#at = at;
    return this;
  }
}

/** A keyword and a text for it. */
export class Text {
  readonly _type: "text" = "text";
  keyword: string = "";
  value: string = "";
  /** Octets that were left behind the last field, where its size says that there are more. */
  declare _tail?: Uint8Array;
}

/** What `writeText` needs to know; what follows from it is worked out. */
export interface TextInput {
  readonly _type: "text";
  readonly keyword: string;
  readonly value: string;
  /** Octets to put behind the last field. */
  readonly _tail?: Uint8Array | undefined;
}

export function readText(io: Source): Text {
  const self = new Text();
  self.keyword = io.text(decodeText2(io.terminated([0], false, true, true, "keyword"), "ISO-8859-1"), "ISO-8859-1", "keyword");
  self.value = io.text(decodeText2(io.rest("value"), "ISO-8859-1"), "ISO-8859-1", "value");
  return self;
}

export function planText(trail: Trail, input: TextInput): Text {
  const self = new Text();
  objectOf(trail, input);
  self.keyword = requiredOf(trail, "keyword", input.keyword);
  self.value = requiredOf(trail, "value", input.value);
  if (input._tail !== undefined) self._tail = input._tail;
  return self;
}

export function writeText(sink: Sink, self: Text): void {
  sink.ended("keyword", encodedOf(sink.trail, "keyword", self.keyword, encodeText2, "ISO-8859-1"), [0], false, true, true);
  sink.rest("value", encodedOf(sink.trail, "value", self.value, encodeText2, "ISO-8859-1"));
  if (self._tail !== undefined) sink.bytes("_tail", self._tail);
}

/** As `text`, compressed. */
export class CompressedText {
  readonly _type: "compressed_text" = "compressed_text";
  keyword: string = "";
  method: number = 0;
  content!: LatinText;
  /** Octets that were left behind the last field, where its size says that there are more. */
  declare _tail?: Uint8Array;
}

/** What `writeCompressedText` needs to know; what follows from it is worked out. */
export interface CompressedTextInput {
  readonly _type: "compressed_text";
  readonly keyword: string;
  readonly content: LatinTextInput;
  /** Octets to put behind the last field. */
  readonly _tail?: Uint8Array | undefined;
}

export function readCompressedText(io: Source): CompressedText {
  const self = new CompressedText();
  self.keyword = io.text(decodeText2(io.terminated([0], false, true, true, "keyword"), "ISO-8859-1"), "ISO-8859-1", "keyword");
  const at = io.take(1, "method");
  const value = u1(io.memory, at);
  if (!((value === 0))) {
    throw io.invalid("eq", "method", value, "0");
  }
  self.method = value;
  const part = io.of(io.processed(inflate(io.rest("content")), "zlib", "content"));
  const depth = io.trail.depth;
  io.trail.enter("content");
  const nested = readLatinText(part);
  io.trail.leaveTo(depth);
  if (part.left > 0) nested._tail = part.remaining();
  self.content = nested;
  return self;
}

export function planCompressedText(trail: Trail, input: CompressedTextInput): CompressedText {
  const self = new CompressedText();
  objectOf(trail, input);
  self.method = 0;
  self.keyword = requiredOf(trail, "keyword", input.keyword);
  const given = requiredOf(trail, "content", input.content);
  const depth = trail.depth;
  trail.enter("content");
  self.content = planLatinText(trail, given);
  trail.leaveTo(depth);
  if (input._tail !== undefined) self._tail = input._tail;
  return self;
}

export function writeCompressedText(sink: Sink, self: CompressedText): void {
  sink.ended("keyword", encodedOf(sink.trail, "keyword", self.keyword, encodeText2, "ISO-8859-1"), [0], false, true, true);
  const at = sink.room(1, "method");
  put1(sink.memory, at, sink.integer("method", self.method, 0, 255));
  const part = sink.separate();
  const depth = sink.trail.depth;
  sink.trail.enter("content");
  writeLatinText(part, self.content);
  sink.trail.leaveTo(depth);
  sink.rest("content", deflate(part.finish()));
  if (self._tail !== undefined) sink.bytes("_tail", self._tail);
}

export class LatinText {
  value: string = "";
  /** Octets that were left behind the last field, where its size says that there are more. */
  declare _tail?: Uint8Array;
}

/** What `writeLatinText` needs to know; what follows from it is worked out. */
export interface LatinTextInput {
  readonly value: string;
  /** Octets to put behind the last field. */
  readonly _tail?: Uint8Array | undefined;
}

export function readLatinText(io: Source): LatinText {
  const self = new LatinText();
  self.value = io.text(decodeText2(io.rest("value"), "ISO-8859-1"), "ISO-8859-1", "value");
  return self;
}

export function planLatinText(trail: Trail, input: LatinTextInput): LatinText {
  const self = new LatinText();
  objectOf(trail, input);
  self.value = requiredOf(trail, "value", input.value);
  if (input._tail !== undefined) self._tail = input._tail;
  return self;
}

export function writeLatinText(sink: Sink, self: LatinText): void {
  sink.rest("value", encodedOf(sink.trail, "value", self.value, encodeText2, "ISO-8859-1"));
  if (self._tail !== undefined) sink.bytes("_tail", self._tail);
}

export class Time {
  readonly _type: "time" = "time";
  year: number = 0;
  month: number = 0;
  day: number = 0;
  hour: number = 0;
  minute: number = 0;
  second: number = 0;
  /** Octets that were left behind the last field, where its size says that there are more. */
  declare _tail?: Uint8Array;
}

/** What `writeTime` needs to know; what follows from it is worked out. */
export interface TimeInput {
  readonly _type: "time";
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Octets to put behind the last field. */
  readonly _tail?: Uint8Array | undefined;
}

export function readTime(io: Source): Time {
  const self = new Time();
  const at = io.run(TIME_RUN, 3);
  self.year = u2be(io.memory, at);
  const value = u1(io.memory, at + 2);
  if (value < 1) {
    throw io.invalid("min", "month", value, "at least 1");
  }
  if (value > 12) {
    throw io.invalid("max", "month", value, "at most 12");
  }
  self.month = value;
  const at2 = io.take(1, "day");
  const value2 = u1(io.memory, at2);
  if (value2 < 1) {
    throw io.invalid("min", "day", value2, "at least 1");
  }
  if (value2 > 31) {
    throw io.invalid("max", "day", value2, "at most 31");
  }
  self.day = value2;
  const at3 = io.take(1, "hour");
  const value3 = u1(io.memory, at3);
  if (value3 > 23) {
    throw io.invalid("max", "hour", value3, "at most 23");
  }
  self.hour = value3;
  const at4 = io.take(1, "minute");
  const value4 = u1(io.memory, at4);
  if (value4 > 59) {
    throw io.invalid("max", "minute", value4, "at most 59");
  }
  self.minute = value4;
  const at5 = io.take(1, "second");
  const value5 = u1(io.memory, at5);
  if (value5 > 60) {
    throw io.invalid("max", "second", value5, "at most 60");
  }
  self.second = value5;
  return self;
}

export function planTime(trail: Trail, input: TimeInput): Time {
  const self = new Time();
  objectOf(trail, input);
  self.year = requiredOf(trail, "year", input.year);
  self.month = requiredOf(trail, "month", input.month);
  self.day = requiredOf(trail, "day", input.day);
  self.hour = requiredOf(trail, "hour", input.hour);
  self.minute = requiredOf(trail, "minute", input.minute);
  self.second = requiredOf(trail, "second", input.second);
  if (input._tail !== undefined) self._tail = input._tail;
  return self;
}

export function writeTime(sink: Sink, self: Time): void {
  const at = sink.room(3);
  put2be(sink.memory, at, sink.integer("year", self.year, 0, 65535));
  if (self.month < 1) {
    throw sink.invalid("min", "month", self.month, "at least 1");
  }
  if (self.month > 12) {
    throw sink.invalid("max", "month", self.month, "at most 12");
  }
  put1(sink.memory, at + 2, sink.integer("month", self.month, 0, 255));
  if (self.day < 1) {
    throw sink.invalid("min", "day", self.day, "at least 1");
  }
  if (self.day > 31) {
    throw sink.invalid("max", "day", self.day, "at most 31");
  }
  const at2 = sink.room(1, "day");
  put1(sink.memory, at2, sink.integer("day", self.day, 0, 255));
  if (self.hour > 23) {
    throw sink.invalid("max", "hour", self.hour, "at most 23");
  }
  const at3 = sink.room(1, "hour");
  put1(sink.memory, at3, sink.integer("hour", self.hour, 0, 255));
  if (self.minute > 59) {
    throw sink.invalid("max", "minute", self.minute, "at most 59");
  }
  const at4 = sink.room(1, "minute");
  put1(sink.memory, at4, sink.integer("minute", self.minute, 0, 255));
  if (self.second > 60) {
    throw sink.invalid("max", "second", self.second, "at most 60");
  }
  const at5 = sink.room(1, "second");
  put1(sink.memory, at5, sink.integer("second", self.second, 0, 255));
  if (self._tail !== undefined) sink.bytes("_tail", self._tail);
}

/**
 * The fields of a `time` that lie at constant places, read and written where they are. One view serves
 * for many values, one after the other. Whether they fulfil what the format says of them is not
 * checked, but that what is set fits.
 */
export class TimeView {
  /** Octets from the start up to the end of these fields. */
  static readonly LENGTH = 7;
  #view: DataView;
  #at = 0;

  /** @throws {RangeError} when `bytes` end before the fields do. */
  constructor(bytes: Uint8Array, at = 0) {
    this.#view = viewOf(bytes);
    this.move(at);
  }

  get year(): number {
    return this.#view.getUint16(this.#at, false);
  }

  set year(value: number) {
    this.#view.setUint16(this.#at, fitting("year", value, 0, 65535), false);
  }

  get month(): number {
    return this.#view.getUint8(this.#at + 2);
  }

  set month(value: number) {
    this.#view.setUint8(this.#at + 2, fitting("month", value, 0, 255));
  }

  get day(): number {
    return this.#view.getUint8(this.#at + 3);
  }

  set day(value: number) {
    this.#view.setUint8(this.#at + 3, fitting("day", value, 0, 255));
  }

  get hour(): number {
    return this.#view.getUint8(this.#at + 4);
  }

  set hour(value: number) {
    this.#view.setUint8(this.#at + 4, fitting("hour", value, 0, 255));
  }

  get minute(): number {
    return this.#view.getUint8(this.#at + 5);
  }

  set minute(value: number) {
    this.#view.setUint8(this.#at + 5, fitting("minute", value, 0, 255));
  }

  get second(): number {
    return this.#view.getUint8(this.#at + 6);
  }

  set second(value: number) {
    this.#view.setUint8(this.#at + 6, fitting("second", value, 0, 255));
  }

  /** Goes to the value at `at`. @throws {RangeError} when the memory ends before the fields do. */
  move(at: number): this {
    checkView(this.#view, at, TimeView.LENGTH);
    this.#at = at;
    return this;
  }
}

const RGB_RUN: Run = { red: 1, green: 1, blue: 1 };

const PHYS_RUN: Run = { x: 4, y: 4, unit: 1 };

const TIME_RUN: Run = { year: 2, month: 1 };
