// Generated from spec/types/nested.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  put1,
  put2,
  put4,
  type Run,
  s4At,
  u1At,
  u2At,
  utf8Length,
} from "../bytes.ts";

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
  const { memory } = writer;
  const at = writer.room(2);
  const lenSized = writer.length("sized", sizeOfPile(value.sized), 0, 1000);
  put2(memory, at, lenSized);
  writer.enter("place");
  encodePoint(writer, value.place);
  writer.leave();
  writer.enter("label");
  encodeShortText(writer, value.label);
  writer.leave();
  writer.enter("sized");
  encodePile(writer, value.sized);
  writer.leave();
}

const NESTED_RUN: Run = { len_sized: 2 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeNested(reader: ByteReader): Nested {
  const { memory } = reader;
  const at = reader.run(NESTED_RUN);
  const lenSized = reader.check("len_sized", u2At(memory, at), 0, 1000);
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
  const { memory } = writer;
  const at = writer.room(8);
  put4(memory, at, writer.check("x", value.x, -2147483648, 2147483647));
  put4(memory, at + 4, writer.check("y", value.y, -2147483648, 2147483647));
}

const POINT_RUN: Run = { x: 4, y: 4 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodePoint(reader: ByteReader): Point {
  const { memory } = reader;
  const at = reader.run(POINT_RUN);
  const x = s4At(memory, at);
  const y = s4At(memory, at + 4);
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
  const { memory } = writer;
  const at = writer.room(1);
  const lenText = writer.length("text", utf8Length(value.text), 0, 255);
  put1(memory, at, lenText);
  writer.text("text", value.text, lenText);
}

const SHORT_TEXT_RUN: Run = { len_text: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeShortText(reader: ByteReader): ShortText {
  const { memory } = reader;
  const at = reader.run(SHORT_TEXT_RUN);
  const lenText = u1At(memory, at);
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
  const { memory } = writer;
  const at = writer.room(1);
  put1(memory, at, writer.check("height", value.height, 0, 255));
  writer.bytes("rest", value.rest);
}

const PILE_RUN: Run = { height: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodePile(reader: ByteReader): Pile {
  const { memory } = reader;
  const at = reader.run(PILE_RUN);
  const height = u1At(memory, at);
  reader.pass(1);
  const rest = reader.bytes("rest", reader.remaining);
  return { height, rest };
}
