// Octets in, numbers and text out, and back. It runs wherever ES2023 does.

import {
  DecodeError,
  EncodeError,
  reservedError,
  trailingError,
  truncatedError,
  valueError,
} from "./codec-errors.ts";
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
export { utf8Length } from "./utf8.ts";

/**
 * What lies one behind the other in a run of values of constant length: the octets of each, by its name in the
 * specification, and 0 for bits that lie in octets counted before. Only errors need it.
 */
export type Run = Readonly<Record<string, number>>;

/**
 * Reads values one after the other and never beyond its slice. After an error it is of no further use.
 *
 * The numbers of a run are read where they lie: from `memory`, by the functions below, at fixed distances from where
 * `run` says. Some methods judge them, and `pass` goes on behind them. When the slice ends inside of the run, each of
 * these finds that out, so that nothing comes of what was read from beyond the end.
 */
export class ByteReader {
  /** What is read from. */
  readonly memory: Uint8Array;
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
    this.memory = bytes;
    this.#start = at;
    this.#at = at;
    this.#end = at + length;
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

  /** Begins a run. Returns where in the memory it lies. */
  run(run: Run): number {
    this.#run = run;
    return this.#at;
  }

  /** Goes on behind the run, which has so many octets. @throws {DecodeError} when the slice ends before. */
  pass(octets: number): void {
    if (octets > this.#end - this.#at) this.#locate();
    this.#at += octets;
  }

  /** `value`, a number of the run. @throws {DecodeError} when it is out of bounds. */
  check(field: string, value: number, min: number, max: number): number {
    if (value < min || value > max) throw this.refuse(field, value, range(min, max));
    return value;
  }

  /** `value`, a number of the run. @throws {DecodeError} when it is out of bounds. */
  checkBigInt(field: string, value: bigint, min: bigint, max: bigint): bigint {
    if (value < min || value > max) throw this.refuse(field, value, range(min, max));
    return value;
  }

  /** The error for a number of the run that is not what its field allows. */
  refuse(field: string, value: number | bigint, wanted: string): DecodeError {
    return valueError(this.#path(field), this.#locate(field), value, wanted);
  }

  /** @throws {DecodeError} unless `value`, a number or bits of the run, is zero. */
  reserved(field: string, value: number): void {
    if (value !== 0) throw reservedError(this.#path(field), this.#locate(field));
  }

  /** @throws {DecodeError} unless the octets of the run at `at` are zero. */
  zeros(field: string, at: number, octets: number): void {
    for (let index = at; index < at + octets; index++) this.reserved(field, u1At(this.memory, index));
  }

  /** @throws {DecodeError} unless the octets of the run at `at` are `expected`. */
  constant(field: string, at: number, expected: readonly number[]): void {
    for (let index = 0; index < expected.length; index++) {
      const found = u1At(this.memory, at + index);
      if (found === expected[index]) continue;
      const offset = this.#locate(field) + index;
      throw valueError(this.#path(field), offset, found, `${expected[index]}`);
    }
  }

  /** A copy of the next `length` octets. */
  bytes(field: string, length: number): Uint8Array {
    const at = this.#take(length, field);
    const copy = allocate(length);
    copy.set(this.memory.subarray(at, at + length));
    return copy;
  }

  /** The next `length` octets as UTF-8. */
  text(field: string, length: number): string {
    const at = this.#take(length, field);
    const text = decodeUtf8(this.memory, at, at + length);
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
 * The numbers of a run are written where they lie, by the functions below, at fixed distances from where `room` says.
 */
export class ByteWriter {
  /** What is written to. */
  readonly memory: Uint8Array;
  #at: number;
  #start: number;
  #name = "";
  #scope: WriterScope | undefined;

  constructor(bytes: Uint8Array, at = 0) {
    this.memory = bytes;
    this.#at = at;
    this.#start = at;
  }

  /** Where the next octet goes. */
  get at(): number {
    return this.#at;
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

  /** Goes on behind the next `octets`, which are those of `field`, or of a run. Returns where they lie. */
  room(octets: number, field?: string): number {
    const at = this.#at;
    const left = this.memory.length - at;
    if (octets > left) {
      throw this.#fail(field, `takes ${octets} octets, but the memory has only ${left} left`);
    }
    this.#at = at + octets;
    return at;
  }

  /** `value` when it is an integer within the bounds. @throws {EncodeError} otherwise. */
  check(field: string, value: number, min: number, max: number): number {
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    throw this.refuse(field, value, Number.isInteger(value) ? range(min, max) : "an integer");
  }

  /** `value` when it is within the bounds. @throws {EncodeError} otherwise. */
  checkBigInt(field: string, value: bigint, min: bigint, max: bigint): bigint {
    if (value < min || value > max) throw this.refuse(field, value, range(min, max));
    return value;
  }

  bytes(field: string, value: Uint8Array): void {
    this.memory.set(value, this.room(value.length, field));
  }

  /** Writes `value` as UTF-8, which takes `octets`. */
  text(field: string, value: string, octets: number): void {
    if (!encodeUtf8(value, this.memory, this.room(octets, field))) {
      throw this.#fail(field, "holds half of a surrogate pair, which UTF-8 cannot");
    }
  }

  /** Writes `value` over the u4 at `at`, which was written before its value was known. */
  patchU4(field: string, at: number, value: number, min: number, max: number): void {
    put4(this.memory, at, this.length(field, value, min, max));
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

// Numbers are put together from octets: to open a DataView on memory takes longer than to read a frame out of it.

/** The u1 at `at`. Where memory ends before, it is no number; whoever reads there has to find that out. */
export function u1At(memory: Uint8Array, at: number): number {
  return memory[at] as number;
}

export function u2At(memory: Uint8Array, at: number): number {
  return u1At(memory, at) | (u1At(memory, at + 1) << 8);
}

export function u4At(memory: Uint8Array, at: number): number {
  return (u2At(memory, at) | (u2At(memory, at + 2) << 16)) >>> 0;
}

/** The u8 at `at`, exact up to 2^53 - 1 and too large a number beyond. */
export function u8At(memory: Uint8Array, at: number): number {
  return u4At(memory, at + 4) * TWO_TO_32 + u4At(memory, at);
}

export function u8BigIntAt(memory: Uint8Array, at: number): bigint {
  return scratch(memory, at, 8).getBigUint64(0, true);
}

export function s1At(memory: Uint8Array, at: number): number {
  return (u1At(memory, at) << 24) >> 24;
}

export function s2At(memory: Uint8Array, at: number): number {
  return (u2At(memory, at) << 16) >> 16;
}

export function s4At(memory: Uint8Array, at: number): number {
  return u4At(memory, at) | 0;
}

/** The s8 at `at`, exact between -2^53 and 2^53. */
export function s8At(memory: Uint8Array, at: number): number {
  return s4At(memory, at + 4) * TWO_TO_32 + u4At(memory, at);
}

export function s8BigIntAt(memory: Uint8Array, at: number): bigint {
  return scratch(memory, at, 8).getBigInt64(0, true);
}

export function f4At(memory: Uint8Array, at: number): number {
  return scratch(memory, at, 4).getFloat32(0, true);
}

export function f8At(memory: Uint8Array, at: number): number {
  return scratch(memory, at, 8).getFloat64(0, true);
}

/** Writes the lowest octet of `value`, which may be signed, to `at`. */
export function put1(memory: Uint8Array, at: number, value: number): void {
  memory[at] = value;
}

export function put2(memory: Uint8Array, at: number, value: number): void {
  memory[at] = value;
  memory[at + 1] = value >> 8;
}

export function put4(memory: Uint8Array, at: number, value: number): void {
  memory[at] = value;
  memory[at + 1] = value >> 8;
  memory[at + 2] = value >> 16;
  memory[at + 3] = value >> 24;
}

/** Writes an integer between -2^53 and 2^53. */
export function put8(memory: Uint8Array, at: number, value: number): void {
  put4(memory, at, value);
  put4(memory, at + 4, Math.floor(value / TWO_TO_32));
}

export function put8BigInt(memory: Uint8Array, at: number, value: bigint): void {
  SCRATCH.setBigUint64(0, value, true);
  putScratch(memory, at, 8);
}

export function putF4(memory: Uint8Array, at: number, value: number): void {
  SCRATCH.setFloat32(0, value, true);
  putScratch(memory, at, 4);
}

export function putF8(memory: Uint8Array, at: number, value: number): void {
  SCRATCH.setFloat64(0, value, true);
  putScratch(memory, at, 8);
}

/**
 * Memory of `octets` zeros. Where it would lie outside of the heap, which is slow to get in small pieces, it shares a
 * buffer with others, as small Buffers of Node.js do.
 */
export function allocate(octets: number): Uint8Array {
  if (octets <= MOST_IN_HEAP || octets > MOST_SHARED) return new Uint8Array(octets);
  // A buffer that someone has transferred has no octets any more.
  if (sharedEnd + octets > shared.byteLength) {
    shared = new ArrayBuffer(SHARED_OCTETS);
    sharedEnd = 0;
  }
  const part = new Uint8Array(shared, sharedEnd, octets);
  // Whoever takes it for a list of larger numbers wants it aligned.
  sharedEnd += (octets + 7) & ~7;
  return part;
}

/** The 64-bit integer at `at`, exact up to 2^53 - 1 and too large a number beyond. */
export function readU8(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * TWO_TO_32 + view.getUint32(at, true);
}

/** Writes an integer from 0 to 2^53 - 1 to the eight octets at `at`. */
export function writeU8(view: DataView, at: number, value: number): void {
  view.setUint32(at, value, true);
  view.setUint32(at + 4, value / TWO_TO_32, true);
}

/** The signed 64-bit integer at `at`, exact between -2^53 and 2^53. */
export function readS8(view: DataView, at: number): number {
  return view.getInt32(at + 4, true) * TWO_TO_32 + view.getUint32(at, true);
}

/** Writes an integer between -2^53 and 2^53 to the eight octets at `at`. */
export function writeS8(view: DataView, at: number, value: number): void {
  view.setUint32(at, value, true);
  view.setInt32(at + 4, Math.floor(value / TWO_TO_32), true);
}

/** Writes zero to the octets from `from` up to `end`. */
export function clear(view: DataView, from: number, end: number): void {
  let at = from;
  for (; at + 4 <= end; at += 4) view.setUint32(at, 0);
  for (; at < end; at++) view.setUint8(at, 0);
}

/** @throws {DecodeError} unless `value`, found at `offset`, is from `min` to `max`. */
export function checkNumber(path: string, offset: number, value: number, min: number, max: number): void {
  if (value < min || value > max) throw valueError(path, offset, value, range(min, max));
}

/** @throws {DecodeError} unless `value`, found at `offset`, is from `min` to `max`. */
export function checkBigInt(path: string, offset: number, value: bigint, min: bigint, max: bigint): void {
  if (value < min || value > max) throw valueError(path, offset, value, range(min, max));
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
  readonly index: number;
}

interface ReaderScope extends Scope {
  readonly outer: ReaderScope | undefined;
  /** Where what holds this scope ends. */
  readonly end: number;
  readonly sized: boolean;
}

interface WriterScope extends Scope {
  readonly outer: WriterScope | undefined;
  index: number;
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

/** The `octets` at `at` as a view, until the next is asked for. */
function scratch(memory: Uint8Array, at: number, octets: number): DataView {
  for (let index = 0; index < octets; index++) SCRATCH.setUint8(index, u1At(memory, at + index));
  return SCRATCH;
}

function putScratch(memory: Uint8Array, at: number, octets: number): void {
  for (let index = 0; index < octets; index++) memory[at + index] = SCRATCH.getUint8(index);
}

function range(min: number | bigint, max: number | bigint): string {
  return min === max ? `${min}` : `from ${min} to ${max}`;
}

const TWO_TO_32 = 0x100000000;

const NOTHING: Run = {};
const SCRATCH = new DataView(new ArrayBuffer(8));

// V8 keeps typed arrays of up to so many octets in its heap.
const MOST_IN_HEAP = 64;
const MOST_SHARED = 1024;
const SHARED_OCTETS = 8192;
let shared = new ArrayBuffer(0);
let sharedEnd = 0;
