import type { Codec } from "./codec.ts";
import { showError } from "./exceptions.ts";
import { dump, plain } from "./walk.ts";

export interface WriteResult {
  readonly write: "ok" | "dump-equal" | "wrong";
  readonly reason: string;
}

/**
 * Writes what was read from `input`: the same octets, or at least octets that are read as the same. Then once more, from
 * plain objects that lack all that the encoder says it works out.
 */
export function writeBack(codec: Codec, input: Uint8Array): WriteResult {
  const { formats, decode, encode } = codec;
  let written: Uint8Array;
  try {
    written = encode(decode(input));
  } catch (error) {
    return wrong(`cannot write what it read: ${showError(error)}`);
  }
  const at = firstDifference(written, input);
  const difference =
    at < 0 && written.length === input.length ? undefined : dumpDifference(codec, input, written);
  if (difference !== undefined) return wrong(`${differenceOf(written, input, at)}; ${difference}`);
  let rewritten: Uint8Array;
  try {
    rewritten = encode(plain(decode(input), formats));
  } catch (error) {
    return wrong(`cannot write without derived members: ${showError(error)}`);
  }
  const other = firstDifference(rewritten, written);
  if (other >= 0 || rewritten.length !== written.length) {
    return wrong(`without derived members ${differenceOf(rewritten, written, other)}`);
  }
  return at < 0
    ? { write: "ok", reason: "" }
    : { write: "dump-equal", reason: differenceOf(written, input, at) };
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
): string | undefined {
  const before = dump(decode(input), formats);
  let after: readonly string[];
  try {
    after = dump(decode(written), formats);
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
