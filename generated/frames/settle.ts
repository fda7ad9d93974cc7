// Generated from spec/frames/settle.ksy. Do not edit: run `npm run generate`.

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
  utf8Length,
  valueError,
  writeU8,
} from "../bytes.ts";
import { FrameType, isSettleOutcome, type SettleOutcome } from "../enums.ts";
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
 * The consumer's word on its deliveries from `first` to `last`.
 *
 * Sent by the client, on a channel. Spec: protocol.md#8-delivery, DLV-011, DLV-012, DLV-013, DLV-014,
 * DLV-015, DLV-016, DLV-017.
 */
export interface Settle {
  readonly type: "settle";
  readonly channel: number;
  /** Handle of the consumer. */
  readonly consumer: number;
  /** Number of the first delivery. */
  readonly first: number;
  /** Number of the last delivery; not below `first`. */
  readonly last: number;
  /**
   * For a release, milliseconds before the next delivery, 0 for the queue's retry policy; for an
   * extension, milliseconds that the lease is to last from now, 0 for as long as at first.
   */
  readonly delayMs: number;
  /** What becomes of the messages. */
  readonly outcome: SettleOutcome;
  /** A release counts as a failure. */
  readonly failed: boolean;
  /** A release of messages that no user code has seen; the attempt does not count. */
  readonly untouched: boolean;
  /** Why, for people; kept with a message that is dead-lettered. */
  readonly reason: string;
}

/** Octets of the whole frame. */
export function sizeOfSettle(frame: Settle): number {
  return 40 + utf8Length(frame.reason);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeSettle(writer: ByteWriter, frame: Settle): void {
  const start = beginFrame(writer, "settle", FrameType.settle, frame.channel);
  const { consumer, first, last, delayMs, outcome, failed, untouched, reason } = frame;
  const { view } = writer;
  const at = writer.room(28);
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
  if (delayMs >>> 0 !== delayMs) throw writer.outside("delay_ms", delayMs, 0, 4294967295);
  view.setUint32(at + 20, delayMs, true);
  if (!isSettleOutcome(outcome)) throw writer.refuse("outcome", outcome, "a value of settle_outcome");
  view.setUint8(at + 24, outcome);
  view.setUint8(at + 25, (failed ? 0x01 : 0) | (untouched ? 0x02 : 0));
  const lenReason = writer.length("reason", utf8Length(reason), 0, 1024);
  view.setUint16(at + 26, lenReason, true);
  writer.text("reason", reason, lenReason);
  endFrame(writer, start);
}

const SETTLE_RUN: Run = {
  consumer: 4,
  first: 8,
  last: 8,
  delay_ms: 4,
  outcome: 1,
  failed: 1,
  reserved: 0,
  len_reason: 2,
};

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeSettle(reader: ByteReader, channel: number): Settle {
  reader.begin("settle");
  const at = reader.run(SETTLE_RUN, 28);
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
  const delayMs = view.getUint32(at + 20, true);
  const outcome = view.getUint8(at + 24);
  if (!isSettleOutcome(outcome)) throw reader.refuse("outcome", outcome, "a value of settle_outcome");
  const flags = view.getUint8(at + 25);
  if (flags >>> 2 !== 0) throw reader.reserved("reserved");
  const lenReason = view.getUint16(at + 26, true);
  if (lenReason > 1024) throw reader.outside("len_reason", lenReason, 0, 1024);
  reader.pass(28);
  const reason = reader.text("reason", lenReason);
  reader.end();
  return {
    type: "settle",
    channel,
    consumer,
    first,
    last,
    delayMs,
    outcome,
    failed: (flags & 0x01) !== 0,
    untouched: (flags & 0x02) !== 0,
    reason,
  };
}

/** A `settle` frame where it lies in memory. One view serves for many frames, one after the other. */
export class SettleView {
  /** Octets before the first part of which the length varies. */
  static readonly FIXED_LENGTH = 40;
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

  /**
   * For a release, milliseconds before the next delivery, 0 for the queue's retry policy; for an
   * extension, milliseconds that the lease is to last from now, 0 for as long as at first.
   */
  get delayMs(): number {
    return this.#view.getUint32(this.#at + 32, true);
  }

  set delayMs(value: number) {
    this.#view.setUint32(this.#at + 32, value, true);
  }

  /** What becomes of the messages. */
  get outcome(): SettleOutcome {
    return this.#view.getUint8(this.#at + 36) as SettleOutcome;
  }

  set outcome(value: SettleOutcome) {
    this.#view.setUint8(this.#at + 36, value);
  }

  /** A release counts as a failure. */
  get failed(): boolean {
    return (this.#view.getUint8(this.#at + 37) & 0x01) !== 0;
  }

  set failed(value: boolean) {
    this.#view.setUint8(this.#at + 37, (this.#view.getUint8(this.#at + 37) & ~0x01) | (value ? 0x01 : 0));
  }

  /** A release of messages that no user code has seen; the attempt does not count. */
  get untouched(): boolean {
    return (this.#view.getUint8(this.#at + 37) & 0x02) !== 0;
  }

  set untouched(value: boolean) {
    this.#view.setUint8(this.#at + 37, (this.#view.getUint8(this.#at + 37) & ~0x02) | (value ? 0x02 : 0));
  }

  /** Octets in `reason`. */
  get lenReason(): number {
    return this.#view.getUint16(this.#at + 38, true);
  }

  set lenReason(value: number) {
    this.#view.setUint16(this.#at + 38, value, true);
  }

  /** Where `reason` begins. Why, for people; kept with a message that is dead-lettered. */
  get reasonAt(): number {
    return this.#at + 40;
  }

  /** Octets in `reason`. */
  get reasonLength(): number {
    return this.#view.getUint16(this.#at + 38, true);
  }

  /**
   * Points at the frame of `length` octets at `at`, after checking its fixed part and its lengths. What
   * lies in the parts after it is not looked into.
   *
   * @throws {DecodeError} where `decode` would.
   */
  read(view: DataView, at: number, length: number): this {
    if (length < 40) throw truncatedError("settle", 0, 40, length);
    checkFrame(view, at, length, FrameType.settle, "settle");
    if (readU8(view, at + 16) < 1 || view.getUint32(at + 20, true) > 0x1fffff) {
      throw outsideError("settle.first", 16, readU8(view, at + 16), 1, Number.MAX_SAFE_INTEGER);
    }
    if (readU8(view, at + 24) < readU8(view, at + 16) || view.getUint32(at + 28, true) > 0x1fffff) {
      throw outsideError(
        "settle.last",
        24,
        readU8(view, at + 24),
        readU8(view, at + 16),
        Number.MAX_SAFE_INTEGER,
      );
    }
    if (!isSettleOutcome(view.getUint8(at + 36))) {
      throw valueError("settle.outcome", 36, view.getUint8(at + 36), "a value of settle_outcome");
    }
    if (view.getUint8(at + 37) >>> 2 !== 0) throw reservedError("settle.reserved", 37);
    if (view.getUint16(at + 38, true) > 1024) {
      throw outsideError("settle.len_reason", 38, view.getUint16(at + 38, true), 0, 1024);
    }
    const end = 40 + view.getUint16(at + 38, true);
    if (length < end) throw truncatedError("settle", 40, end - 40, length - 40);
    if (length > end) throw trailingError("settle", end, length - end);
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
    writeHeader(view, at, length, FrameType.settle, channel);
    clear(view, at + 12, at + 40);
    this.#view = view;
    this.#at = at;
    return this;
  }
}

const NO_MEMORY = new DataView(new ArrayBuffer(0));
