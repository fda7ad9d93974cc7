// Octets in, numbers and text out, and back. Everything else in this folder is built on this file, and this file on
// nothing: it runs wherever ES2023 does.

/** What is wrong with octets that do not decode. */
export type DecodeErrorKind =
  /** A field goes on beyond the end of what holds it. */
  | "truncated"
  /** Octets are left after the last field. */
  | "trailing"
  /** A number is outside its bounds, or a constant is another. */
  | "value"
  /** A reserved field is not zero. */
  | "reserved"
  /** A text is not UTF-8. */
  | "text";

/** Octets that do not follow their layout. */
export class DecodeError extends Error {
  override readonly name = "DecodeError";
  readonly kind: DecodeErrorKind;
  /** The field at fault with the names of the specification, such as `queue_assert.settings[2].key`. */
  readonly path: string;
  /** Where the field begins, in octets from the start of the frame. */
  readonly offset: number;

  constructor(kind: DecodeErrorKind, path: string, offset: number, reason: string) {
    super(`${path} at octet ${offset}: ${reason}`);
    this.kind = kind;
    this.path = path;
    this.offset = offset;
  }
}

/** A value that the layout has no octets for. Nothing was written. */
export class EncodeError extends Error {
  override readonly name = "EncodeError";
  /** The field at fault with the names of the specification, such as `queue_assert.settings[2].key`. */
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
  }
}

/** The error for a number that is not what its field allows. */
export function valueError(
  path: string,
  offset: number,
  value: number | bigint,
  wanted: string,
): DecodeError {
  return new DecodeError("value", path, offset, `is ${value}, has to be ${wanted}`);
}

/** The error for a reserved field that is not zero. */
export function reservedError(path: string, offset: number): DecodeError {
  return new DecodeError("reserved", path, offset, "is reserved and has to be zero");
}

/** The error for a field that is cut short. */
export function truncatedError(path: string, offset: number, wanted: number, left: number): DecodeError {
  return new DecodeError("truncated", path, offset, `takes ${wanted} octets, but only ${left} are left`);
}

/** The error for octets after the last field. */
export function trailingError(path: string, offset: number, left: number): DecodeError {
  return new DecodeError("trailing", path, offset, `${left} octets are left after the last field`);
}

