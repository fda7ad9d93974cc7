// Generated from spec/types/lists.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";
import { isMark, type Mark } from "../enums.ts";

export interface Lists {
  readonly ids: readonly number[];
  readonly points: readonly Dot[];
  readonly names: readonly Name[];
  readonly marks: readonly Mark[];
}

/** Octets that the value takes. */
export function sizeOfLists(value: Lists): number {
  let octets = 4 + value.ids.length * 4 + value.points.length * 2 + value.marks.length;
  for (const element of value.names) octets += sizeOfName(element);
  return octets;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeLists(writer: ByteWriter, value: Lists): void {
  const numIds = writer.count("ids", value.ids.length, 0, 255);
  writer.u1("num_ids", numIds);
  const numPoints = writer.count("points", value.points.length, 0, 100);
  writer.u2("num_points", numPoints);
  const numNames = writer.count("names", value.names.length, 1, 4);
  writer.u1("num_names", numNames);
  for (const element of value.ids) {
    writer.u4("ids", element);
  }
  writer.enter("points");
  for (const element of value.points) {
    writer.next();
    encodeDot(writer, element);
  }
  writer.leave();
  writer.enter("names");
  for (const element of value.names) {
    writer.next();
    encodeName(writer, element);
  }
  writer.leave();
  for (const element of value.marks) {
    if (!isMark(element)) throw writer.refuse("marks", element, "a value of mark");
    writer.u1("marks", element);
  }
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeLists(reader: ByteReader): Lists {
  const numIds = reader.u1("num_ids");
  const numPoints = reader.u2("num_points", 0, 100);
  const numNames = reader.u1("num_names", 1, 4);
  const ids: number[] = [];
  for (let index = 0; index < numIds; index++) {
    ids.push(reader.u4("ids"));
  }
  const points: Dot[] = [];
  for (let index = 0; index < numPoints; index++) {
    reader.enter("points", index);
    points.push(decodeDot(reader));
    reader.leave();
  }
  const names: Name[] = [];
  for (let index = 0; index < numNames; index++) {
    reader.enter("names", index);
    names.push(decodeName(reader));
    reader.leave();
  }
  const marks: Mark[] = [];
  while (reader.remaining > 0) {
    const element = reader.u1("marks");
    if (!isMark(element)) throw reader.refuse("marks", element, "a value of mark");
    marks.push(element);
  }
  return { ids, points, names, marks };
}

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Octets that the value takes. */
export function sizeOfDot(_value: Dot): number {
  return 2;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeDot(writer: ByteWriter, value: Dot): void {
  writer.u1("x", value.x);
  writer.u1("y", value.y);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeDot(reader: ByteReader): Dot {
  const x = reader.u1("x");
  const y = reader.u1("y");
  return { x, y };
}

export interface Name {
  readonly text: string;
}

/** Octets that the value takes. */
export function sizeOfName(value: Name): number {
  return 1 + utf8Length(value.text);
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeName(writer: ByteWriter, value: Name): void {
  const lenText = writer.length("text", utf8Length(value.text), 0, 255);
  writer.u1("len_text", lenText);
  writer.text("text", value.text, lenText);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeName(reader: ByteReader): Name {
  const lenText = reader.u1("len_text");
  const text = reader.text("text", lenText);
  return { text };
}
