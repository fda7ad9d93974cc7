// Generated from spec/types/bounds.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";

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
  writer.u8("first", value.first, 1);
  writer.u8("last", value.last, value.first);
  writer.u2("limit", value.limit);
  const lenBody = writer.length("body", value.body.length, 0, value.limit);
  writer.u2("len_body", lenBody);
  writer.bytes("body", value.body);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeBounds(reader: ByteReader): Bounds {
  const first = reader.u8("first", 1);
  const last = reader.u8("last", first);
  const limit = reader.u2("limit");
  const lenBody = reader.u2("len_body", 0, limit);
  const body = reader.bytes("body", lenBody);
  return { first, last, limit, body };
}
