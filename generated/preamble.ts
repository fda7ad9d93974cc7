// Generated from spec/preamble.ksy. Do not edit: run `npm run generate`.

import { ByteReader, ByteWriter, type Run } from "./bytes.ts";

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
  const { versionMin, versionMax } = value;
  const { view } = writer;
  const at = writer.room(8);
  writer.constant(at, PREAMBLE_MAGIC);
  if (versionMin >>> 0 !== versionMin || versionMin < 1 || versionMin > 255) {
    throw writer.outside("version_min", versionMin, 1, 255);
  }
  view.setUint8(at + 5, versionMin);
  if (versionMax >>> 0 !== versionMax || versionMax < versionMin || versionMax > 255) {
    throw writer.outside("version_max", versionMax, versionMin, 255);
  }
  view.setUint8(at + 6, versionMax);
  view.setUint8(at + 7, 0);
  return bytes;
}

const PREAMBLE_RUN: Run = { magic: 5, version_min: 1, version_max: 1, reserved: 1 };

/** Reads the 8 octets from `from`. @throws {DecodeError} when they do not follow the layout. */
export function decodePreamble(bytes: Uint8Array, from = 0): Preamble {
  const reader = new ByteReader(bytes, from, PREAMBLE_LENGTH);
  reader.begin("preamble");
  const at = reader.run(PREAMBLE_RUN, 8);
  const { view } = reader;
  reader.constant("magic", at, PREAMBLE_MAGIC);
  const versionMin = view.getUint8(at + 5);
  if (versionMin < 1) throw reader.outside("version_min", versionMin, 1, 255);
  const versionMax = view.getUint8(at + 6);
  if (versionMax < versionMin) throw reader.outside("version_max", versionMax, versionMin, 255);
  if (view.getUint8(at + 7) !== 0) throw reader.reserved("reserved");
  reader.pass(8);
  return { versionMin, versionMax };
}
