// Generated from spec/types/open_end.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";

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
  writer.u1("kind", value.kind);
  writer.enter("entries");
  for (const element of value.entries) {
    writer.next();
    encodeEntry(writer, element);
  }
  writer.leave();
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeOpenEnd(reader: ByteReader): OpenEnd {
  const kind = reader.u1("kind");
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
  writer.u1("key", value.key);
  const lenValue = writer.length("value", value.value.length, 0, 255);
  writer.u1("len_value", lenValue);
  writer.bytes("value", value.value);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeEntry(reader: ByteReader): Entry {
  const key = reader.u1("key");
  const lenValue = reader.u1("len_value");
  const value = reader.bytes("value", lenValue);
  return { key, value };
}
