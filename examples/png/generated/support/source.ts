// Generated from support/source.ts by mudem codegen. Do not edit.

import { type Constraint, DecodeError } from "./codec-errors.ts";
import type { Stream } from "./stream.ts";
import type { Trail } from "./trail.ts";
import { decodeUtf8 } from "./utf8.ts";

/** Values of constant length that lie one behind the other: the octets of each, by name. Only errors need it. */
export type Run = Readonly<Record<string, number>>;

/**
 * Octets to read: all of an input, or the part of it that something is limited to. Never read beyond its end.
 *
 * What it gives out as octets lies in the memory of the input and is not copied.
 */
export class Source implements Stream {
  readonly memory: Uint8Array;
  readonly trail: Trail;
  readonly #start: number;
  readonly #end: number;
  /** Whether more input could mend that it ends. */
  readonly #isOutermost: boolean;
  #at: number;
  /** The octet that bits are taken from, as far as they are left. */
  #bits = 0;
  #bitsLeft = 0;
  /** Where what was read last begins, and what it is when it is several fields. */
  #from: number;
  #run: Run | undefined;

  /** The octets of `memory` from `start` up to `end`. */
  constructor(memory: Uint8Array, trail: Trail, start = 0, end = memory.length, isOutermost = true) {
    this.memory = memory;
    this.trail = trail;
    this.#start = start;
    this.#end = end;
    this.#at = start;
    this.#from = start;
    this.#isOutermost = isOutermost;
  }

  get pos(): number {
    return this.#at - this.#start;
  }

  get size(): number {
    return this.#end - this.#start;
  }

  /** Where in the memory the next octet is. */
  get at(): number {
    return this.#at;
  }

  get isEof(): boolean {
    return this.#at >= this.#end && this.#bitsLeft === 0;
  }

  /** Octets that are left. */
  get left(): number {
    return this.#end - this.#at;
  }

  /** Goes to the octet `pos`, counted from the start. @throws {DecodeError} when there is none. */
  seek(pos: number, field: string): void {
    this.#bitsLeft = 0;
    if (!(pos >= 0)) this.#refuse("value", field, `is at ${pos}, which is before the start`);
    if (pos > this.size) this.#truncated(field, pos, this.size);
    this.#at = this.#start + pos;
  }

