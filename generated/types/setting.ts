// Generated from spec/types/setting.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";

/**
 * One setting of a queue. A setting that is not given has its default.
 *
 * Spec: protocol.md#5-queues, QUE-007, QUE-008.
 */
export interface Setting {
  /** Which setting. An unknown one is refused by a reply, not by ending anything. */
  readonly key: number;
  /** Value of a setting that is a number, a time or a yes (1) or no (0); 0 otherwise. */
  readonly number: number;
  /** Value of a setting that is a name; empty otherwise. */
  readonly text: string;
}

/** Octets that the value takes. */
export function sizeOfSetting(value: Setting): number {
  return 10 + utf8Length(value.text);
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeSetting(writer: ByteWriter, value: Setting): void {
  writer.u1("key", value.key);
  const lenText = writer.length("text", utf8Length(value.text), 0, 255);
  writer.u1("len_text", lenText);
  writer.u8("number", value.number);
  writer.text("text", value.text, lenText);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeSetting(reader: ByteReader): Setting {
  const key = reader.u1("key");
  const lenText = reader.u1("len_text");
  const number = reader.u8("number");
  const text = reader.text("text", lenText);
  return { key, number, text };
}
