// Generated from spec/types/text.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, put2, type Run, u1At, u2At, utf8Length } from "../bytes.ts";

export interface Text {
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly name: string;
  readonly note: string;
}

/** Octets that the value takes. */
export function sizeOfText(value: Text): number {
  return 5 + utf8Length(value.name) + utf8Length(value.note);
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeText(writer: ByteWriter, value: Text): void {
  const { memory } = writer;
  const at = writer.room(3);
  const lenName = writer.length("name", utf8Length(value.name), 1, 255);
  put1(memory, at, lenName);
  const lenNote = writer.length("note", utf8Length(value.note), 0, 1024);
  put2(memory, at + 1, lenNote);
  writer.text("country", value.country, writer.length("country", utf8Length(value.country), 2, 2));
  writer.text("name", value.name, lenName);
  writer.text("note", value.note, lenNote);
}

const TEXT_RUN: Run = { len_name: 1, len_note: 2 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeText(reader: ByteReader): Text {
  const { memory } = reader;
  const at = reader.run(TEXT_RUN);
  const lenName = reader.check("len_name", u1At(memory, at), 1, 255);
  const lenNote = reader.check("len_note", u2At(memory, at + 1), 0, 1024);
  reader.pass(3);
  const country = reader.text("country", 2);
  const name = reader.text("name", lenName);
  const note = reader.text("note", lenNote);
  return { country, name, note };
}
