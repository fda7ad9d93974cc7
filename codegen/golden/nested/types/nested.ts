// Generated from spec/types/nested.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";

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
  const lenSized = writer.length("sized", sizeOfPile(value.sized), 0, 1000);
  writer.u2("len_sized", lenSized);
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

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeNested(reader: ByteReader): Nested {
  const lenSized = reader.u2("len_sized", 0, 1000);
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
  writer.s4("x", value.x);
  writer.s4("y", value.y);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodePoint(reader: ByteReader): Point {
  const x = reader.s4("x");
  const y = reader.s4("y");
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
  const lenText = writer.length("text", utf8Length(value.text), 0, 255);
  writer.u1("len_text", lenText);
  writer.text("text", value.text, lenText);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeShortText(reader: ByteReader): ShortText {
  const lenText = reader.u1("len_text");
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
  writer.u1("height", value.height);
  writer.bytes("rest", value.rest);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodePile(reader: ByteReader): Pile {
  const height = reader.u1("height");
  const rest = reader.bytes("rest", reader.remaining);
  return { height, rest };
}
