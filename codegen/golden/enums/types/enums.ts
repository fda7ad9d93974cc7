// Generated from spec/types/enums.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, put2, type Run, u1At, u2At } from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(4);
  if (!isColorKind(value.color)) throw writer.refuse("color", value.color, "a value of color_kind");
  put1(memory, at, value.color);
  put2(memory, at + 1, writer.check("shape", value.shape, 0, 65535));
  if (!isWeekdayKind(value.weekday)) {
    throw writer.refuse("weekday", value.weekday, "a value of weekday_kind");
  }
  put1(memory, at + 3, value.weekday);
}

const ENUMS_RUN: Run = { color: 1, shape: 2, weekday: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeEnums(reader: ByteReader): Enums {
  const { memory } = reader;
  const at = reader.run(ENUMS_RUN);
  const color = u1At(memory, at);
  if (!isColorKind(color)) throw reader.refuse("color", color, "a value of color_kind");
  const shape = u2At(memory, at + 1);
  const weekday = u1At(memory, at + 3);
  if (!isWeekdayKind(weekday)) throw reader.refuse("weekday", weekday, "a value of weekday_kind");
  reader.pass(4);
  return { color, shape, weekday };
}
