// Generated from spec/preamble.ksy. Do not edit: run `npm run generate`.

import { ByteReader, ByteWriter, put1, type Run, u1At } from "./bytes.ts";

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
  const { memory } = writer;
  const at = writer.room(8);
  memory.set(PREAMBLE_MAGIC, at);
  put1(memory, at + 4, writer.check("version", value.version, 1, 255));
  memory.fill(0, at + 5, at + 8);
  return bytes;
}

const PREAMBLE_RUN: Run = { magic: 4, version: 1, reserved: 3 };

/** Reads the 8 octets from `at`. @throws {DecodeError} when they do not follow the layout. */
export function decodePreamble(bytes: Uint8Array, at = 0): Preamble {
  const reader = new ByteReader(bytes, at, PREAMBLE_LENGTH);
  reader.begin("preamble");
  reader.run(PREAMBLE_RUN);
  reader.constant("magic", at, PREAMBLE_MAGIC);
  const version = reader.check("version", u1At(bytes, at + 4), 1, 255);
  reader.zeros("reserved", at + 5, 3);
  reader.pass(8);
  return { version };
}
