import type { Codec } from "./codec.ts";
import { showError } from "./exceptions.ts";
import { dump, isGiven, plain } from "./walk.ts";

export interface WriteResult {
  readonly write: "ok" | "dump-equal" | "wrong";
  readonly reason: string;
}

/**
 * Writes what was read from `input`: the same octets, or at least octets that are read as the same. Then once more, from
 * plain objects that lack all that the encoder says it works out.
 */
export function writeBack(codec: Codec, input: Uint8Array): WriteResult {
  const { decode, encode } = codec;
  let written: Uint8Array;
  try {
    written = encode(decode(input));
  } catch (error) {
    return wrong(`cannot write what it read: ${showError(error)}`);
  }
  const at = firstDifference(written, input);
  const isWhole = at < 0 && written.length === input.length;
  const difference = isWhole ? undefined : dumpDifference(codec, input, written);
  if (difference !== undefined) return wrong(`${differenceOf(written, input, at)}; ${difference}`);
  const plainly = writePlain(codec, input, written);
  if (plainly !== undefined || at < 0) return plainly ?? { write: "ok", reason: "" };
  return { write: "dump-equal", reason: differenceOf(written, input, at) };
}

/** What is not right when that is written which a program would write down; undefined when it is the same as `written`. */
function writePlain(codec: Codec, input: Uint8Array, written: Uint8Array): WriteResult | undefined {
  const value = plain(codec.decode(input), codec.formats);
  if (value === undefined) return undefined;
  let rewritten: Uint8Array;
  try {
    rewritten = codec.encode(value);
  } catch (error) {
    return wrong(`cannot write without derived members: ${showError(error)}`);
  }
  const at = firstDifference(rewritten, written);
  if (at < 0 && rewritten.length === written.length) return undefined;
  const reason = `without derived members ${differenceOf(rewritten, written, at)}`;
  // Octets that belong to no field are lost, and lengths follow from what is left.
  const difference = dumpDifference(codec, input, rewritten, isGiven);
  return difference === undefined ? { write: "dump-equal", reason } : wrong(`${reason}; ${difference}`);
}

/** Where the shorter of two differs from the other first; -1 when it is its beginning. */
function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  // What was read is at the front of the input; there may be more behind it, but not less.
  if (a.length > b.length && isStart(b, a)) return b.length;
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return at;
  return -1;
}

function isStart(short: Uint8Array, long: Uint8Array): boolean {
  return short.every((octet, at) => long[at] === octet);
}

function differenceOf(written: Uint8Array, input: Uint8Array, at: number): string {
  const lengths = `${written.length} octets of ${input.length}`;
  return at < 0 ? `writes ${lengths}` : `writes ${lengths}, other from octet ${at} on`;
}

function dumpDifference(
  { decode, formats }: Codec,
  input: Uint8Array,
  written: Uint8Array,
  which?: typeof isGiven,
): string | undefined {
  const before = dump(decode(input), formats, which);
  let after: readonly string[];
  try {
    after = dump(decode(written), formats, which);
  } catch (error) {
    return `which cannot be read: ${showError(error)}`;
  }
  const index = before.findIndex((line, at) => line !== after[at]);
  if (index < 0 && before.length === after.length) return undefined;
  return `read again: ${after[index] ?? "nothing"}, was ${before[index] ?? "nothing"}`;
}

function wrong(reason: string): WriteResult {
  return { write: "wrong", reason };
}
