// Generated from spec/types/setting.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, put8, type Run, u1At, u8At, utf8Length } from "../bytes.ts";

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
  const { memory } = writer;
  const at = writer.room(10);
  put1(memory, at, writer.check("key", value.key, 0, 255));
  const lenText = writer.length("text", utf8Length(value.text), 0, 255);
  put1(memory, at + 1, lenText);
  put8(memory, at + 2, writer.check("number", value.number, 0, Number.MAX_SAFE_INTEGER));
  writer.text("text", value.text, lenText);
}

const SETTING_RUN: Run = { key: 1, len_text: 1, number: 8 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeSetting(reader: ByteReader): Setting {
  const { memory } = reader;
  const at = reader.run(SETTING_RUN);
  const key = u1At(memory, at);
  const lenText = u1At(memory, at + 1);
  const number = reader.check("number", u8At(memory, at + 2), 0, Number.MAX_SAFE_INTEGER);
  reader.pass(10);
  const text = reader.text("text", lenText);
  return { key, number, text };
}
