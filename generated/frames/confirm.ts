// Generated from spec/frames/confirm.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  clear,
  outsideError,
  type Run,
  readU8,
  reservedError,
  trailingError,
  truncatedError,
  valueError,
  writeU8,
} from "../bytes.ts";
import { type ConfirmLevel, FrameType, isConfirmLevel } from "../enums.ts";
import {
  beginFrame,
  checkFrame,
  endFrame,
  readChannel,
  readLenFrame,
  writeChannel,
  writeHeader,
} from "../header.ts";

/**
 * The broker has taken responsibility for the messages of a sender from `first` to `last`.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#7-publishing, PUB-008, PUB-009, PUB-010,
 * PUB-011, PRD-003.
 */
export interface Confirm {
  readonly type: "confirm";
  readonly channel: number;
  /** Handle of the sender. */
  readonly sender: number;
  /** Sequence number of the first message. */
  readonly first: number;
  /** Sequence number of the last message; not below `first`. */
  readonly last: number;
  /** Offset of the first message in its queue, the others follow without gap; only with `has_offset`. */
  readonly offset: number;
  /** What the messages have survived so far, in every queue that they were routed to. */
  readonly level: ConfirmLevel;
  /** The messages had been stored before; nothing was enqueued. */
  readonly duplicate: boolean;
  /** `offset` is meant: the route leads to one queue. */
  readonly hasOffset: boolean;
}

