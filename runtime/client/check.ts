import { localError } from "./errors.ts";

/** The value itself. @throws {MudemError} `INVALID` when it is no whole number from `min` to `max`. */
export function wholeNumber(name: string, value: number, min: number, max: number): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  const text = `${name} is ${value}, it has to be a whole number from ${min} to ${max}`;
  throw localError("INVALID", "invalid_argument", text);
}
