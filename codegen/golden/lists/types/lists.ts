// Generated from spec/types/lists.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";
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
  const { ids, points, names, marks } = value;
  const { view } = writer;
  const at = writer.room(4);
  const numIds = writer.count("ids", ids.length, 0, 255);
  view.setUint8(at, numIds);
  const numPoints = writer.count("points", points.length, 0, 100);
  view.setUint16(at + 1, numPoints, true);
  const numNames = writer.count("names", names.length, 1, 4);
  view.setUint8(at + 3, numNames);
  for (const element of ids) {
    if (element >>> 0 !== element) throw writer.outside("ids", element, 0, 4294967295);
    view.setUint32(writer.room(4, "ids"), element, true);
  }
  writer.enter("points");
  for (const element of points) {
    writer.next();
    encodeDot(writer, element);
  }
  writer.leave();
  writer.enter("names");
  for (const element of names) {
    writer.next();
    encodeName(writer, element);
  }
  writer.leave();
  for (const element of marks) {
    if (!isMark(element)) throw writer.refuse("marks", element, "a value of mark");
    view.setUint8(writer.room(1, "marks"), element);
  }
}

const LISTS_RUN: Run = { num_ids: 1, num_points: 2, num_names: 1 };

const LISTS_RUN_2: Run = { ids: 4 };

const LISTS_RUN_3: Run = { marks: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeLists(reader: ByteReader): Lists {
  const at = reader.run(LISTS_RUN, 4);
  const { view } = reader;
  const numIds = view.getUint8(at);
  const numPoints = view.getUint16(at + 1, true);
  if (numPoints > 100) throw reader.outside("num_points", numPoints, 0, 100);
  const numNames = view.getUint8(at + 3);
  if (numNames < 1 || numNames > 4) throw reader.outside("num_names", numNames, 1, 4);
  reader.pass(4);
  const ids: number[] = [];
  for (let index = 0; index < numIds; index++) {
    const at2 = reader.run(LISTS_RUN_2, 4);
    const view2 = reader.view;
    const element = view2.getUint32(at2, true);
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
    const at3 = reader.run(LISTS_RUN_3, 1);
    const view3 = reader.view;
    const element = view3.getUint8(at3);
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
  const { x, y } = value;
  const { view } = writer;
  const at = writer.room(2);
  if (x >>> 0 !== x || x > 255) throw writer.outside("x", x, 0, 255);
  view.setUint8(at, x);
  if (y >>> 0 !== y || y > 255) throw writer.outside("y", y, 0, 255);
  view.setUint8(at + 1, y);
}

const DOT_RUN: Run = { x: 1, y: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeDot(reader: ByteReader): Dot {
  const at = reader.run(DOT_RUN, 2);
  const { view } = reader;
  const x = view.getUint8(at);
  const y = view.getUint8(at + 1);
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
  const { text } = value;
  const { view } = writer;
  const at = writer.room(1);
  const lenText = writer.length("text", utf8Length(text), 0, 255);
  view.setUint8(at, lenText);
  writer.text("text", text, lenText);
}

const NAME_RUN: Run = { len_text: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeName(reader: ByteReader): Name {
  const at = reader.run(NAME_RUN, 1);
  const { view } = reader;
  const lenText = view.getUint8(at);
  reader.pass(1);
  const text = reader.text("text", lenText);
  return { text };
}
