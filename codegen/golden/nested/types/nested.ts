// Generated from spec/types/nested.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";

export interface Nested {
  /** Of constant length. */
  readonly place: Point;
  /** It knows its own end. */
  readonly label: ShortText;
  /** It goes on to the end that it is given. */
  readonly sized: Pile;
}

/** Octets that the value takes. */
export function sizeOfNested(value: Nested): number {
  return 10 + sizeOfShortText(value.label) + sizeOfPile(value.sized);
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeNested(writer: ByteWriter, value: Nested): void {
  const { place, label, sized } = value;
  const { view } = writer;
  const at = writer.room(2);
  const lenSized = writer.length("sized", sizeOfPile(sized), 0, 1000);
  view.setUint16(at, lenSized, true);
  writer.enter("place");
  encodePoint(writer, place);
  writer.leave();
  writer.enter("label");
  encodeShortText(writer, label);
  writer.leave();
  writer.enter("sized");
  encodePile(writer, sized);
  writer.leave();
}

const NESTED_RUN: Run = { len_sized: 2 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeNested(reader: ByteReader): Nested {
  const at = reader.run(NESTED_RUN, 2);
  const { view } = reader;
  const lenSized = view.getUint16(at, true);
  if (lenSized > 1000) throw reader.outside("len_sized", lenSized, 0, 1000);
  reader.pass(2);
  reader.enter("place");
  const place = decodePoint(reader);
  reader.leave();
  reader.enter("label");
  const label = decodeShortText(reader);
  reader.leave();
  reader.enterSized("sized", lenSized);
  const sized = decodePile(reader);
  reader.leave();
  return { place, label, sized };
}

/** A point of the plane. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Octets that the value takes. */
export function sizeOfPoint(_value: Point): number {
  return 8;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodePoint(writer: ByteWriter, value: Point): void {
  const { x, y } = value;
  const { view } = writer;
  const at = writer.room(8);
  if ((x | 0) !== x) throw writer.outside("x", x, -2147483648, 2147483647);
  view.setInt32(at, x, true);
  if ((y | 0) !== y) throw writer.outside("y", y, -2147483648, 2147483647);
  view.setInt32(at + 4, y, true);
}

const POINT_RUN: Run = { x: 4, y: 4 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodePoint(reader: ByteReader): Point {
  const at = reader.run(POINT_RUN, 8);
  const { view } = reader;
  const x = view.getInt32(at, true);
  const y = view.getInt32(at + 4, true);
  reader.pass(8);
  return { x, y };
}

export interface ShortText {
  readonly text: string;
}

/** Octets that the value takes. */
export function sizeOfShortText(value: ShortText): number {
  return 1 + utf8Length(value.text);
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeShortText(writer: ByteWriter, value: ShortText): void {
  const { text } = value;
  const { view } = writer;
  const at = writer.room(1);
  const lenText = writer.length("text", utf8Length(text), 0, 255);
  view.setUint8(at, lenText);
  writer.text("text", text, lenText);
}

const SHORT_TEXT_RUN: Run = { len_text: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeShortText(reader: ByteReader): ShortText {
  const at = reader.run(SHORT_TEXT_RUN, 1);
  const { view } = reader;
  const lenText = view.getUint8(at);
  reader.pass(1);
  const text = reader.text("text", lenText);
  return { text };
}

export interface Pile {
  readonly height: number;
  readonly rest: Uint8Array;
}

/** Octets that the value takes. */
export function sizeOfPile(value: Pile): number {
  return 1 + value.rest.length;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodePile(writer: ByteWriter, value: Pile): void {
  const { height, rest } = value;
  const { view } = writer;
  const at = writer.room(1);
  if (height >>> 0 !== height || height > 255) throw writer.outside("height", height, 0, 255);
  view.setUint8(at, height);
  writer.bytes("rest", rest);
}

const PILE_RUN: Run = { height: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodePile(reader: ByteReader): Pile {
  const at = reader.run(PILE_RUN, 1);
  const { view } = reader;
  const height = view.getUint8(at);
  reader.pass(1);
  const rest = reader.bytes("rest", reader.remaining);
  return { height, rest };
}
