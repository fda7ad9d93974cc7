// Generated from spec/frames/settled.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  checkNumber,
  clear,
  put1,
  put2,
  put4,
  put8,
  type Run,
  readU8,
  trailingError,
  truncatedError,
  u1At,
  u2At,
  u4At,
  u8At,
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
  const { memory } = writer;
  const at = writer.room(24);
  put4(memory, at, writer.check("consumer", frame.consumer, 0, 4294967295));
  put8(memory, at + 4, writer.check("first", frame.first, 1, Number.MAX_SAFE_INTEGER));
  put8(memory, at + 12, writer.check("last", frame.last, frame.first, Number.MAX_SAFE_INTEGER));
  put2(memory, at + 20, writer.check("code", frame.code, 0, 65535));
  if (!isSettleOutcome(frame.outcome)) {
    throw writer.refuse("outcome", frame.outcome, "a value of settle_outcome");
  }
  put1(memory, at + 22, frame.outcome);
  if (!isConfirmLevel(frame.level)) throw writer.refuse("level", frame.level, "a value of confirm_level");
  put1(memory, at + 23, frame.level);
  endFrame(writer, start);
}

const SETTLED_RUN: Run = { consumer: 4, first: 8, last: 8, code: 2, outcome: 1, level: 1 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeSettled(reader: ByteReader, channel: number): Settled {
  reader.begin("settled");
  const { memory } = reader;
  const at = reader.run(SETTLED_RUN);
  const consumer = u4At(memory, at);
  const first = reader.check("first", u8At(memory, at + 4), 1, Number.MAX_SAFE_INTEGER);
  const last = reader.check("last", u8At(memory, at + 12), first, Number.MAX_SAFE_INTEGER);
  const code = u2At(memory, at + 20);
  const outcome = u1At(memory, at + 22);
  if (!isSettleOutcome(outcome)) throw reader.refuse("outcome", outcome, "a value of settle_outcome");
  const level = u1At(memory, at + 23);
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
    checkNumber("settled.first", 16, readU8(view, at + 16), 1, Number.MAX_SAFE_INTEGER);
    checkNumber("settled.last", 24, readU8(view, at + 24), readU8(view, at + 16), Number.MAX_SAFE_INTEGER);
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