/** Reads fields one after the other and never beyond its slice. After an error it is of no further use. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #start: number;
  #at: number;
  #end: number;
  #field: number;
  #scope: Scope | undefined;

  /** Reads the `length` octets of `bytes` from `at`, which is octet 0 in errors. */
  constructor(bytes: Uint8Array, at = 0, length = bytes.length - at) {
    if (at < 0 || length < 0 || at + length > bytes.length) {
      throw new RangeError(`octets ${at} to ${at + length} of ${bytes.length}`);
    }
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#start = at;
    this.#at = at;
    this.#field = at;
    this.#end = at + length;
  }

  /** Octets not yet read, up to the end of the innermost part. */
  get remaining(): number {
    return this.#end - this.#at;
  }

  /** Names what is read now, for errors. */
  begin(name: string): void {
    this.#scope = { outer: undefined, name, index: -1, end: this.#end, sized: false };
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

  u1(field: string, min = 0, max = 0xff): number {
    return this.#checked(field, this.#view.getUint8(this.#take(1, field)), min, max);
  }

  u2(field: string, min = 0, max = 0xffff): number {
    return this.#checked(field, this.#view.getUint16(this.#take(2, field), true), min, max);
  }

  u4(field: string, min = 0, max = 0xffffffff): number {
    return this.#checked(field, this.#view.getUint32(this.#take(4, field), true), min, max);
  }

  /** A 64-bit integer that is refused where a number is not exact. */
  u8(field: string, min = 0, max = Number.MAX_SAFE_INTEGER): number {
    return this.#checked(field, readU8(this.#view, this.#take(8, field)), min, max);
  }

  u8BigInt(field: string, min = 0n, max = MAX_U8): bigint {
    return this.#checkedBigInt(field, this.#view.getBigUint64(this.#take(8, field), true), min, max);
  }

  s1(field: string, min = -0x80, max = 0x7f): number {
    return this.#checked(field, this.#view.getInt8(this.#take(1, field)), min, max);
  }

  s2(field: string, min = -0x8000, max = 0x7fff): number {
    return this.#checked(field, this.#view.getInt16(this.#take(2, field), true), min, max);
  }

  s4(field: string, min = -0x80000000, max = 0x7fffffff): number {
    return this.#checked(field, this.#view.getInt32(this.#take(4, field), true), min, max);
  }

  /** A 64-bit integer that is refused where a number is not exact. */
  s8(field: string, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): number {
    return this.#checked(field, readS8(this.#view, this.#take(8, field)), min, max);
  }

  s8BigInt(field: string, min = MIN_S8, max = MAX_S8): bigint {
    return this.#checkedBigInt(field, this.#view.getBigInt64(this.#take(8, field), true), min, max);
  }

  f4(field: string): number {
    return this.#view.getFloat32(this.#take(4, field), true);
  }

  f8(field: string): number {
    return this.#view.getFloat64(this.#take(8, field), true);
  }

  /** A copy of the next `length` octets. */
  bytes(field: string, length: number): Uint8Array {
    const at = this.#take(length, field);
    const copy = new Uint8Array(length);
    copy.set(this.#bytes.subarray(at, at + length));
    return copy;
  }

  /** The next `length` octets as UTF-8. */
  text(field: string, length: number): string {
    const at = this.#take(length, field);
    const text = decodeUtf8(this.#view, at, at + length);
    if (text === undefined) {
      throw new DecodeError("text", this.#path(field), at - this.#start, "is not well-formed UTF-8");
    }
    return text;
  }

  /** @throws {DecodeError} unless the next octets are `expected`. */
  constant(field: string, expected: readonly number[]): void {
    const at = this.#take(expected.length, field);
    for (let index = 0; index < expected.length; index++) {
      const found = this.#view.getUint8(at + index);
      if (found !== expected[index]) {
        throw valueError(this.#path(field), at + index - this.#start, found, `${expected[index]}`);
      }
    }
  }

  /** @throws {DecodeError} unless the next `octets` are zero. */
  reserved(field: string, octets: number): void {
    const at = this.#take(octets, field);
    for (let index = at; index < at + octets; index++) {
      if (this.#view.getUint8(index) !== 0) throw reservedError(this.#path(field), at - this.#start);
    }
  }

  /** @throws {DecodeError} unless `bits`, a part of the number that was read last, is zero. */
  reservedBits(field: string, bits: number): void {
    if (bits !== 0) throw reservedError(this.#path(field), this.#field - this.#start);
  }

  /** Checks `value`, a part of the number that was read last. */
  bits(field: string, value: number, min: number, max: number): number {
    return this.#checked(field, value, min, max);
  }

  /** The error for the number that was read last and is not what its field allows. */
  refuse(field: string, value: number | bigint, wanted: string): DecodeError {
    return valueError(this.#path(field), this.#field - this.#start, value, wanted);
  }

  #take(octets: number, field: string): number {
    const at = this.#at;
    if (octets > this.#end - at) {
      throw truncatedError(this.#path(field), at - this.#start, octets, this.#end - at);
    }
    this.#field = at;
    this.#at = at + octets;
    return at;
  }

  #checked(field: string, value: number, min: number, max: number): number {
    if (value < min || value > max) throw this.refuse(field, value, range(min, max));
    return value;
  }

  #checkedBigInt(field: string, value: bigint, min: bigint, max: bigint): bigint {
    if (value < min || value > max) throw this.refuse(field, value, range(min, max));
    return value;
  }

  #path(field?: string): string {
    const parts = field === undefined ? [] : [field];
    for (let scope = this.#scope; scope !== undefined; scope = scope.outer) {
      parts.unshift(showScope(scope.name, scope.index));
    }
    return parts.join(".");
  }
}

/** Writes fields one after the other into memory of the caller. */
export class ByteWriter {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at: number;
  #start: number;
  /** Names of the values that it is in, and the place in a list of each, -1 for none. Kept, so that nothing is allocated. */
  readonly #names: string[] = [];
  readonly #indices: number[] = [];
  #depth = 0;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#at = at;
    this.#start = at;
  }

  /** Where the next octet goes. */
  get at(): number {
    return this.#at;
  }

  /** The memory that is written to. */
  get memory(): Uint8Array {
    return this.#bytes;
  }

  /** Names what is written now. When it fails, the writer is back at this place. */
  begin(name: string): number {
    this.#depth = 0;
    this.enter(name);
    this.#start = this.#at;
    return this.#at;
  }

  /** Goes into a nested value. `leave` comes out of it. */
  enter(name: string): void {
    this.#names[this.#depth] = name;
    this.#indices[this.#depth] = -1;
    this.#depth++;
  }

  /** Goes on to the next element of the list that it is in. */
  next(): void {
    const innermost = this.#depth - 1;
    this.#indices[innermost] = (this.#indices[innermost] ?? -1) + 1;
  }

  leave(): void {
    this.#depth--;
  }

  u1(field: string, value: number, min = 0, max = 0xff): void {
    this.#check(field, value, min, max);
    this.#view.setUint8(this.#room(1, field), value);
  }

  u2(field: string, value: number, min = 0, max = 0xffff): void {
    this.#check(field, value, min, max);
    this.#view.setUint16(this.#room(2, field), value, true);
  }

  u4(field: string, value: number, min = 0, max = 0xffffffff): void {
    this.#check(field, value, min, max);
    this.#view.setUint32(this.#room(4, field), value, true);
  }

  u8(field: string, value: number, min = 0, max = Number.MAX_SAFE_INTEGER): void {
    this.#check(field, value, min, max);
    writeU8(this.#view, this.#room(8, field), value);
  }

  u8BigInt(field: string, value: bigint, min = 0n, max = MAX_U8): void {
    this.#checkBigInt(field, value, min, max);
    this.#view.setBigUint64(this.#room(8, field), value, true);
  }

  s1(field: string, value: number, min = -0x80, max = 0x7f): void {
    this.#check(field, value, min, max);
    this.#view.setInt8(this.#room(1, field), value);
  }

  s2(field: string, value: number, min = -0x8000, max = 0x7fff): void {
    this.#check(field, value, min, max);
    this.#view.setInt16(this.#room(2, field), value, true);
  }

  s4(field: string, value: number, min = -0x80000000, max = 0x7fffffff): void {
    this.#check(field, value, min, max);
    this.#view.setInt32(this.#room(4, field), value, true);
  }

  s8(field: string, value: number, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): void {
    this.#check(field, value, min, max);
    writeS8(this.#view, this.#room(8, field), value);
  }

  s8BigInt(field: string, value: bigint, min = MIN_S8, max = MAX_S8): void {
    this.#checkBigInt(field, value, min, max);
    this.#view.setBigInt64(this.#room(8, field), value, true);
  }

  f4(field: string, value: number): void {
    this.#view.setFloat32(this.#room(4, field), value, true);
  }

  f8(field: string, value: number): void {
    this.#view.setFloat64(this.#room(8, field), value, true);
  }

  bytes(field: string, value: Uint8Array): void {
    this.#bytes.set(value, this.#room(value.length, field));
  }

  /** Writes `value` as UTF-8, which takes `octets`. */
  text(field: string, value: string, octets: number): void {
    if (!encodeUtf8(value, this.#view, this.#room(octets, field))) {
      throw this.#fail(field, "holds half of a surrogate pair, which UTF-8 cannot");
    }
  }

  constant(field: string, octets: readonly number[]): void {
    this.#bytes.set(octets, this.#room(octets.length, field));
  }

  reserved(field: string, octets: number): void {
    const at = this.#room(octets, field);
    this.#bytes.fill(0, at, at + octets);
  }

  /** Writes `value` over the u4 at `at`, which was written before its value was known. */
  patchU4(field: string, at: number, value: number, min: number, max: number): void {
    this.length(field, value, min, max);
    this.#view.setUint32(at, value, true);
  }

  /** `value` when it fits its bits. @throws {EncodeError} otherwise. */
  bits(field: string, value: number, min: number, max: number): number {
    this.#check(field, value, min, max);
    return value;
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

  #check(field: string, value: number, min: number, max: number): void {
    if (!Number.isInteger(value)) throw this.refuse(field, value, "an integer");
    if (value < min || value > max) throw this.refuse(field, value, range(min, max));
  }

  #checkBigInt(field: string, value: bigint, min: bigint, max: bigint): void {
    if (value < min || value > max) throw this.refuse(field, value, range(min, max));
  }

  #room(octets: number, field: string): number {
    const at = this.#at;
    if (octets > this.#bytes.length - at) {
      throw this.#fail(
        field,
        `takes ${octets} octets, but the memory has only ${this.#bytes.length - at} left`,
      );
    }
    this.#at = at + octets;
    return at;
  }

  #fail(field: string, reason: string): EncodeError {
    const scopes = this.#names
      .slice(0, this.#depth)
      .map((name, at) => showScope(name, this.#indices[at] ?? -1));
    this.#at = this.#start;
    return new EncodeError([...scopes, field].join("."), reason);
  }
}

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

/** A value that the reader is in. */
interface Scope {
  readonly outer: Scope | undefined;
  readonly name: string;
  /** Place in a list, -1 for what is not in one. */
  readonly index: number;
  /** Where what holds this scope ends. */
  readonly end: number;
  readonly sized: boolean;
}

function showScope(name: string, index: number): string {
  return index < 0 ? name : `${name}[${index}]`;
}

function range(min: number | bigint, max: number | bigint): string {
  return min === max ? `${min}` : `from ${min} to ${max}`;
}

/** The text of well-formed UTF-8, a byte order mark included; undefined for anything else. */
function decodeUtf8(view: DataView, from: number, end: number): string | undefined {
  let text = "";
  const units: number[] = [];
  for (let at = from; at < end; ) {
    const lead = view.getUint8(at);
    if (lead < 0x80) {
      units.push(lead);
      at++;
    } else {
      const octets = sequenceLength(lead);
      if (octets === 0 || at + octets > end) return undefined;
      const point = decodeSequence(view, at, lead, octets);
      if (point < 0) return undefined;
      if (point < 0x10000) units.push(point);
      else units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff));
      at += octets;
    }
    if (units.length >= CHUNK) {
      text += String.fromCharCode(...units);
      units.length = 0;
    }
  }
  return text + String.fromCharCode(...units);
}

/** Octets of the sequence that begins with `lead`, 0 when none does. */
function sequenceLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** The code point of a sequence of two to four octets, -1 when it is malformed, too long for its point, or a surrogate. */
function decodeSequence(view: DataView, at: number, lead: number, octets: number): number {
  let point = lead & (0x7f >> octets);
  for (let index = 1; index < octets; index++) {
    const octet = view.getUint8(at + index);
    if ((octet & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (octet & 0x3f);
  }
  const isTooLong = (octets === 3 && point < 0x800) || (octets === 4 && point < 0x10000);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return isTooLong || isSurrogate || point > 0x10ffff ? -1 : point;
}

/** False when `text` holds half of a surrogate pair. */
function encodeUtf8(text: string, view: DataView, from: number): boolean {
  let at = from;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      view.setUint8(at++, unit);
    } else if (unit < 0x800) {
      view.setUint8(at++, 0xc0 | (unit >> 6));
      view.setUint8(at++, 0x80 | (unit & 0x3f));
    } else if (unit < 0xd800 || unit > 0xdfff) {
      view.setUint8(at++, 0xe0 | (unit >> 12));
      view.setUint8(at++, 0x80 | ((unit >> 6) & 0x3f));
      view.setUint8(at++, 0x80 | (unit & 0x3f));
    } else {
      if (!isPairAt(text, index)) return false;
      const point = ((unit - 0xd7c0) << 10) | (text.charCodeAt(++index) - 0xdc00);
      view.setUint8(at++, 0xf0 | (point >> 18));
      view.setUint8(at++, 0x80 | ((point >> 12) & 0x3f));
      view.setUint8(at++, 0x80 | ((point >> 6) & 0x3f));
      view.setUint8(at++, 0x80 | (point & 0x3f));
    }
  }
  return true;
}

/** Whether a surrogate pair begins at `index`. */
function isPairAt(text: string, index: number): boolean {
  const high = text.charCodeAt(index);
  const low = text.charCodeAt(index + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

const TWO_TO_32 = 0x100000000;
const MAX_U8 = 0xffffffffffffffffn;
const MIN_S8 = -0x8000000000000000n;
const MAX_S8 = 0x7fffffffffffffffn;
// As many arguments as every engine takes in one call, with room to spare.
const CHUNK = 4096;
