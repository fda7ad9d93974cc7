// Generated from spec/types/enums.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
import { type ColorKind, isColorKind, isWeekdayKind, type WeekdayKind } from "../enums.ts";

export interface Enums {
  readonly color: ColorKind;
  readonly shape: number;
  readonly weekday: WeekdayKind;
}

/** Octets that the value takes. */
export function sizeOfEnums(_value: Enums): number {
  return 4;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeEnums(writer: ByteWriter, value: Enums): void {
  const { color, shape, weekday } = value;
  const { view } = writer;
  const at = writer.room(4);
  if (!isColorKind(color)) throw writer.refuse("color", color, "a value of color_kind");
  view.setUint8(at, color);
  if (shape >>> 0 !== shape || shape > 65535) throw writer.outside("shape", shape, 0, 65535);
  view.setUint16(at + 1, shape, true);
  if (!isWeekdayKind(weekday)) throw writer.refuse("weekday", weekday, "a value of weekday_kind");
  view.setUint8(at + 3, weekday);
}

const ENUMS_RUN: Run = { color: 1, shape: 2, weekday: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeEnums(reader: ByteReader): Enums {
  const at = reader.run(ENUMS_RUN, 4);
  const { view } = reader;
  const color = view.getUint8(at);
  if (!isColorKind(color)) throw reader.refuse("color", color, "a value of color_kind");
  const shape = view.getUint16(at + 1, true);
  const weekday = view.getUint8(at + 3);
  if (!isWeekdayKind(weekday)) throw reader.refuse("weekday", weekday, "a value of weekday_kind");
  reader.pass(4);
  return { color, shape, weekday };
}
