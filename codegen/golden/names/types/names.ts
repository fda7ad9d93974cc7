// Generated from spec/types/names.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";

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
  readonly onFire: boolean;
}

/** Octets that the value takes. */
export function sizeOfNames(value: Names): number {
  return 8 + utf8Length(value.delete);
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeNames(writer: ByteWriter, value: Names): void {
  const lenDelete = writer.length("delete", utf8Length(value.delete), 0, 255);
  writer.u1("len_delete", lenDelete);
  writer.u1("class", value.class);
  writer.text("delete", value.delete, lenDelete);
  writer.u1("constructor", value.constructorField);
  writer.u1("reader", value.reader);
  writer.u1("writer", value.writer);
  writer.u1("value", value.value);
  writer.u1("flags", value.flags);
  writer.u1("on_fire", value.onFire ? 0x01 : 0);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeNames(reader: ByteReader): Names {
  const lenDelete = reader.u1("len_delete");
  const classField = reader.u1("class");
  const deleteField = reader.text("delete", lenDelete);
  const constructorField = reader.u1("constructor");
  const readerField = reader.u1("reader");
  const writer = reader.u1("writer");
  const value = reader.u1("value");
  const flags = reader.u1("flags");
  const flags2 = reader.u1("on_fire");
  reader.reservedBits("reserved", flags2 >>> 1);
  return {
    class: classField,
    delete: deleteField,
    constructorField,
    reader: readerField,
    writer,
    value,
    flags,
    onFire: (flags2 & 0x01) !== 0,
  };
}
