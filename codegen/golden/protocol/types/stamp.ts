// Generated from spec/types/stamp.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";

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
  const { seconds, exact, zone } = value;
  const { view } = writer;
  const at = writer.room(6);
  if (seconds >>> 0 !== seconds) throw writer.outside("seconds", seconds, 0, 4294967295);
  view.setUint32(at, seconds, true);
  if (zone >>> 0 !== zone || zone > 127) throw writer.outside("zone", zone, 0, 127);
  view.setUint8(at + 4, (exact ? 0x01 : 0) | (zone << 1));
  view.setUint8(at + 5, 0);
}

const STAMP_RUN: Run = { seconds: 4, exact: 1, reserved: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeStamp(reader: ByteReader): Stamp {
  const at = reader.run(STAMP_RUN, 6);
  const { view } = reader;
  const seconds = view.getUint32(at, true);
  const flags = view.getUint8(at + 4);
  const zone = flags >>> 1;
  if (view.getUint8(at + 5) !== 0) throw reader.reserved("reserved");
  reader.pass(6);
  return { seconds, exact: (flags & 0x01) !== 0, zone };
}