/** Octets of the whole frame. */
export function sizeOfConfirm(_frame: Confirm): number {
  return 42;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeConfirm(writer: ByteWriter, frame: Confirm): void {
  const start = beginFrame(writer, "confirm", FrameType.confirm, frame.channel);
  const { sender, first, last, offset, level, duplicate, hasOffset } = frame;
  const { view } = writer;
  const at = writer.room(30);
  if (sender >>> 0 !== sender) throw writer.outside("sender", sender, 0, 4294967295);
  view.setUint32(at, sender, true);
  if (!Number.isSafeInteger(first) || first < 1) {
    throw writer.outside("first", first, 1, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 4, first);
  if (!Number.isSafeInteger(last) || last < first) {
    throw writer.outside("last", last, first, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 12, last);
  if (!Number.isSafeInteger(offset) || offset < 0) {
    throw writer.outside("offset", offset, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 20, offset);
  if (!isConfirmLevel(level)) throw writer.refuse("level", level, "a value of confirm_level");
  view.setUint8(at + 28, level);
  view.setUint8(at + 29, (duplicate ? 0x01 : 0) | (hasOffset ? 0x02 : 0));
  endFrame(writer, start);
}

const CONFIRM_RUN: Run = { sender: 4, first: 8, last: 8, offset: 8, level: 1, duplicate: 1, reserved: 0 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeConfirm(reader: ByteReader, channel: number): Confirm {
  reader.begin("confirm");
  const at = reader.run(CONFIRM_RUN, 30);
  const { view } = reader;
  const sender = view.getUint32(at, true);
  const first = readU8(view, at + 4);
  if (first < 1 || first > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("first", first, 1, Number.MAX_SAFE_INTEGER);
  }
  const last = readU8(view, at + 12);
  if (last < first || last > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("last", last, first, Number.MAX_SAFE_INTEGER);
  }
  const offset = readU8(view, at + 20);
  if (offset > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("offset", offset, 0, Number.MAX_SAFE_INTEGER);
  }
  const level = view.getUint8(at + 28);
  if (!isConfirmLevel(level)) throw reader.refuse("level", level, "a value of confirm_level");
  const flags = view.getUint8(at + 29);
  if (flags >>> 2 !== 0) throw reader.reserved("reserved");
  reader.pass(30);
  reader.end();
  return {
    type: "confirm",
    channel,
    sender,
    first,
    last,
    offset,
    level,
    duplicate: (flags & 0x01) !== 0,
    hasOffset: (flags & 0x02) !== 0,
  };
}

/** A `confirm` frame where it lies in memory. One view serves for many frames, one after the other. */
export class ConfirmView {
  /** Octets before the first part of which the length varies. */
  static readonly FIXED_LENGTH = 42;
  #view: DataView = NO_MEMORY;
  #at = 0;

  /** The memory that the frame lies in. */
  get view(): DataView {
    return this.#view;
  }

  /** Where the frame begins. */
  get at(): number {
    return this.#at;
  }

  /** Octets in the whole frame. */
  get length(): number {
    return readLenFrame(this.#view, this.#at);
  }

  get channel(): number {
    return readChannel(this.#view, this.#at);
  }

  set channel(value: number) {
    writeChannel(this.#view, this.#at, value);
  }

  /** Handle of the sender. */
  get sender(): number {
    return this.#view.getUint32(this.#at + 12, true);
  }

  set sender(value: number) {
    this.#view.setUint32(this.#at + 12, value, true);
  }

  /** Sequence number of the first message. */
  get first(): number {
    return readU8(this.#view, this.#at + 16);
  }

  set first(value: number) {
    writeU8(this.#view, this.#at + 16, value);
  }

  /** Sequence number of the last message; not below `first`. */
  get last(): number {
    return readU8(this.#view, this.#at + 24);
  }

  set last(value: number) {
    writeU8(this.#view, this.#at + 24, value);
  }

  /** Offset of the first message in its queue, the others follow without gap; only with `has_offset`. */
  get offset(): number {
    return readU8(this.#view, this.#at + 32);
  }

  set offset(value: number) {
    writeU8(this.#view, this.#at + 32, value);
  }

  /** What the messages have survived so far, in every queue that they were routed to. */
  get level(): ConfirmLevel {
    return this.#view.getUint8(this.#at + 40) as ConfirmLevel;
  }

  set level(value: ConfirmLevel) {
    this.#view.setUint8(this.#at + 40, value);
  }

  /** The messages had been stored before; nothing was enqueued. */
  get duplicate(): boolean {
    return (this.#view.getUint8(this.#at + 41) & 0x01) !== 0;
  }

  set duplicate(value: boolean) {
    this.#view.setUint8(this.#at + 41, (this.#view.getUint8(this.#at + 41) & ~0x01) | (value ? 0x01 : 0));
  }

  /** `offset` is meant: the route leads to one queue. */
  get hasOffset(): boolean {
    return (this.#view.getUint8(this.#at + 41) & 0x02) !== 0;
  }

  set hasOffset(value: boolean) {
    this.#view.setUint8(this.#at + 41, (this.#view.getUint8(this.#at + 41) & ~0x02) | (value ? 0x02 : 0));
  }

  /**
   * Points at the frame of `length` octets at `at`, after checking its fixed part and its lengths. What
   * lies in the parts after it is not looked into.
   *
   * @throws {DecodeError} where `decode` would.
   */
  read(view: DataView, at: number, length: number): this {
    if (length < 42) throw truncatedError("confirm", 0, 42, length);
    checkFrame(view, at, length, FrameType.confirm, "confirm");
    if (readU8(view, at + 16) < 1 || view.getUint32(at + 20, true) > 0x1fffff) {
      throw outsideError("confirm.first", 16, readU8(view, at + 16), 1, Number.MAX_SAFE_INTEGER);
    }
    if (readU8(view, at + 24) < readU8(view, at + 16) || view.getUint32(at + 28, true) > 0x1fffff) {
      throw outsideError(
        "confirm.last",
        24,
        readU8(view, at + 24),
        readU8(view, at + 16),
        Number.MAX_SAFE_INTEGER,
      );
    }
    if (view.getUint32(at + 36, true) > 0x1fffff) {
      throw outsideError("confirm.offset", 32, readU8(view, at + 32), 0, Number.MAX_SAFE_INTEGER);
    }
    if (!isConfirmLevel(view.getUint8(at + 40))) {
      throw valueError("confirm.level", 40, view.getUint8(at + 40), "a value of confirm_level");
    }
    if (view.getUint8(at + 41) >>> 2 !== 0) throw reservedError("confirm.reserved", 41);
    if (length > 42) throw trailingError("confirm", 42, length - 42);
    this.#view = view;
    this.#at = at;
    return this;
  }

  /** Points at the frame at `at`, which was checked before or is of our own making. */
  move(view: DataView, at: number): this {
    this.#view = view;
    this.#at = at;
    return this;
  }

  /**
   * Begins a frame of `length` octets at `at`: its header is written, its fixed part is zero. What is
   * set is not checked.
   */
  write(view: DataView, at: number, length: number, channel: number): this {
    writeHeader(view, at, length, FrameType.confirm, channel);
    clear(view, at + 12, at + 42);
    this.#view = view;
    this.#at = at;
    return this;
  }
}

const NO_MEMORY = new DataView(new ArrayBuffer(0));
