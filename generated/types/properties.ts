// Generated from spec/types/properties.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";

/**
 * What a message says of itself beside its body. Opaque to the broker but for `message_id`, and
 * checked by it at the publish, so that no consumer meets properties that it cannot read.
 *
 * Spec: protocol.md#6-messages, MSG-004, MSG-005, MSG-006, MSG-007.
 */
export interface Properties {
  /** In the order in which the publisher gave them; at most 128. */
  readonly entries: readonly Property[];
}

/** Octets that the value takes. */
export function sizeOfProperties(value: Properties): number {
  let octets = 0;
  for (const element of value.entries) octets += sizeOfProperty(element);
  return octets;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeProperties(writer: ByteWriter, value: Properties): void {
  const { entries } = value;
  writer.enter("entries");
  for (const element of entries) {
    writer.next();
    encodeProperty(writer, element);
  }
  writer.leave();
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeProperties(reader: ByteReader): Properties {
  const entries: Property[] = [];
  while (reader.remaining > 0) {
    reader.enter("entries", entries.length);
    entries.push(decodeProperty(reader));
    reader.leave();
  }
  return { entries };
}

/** One property, or one header of the user. */
export interface Property {
  /** Which property. One that the receiver does not know is kept and passed on. */
  readonly key: number;
  /** Name of the header, as the user gave it; case matters. */
  readonly name: string;
  /** UTF-8 text, but for a header, whose value is the user's own octets. */
  readonly value: Uint8Array;
}

/** Octets that the value takes. */
export function sizeOfProperty(value: Property): number {
  return 4 + utf8Length(value.name) + value.value.length;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeProperty(writer: ByteWriter, value: Property): void {
  const { key, name, value: valueField } = value;
  const { view } = writer;
  const at = writer.room(4);
  if (key >>> 0 !== key || key > 255) throw writer.outside("key", key, 0, 255);
  view.setUint8(at, key);
  const lenName = writer.length("name", utf8Length(name), 0, 255);
  view.setUint8(at + 1, lenName);
  const lenValue = writer.length("value", valueField.length, 0, 65535);
  view.setUint16(at + 2, lenValue, true);
  writer.text("name", name, lenName);
  writer.bytes("value", valueField);
}

const PROPERTY_RUN: Run = { key: 1, len_name: 1, len_value: 2 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeProperty(reader: ByteReader): Property {
  const at = reader.run(PROPERTY_RUN, 4);
  const { view } = reader;
  const key = view.getUint8(at);
  const lenName = view.getUint8(at + 1);
  const lenValue = view.getUint16(at + 2, true);
  reader.pass(4);
  const name = reader.text("name", lenName);
  const value = reader.bytes("value", lenValue);
  return { key, name, value };
}
