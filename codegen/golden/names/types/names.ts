// Generated from spec/types/names.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";

/**
 * Names that mean something else in TypeScript, or in the code around them. And the end of a comment,
 * *\/.
 */
export interface Names {
  readonly class: number;
  readonly delete: string;
  readonly constructorField: number;
  readonly reader: number;
  readonly writer: number;
  readonly value: number;
  readonly flags: number;
  readonly at: number;
  readonly memory: number;
  readonly u1At: number;
  readonly onFire: boolean;
}

/** Octets that the value takes. */
export function sizeOfNames(value: Names): number {
  return 11 + utf8Length(value.delete);
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeNames(writer: ByteWriter, value: Names): void {
  const {
    class: classField,
    delete: deleteField,
    constructorField,
    reader,
    writer: writerField,
    value: valueField,
    flags,
    at,
    memory,
    u1At,
    onFire,
  } = value;
  const { view } = writer;
  const at2 = writer.room(2);
  const lenDelete = writer.length("delete", utf8Length(deleteField), 0, 255);
  view.setUint8(at2, lenDelete);
  if (classField >>> 0 !== classField || classField > 255) {
    throw writer.outside("class", classField, 0, 255);
  }
  view.setUint8(at2 + 1, classField);
  writer.text("delete", deleteField, lenDelete);
  const at3 = writer.room(9);
  if (constructorField >>> 0 !== constructorField || constructorField > 255) {
    throw writer.outside("constructor", constructorField, 0, 255);
  }
  view.setUint8(at3, constructorField);
  if (reader >>> 0 !== reader || reader > 255) throw writer.outside("reader", reader, 0, 255);
  view.setUint8(at3 + 1, reader);
  if (writerField >>> 0 !== writerField || writerField > 255) {
    throw writer.outside("writer", writerField, 0, 255);
  }
  view.setUint8(at3 + 2, writerField);
  if (valueField >>> 0 !== valueField || valueField > 255) {
    throw writer.outside("value", valueField, 0, 255);
  }
  view.setUint8(at3 + 3, valueField);
  if (flags >>> 0 !== flags || flags > 255) throw writer.outside("flags", flags, 0, 255);
  view.setUint8(at3 + 4, flags);
  if (at >>> 0 !== at || at > 255) throw writer.outside("at", at, 0, 255);
  view.setUint8(at3 + 5, at);
  if (memory >>> 0 !== memory || memory > 255) throw writer.outside("memory", memory, 0, 255);
  view.setUint8(at3 + 6, memory);
  if (u1At >>> 0 !== u1At || u1At > 255) throw writer.outside("u1_at", u1At, 0, 255);
  view.setUint8(at3 + 7, u1At);
  view.setUint8(at3 + 8, onFire ? 0x01 : 0);
}

const NAMES_RUN: Run = { len_delete: 1, class: 1 };

const NAMES_RUN_2: Run = {
  constructor: 1,
  reader: 1,
  writer: 1,
  value: 1,
  flags: 1,
  at: 1,
  memory: 1,
  u1_at: 1,
  on_fire: 1,
  reserved: 0,
};

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeNames(reader: ByteReader): Names {
  const at2 = reader.run(NAMES_RUN, 2);
  const { view } = reader;
  const lenDelete = view.getUint8(at2);
  const classField = view.getUint8(at2 + 1);
  reader.pass(2);
  const deleteField = reader.text("delete", lenDelete);
  const at3 = reader.run(NAMES_RUN_2, 9);
  const view2 = reader.view;
  const constructorField = view2.getUint8(at3);
  const readerField = view2.getUint8(at3 + 1);
  const writer = view2.getUint8(at3 + 2);
  const value = view2.getUint8(at3 + 3);
  const flags = view2.getUint8(at3 + 4);
  const at = view2.getUint8(at3 + 5);
  const memory = view2.getUint8(at3 + 6);
  const u1At = view2.getUint8(at3 + 7);
  const flags2 = view2.getUint8(at3 + 8);
  if (flags2 >>> 1 !== 0) throw reader.reserved("reserved");
  reader.pass(9);
  return {
    class: classField,
    delete: deleteField,
    constructorField,
    reader: readerField,
    writer,
    value,
    flags,
    at,
    memory,
    u1At,
    onFire: (flags2 & 0x01) !== 0,
  };
}
