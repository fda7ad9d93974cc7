// Generated from spec/preamble.ksy. Do not edit: run `npm run generate`.

import { ByteReader, ByteWriter, type Run } from "./bytes.ts";

/**
 * What a connection begins with.
 *
 * Spec: protocol.md#1, OPN-001.
 */
export interface Preamble {
  readonly version: number;
}

/** Octets that it takes. */
export const PREAMBLE_LENGTH = 8;

export const PREAMBLE_MAGIC: readonly number[] = [0x54, 0x49, 0x4e, 0x59];

/** @throws {EncodeError} when a field is not what it may be. */
export function encodePreamble(value: Preamble): Uint8Array {
  const bytes = new Uint8Array(PREAMBLE_LENGTH);
  const writer = new ByteWriter(bytes);
  writer.begin("preamble");
  const { version } = value;
  const { view } = writer;
  const at = writer.room(8);
  writer.constant(at, PREAMBLE_MAGIC);
  if (version >>> 0 !== version || version < 1 || version > 255) {
    throw writer.outside("version", version, 1, 255);
  }
  view.setUint8(at + 4, version);
  writer.fill(at + 5, 3);
  return bytes;
}

const PREAMBLE_RUN: Run = { magic: 4, version: 1, reserved: 3 };

/** Reads the 8 octets from `from`. @throws {DecodeError} when they do not follow the layout. */
export function decodePreamble(bytes: Uint8Array, from = 0): Preamble {
  const reader = new ByteReader(bytes, from, PREAMBLE_LENGTH);
  reader.begin("preamble");
  const at = reader.run(PREAMBLE_RUN, 8);
  const { view } = reader;
  reader.constant("magic", at, PREAMBLE_MAGIC);
  const version = view.getUint8(at + 4);
  if (version < 1) throw reader.outside("version", version, 1, 255);
  reader.zeros("reserved", at + 5, 3);
  reader.pass(8);
  return { version };
}
