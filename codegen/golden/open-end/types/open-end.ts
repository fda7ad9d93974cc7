// Generated from spec/types/open_end.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";

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
  const { kind, entries } = value;
  const { view } = writer;
  const at = writer.room(1);
  if (kind >>> 0 !== kind || kind > 255) throw writer.outside("kind", kind, 0, 255);
  view.setUint8(at, kind);
  writer.enter("entries");
  for (const element of entries) {
    writer.next();
    encodeEntry(writer, element);
  }
  writer.leave();
}

const OPEN_END_RUN: Run = { kind: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeOpenEnd(reader: ByteReader): OpenEnd {
  const at = reader.run(OPEN_END_RUN, 1);
  const { view } = reader;
  const kind = view.getUint8(at);
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
  const { key, value: valueField } = value;
  const { view } = writer;
  const at = writer.room(2);
  if (key >>> 0 !== key || key > 255) throw writer.outside("key", key, 0, 255);
  view.setUint8(at, key);
  const lenValue = writer.length("value", valueField.length, 0, 255);
  view.setUint8(at + 1, lenValue);
  writer.bytes("value", valueField);
}

const ENTRY_RUN: Run = { key: 1, len_value: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeEntry(reader: ByteReader): Entry {
  const at = reader.run(ENTRY_RUN, 2);
  const { view } = reader;
  const key = view.getUint8(at);
  const lenValue = view.getUint8(at + 1);
  reader.pass(2);
  const value = reader.bytes("value", lenValue);
  return { key, value };
}
