// Generated from spec/types/stamp.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, put4, type Run, u1At, u4At } from "../bytes.ts";

/** When something was, and how sure that is. */
export interface Stamp {
  readonly seconds: number;
  readonly exact: boolean;
  readonly zone: number;
}

/** Octets that the value takes. */
export function sizeOfStamp(_value: Stamp): number {
  return 6;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeStamp(writer: ByteWriter, value: Stamp): void {
  const { memory } = writer;
  const at = writer.room(6);
  put4(memory, at, writer.check("seconds", value.seconds, 0, 4294967295));
  put1(memory, at + 4, (value.exact ? 0x01 : 0) | (writer.check("zone", value.zone, 0, 127) << 1));
  put1(memory, at + 5, 0);
}

const STAMP_RUN: Run = { seconds: 4, exact: 1, reserved: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeStamp(reader: ByteReader): Stamp {
  const { memory } = reader;
  const at = reader.run(STAMP_RUN);
  const seconds = u4At(memory, at);
  const flags = u1At(memory, at + 4);
  const zone = flags >>> 1;
  reader.reserved("reserved", u1At(memory, at + 5));
  reader.pass(6);
  return { seconds, exact: (flags & 0x01) !== 0, zone };
}
