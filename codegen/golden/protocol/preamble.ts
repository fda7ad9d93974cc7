// Generated from spec/preamble.ksy. Do not edit: run `npm run generate`.

import { ByteReader, ByteWriter } from "./bytes.ts";

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
  writer.constant("magic", PREAMBLE_MAGIC);
  writer.u1("version", value.version, 1);
  writer.reserved("reserved", 3);
  return bytes;
}

/** Reads the 8 octets from `at`. @throws {DecodeError} when they do not follow the layout. */
export function decodePreamble(bytes: Uint8Array, at = 0): Preamble {
  const reader = new ByteReader(bytes, at, PREAMBLE_LENGTH);
  reader.begin("preamble");
  reader.constant("magic", PREAMBLE_MAGIC);
  const version = reader.u1("version", 1);
  reader.reserved("reserved", 3);
  return { version };
}
