// Generated from spec/types/open_end.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, type Run, u1At } from "../bytes.ts";

export interface OpenEnd {
  readonly kind: number;
  readonly entries: readonly Entry[];
}

/** Octets that the value takes. */
export function sizeOfOpenEnd(value: OpenEnd): number {
  let octets = 1;
  for (const element of value.entries) octets += sizeOfEntry(element);
  return octets;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeOpenEnd(writer: ByteWriter, value: OpenEnd): void {
  const { memory } = writer;
  const at = writer.room(1);
  put1(memory, at, writer.check("kind", value.kind, 0, 255));
  writer.enter("entries");
  for (const element of value.entries) {
    writer.next();
    encodeEntry(writer, element);
  }
  writer.leave();
}

const OPEN_END_RUN: Run = { kind: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeOpenEnd(reader: ByteReader): OpenEnd {
  const { memory } = reader;
  const at = reader.run(OPEN_END_RUN);
  const kind = u1At(memory, at);
  reader.pass(1);
  const entries: Entry[] = [];
  while (reader.remaining > 0) {
    reader.enter("entries", entries.length);
    entries.push(decodeEntry(reader));
    reader.leave();
  }
  return { kind, entries };
}

export interface Entry {
  readonly key: number;
  readonly value: Uint8Array;
}

/** Octets that the value takes. */
export function sizeOfEntry(value: Entry): number {
  return 2 + value.value.length;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeEntry(writer: ByteWriter, value: Entry): void {
  const { memory } = writer;
  const at = writer.room(2);
  put1(memory, at, writer.check("key", value.key, 0, 255));
  const lenValue = writer.length("value", value.value.length, 0, 255);
  put1(memory, at + 1, lenValue);
  writer.bytes("value", value.value);
}

const ENTRY_RUN: Run = { key: 1, len_value: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeEntry(reader: ByteReader): Entry {
  const { memory } = reader;
  const at = reader.run(ENTRY_RUN);
  const key = u1At(memory, at);
  const lenValue = u1At(memory, at + 1);
  reader.pass(2);
  const value = reader.bytes("value", lenValue);
  return { key, value };
}
