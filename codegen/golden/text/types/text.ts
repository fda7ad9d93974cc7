// Generated from spec/types/text.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";

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
  const { country, name, note } = value;
  const { view } = writer;
  const at = writer.room(3);
  const lenName = writer.length("name", utf8Length(name), 1, 255);
  view.setUint8(at, lenName);
  const lenNote = writer.length("note", utf8Length(note), 0, 1024);
  view.setUint16(at + 1, lenNote, true);
  writer.text("country", country, writer.length("country", utf8Length(country), 2, 2));
  writer.text("name", name, lenName);
  writer.text("note", note, lenNote);
}

const TEXT_RUN: Run = { len_name: 1, len_note: 2 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeText(reader: ByteReader): Text {
  const at = reader.run(TEXT_RUN, 3);
  const { view } = reader;
  const lenName = view.getUint8(at);
  if (lenName < 1) throw reader.outside("len_name", lenName, 1, 255);
  const lenNote = view.getUint16(at + 1, true);
  if (lenNote > 1024) throw reader.outside("len_note", lenNote, 0, 1024);
  reader.pass(3);
  const country = reader.text("country", 2);
  const name = reader.text("name", lenName);
  const note = reader.text("note", lenNote);
  return { country, name, note };
}
