// Generated from spec/types/properties.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, put2, type Run, u1At, u2At, utf8Length } from "../bytes.ts";

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
  writer.enter("entries");
  for (const element of value.entries) {
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
  const { memory } = writer;
  const at = writer.room(4);
  put1(memory, at, writer.check("key", value.key, 0, 255));
  const lenName = writer.length("name", utf8Length(value.name), 0, 255);
  put1(memory, at + 1, lenName);
  const lenValue = writer.length("value", value.value.length, 0, 65535);
  put2(memory, at + 2, lenValue);
  writer.text("name", value.name, lenName);
  writer.bytes("value", value.value);
}

const PROPERTY_RUN: Run = { key: 1, len_name: 1, len_value: 2 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeProperty(reader: ByteReader): Property {
  const { memory } = reader;
  const at = reader.run(PROPERTY_RUN);
  const key = u1At(memory, at);
  const lenName = u1At(memory, at + 1);
  const lenValue = u2At(memory, at + 2);
  reader.pass(4);
  const name = reader.text("name", lenName);
  const value = reader.bytes("value", lenValue);
  return { key, name, value };
}
