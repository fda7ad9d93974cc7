// Generated from spec/types/names.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, type Run, u1At, utf8Length } from "../bytes.ts";

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
  const { memory } = writer;
  const at2 = writer.room(2);
  const lenDelete = writer.length("delete", utf8Length(value.delete), 0, 255);
  put1(memory, at2, lenDelete);
  put1(memory, at2 + 1, writer.check("class", value.class, 0, 255));
  writer.text("delete", value.delete, lenDelete);
  const at3 = writer.room(9);
  put1(memory, at3, writer.check("constructor", value.constructorField, 0, 255));
  put1(memory, at3 + 1, writer.check("reader", value.reader, 0, 255));
  put1(memory, at3 + 2, writer.check("writer", value.writer, 0, 255));
  put1(memory, at3 + 3, writer.check("value", value.value, 0, 255));
  put1(memory, at3 + 4, writer.check("flags", value.flags, 0, 255));
  put1(memory, at3 + 5, writer.check("at", value.at, 0, 255));
  put1(memory, at3 + 6, writer.check("memory", value.memory, 0, 255));
  put1(memory, at3 + 7, writer.check("u1_at", value.u1At, 0, 255));
  put1(memory, at3 + 8, value.onFire ? 0x01 : 0);
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
  const { memory } = reader;
  const at2 = reader.run(NAMES_RUN);
  const lenDelete = u1At(memory, at2);
  const classField = u1At(memory, at2 + 1);
  reader.pass(2);
  const deleteField = reader.text("delete", lenDelete);
  const at3 = reader.run(NAMES_RUN_2);
  const constructorField = u1At(memory, at3);
  const readerField = u1At(memory, at3 + 1);
  const writer = u1At(memory, at3 + 2);
  const value = u1At(memory, at3 + 3);
  const flags = u1At(memory, at3 + 4);
  const at = u1At(memory, at3 + 5);
  const memoryField = u1At(memory, at3 + 6);
  const u1AtField = u1At(memory, at3 + 7);
  const flags2 = u1At(memory, at3 + 8);
  reader.reserved("reserved", flags2 >>> 1);
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
    memory: memoryField,
    u1At: u1AtField,
    onFire: (flags2 & 0x01) !== 0,
  };
}