  /** Goes behind the next `octets`. Returns where in the memory they lie. @throws {DecodeError} when there are fewer. */
  take(octets: number, field: string): number {
    this.#bitsLeft = 0;
    const at = this.#at;
    if (!(octets <= this.#end - at && octets >= 0)) this.#short(octets, field);
    this.#at = at + octets;
    this.#from = at;
    this.#run = undefined;
    if (this.trail.watches(this.memory)) this.trail.pass(field, at, octets);
    return at;
  }

  /** As `take`, of the values of a run, which have so many octets together. */
  run(run: Run, octets: number): number {
    this.#bitsLeft = 0;
    const at = this.#at;
    if (octets > this.#end - at) this.#shortRun(run);
    this.#at = at + octets;
    this.#from = at;
    this.#run = run;
    if (this.trail.watches(this.memory)) this.#passRun(run, at);
    return at;
  }

  bytes(octets: number, field: string): Uint8Array {
    const at = this.take(octets, field);
    return this.memory.subarray(at, at + octets);
  }

  /** All that is left. */
  rest(field: string): Uint8Array {
    return this.bytes(this.#end - this.#at, field);
  }

  /** All that is left, without going behind it. */
  remaining(): Uint8Array {
    return this.memory.subarray(this.#at, this.#end);
  }

  /** Octets up to a terminator, which is looked for at whole multiples of its length. */
  terminated(
    terminator: readonly number[],
    include: boolean,
    consume: boolean,
    eosError: boolean,
    field: string,
  ): Uint8Array {
    this.#bitsLeft = 0;
    const from = this.#at;
    const at = find(this.memory, from, this.#end, terminator);
    if (at < 0) {
      if (eosError) {
        const reason = `ends without its terminator, ${showOctets(terminator)}`;
        // What is left beyond whole multiples of its length may be its beginning.
        const missing = terminator.length - ((this.#end - from) % terminator.length);
        throw this.#error("truncated", field, reason, missing);
      }
      return this.rest(field);
    }
    this.#at = consume ? at + terminator.length : at;
    this.#from = from;
    this.#run = undefined;
    if (this.trail.watches(this.memory)) this.trail.pass(field, from, this.#at - from);
    return this.memory.subarray(from, include ? at + terminator.length : at);
  }

  /** The next `octets` as UTF-8. */
  utf8(octets: number, field: string): string {
    const at = this.take(octets, field);
    const text = decodeUtf8(this.memory, at, at + octets);
    return text ?? this.#refuse("text", field, "is not well-formed UTF-8", at);
  }

  /** `bytes` as UTF-8. */
  utf8Of(bytes: Uint8Array, field: string): string {
    return (
      decodeUtf8(bytes, 0, bytes.length) ??
      this.#refuse("text", field, "is not well-formed UTF-8", this.#from)
    );
  }

  /** `bytes` as ASCII. */
  asciiOf(bytes: Uint8Array, field: string): string {
    const text = decodeUtf8(bytes, 0, bytes.length);
    // Every other character takes more octets than it has units.
    return text?.length === bytes.length
      ? text
      : this.#refuse("text", field, "is not well-formed ASCII", this.#from);
  }

  /** `value` as a number. @throws {DecodeError} when that is not exact. */
  exact(value: bigint, field: string): number {
    const number = Number(value);
    return Number.isSafeInteger(number)
      ? number
      : this.#refuse("value", field, `is ${value}, beyond what a number holds`, this.#offsetOf(field));
  }

  /** `bytes`, which a process could not make anything of when they are undefined. */
  processed(bytes: Uint8Array | undefined, by: string, field: string): Uint8Array {
    return bytes ?? this.#refuse("value", field, `is not what ${by} makes`, this.#from);
  }

  /** `text`, which an encoding had no characters for when it is undefined. */
  text(text: string | undefined, encoding: string, field: string): string {
    return text ?? this.#refuse("text", field, `is not well-formed ${encoding}`, this.#from);
  }

  /** The next `count` bits, the highest of an octet first. `run` says which fields they are, when they are several. */
  bitsBe(count: number, field: string, run?: Run): number {
    this.#needBits(count, field, run);
    let value = 0;
    for (let open = count; open > 0; ) {
      const width = this.#nextBits(open);
      this.#bitsLeft -= width;
      // Not shifted: that would end at 32 bits.
      value = value * (1 << width) + ((this.#bits >> this.#bitsLeft) & ((1 << width) - 1));
      open -= width;
    }
    return value;
  }

  /** The next `count` bits, the lowest of an octet first. `run` says which fields they are, when they are several. */
  bitsLe(count: number, field: string, run?: Run): number {
    this.#needBits(count, field, run);
    let value = 0;
    for (let done = 0; done < count; ) {
      const width = this.#nextBits(count - done);
      value += ((this.#bits >> (8 - this.#bitsLeft)) & ((1 << width) - 1)) * 2 ** done;
      this.#bitsLeft -= width;
      done += width;
    }
    return value;
  }

  /** As `bitsBe`, for more than 53 bits. */
  bigBitsBe(count: number, field: string): bigint {
    this.#needBits(count, field);
    const high = BigInt(this.bitsBe(count - 32, field));
    return (high << 32n) | BigInt(this.bitsBe(32, field));
  }

  /** As `bitsLe`, for more than 53 bits. */
  bigBitsLe(count: number, field: string): bigint {
    this.#needBits(count, field);
    const low = BigInt(this.bitsLe(32, field));
    return low | (BigInt(this.bitsLe(count - 32, field)) << 32n);
  }

  /** Leaves out what is left of an octet that bits were taken from. */
  align(): void {
    this.#bitsLeft = 0;
  }

  /** The next `octets` as a stream of their own. */
  part(octets: number, field: string): Source {
    this.#bitsLeft = 0;
    const at = this.#at;
    if (!(octets <= this.#end - at && octets >= 0)) this.#short(octets, field);
    this.#at = at + octets;
    return new Source(this.memory, this.trail, at, at + octets, false);
  }

  /** All that is left as a stream of its own. */
  partRest(): Source {
    this.#bitsLeft = 0;
    const at = this.#at;
    this.#at = this.#end;
    return new Source(this.memory, this.trail, at, this.#end, this.#isOutermost);
  }

  /** `bytes`, which come from this source by some detour, as a stream of their own. */
  of(bytes: Uint8Array): Source {
    const { buffer, byteOffset } = this.memory;
    if (bytes.buffer !== buffer) return new Source(bytes, this.trail, 0, bytes.length, false);
    // Octets that were not changed keep their place, for errors.
    const at = bytes.byteOffset - byteOffset;
    return new Source(this.memory, this.trail, at, at + bytes.length, false);
  }

  /** The error for a value that does not fulfil `constraint`. `wanted` follows "has to be". */
  invalid(constraint: Constraint, field: string, value: unknown, wanted: string): DecodeError {
    const path = this.trail.path(field);
    return new DecodeError(
      "value",
      path,
      this.#offsetOf(field),
      `is ${showValue(value)}, has to be ${wanted}`,
      {
        constraint,
      },
    );
  }

  /** The error for an expression of the format that has no result. */
  undecided(field: string, reason: string): DecodeError {
    return this.#error("expression", field, reason);
  }

  /** Where `field`, which was read last, begins. */
  #offsetOf(field: string): number {
    let offset = this.#from;
    for (const [name, octets] of Object.entries(this.#run ?? {})) {
      if (name === field) break;
      offset += octets;
    }
    return offset;
  }

  #needBits(count: number, field: string, run?: Run): void {
    const octets = Math.ceil((count - this.#bitsLeft) / 8);
    if (octets <= this.#end - this.#at) {
      this.#from = this.#at - (this.#bitsLeft > 0 ? 1 : 0);
      this.#run = undefined;
      if (this.trail.watches(this.memory)) this.#passBits(run ?? { [field]: count });
      return;
    }
    let bits = 0;
    for (const [name, width] of Object.entries(run ?? { [field]: count })) {
      bits += width;
      const needed = Math.ceil((bits - this.#bitsLeft) / 8);
      if (needed > this.#end - this.#at) this.#short(needed, name);
    }
  }

  #passRun(run: Run, from: number): void {
    let at = from;
    for (const [field, octets] of Object.entries(run)) {
      this.trail.pass(field, at, octets);
      at += octets;
    }
  }

  #passBits(run: Run): void {
    let bit = this.#at * 8 - this.#bitsLeft;
    for (const [field, width] of Object.entries(run)) {
      const first = Math.floor(bit / 8);
      bit += width;
      this.trail.pass(field, first, Math.ceil(bit / 8) - first, width);
    }
  }

  /** Makes at least one bit ready. Returns how many of `wanted` can be taken at once. */
  #nextBits(wanted: number): number {
    if (this.#bitsLeft === 0) {
      this.#bits = this.memory[this.#at++] as number;
      this.#bitsLeft = 8;
    }
    return Math.min(wanted, this.#bitsLeft);
  }

  #shortRun(run: Run): never {
    for (const [field, octets] of Object.entries(run)) {
      if (octets > this.left) this.#short(octets, field);
      if (this.trail.watches(this.memory)) this.trail.pass(field, this.#at, octets);
      this.#at += octets;
    }
    throw new Error("the run is complete");
  }

  #short(octets: number, field: string): never {
    if (octets >= 0) this.#truncated(field, octets, this.left);
    this.#refuse("value", field, `takes ${octets} octets, which is no size`);
  }

  #truncated(field: string, wanted: number, left: number): never {
    throw this.#error("truncated", field, `takes ${wanted} octets, but only ${left} are left`, wanted - left);
  }

  #refuse(kind: "value" | "text", field: string, reason: string, at = this.#at): never {
    throw new DecodeError(kind, this.trail.path(field), at, reason);
  }

  #error(kind: "truncated" | "expression", field: string, reason: string, missing = 0): DecodeError {
    const path = this.trail.path(field);
    return new DecodeError(kind, path, this.#at, reason, { missing: this.#isOutermost ? missing : 0 });
  }
}

/** Where `wanted` is in `memory`, at a whole multiple of its length behind `from`; -1 when it is not. */
export function find(memory: Uint8Array, from: number, end: number, wanted: readonly number[]): number {
  const [first] = wanted;
  if (wanted.length === 1) {
    const at = memory.indexOf(first as number, from);
    return at < end ? at : -1;
  }
  for (let at = from; at + wanted.length <= end; at += wanted.length) {
    if (wanted.every((octet, index) => memory[at + index] === octet)) return at;
  }
  return -1;
}

/** `bytes` up to `terminator`, or all of them where there is none. */
export function terminate(bytes: Uint8Array, terminator: readonly number[], include: boolean): Uint8Array {
  const at = find(bytes, 0, bytes.length, terminator);
  return at < 0 ? bytes : bytes.subarray(0, include ? at + terminator.length : at);
}

/** `bytes` without octets at the end that are `pad`. */
export function stripRight(bytes: Uint8Array, pad: number): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === pad) end--;
  return bytes.subarray(0, end);
}

export function showOctets(octets: ArrayLike<number>): string {
  const shown = Array.from(octets)
    .slice(0, 16)
    .map((octet) => octet.toString(16).padStart(2, "0"));
  return `[${shown.join(" ")}${octets.length > 16 ? " …" : ""}]`;
}

export function showValue(value: unknown): string {
  if (value instanceof Uint8Array) return showOctets(value);
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
