// Generated from spec. Do not edit: run `npm run generate`.

export const Mark = {
  good: 1,
  bad: 2,
} as const;

export type Mark = (typeof Mark)[keyof typeof Mark];

export function isMark(value: number): value is Mark {
  return value === 1 || value === 2;
}

/** The name in the specification, or `mark 99` for a value without one. */
export function markName(value: number): string {
  return MARK_NAMES[value] ?? `mark ${value}`;
}

const MARK_NAMES: Readonly<Record<number, string>> = { 1: "good", 2: "bad" };
