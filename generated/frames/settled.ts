// Generated from spec/frames/settled.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  clear,
  outsideError,
  type Run,
  readU8,
  trailingError,
  truncatedError,
  valueError,
  writeU8,
} from "../bytes.ts";
import {
  type ConfirmLevel,
  FrameType,
  isConfirmLevel,
  isSettleOutcome,
  type SettleOutcome,
} from "../enums.ts";
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
 * Receipt for a SETTLE: what it asked for has been done for the deliveries from `first` to `last`, or
 * could not be.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#8-delivery, DLV-018, DLV-019.
 */
export interface Settled {
  readonly type: "settled";
  readonly channel: number;
  /** Handle of the consumer. */
  readonly consumer: number;
  /** Number of the first delivery. */
  readonly first: number;
  /** Number of the last delivery; not below `first`. */
  readonly last: number;
  /** `none` when it was done, or why it was not. */
  readonly code: number;
  /** The outcome of the SETTLE. */
  readonly outcome: SettleOutcome;
  /** What the settlement has survived so far. */
  readonly level: ConfirmLevel;
}

/** Octets of the whole frame. */
export function sizeOfSettled(_frame: Settled): number {
  return 36;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeSettled(writer: ByteWriter, frame: Settled): void {
  const start = beginFrame(writer, "settled", FrameType.settled, frame.channel);
  const { consumer, first, last, code, outcome, level } = frame;
  const { view } = writer;
  const at = writer.room(24);
  if (consumer >>> 0 !== consumer) throw writer.outside("consumer", consumer, 0, 4294967295);
  view.setUint32(at, consumer, true);
  if (!Number.isSafeInteger(first) || first < 1) {
    throw writer.outside("first", first, 1, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 4, first);
  if (!Number.isSafeInteger(last) || last < first) {
    throw writer.outside("last", last, first, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 12, last);
  if (code >>> 0 !== code || code > 65535) throw writer.outside("code", code, 0, 65535);
  view.setUint16(at + 20, code, true);
  if (!isSettleOutcome(outcome)) throw writer.refuse("outcome", outcome, "a value of settle_outcome");
  view.setUint8(at + 22, outcome);
  if (!isConfirmLevel(level)) throw writer.refuse("level", level, "a value of confirm_level");
  view.setUint8(at + 23, level);
  endFrame(writer, start);
}

const SETTLED_RUN: Run = { consumer: 4, first: 8, last: 8, code: 2, outcome: 1, level: 1 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeSettled(reader: ByteReader, channel: number): Settled {
  reader.begin("settled");
  const at = reader.run(SETTLED_RUN, 24);
  const { view } = reader;
  const consumer = view.getUint32(at, true);
  const first = readU8(view, at + 4);
  if (first < 1 || first > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("first", first, 1, Number.MAX_SAFE_INTEGER);
  }
  const last = readU8(view, at + 12);
  if (last < first || last > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("last", last, first, Number.MAX_SAFE_INTEGER);
  }
  const code = view.getUint16(at + 20, true);
  const outcome = view.getUint8(at + 22);
  if (!isSettleOutcome(outcome)) throw reader.refuse("outcome", outcome, "a value of settle_outcome");
  const level = view.getUint8(at + 23);
  if (!isConfirmLevel(level)) throw reader.refuse("level", level, "a value of confirm_level");
  reader.pass(24);
  reader.end();
  return { type: "settled", channel, consumer, first, last, code, outcome, level };
}

/** A `settled` frame where it lies in memory. One view serves for many frames, one after the other. */
export class SettledView {
  /** Octets before the first part of which the length varies. */
  static readonly FIXED_LENGTH = 36;
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

  /** Handle of the consumer. */
  get consumer(): number {
    return this.#view.getUint32(this.#at + 12, true);
  }

  set consumer(value: number) {
    this.#view.setUint32(this.#at + 12, value, true);
  }

  /** Number of the first delivery. */
  get first(): number {
    return readU8(this.#view, this.#at + 16);
  }

  set first(value: number) {
    writeU8(this.#view, this.#at + 16, value);
  }

  /** Number of the last delivery; not below `first`. */
  get last(): number {
    return readU8(this.#view, this.#at + 24);
  }

  set last(value: number) {
    writeU8(this.#view, this.#at + 24, value);
  }

  /** `none` when it was done, or why it was not. */
  get code(): number {
    return this.#view.getUint16(this.#at + 32, true);
  }

  set code(value: number) {
    this.#view.setUint16(this.#at + 32, value, true);
  }

  /** The outcome of the SETTLE. */
  get outcome(): SettleOutcome {
    return this.#view.getUint8(this.#at + 34) as SettleOutcome;
  }

  set outcome(value: SettleOutcome) {
    this.#view.setUint8(this.#at + 34, value);
  }

  /** What the settlement has survived so far. */
  get level(): ConfirmLevel {
    return this.#view.getUint8(this.#at + 35) as ConfirmLevel;
  }

  set level(value: ConfirmLevel) {
    this.#view.setUint8(this.#at + 35, value);
  }

  /**
   * Points at the frame of `length` octets at `at`, after checking its fixed part and its lengths. What
   * lies in the parts after it is not looked into.
   *
   * @throws {DecodeError} where `decode` would.
   */
  read(view: DataView, at: number, length: number): this {
    if (length < 36) throw truncatedError("settled", 0, 36, length);
    checkFrame(view, at, length, FrameType.settled, "settled");
    if (readU8(view, at + 16) < 1 || view.getUint32(at + 20, true) > 0x1fffff) {
      throw outsideError("settled.first", 16, readU8(view, at + 16), 1, Number.MAX_SAFE_INTEGER);
    }
    if (readU8(view, at + 24) < readU8(view, at + 16) || view.getUint32(at + 28, true) > 0x1fffff) {
      throw outsideError(
        "settled.last",
        24,
        readU8(view, at + 24),
        readU8(view, at + 16),
        Number.MAX_SAFE_INTEGER,
      );
    }
    if (!isSettleOutcome(view.getUint8(at + 34))) {
      throw valueError("settled.outcome", 34, view.getUint8(at + 34), "a value of settle_outcome");
    }
    if (!isConfirmLevel(view.getUint8(at + 35))) {
      throw valueError("settled.level", 35, view.getUint8(at + 35), "a value of confirm_level");
    }
    if (length > 36) throw trailingError("settled", 36, length - 36);
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
    writeHeader(view, at, length, FrameType.settled, channel);
    clear(view, at + 12, at + 36);
    this.#view = view;
    this.#at = at;
    return this;
  }
}

const NO_MEMORY = new DataView(new ArrayBuffer(0));
