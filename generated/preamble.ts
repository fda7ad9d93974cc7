// Generated from spec/preamble.ksy. Do not edit: run `npm run generate`.

import { ByteReader, ByteWriter, put1, type Run, u1At } from "./bytes.ts";

/**
 * The first octets in each direction of a connection, before any frame. Its layout is the same in
 * every version of the protocol, for ever: it is how two endpoints find out that they have no version
 * in common.
 *
 * Spec: protocol.md#2-opening, OPN-001, OPN-002, OPN-003, OPN-004.
 */
export interface Preamble {
  /**
   * Lowest major version that the endpoint speaks. The broker answers with the version it chose, here
   * and in `version_max`.
   */
  readonly versionMin: number;
  /** Highest major version that the endpoint speaks; not below `version_min`. */
  readonly versionMax: number;
}

/** Octets that it takes. */
export const PREAMBLE_LENGTH = 8;

/** The octets `4d 55 44 45 4d`, "MUDEM" in ASCII. */
export const PREAMBLE_MAGIC: readonly number[] = [0x4d, 0x55, 0x44, 0x45, 0x4d];

/** @throws {EncodeError} when a field is not what it may be. */
export function encodePreamble(value: Preamble): Uint8Array {
  const bytes = new Uint8Array(PREAMBLE_LENGTH);
  const writer = new ByteWriter(bytes);
  writer.begin("preamble");
  const { memory } = writer;
  const at = writer.room(8);
  memory.set(PREAMBLE_MAGIC, at);
  put1(memory, at + 5, writer.check("version_min", value.versionMin, 1, 255));
  put1(memory, at + 6, writer.check("version_max", value.versionMax, value.versionMin, 255));
  put1(memory, at + 7, 0);
  return bytes;
}

const PREAMBLE_RUN: Run = { magic: 5, version_min: 1, version_max: 1, reserved: 1 };

/** Reads the 8 octets from `at`. @throws {DecodeError} when they do not follow the layout. */
export function decodePreamble(bytes: Uint8Array, at = 0): Preamble {
  const reader = new ByteReader(bytes, at, PREAMBLE_LENGTH);
  reader.begin("preamble");
  reader.run(PREAMBLE_RUN);
  reader.constant("magic", at, PREAMBLE_MAGIC);
  const versionMin = reader.check("version_min", u1At(bytes, at + 5), 1, 255);
  const versionMax = reader.check("version_max", u1At(bytes, at + 6), versionMin, 255);
  reader.reserved("reserved", u1At(bytes, at + 7));
  reader.pass(8);
  return { versionMin, versionMax };
}
