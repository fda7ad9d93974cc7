// Generated from spec/types/enums.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
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
  if (!isColorKind(value.color)) throw writer.refuse("color", value.color, "a value of color_kind");
  writer.u1("color", value.color);
  writer.u2("shape", value.shape);
  if (!isWeekdayKind(value.weekday)) {
    throw writer.refuse("weekday", value.weekday, "a value of weekday_kind");
  }
  writer.u1("weekday", value.weekday);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeEnums(reader: ByteReader): Enums {
  const color = reader.u1("color");
  if (!isColorKind(color)) throw reader.refuse("color", color, "a value of color_kind");
  const shape = reader.u2("shape");
  const weekday = reader.u1("weekday");
  if (!isWeekdayKind(weekday)) throw reader.refuse("weekday", weekday, "a value of weekday_kind");
  return { color, shape, weekday };
}
