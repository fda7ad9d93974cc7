import { InvalidArgumentError } from "commander";

/** `500ms`, `5s`, `2m`, `1h`, in milliseconds. A number without a unit is in seconds. */
export function parseDuration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text.trim());
  const [, amount = "", unit = "s"] = match ?? [];
  const ms = Number(amount) * (UNITS_MS[unit] ?? Number.NaN);
  if (!match || ms > MAX_MS) {
    throw new InvalidArgumentError("Give a time such as 500ms, 5s, 2m or 1h.");
  }
  return ms;
}

/** A whole number from 1. */
export function parseCount(text: string): number {
  const count = parseWhole(text);
  if (count === undefined || count < 1) throw new InvalidArgumentError("Give a whole number from 1.");
  return count;
}

/** A port; 0 stands for any that is free. */
export function parsePort(text: string): number {
  const port = parseWhole(text);
  if (port === undefined || port > 65_535) {
    throw new InvalidArgumentError("Give a port from 1 to 65535, or 0 for any that is free.");
  }
  return port;
}

export function parseQueueType(text: string): "P2P" | "PUBSUB" {
  const type = text.toUpperCase();
  if (type !== "P2P" && type !== "PUBSUB") throw new InvalidArgumentError("Give p2p or pubsub.");
  return type;
}

/** One more `key=value`, behind those given before. */
export function parseHeader(
  text: string,
  before: readonly (readonly [string, string])[] = [],
): readonly (readonly [string, string])[] {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("Give key=value.");
  const name = text.slice(0, at);
  if (before.some(([other]) => other === name)) {
    throw new InvalidArgumentError(`There is a header ${name} already.`);
  }
  return [...before, [name, text.slice(at + 1)]];
}

function parseWhole(text: string): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Timers of JavaScript end at once when they are set to more. */
const MAX_MS = 2 ** 31 - 1;
