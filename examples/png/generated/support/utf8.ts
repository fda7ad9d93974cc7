// Generated from support/utf8.ts by mudem codegen. Do not edit.

// Strict UTF-8 (RFC 3629), by hand: for the short texts of messages a TextDecoder takes longer to call than to run. It
// does the long ones.

/** Octets that `text` takes as UTF-8. */
export function utf8Length(text: string): number {
  let octets = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // The two halves of a pair take four octets together, every other unit from U+0800 on takes three.
    octets += unit < 0x800 || isPairAt(text, index) || isPairAt(text, index - 1) ? 1 : 2;
  }
  return octets;
}

/** The text of well-formed UTF-8, a byte order mark included; undefined for anything else. */
export function decodeUtf8(memory: Uint8Array, from: number, end: number): string | undefined {
  if (from === end) return "";
  const long = end - from > SHORT ? decodeLong(memory, from, end) : undefined;
  return long ?? decodeByHand(memory, from, end);
}

/** Undefined for what a TextDecoder does not take: it may be malformed, or only lie in shared memory. */
function decodeLong(memory: Uint8Array, from: number, end: number): string | undefined {
  try {
    return DECODER.decode(new Uint8Array(memory.buffer, memory.byteOffset + from, end - from));
  } catch {
    return undefined;
  }
}

function decodeByHand(memory: Uint8Array, from: number, end: number): string | undefined {
  let text = "";
  const units = Array<number>(Math.min(end - from, CHUNK));
  let count = 0;
  for (let at = from; at < end; ) {
    const lead = octetAt(memory, at);
    if (lead < 0x80) {
      units[count++] = lead;
      at++;
    } else {
      const octets = sequenceLength(lead);
      if (octets === 0 || at + octets > end) return undefined;
      const point = decodeSequence(memory, at, lead, octets);
      if (point < 0) return undefined;
      if (point < 0x10000) {
        units[count++] = point;
      } else {
        units[count++] = 0xd7c0 + (point >> 10);
        units[count++] = 0xdc00 + (point & 0x3ff);
      }
      at += octets;
    }
    if (count >= CHUNK) {
      text += String.fromCharCode(...units);
      units.length = 0;
      count = 0;
    }
  }
  // To set the length takes time, even to what it is.
  if (units.length > count) units.length = count;
  return text + String.fromCharCode(...units);
}

/** Octets of the sequence that begins with `lead`, 0 when none does. */
function sequenceLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** The code point of a sequence of two to four octets, -1 when it is malformed, too long for its point, or a surrogate. */
function decodeSequence(memory: Uint8Array, at: number, lead: number, octets: number): number {
  let point = lead & (0x7f >> octets);
  for (let index = 1; index < octets; index++) {
    const octet = octetAt(memory, at + index);
    if ((octet & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (octet & 0x3f);
  }
  const isTooLong = (octets === 3 && point < 0x800) || (octets === 4 && point < 0x10000);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return isTooLong || isSurrogate || point > 0x10ffff ? -1 : point;
}

/**
 * Writes `text`, which takes `octets`, to `memory` from `from` on, which has room for them. False when it holds half of a
 * surrogate pair.
 */
export function encodeUtf8(
  text: string,
  memory: Uint8Array,
  from: number,
  octets = utf8Length(text),
): boolean {
  // A TextEncoder writes something else for half of a pair; in ASCII there is none.
  if (octets === text.length && octets > SHORT) {
    ENCODER.encodeInto(text, memory.subarray(from, from + octets));
    return true;
  }
  let at = from;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      memory[at++] = unit;
    } else if (unit < 0x800) {
      memory[at++] = 0xc0 | (unit >> 6);
      memory[at++] = 0x80 | (unit & 0x3f);
    } else if (unit < 0xd800 || unit > 0xdfff) {
      memory[at++] = 0xe0 | (unit >> 12);
      memory[at++] = 0x80 | ((unit >> 6) & 0x3f);
      memory[at++] = 0x80 | (unit & 0x3f);
    } else {
      if (!isPairAt(text, index)) return false;
      const point = ((unit - 0xd7c0) << 10) | (text.charCodeAt(++index) - 0xdc00);
      memory[at++] = 0xf0 | (point >> 18);
      memory[at++] = 0x80 | ((point >> 12) & 0x3f);
      memory[at++] = 0x80 | ((point >> 6) & 0x3f);
      memory[at++] = 0x80 | (point & 0x3f);
    }
  }
  return true;
}

function octetAt(memory: Uint8Array, at: number): number {
  return memory[at] as number;
}

/** Whether a surrogate pair begins at `index`. */
function isPairAt(text: string, index: number): boolean {
  const high = text.charCodeAt(index);
  const low = text.charCodeAt(index + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

// In every browser, though not a part of ECMAScript.
declare const TextDecoder: new (
  label: "utf-8",
  options: { fatal: true; ignoreBOM: true },
) => { decode(octets: Uint8Array): string };
declare const TextEncoder: new () => { encodeInto(text: string, memory: Uint8Array): unknown };

const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const ENCODER = new TextEncoder();

// Of so many octets a text is done sooner by hand.
const SHORT = 40;

// As many arguments as every engine takes in one call, with room to spare.
const CHUNK = 4096;
