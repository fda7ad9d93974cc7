// Generated from support/sink.ts by mudem codegen. Do not edit.

import { type Constraint, EncodeError } from "./codec-errors.ts";
import { octetsOf } from "./encode.ts";
import { compareOctets } from "./operators.ts";
import { find, showOctets, showValue, stripRight, terminate } from "./source.ts";
import { Store } from "./store.ts";
import type { Stream } from "./stream.ts";
import type { Trail } from "./trail.ts";

/** Where a value is written: all of the output, or the part of it that something is limited to. */
export class Sink implements Stream {
  readonly trail: Trail;
  readonly #store: Store;
  readonly #start: number;
  /** Where the part ends; undefined when it may grow. */
  readonly #end: number | undefined;
  #at: number;
  #extent: number;
  #bitsUsed = 0;
  /** What `size` is taken for while something is placed from the end. */
  #assumed: number | undefined;

  constructor(trail: Trail, store = new Store(), start = 0, end?: number) {
    this.trail = trail;
    this.#store = store;
    this.#start = start;
    this.#end = end;
    this.#at = start;
    this.#extent = start;
  }

  /** What is written to; another one after more room was asked for. */
  get memory(): Uint8Array {
    return this.#store.memory;
  }

  get pos(): number {
    return this.#at - this.#start;
  }

