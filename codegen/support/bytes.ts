// Octets in, numbers and text out, and back. It runs wherever ES2023 does.

import {
  DecodeError,
  EncodeError,
  reservedError,
  trailingError,
  truncatedError,
  valueError,
} from "./codec-errors.ts";
import { viewOf } from "./memory.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

export {
  DecodeError,
  type DecodeErrorKind,
  EncodeError,
  reservedError,
  trailingError,
  truncatedError,
  valueError,
} from "./codec-errors.ts";
export { allocate, copyOf } from "./memory.ts";
export { utf8Length } from "./utf8.ts";

/**
 * What lies one behind the other in a run of values of constant length: the octets of each, by its name in the
 * specification, and 0 for bits that lie in octets counted before. Only errors need it.
 */
export type Run = Readonly<Record<string, number>>;

/**
 * Reads values one after the other and never beyond its slice. After an error it is of no further use.
 *
 * The numbers of a run are read where they lie: from `view`, at fixed distances from where `run` says. Some methods make
 * the errors for what they may not be, and `pass` goes on behind them. When the slice ends inside of the run, zeros stand
 * for what is missing, and each of these finds out that it is, so that nothing comes of them.
 */
export class ByteReader {
  readonly #memory: Uint8Array;
  readonly #buffer: ArrayBufferLike;
  #view: DataView;
  // Places are those in the view, which is one of the whole buffer.
  readonly #start: number;
  #at: number;
  #end: number;
  #name = "";
  #scope: ReaderScope | undefined;
  #run: Run = NOTHING;

  /** Reads the `length` octets of `bytes` from `at`, which is octet 0 in errors. */
  constructor(bytes: Uint8Array, at = 0, length = bytes.length - at) {
    if (at < 0 || length < 0 || at + length > bytes.length) {
      throw new RangeError(`octets ${at} to ${at + length} of ${bytes.length}`);
    }
    this.#memory = bytes;
    this.#buffer = bytes.buffer;
    this.#view = viewOf(this.#buffer);
    this.#start = bytes.byteOffset + at;
    this.#at = this.#start;
    this.#end = this.#start + length;
  }

  /** What the run that was begun last is read from. */
  get view(): DataView {
    return this.#view;
  }

  /** Octets not yet read, up to the end of the innermost part. */
  get remaining(): number {
    return this.#end - this.#at;
  }

  /** Names what is read now, for errors. */
  begin(name: string): void {
    this.#name = name;
    this.#scope = undefined;
  }

