// Generated from spec/types/octets.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";

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
  writer.length("token", value.token.length, 8, 8);
  writer.bytes("token", value.token);
  const lenBoth = writer.length("left", value.left.length, 0, 65536);
  writer.length("right", value.right.length, lenBoth, lenBoth);
  writer.u4("len_both", lenBoth);
  writer.bytes("left", value.left);
  writer.bytes("right", value.right);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeOctets(reader: ByteReader): Octets {
  const token = reader.bytes("token", 8);
  const lenBoth = reader.u4("len_both", 0, 65536);
  const left = reader.bytes("left", lenBoth);
  const right = reader.bytes("right", lenBoth);
  return { token, left, right };
}
