// Generated from spec/frames/credit.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  clear,
  outsideError,
  type Run,
  readU8,
  trailingError,
  truncatedError,
  writeU8,
} from "../bytes.ts";
import { FrameType } from "../enums.ts";
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
 * Raises the credit of a sender (from the broker) or of a consumer (from the client). Absolute values:
 * the limits, not what is added.
 *
 * Sent by both sides, on a channel. Spec: protocol.md#9-credit-and-fragments, CRD-004, CRD-005,
 * CRD-006.
 */
export interface Credit {
  readonly type: "credit";
  readonly channel: number;
  /** Handle of the sender or consumer. */
  readonly handle: number;
  /** Highest sequence or delivery number that may be sent. */
  readonly limit: number;
  /** Octets of frames that may be sent, counted from the attach or the consume. */
  readonly limitOctets: number;
}

/** Octets of the whole frame. */
export function sizeOfCredit(_frame: Credit): number {
  return 32;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeCredit(writer: ByteWriter, frame: Credit): void {
  const start = beginFrame(writer, "credit", FrameType.credit, frame.channel);
  const { handle, limit, limitOctets } = frame;
  const { view } = writer;
  const at = writer.room(20);
  if (handle >>> 0 !== handle) throw writer.outside("handle", handle, 0, 4294967295);
  view.setUint32(at, handle, true);
  if (!Number.isSafeInteger(limit) || limit < 0) {
    throw writer.outside("limit", limit, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 4, limit);
  if (!Number.isSafeInteger(limitOctets) || limitOctets < 0) {
    throw writer.outside("limit_octets", limitOctets, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 12, limitOctets);
  endFrame(writer, start);
}

const CREDIT_RUN: Run = { handle: 4, limit: 8, limit_octets: 8 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeCredit(reader: ByteReader, channel: number): Credit {
  reader.begin("credit");
  const at = reader.run(CREDIT_RUN, 20);
  const { view } = reader;
  const handle = view.getUint32(at, true);
  const limit = readU8(view, at + 4);
  if (limit > Number.MAX_SAFE_INTEGER) throw reader.outside("limit", limit, 0, Number.MAX_SAFE_INTEGER);
  const limitOctets = readU8(view, at + 12);
  if (limitOctets > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("limit_octets", limitOctets, 0, Number.MAX_SAFE_INTEGER);
  }
  reader.pass(20);
  reader.end();
  return { type: "credit", channel, handle, limit, limitOctets };
}

/** A `credit` frame where it lies in memory. One view serves for many frames, one after the other. */
export class CreditView {
  /** Octets before the first part of which the length varies. */
  static readonly FIXED_LENGTH = 32;
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

  /** Handle of the sender or consumer. */
  get handle(): number {
    return this.#view.getUint32(this.#at + 12, true);
  }

  set handle(value: number) {
    this.#view.setUint32(this.#at + 12, value, true);
  }

  /** Highest sequence or delivery number that may be sent. */
  get limit(): number {
    return readU8(this.#view, this.#at + 16);
  }

  set limit(value: number) {
    writeU8(this.#view, this.#at + 16, value);
  }

  /** Octets of frames that may be sent, counted from the attach or the consume. */
  get limitOctets(): number {
    return readU8(this.#view, this.#at + 24);
  }

  set limitOctets(value: number) {
    writeU8(this.#view, this.#at + 24, value);
  }

  /**
   * Points at the frame of `length` octets at `at`, after checking its fixed part and its lengths. What
   * lies in the parts after it is not looked into.
   *
   * @throws {DecodeError} where `decode` would.
   */
  read(view: DataView, at: number, length: number): this {
    if (length < 32) throw truncatedError("credit", 0, 32, length);
    checkFrame(view, at, length, FrameType.credit, "credit");
    if (view.getUint32(at + 20, true) > 0x1fffff) {
      throw outsideError("credit.limit", 16, readU8(view, at + 16), 0, Number.MAX_SAFE_INTEGER);
    }
    if (view.getUint32(at + 28, true) > 0x1fffff) {
      throw outsideError("credit.limit_octets", 24, readU8(view, at + 24), 0, Number.MAX_SAFE_INTEGER);
    }
    if (length > 32) throw trailingError("credit", 32, length - 32);
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
    writeHeader(view, at, length, FrameType.credit, channel);
    clear(view, at + 12, at + 32);
    this.#view = view;
    this.#at = at;
    return this;
  }
}

const NO_MEMORY = new DataView(new ArrayBuffer(0));
