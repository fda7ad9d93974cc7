// Generated from spec/types/bounds.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put2, put8, type Run, u2At, u8At } from "../bytes.ts";

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
  const { memory } = writer;
  const at = writer.room(20);
  put8(memory, at, writer.check("first", value.first, 1, Number.MAX_SAFE_INTEGER));
  put8(memory, at + 8, writer.check("last", value.last, value.first, Number.MAX_SAFE_INTEGER));
  put2(memory, at + 16, writer.check("limit", value.limit, 0, 65535));
  const lenBody = writer.length("body", value.body.length, 0, value.limit);
  put2(memory, at + 18, lenBody);
  writer.bytes("body", value.body);
}

const BOUNDS_RUN: Run = { first: 8, last: 8, limit: 2, len_body: 2 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeBounds(reader: ByteReader): Bounds {
  const { memory } = reader;
  const at = reader.run(BOUNDS_RUN);
  const first = reader.check("first", u8At(memory, at), 1, Number.MAX_SAFE_INTEGER);
  const last = reader.check("last", u8At(memory, at + 8), first, Number.MAX_SAFE_INTEGER);
  const limit = u2At(memory, at + 16);
  const lenBody = reader.check("len_body", u2At(memory, at + 18), 0, limit);
  reader.pass(20);
  const body = reader.bytes("body", lenBody);
  return { first, last, limit, body };
}
