// Generated from spec/types/setting.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, readU8, utf8Length, writeU8 } from "../bytes.ts";

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
  const { key, number, text } = value;
  const { view } = writer;
  const at = writer.room(10);
  if (key >>> 0 !== key || key > 255) throw writer.outside("key", key, 0, 255);
  view.setUint8(at, key);
  const lenText = writer.length("text", utf8Length(text), 0, 255);
  view.setUint8(at + 1, lenText);
  if (!Number.isSafeInteger(number) || number < 0) {
    throw writer.outside("number", number, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 2, number);
  writer.text("text", text, lenText);
}

const SETTING_RUN: Run = { key: 1, len_text: 1, number: 8 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeSetting(reader: ByteReader): Setting {
  const at = reader.run(SETTING_RUN, 10);
  const { view } = reader;
  const key = view.getUint8(at);
  const lenText = view.getUint8(at + 1);
  const number = readU8(view, at + 2);
  if (number > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("number", number, 0, Number.MAX_SAFE_INTEGER);
  }
  reader.pass(10);
  const text = reader.text("text", lenText);
  return { key, number, text };
}
