// Generated from spec. Do not edit: run `npm run generate`.

export const ColorKind = {
  /** Of blood. */
  red: 1,
  /**
   * Of the sea, far out, where it is deep and no light of the sun has come for all the ages of the
   * world.
   */
  darkBlue: 2,
} as const;

export type ColorKind = (typeof ColorKind)[keyof typeof ColorKind];

export function isColorKind(value: number): value is ColorKind {
  return value === 1 || value === 2;
}

/** The name in the specification, or `color_kind 99` for a value without one. */
export function colorKindName(value: number): string {
  return COLOR_KIND_NAMES[value] ?? `color_kind ${value}`;
}

const COLOR_KIND_NAMES: Readonly<Record<number, string>> = { 1: "red", 2: "dark_blue" };

export const ShapeKind = {
  round: 16,
  square: 32,
} as const;

export type ShapeKind = (typeof ShapeKind)[keyof typeof ShapeKind];

export function isShapeKind(value: number): value is ShapeKind {
  return value === 16 || value === 32;
}

/** The name in the specification, or `shape_kind 99` for a value without one. */
export function shapeKindName(value: number): string {
  return SHAPE_KIND_NAMES[value] ?? `shape_kind ${value}`;
}

const SHAPE_KIND_NAMES: Readonly<Record<number, string>> = { 16: "round", 32: "square" };

export const WeekdayKind = {
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  sun: 7,
  holiday: 8,
  bankHoliday: 9,
} as const;

export type WeekdayKind = (typeof WeekdayKind)[keyof typeof WeekdayKind];

export function isWeekdayKind(value: number): value is WeekdayKind {
  return WEEKDAY_KIND_NAMES[value] !== undefined;
}

/** The name in the specification, or `weekday_kind 99` for a value without one. */
export function weekdayKindName(value: number): string {
  return WEEKDAY_KIND_NAMES[value] ?? `weekday_kind ${value}`;
}

const WEEKDAY_KIND_NAMES: Readonly<Record<number, string>> = {
  1: "mon",
  2: "tue",
  3: "wed",
  4: "thu",
  5: "fri",
  6: "sat",
  7: "sun",
  8: "holiday",
  9: "bank_holiday",
};
