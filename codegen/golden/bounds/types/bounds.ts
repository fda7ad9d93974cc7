// Generated from spec/types/bounds.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, readU8, writeU8 } from "../bytes.ts";

/** Bounds that name another field. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly limit: number;
  readonly body: Uint8Array;
}

/** Octets that the value takes. */
export function sizeOfBounds(value: Bounds): number {
  return 20 + value.body.length;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeBounds(writer: ByteWriter, value: Bounds): void {
  const { first, last, limit, body } = value;
  const { view } = writer;
  const at = writer.room(20);
  if (!Number.isSafeInteger(first) || first < 1) {
    throw writer.outside("first", first, 1, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at, first);
  if (!Number.isSafeInteger(last) || last < first) {
    throw writer.outside("last", last, first, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 8, last);
  if (limit >>> 0 !== limit || limit > 65535) throw writer.outside("limit", limit, 0, 65535);
  view.setUint16(at + 16, limit, true);
  const lenBody = writer.length("body", body.length, 0, limit);
  view.setUint16(at + 18, lenBody, true);
  writer.bytes("body", body);
}

const BOUNDS_RUN: Run = { first: 8, last: 8, limit: 2, len_body: 2 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeBounds(reader: ByteReader): Bounds {
  const at = reader.run(BOUNDS_RUN, 20);
  const { view } = reader;
  const first = readU8(view, at);
  if (first < 1 || first > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("first", first, 1, Number.MAX_SAFE_INTEGER);
  }
  const last = readU8(view, at + 8);
  if (last < first || last > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("last", last, first, Number.MAX_SAFE_INTEGER);
  }
  const limit = view.getUint16(at + 16, true);
  const lenBody = view.getUint16(at + 18, true);
  if (lenBody > limit) throw reader.outside("len_body", lenBody, 0, limit);
  reader.pass(20);
  const body = reader.bytes("body", lenBody);
  return { first, last, limit, body };
}