  /** @throws {DecodeError} when octets are left. */
  end(): void {
    if (this.#at !== this.#end) throw trailingError(this.#path(), this.#at - this.#start, this.remaining);
  }

  /** Goes into a nested value, an element of a list when `index` is given. `leave` comes out of it. */
  enter(name: string, index = -1): void {
    this.#scope = { outer: this.#scope, name, index, end: this.#end, sized: false };
  }

  /** Goes into a nested value of exactly `octets`. `leave` comes out of it. */
  enterSized(name: string, octets: number): void {
    const from = this.#take(octets, name);
    this.#scope = { outer: this.#scope, name, index: -1, end: this.#end, sized: true };
    this.#end = this.#at;
    this.#at = from;
  }

  /** @throws {DecodeError} when octets of a sized value are left. */
  leave(): void {
    const scope = this.#scope;
    if (scope === undefined) return;
    if (scope.sized) this.end();
    this.#end = scope.end;
    this.#scope = scope.outer;
  }

  /** Begins a run, which has so many octets. Returns where in the `view` it lies. */
  run(run: Run, octets: number): number {
    this.#run = run;
    return octets > this.#end - this.#at ? this.#pad(octets) : this.#at;
  }

  /** Goes on behind the run. @throws {DecodeError} when the slice ends before. */
  pass(octets: number): void {
    if (octets > this.#end - this.#at) this.#locate();
    this.#at += octets;
  }

  /** The error for a number of the run that is out of bounds. */
  outside<T extends number | bigint>(field: string, value: T, min: T, max: T): DecodeError {
    return this.refuse(field, value, range(min, max));
  }

  /** The error for a number of the run that is not what its field allows. */
  refuse(field: string, value: number | bigint, wanted: string): DecodeError {
    return valueError(this.#path(field), this.#locate(field), value, wanted);
  }

  /** The error for a number, or bits, of the run that are reserved and not zero. */
  reserved(field: string): DecodeError {
    return reservedError(this.#path(field), this.#locate(field));
  }

  /** @throws {DecodeError} unless the octets of the run at `at` are zero. */
  zeros(field: string, at: number, octets: number): void {
    for (let index = at; index < at + octets; index++) {
      if (this.#view.getUint8(index) !== 0) throw this.reserved(field);
    }
  }

  /** @throws {DecodeError} unless the octets of the run at `at` are `expected`. */
  constant(field: string, at: number, expected: readonly number[]): void {
    for (let index = 0; index < expected.length; index++) {
      const found = this.#view.getUint8(at + index);
      if (found === expected[index]) continue;
      const offset = this.#locate(field) + index;
      throw valueError(this.#path(field), offset, found, `${expected[index]}`);
    }
  }

  /** The next `length` octets where they lie: they change as the memory does. */
  bytes(field: string, length: number): Uint8Array {
    return new Uint8Array(this.#buffer, this.#take(length, field), length);
  }

  /** The next `length` octets as UTF-8. */
  text(field: string, length: number): string {
    const at = this.#take(length, field);
    const from = at - this.#memory.byteOffset;
    const text = decodeUtf8(this.#memory, from, from + length);
    if (text === undefined) {
      throw new DecodeError("text", this.#path(field), at - this.#start, "is not well-formed UTF-8");
    }
    return text;
  }

  #take(octets: number, field: string): number {
    const at = this.#at;
    if (octets > this.#end - at) {
      throw truncatedError(this.#path(field), at - this.#start, octets, this.#end - at);
    }
    this.#at = at + octets;
    return at;
  }

  /** Makes a run out of what is left and zeros. */
  #pad(octets: number): number {
    const padded = new Uint8Array(octets);
    const { byteOffset } = this.#memory;
    padded.set(this.#memory.subarray(this.#at - byteOffset, this.#end - byteOffset));
    this.#view = new DataView(padded.buffer);
    return 0;
  }

  /** Where `wanted` lies in the run, as an offset. @throws {DecodeError} when it, or what is before it, is cut short. */
  #locate(wanted?: string): number {
    let at = this.#at;
    let next = at;
    for (const [field, octets] of Object.entries(this.#run)) {
      if (octets > 0) {
        at = next;
        next = at + octets;
      }
      if (next > this.#end) {
        throw truncatedError(this.#path(field), at - this.#start, octets, this.#end - at);
      }
      if (field === wanted) break;
    }
    return at - this.#start;
  }

  #path(field?: string): string {
    return showPath(this.#name, this.#scope, field);
  }
}

/**
 * Writes values one after the other into memory of the caller.
 *
 * The numbers of a run are written where they lie: to `view`, at fixed distances from where `room` says.
 */
export class ByteWriter {
  /** What is written to: all of the buffer in which the memory lies. */
  readonly view: DataView;
  readonly #memory: Uint8Array;
  // Places are those in the view, but for `at`.
  readonly #offset: number;
  readonly #end: number;
  #at: number;
  #start: number;
  #name = "";
  #scope: Scope | undefined;

  /** Writes to `bytes` from `at` on. */
  constructor(bytes: Uint8Array, at = 0) {
    this.view = viewOf(bytes.buffer);
    this.#memory = bytes;
    this.#offset = bytes.byteOffset;
    this.#end = this.#offset + bytes.length;
    this.#at = this.#offset + at;
    this.#start = this.#at;
  }

  /** Where in its memory the next octet goes. */
  get at(): number {
    return this.#at - this.#offset;
  }

  /** Names what is written now. When it fails, the writer is back at this place. */
  begin(name: string): number {
    this.#name = name;
    this.#scope = undefined;
    this.#start = this.#at;
    return this.#at;
  }

  /** Goes into a nested value. `leave` comes out of it. */
  enter(name: string): void {
    this.#scope = { outer: this.#scope, name, index: -1 };
  }

  /** Goes on to the next element of the list that it is in. */
  next(): void {
    if (this.#scope !== undefined) this.#scope.index++;
  }

  leave(): void {
    this.#scope = this.#scope?.outer;
  }

  /** Goes on behind the next `octets`, which are those of `field`, or of a run. Returns where in the `view` they lie. */
  room(octets: number, field?: string): number {
    const at = this.#at;
    const left = this.#end - at;
    if (octets > left) {
      throw this.#fail(field, `takes ${octets} octets, but the memory has only ${left} left`);
    }
    this.#at = at + octets;
    return at;
  }

  /** Writes zero to the `octets` of the run at `at`. */
  fill(at: number, octets: number): void {
    clear(this.view, at, at + octets);
  }

  /** Writes `octets` of the run to `at`. */
  constant(at: number, octets: readonly number[]): void {
    this.#memory.set(octets, at - this.#offset);
  }

  /** The error for a value that is no integer within the bounds. */
  outside(field: string, value: unknown, min: number | bigint, max: number | bigint): EncodeError {
    const isInteger = typeof value === "bigint" || Number.isInteger(value);
    return this.refuse(field, value, isInteger ? range(min, max) : "an integer");
  }

  bytes(field: string, value: Uint8Array): void {
    this.#memory.set(value, this.room(value.length, field) - this.#offset);
  }

  /** Writes `value` as UTF-8, which takes `octets`. */
  text(field: string, value: string, octets: number): void {
    if (!encodeUtf8(value, this.#memory, this.room(octets, field) - this.#offset, octets)) {
      throw this.#fail(field, "holds half of a surrogate pair, which UTF-8 cannot");
    }
  }

  /** Writes how many octets there are from `start` on over the u4 at `at`, which was written before that was known. */
  patchU4(field: string, at: number, start: number, min: number, max: number): void {
    this.view.setUint32(at, this.length(field, this.#at - start, min, max), true);
  }

  /** `octets` when `field` may be that long. @throws {EncodeError} otherwise. */
  length(field: string, octets: number, min: number, max: number): number {
    if (octets < min || octets > max) {
      throw this.#fail(field, `is ${octets} octets long, has to be ${range(min, max)}`);
    }
    return octets;
  }

  /** `count` when `field` may have as many elements. @throws {EncodeError} otherwise. */
  count(field: string, count: number, min: number, max: number): number {
    if (count < min || count > max) {
      throw this.#fail(field, `has ${count} elements, has to have ${range(min, max)}`);
    }
    return count;
  }

  /** The error for a value that its field does not allow. The writer goes back to where it began. */
  refuse(field: string, value: unknown, wanted: string): EncodeError {
    return this.#fail(field, `is ${String(value)}, has to be ${wanted}`);
  }

  #fail(field: string | undefined, reason: string): EncodeError {
    this.#at = this.#start;
    return new EncodeError(showPath(this.#name, this.#scope, field), reason);
  }
}

// 2^32 is written out: for a constant of the module V8 would look each time whether it is there yet.

/** The 64-bit integer at `at`, exact up to 2^53 - 1 and too large a number beyond. */
export function readU8(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x100000000 + view.getUint32(at, true);
}

/** Writes an integer from 0 to 2^53 - 1 to the eight octets at `at`. */
export function writeU8(view: DataView, at: number, value: number): void {
  view.setUint32(at, value, true);
  view.setUint32(at + 4, value / 0x100000000, true);
}

/** The signed 64-bit integer at `at`, exact between -2^53 and 2^53. */
export function readS8(view: DataView, at: number): number {
  return view.getInt32(at + 4, true) * 0x100000000 + view.getUint32(at, true);
}

/** Writes an integer between -2^53 and 2^53 to the eight octets at `at`. */
export function writeS8(view: DataView, at: number, value: number): void {
  view.setUint32(at, value, true);
  view.setInt32(at + 4, Math.floor(value / 0x100000000), true);
}

/** Writes zero to the octets from `from` up to `end`. */
export function clear(view: DataView, from: number, end: number): void {
  let at = from;
  // Of eight octets at once only a float is written without an object.
  for (; at + 8 <= end; at += 8) view.setFloat64(at, 0);
  for (; at < end; at++) view.setUint8(at, 0);
}

/** The error for `value`, found at `offset`, that is not from `min` to `max`. */
export function outsideError<T extends number | bigint>(
  path: string,
  offset: number,
  value: T,
  min: T,
  max: T,
): DecodeError {
  return valueError(path, offset, value, range(min, max));
}

/** @throws {DecodeError} unless the octets at `at`, which is `offset` in the frame, are `expected`. */
export function checkConstant(
  path: string,
  offset: number,
  view: DataView,
  at: number,
  expected: readonly number[],
): void {
  for (let index = 0; index < expected.length; index++) {
    const found = view.getUint8(at + index);
    if (found !== expected[index]) throw valueError(path, offset + index, found, `${expected[index]}`);
  }
}

/** A value, inside of another, that is read or written. */
interface Scope {
  readonly outer: Scope | undefined;
  readonly name: string;
  /** Place in a list, -1 for what is not in one. */
  index: number;
}

interface ReaderScope extends Scope {
  readonly outer: ReaderScope | undefined;
  /** Where what holds this scope ends. */
  readonly end: number;
  readonly sized: boolean;
}

/** `frame.outer[2].inner.field`. */
function showPath(name: string, innermost: Scope | undefined, field: string | undefined): string {
  const parts = field === undefined ? [] : [field];
  for (let scope = innermost; scope !== undefined; scope = scope.outer) {
    parts.unshift(scope.index < 0 ? scope.name : `${scope.name}[${scope.index}]`);
  }
  if (name !== "") parts.unshift(name);
  return parts.join(".");
}

function range(min: number | bigint, max: number | bigint): string {
  return min === max ? `${min}` : `from ${min} to ${max}`;
}

const NOTHING: Run = {};
