// Generated from spec/types/lists.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  put1,
  put2,
  put4,
  type Run,
  u1At,
  u2At,
  u4At,
  utf8Length,
} from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(4);
  const numIds = writer.count("ids", value.ids.length, 0, 255);
  put1(memory, at, numIds);
  const numPoints = writer.count("points", value.points.length, 0, 100);
  put2(memory, at + 1, numPoints);
  const numNames = writer.count("names", value.names.length, 1, 4);
  put1(memory, at + 3, numNames);
  for (const element of value.ids) {
    put4(memory, writer.room(4, "ids"), writer.check("ids", element, 0, 4294967295));
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
    put1(memory, writer.room(1, "marks"), element);
  }
}

const LISTS_RUN: Run = { num_ids: 1, num_points: 2, num_names: 1 };

const LISTS_RUN_2: Run = { ids: 4 };

const LISTS_RUN_3: Run = { marks: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeLists(reader: ByteReader): Lists {
  const { memory } = reader;
  const at = reader.run(LISTS_RUN);
  const numIds = u1At(memory, at);
  const numPoints = reader.check("num_points", u2At(memory, at + 1), 0, 100);
  const numNames = reader.check("num_names", u1At(memory, at + 3), 1, 4);
  reader.pass(4);
  const ids: number[] = [];
  for (let index = 0; index < numIds; index++) {
    const at2 = reader.run(LISTS_RUN_2);
    const element = u4At(memory, at2);
    reader.pass(4);
    ids.push(element);
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
    const at3 = reader.run(LISTS_RUN_3);
    const element = u1At(memory, at3);
    if (!isMark(element)) throw reader.refuse("marks", element, "a value of mark");
    reader.pass(1);
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
  const { memory } = writer;
  const at = writer.room(2);
  put1(memory, at, writer.check("x", value.x, 0, 255));
  put1(memory, at + 1, writer.check("y", value.y, 0, 255));
}

const DOT_RUN: Run = { x: 1, y: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeDot(reader: ByteReader): Dot {
  const { memory } = reader;
  const at = reader.run(DOT_RUN);
  const x = u1At(memory, at);
  const y = u1At(memory, at + 1);
  reader.pass(2);
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
  const { memory } = writer;
  const at = writer.room(1);
  const lenText = writer.length("text", utf8Length(value.text), 0, 255);
  put1(memory, at, lenText);
  writer.text("text", value.text, lenText);
}

const NAME_RUN: Run = { len_text: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeName(reader: ByteReader): Name {
  const { memory } = reader;
  const at = reader.run(NAME_RUN);
  const lenText = u1At(memory, at);
  reader.pass(1);
  const text = reader.text("text", lenText);
  return { text };
}
