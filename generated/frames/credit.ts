// Generated from spec/frames/credit.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  checkNumber,
  clear,
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
  writer.u4("handle", frame.handle);
  writer.u8("limit", frame.limit);
  writer.u8("limit_octets", frame.limitOctets);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeCredit(reader: ByteReader, channel: number): Credit {
  reader.begin("credit");
  const handle = reader.u4("handle");
  const limit = reader.u8("limit");
  const limitOctets = reader.u8("limit_octets");
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
    checkNumber("credit.limit", 16, readU8(view, at + 16), 0, Number.MAX_SAFE_INTEGER);
    checkNumber("credit.limit_octets", 24, readU8(view, at + 24), 0, Number.MAX_SAFE_INTEGER);
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
