// Generated from spec/types/text.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";

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
  const lenName = writer.length("name", utf8Length(value.name), 1, 255);
  writer.u1("len_name", lenName);
  const lenNote = writer.length("note", utf8Length(value.note), 0, 1024);
  writer.u2("len_note", lenNote);
  writer.text("country", value.country, writer.length("country", utf8Length(value.country), 2, 2));
  writer.text("name", value.name, lenName);
  writer.text("note", value.note, lenNote);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeText(reader: ByteReader): Text {
  const lenName = reader.u1("len_name", 1);
  const lenNote = reader.u2("len_note", 0, 1024);
  const country = reader.text("country", 2);
  const name = reader.text("name", lenName);
  const note = reader.text("note", lenNote);
  return { country, name, note };
}
