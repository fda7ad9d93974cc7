// Generated from spec/types/stamp.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";

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
  writer.u4("seconds", value.seconds);
  writer.u1("exact", (value.exact ? 0x01 : 0) | (writer.bits("zone", value.zone, 0, 127) << 1));
  writer.reserved("reserved", 1);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeStamp(reader: ByteReader): Stamp {
  const seconds = reader.u4("seconds");
  const flags = reader.u1("exact");
  const zone = flags >>> 1;
  reader.reserved("reserved", 1);
  return { seconds, exact: (flags & 0x01) !== 0, zone };
}
