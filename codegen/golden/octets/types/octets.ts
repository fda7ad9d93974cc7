// Generated from spec/types/octets.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put4, type Run, u4At } from "../bytes.ts";

export interface Octets {
  readonly token: Uint8Array;
  readonly left: Uint8Array;
  readonly right: Uint8Array;
}

/** Octets that the value takes. */
export function sizeOfOctets(value: Octets): number {
  return 12 + value.left.length + value.right.length;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeOctets(writer: ByteWriter, value: Octets): void {
  const { memory } = writer;
  writer.length("token", value.token.length, 8, 8);
  writer.bytes("token", value.token);
  const at = writer.room(4);
  const lenBoth = writer.length("left", value.left.length, 0, 65536);
  writer.length("right", value.right.length, lenBoth, lenBoth);
  put4(memory, at, lenBoth);
  writer.bytes("left", value.left);
  writer.bytes("right", value.right);
}

const OCTETS_RUN: Run = { len_both: 4 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeOctets(reader: ByteReader): Octets {
  const { memory } = reader;
  const token = reader.bytes("token", 8);
  const at = reader.run(OCTETS_RUN);
  const lenBoth = reader.check("len_both", u4At(memory, at), 0, 65536);
  reader.pass(4);
  const left = reader.bytes("left", lenBoth);
  const right = reader.bytes("right", lenBoth);
  return { token, left, right };
}
