// Generated from spec/types/octets.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";

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
  const { token, left, right } = value;
  const { view } = writer;
  writer.length("token", token.length, 8, 8);
  writer.bytes("token", token);
  const at = writer.room(4);
  const lenBoth = writer.length("left", left.length, 0, 65536);
  writer.length("right", right.length, lenBoth, lenBoth);
  view.setUint32(at, lenBoth, true);
  writer.bytes("left", left);
  writer.bytes("right", right);
}

const OCTETS_RUN: Run = { len_both: 4 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeOctets(reader: ByteReader): Octets {
  const token = reader.bytes("token", 8);
  const at = reader.run(OCTETS_RUN, 4);
  const { view } = reader;
  const lenBoth = view.getUint32(at, true);
  if (lenBoth > 65536) throw reader.outside("len_both", lenBoth, 0, 65536);
  reader.pass(4);
  const left = reader.bytes("left", lenBoth);
  const right = reader.bytes("right", lenBoth);
  return { token, left, right };
}