  /** @throws {EncodeError} where it may still grow. */
  get size(): number {
    if (this.#assumed !== undefined) return this.#assumed;
    if (this.#end === undefined) throw this.refuse("", "has no size before it is written");
    return this.#end - this.#start;
  }

  get isEof(): boolean {
    return this.pos === this.size;
  }

  /** All that was written. @throws {EncodeError} when something that had to follow does not. */
  finish(): Uint8Array {
    this.#store.settle();
    const missing = this.#store.disappointed();
    if (missing !== undefined) {
      const reason = `has to be followed by its terminator, ${showOctets(missing.octets)}`;
      throw new EncodeError(missing.path, reason);
    }
    return this.#store.release(this.#start, this.#extent);
  }

  /** All that was written, and zeros up to `size`. */
  filled(size: number, field: string): Uint8Array {
    const octets = this.finish();
    if (octets.length > size)
      throw this.refuse(field, `is ${octets.length} octets long, has to be at most ${size}`);
    const filled = new Uint8Array(size);
    filled.set(octets);
    return filled;
  }

  /** Goes to the octet `pos`, counted from the start. */
  seek(pos: number, field: string): void {
    this.#bitsUsed = 0;
    if (!(Number.isSafeInteger(pos) && pos >= 0)) throw this.refuse(field, `is at ${pos}, which is no place`);
    this.#at = this.#start + pos;
  }

  /** Writes something when all that follows was written; `isLast` when even what is so was. */
  later(isLast: boolean, write: () => void): void {
    this.#store.defer(isLast, write);
  }

  /**
   * Writes something at `place`, which depends on the size. Where that is not given it is what there is so far, if what is
   * at the place is the same already; otherwise the output grows, and it comes behind everything else.
   */
  fromEnd(field: string, place: () => number, write: () => void): void {
    const size = this.#extent - this.#start;
    if (this.#end !== undefined) this.#writeAt(field, place(), write);
    else if (!this.#isThere(field, size, place, write)) {
      const larger = size + size - this.#assuming(size, place);
      this.#writeAt(field, this.#assuming(larger, place), write);
      const found = this.#extent - this.#start;
      if (found > larger)
        throw this.refuse(field, `takes ${found - size} octets, and has to end with the output`);
      this.seek(larger, field);
      this.#store.reserve(this.#start + larger, 0);
      this.#extent = this.#start + larger;
    }
  }

  /** Whether `write`, at the place for an output of `size` octets, changes nothing. What it changes is undone. */
  #isThere(field: string, size: number, place: () => number, write: () => void): boolean {
    const at = this.#assuming(size, place);
    if (at < 0 || at >= size) return false;
    const before = this.memory.slice(this.#start, this.#extent);
    this.#writeAt(field, at, write);
    const isSame =
      this.#extent - this.#start === size &&
      before.every((octet, index) => this.memory[this.#start + index] === octet);
    this.memory.set(before, this.#start);
    this.#extent = this.#start + size;
    return isSame;
  }

  #writeAt(field: string, at: number, write: () => void): void {
    this.seek(at, field);
    write();
  }

  #assuming(size: number, place: () => number): number {
    this.#assumed = size;
    try {
      return place();
    } finally {
      this.#assumed = undefined;
    }
  }

  /** Whether both write to the same memory. */
  isBeside(other: Sink): boolean {
    return this.#store === other.#store;
  }

  /** Goes behind the next `octets`. Returns where in the memory they lie. */
  room(octets: number, field = ""): number {
    this.#bitsUsed = 0;
    const at = this.#at;
    const next = at + octets;
    if (this.#end !== undefined && next > this.#end) {
      throw this.refuse(field, `takes ${octets} octets, but only ${this.#end - at} are left of the size`);
    }
    this.#store.reserve(at, octets);
    this.#at = next;
    if (next > this.#extent) this.#extent = next;
    return at;
  }

  /** `value` when it is an integer within the bounds. */
  integer(field: string, value: number, min: number, max: number): number {
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    throw this.refuse(field, `is ${showValue(value)}, has to be an integer from ${min} to ${max}`);
  }

  bigInteger(field: string, value: bigint, min: bigint, max: bigint): bigint {
    if (typeof value === "bigint" && value >= min && value <= max) return value;
    throw this.refuse(field, `is ${showValue(value)}, has to be a bigint from ${min} to ${max}`);
  }

  /** `value` as a bigint, if it is exact. */
  toBigInt(field: string, value: number): bigint {
    return BigInt(this.integer(field, value, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER));
  }

  float(field: string, value: number): number {
    if (typeof value === "number") return value;
    throw this.refuse(field, `is ${showValue(value)}, has to be a number`);
  }

  flag(field: string, value: boolean): boolean {
    if (typeof value === "boolean") return value;
    throw this.refuse(field, `is ${showValue(value)}, has to be true or false`);
  }

  /** Writes `count` bits, the highest of an octet first. */
  bitsBe(field: string, count: number, value: number | bigint | boolean): void {
    if (count > 32) {
      const bits = this.#wideBits(field, count, value);
      this.bitsBe(field, count - 32, Number(bits >> 32n));
      this.bitsBe(field, 32, Number(BigInt.asUintN(32, bits)));
      return;
    }
    const bits = this.#bits(field, count, value);
    for (let open = count; open > 0; ) {
      const width = this.#nextBits(open, field);
      open -= width;
      this.#putBits((Math.floor(bits / 2 ** open) & (2 ** width - 1)) << (8 - this.#bitsUsed - width), width);
    }
  }

  /** Writes `count` bits, the lowest of an octet first. */
  bitsLe(field: string, count: number, value: number | bigint | boolean): void {
    if (count > 32) {
      const bits = this.#wideBits(field, count, value);
      this.bitsLe(field, 32, Number(BigInt.asUintN(32, bits)));
      this.bitsLe(field, count - 32, Number(bits >> 32n));
      return;
    }
    const bits = this.#bits(field, count, value);
    for (let done = 0; done < count; ) {
      const width = this.#nextBits(count - done, field);
      this.#putBits((Math.floor(bits / 2 ** done) & (2 ** width - 1)) << this.#bitsUsed, width);
      done += width;
    }
  }

  bytes(field: string, value: Uint8Array): void {
    const octets = octetsOf(this.trail, field, value);
    const at = this.room(octets.length, field);
    this.memory.set(octets, at);
  }

  /** Writes octets that have to be exactly `size`. */
  exactly(field: string, value: Uint8Array, size: number): void {
    const { length } = octetsOf(this.trail, field, value);
    if (length !== size) throw this.refuse(field, `is ${length} octets long, has to be ${size}`);
    this.bytes(field, value);
  }

  /** Writes octets into `size`, with a terminator and padding behind them where there is room. */
  padded(
    field: string,
    value: Uint8Array,
    size: number,
    pad: number | undefined,
    terminator: readonly number[] | undefined,
    include: boolean,
  ): void {
    const { length } = this.#readable(field, value, pad, terminator, include);
    if (length > size) throw this.refuse(field, `is ${length} octets long, has to be at most ${size}`);
    const isEnded = terminator !== undefined && !include && length + terminator.length <= size;
    if (length < size && pad === undefined && terminator === undefined) this.exactly(field, value, size);
    if (length < size && pad === undefined && !include && !isEnded) {
      throw this.refuse(
        field,
        `is ${length} octets long, which leaves no room for its terminator in ${size}`,
      );
    }
    if (isEnded) this.#aligned(field, value, terminator);
    const at = this.room(size, field);
    this.memory.fill(pad ?? 0, at, at + size);
    this.memory.set(value, at);
    if (isEnded) this.memory.set(terminator, at + length);
    const written = this.memory.subarray(at, at + size);
    if (compareOctets(value, unfilled(written, pad, terminator, include)) === 0) return;
    throw this.refuse(field, `is not what is left of ${showOctets(written)} without what it is filled with`);
  }

  /** Writes octets that go on to the end. */
  toEnd(
    field: string,
    value: Uint8Array,
    pad: number | undefined,
    terminator: readonly number[] | undefined,
    include: boolean,
  ): void {
    if (this.#end !== undefined) {
      this.padded(field, value, this.#end - this.#at, pad, terminator, include);
      return;
    }
    this.bytes(field, this.#readable(field, value, pad, terminator, include));
    if (terminator !== undefined && !include) this.bytes(field, Uint8Array.from(terminator));
  }

  /** Writes octets that end with a terminator. */
  ended(
    field: string,
    value: Uint8Array,
    terminator: readonly number[],
    include: boolean,
    consume: boolean,
    eosError: boolean,
  ): void {
    this.#readable(field, value, undefined, terminator, include);
    const isInside = include && find(value, 0, value.length, terminator) >= 0;
    if (include && !isInside && eosError) {
      throw this.refuse(field, `has to end with its terminator, ${showOctets(terminator)}`);
    }
    this.bytes(field, value);
    const isAtEnd = this.#end === this.#at;
    // Where the end will do as well, a terminator has to be there only if something follows.
    if (include ? !isInside : isAtEnd && !eosError) return;
    this.#aligned(field, value, terminator);
    const at = include ? this.#at - terminator.length : this.#at;
    if (!include) this.bytes(field, Uint8Array.from(terminator));
    if (consume) return;
    // It is left to what follows, which has to begin with it.
    this.#store.expect({ at, octets: terminator, path: this.trail.path(field) });
    this.#at = at;
  }

  /** Writes octets that go on to the end of what holds them. */
  rest(field: string, value: Uint8Array): void {
    if (this.#end === undefined) this.bytes(field, value);
    else this.exactly(field, value, this.#end - this.#at);
  }

  /** A part of this sink that takes `size` octets from here on, or as many as are written when it is undefined. */
  window(size: number | undefined, field: string): Sink {
    this.#bitsUsed = 0;
    const start = this.#at;
    if (size === undefined) return new Sink(this.trail, this.#store, start, this.#end);
    const { length } = this.#store;
    this.room(this.integer(field, size, 0, Number.MAX_SAFE_INTEGER), field);
    // What was written there before, by its place, stays where nothing is written over it.
    this.memory.fill(0, Math.max(start, length), start + size);
    return new Sink(this.trail, this.#store, start, start + size);
  }

  /** Goes on behind `window`. */
  close(window: Sink): void {
    if (window.#extent > this.#at) this.#at = window.#extent;
    if (window.#extent > this.#extent) this.#extent = window.#extent;
  }

  /** A sink with memory of its own. */
  separate(): Sink {
    return new Sink(this.trail);
  }

  /** The error for a list that is not of the length that the format asks for. */
  count(field: string, found: number, wanted: number): EncodeError {
    return this.refuse(field, `has ${found} elements, has to have ${wanted}`);
  }

  /** The error for a value that does not fulfil `constraint`. */
  invalid(_constraint: Constraint, field: string, value: unknown, wanted: string): EncodeError {
    return this.refuse(field, `is ${showValue(value)}, has to be ${wanted}`);
  }

  /** The error for a value that the format has no octets for. */
  refuse(field: string, reason: string): EncodeError {
    return new EncodeError(this.trail.path(field), reason);
  }

  undecided(field: string, reason: string): EncodeError {
    return this.refuse(field, reason);
  }

  /** A terminator is found at whole multiples of its length only. */
  #aligned(field: string, { length }: Uint8Array, terminator: readonly number[]): void {
    if (length % terminator.length === 0) return;
    const reason = `is ${length} octets long, has to be a multiple of the ${terminator.length} of its terminator`;
    throw this.refuse(field, reason);
  }

  /** `value`, if it comes out of padding and terminator as it is. */
  #readable(
    field: string,
    value: Uint8Array,
    pad: number | undefined,
    terminator: readonly number[] | undefined,
    include: boolean,
  ): Uint8Array {
    const octets = octetsOf(this.trail, field, value);
    if (terminator !== undefined) {
      const at = find(octets, 0, octets.length, terminator);
      if (at >= 0 && !(include && at + terminator.length === octets.length)) {
        throw this.refuse(field, `holds its terminator, ${showOctets(terminator)}, at octet ${at}`);
      }
    }
    const isPadded = pad !== undefined && octets.length > 0 && octets.at(-1) === pad;
    if (isPadded && terminator === undefined) {
      throw this.refuse(field, `ends with ${showOctets([pad])}, which is what it is padded with`);
    }
    return octets;
  }

  #bits(field: string, count: number, value: number | bigint | boolean): number {
    const bits = Number(value);
    if (typeof value === "boolean" ? count === 1 : Number.isInteger(bits) && bits >= 0 && bits < 2 ** count)
      return bits;
    throw this.refuse(field, `is ${showValue(value)}, has to be an integer of ${count} bits`);
  }

  #wideBits(field: string, count: number, value: number | bigint | boolean): bigint {
    const isInteger = typeof value === "bigint" || Number.isSafeInteger(value);
    const bits = isInteger ? BigInt(value) : -1n;
    if (bits >= 0n && bits < 1n << BigInt(count)) return bits;
    throw this.refuse(field, `is ${showValue(value)}, has to be an integer of ${count} bits`);
  }

  /** Makes room for at least one bit. Returns how many of `wanted` there is room for at once. */
  #nextBits(wanted: number, field: string): number {
    if (this.#bitsUsed === 0 || this.#bitsUsed === 8) {
      const at = this.room(1, field);
      this.memory[at] = 0;
    }
    return Math.min(wanted, 8 - this.#bitsUsed);
  }

  #putBits(bits: number, width: number): void {
    const at = this.#at - 1;
    this.memory[at] = (this.memory[at] as number) | bits;
    this.#bitsUsed += width;
  }
}

/** What a reader makes of octets that are filled up. Padding that is the terminator is left to that. */
function unfilled(
  octets: Uint8Array,
  pad: number | undefined,
  terminator: readonly number[] | undefined,
  include: boolean,
): Uint8Array {
  const isTerminator = terminator?.length === 1 && terminator[0] === pad;
  const stripped = pad === undefined || isTerminator ? octets : stripRight(octets, pad);
  return terminator === undefined ? stripped : terminate(stripped, terminator, include);
}

/** `stream`, if it is written to the same output as `sink`. */
export function sinkOf(stream: Stream, sink: Sink, field: string): Sink {
  if (stream instanceof Sink && stream.isBeside(sink)) return stream;
  throw sink.refuse(field, "is in a stream that is not written here");
}

/** The error for a value that has to be read or given before `path` can be used. */
export function absentError(path: string): EncodeError {
  return new EncodeError(path, "is needed to write this, and is not given");
}

/** What stands for the stream of a value that is not written yet. */
export const NO_STREAM: Stream = {
  get pos(): number {
    throw absentError("_io.pos");
  },
  get size(): number {
    throw absentError("_io.size");
  },
  get isEof(): boolean {
    throw absentError("_io.eof");
  },
};
