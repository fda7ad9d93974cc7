// Generated from spec/frames/closed.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  clear,
  type Run,
  trailingError,
  truncatedError,
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
 * The last frame.
 *
 * Sent by both sides, on the connection.
 */
export interface Closed {
  readonly type: "closed";
  readonly channel: number;
  readonly code: number;
}

/** Octets of the whole frame. */
export function sizeOfClosed(_frame: Closed): number {
  return 14;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeClosed(writer: ByteWriter, frame: Closed): void {
  const start = beginFrame(writer, "closed", FrameType.closed, frame.channel);
  const { code } = frame;
  const { view } = writer;
  const at = writer.room(2);
  if (code >>> 0 !== code || code > 65535) throw writer.outside("code", code, 0, 65535);
  view.setUint16(at, code, true);
  endFrame(writer, start);
}

const CLOSED_RUN: Run = { code: 2 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeClosed(reader: ByteReader, channel: number): Closed {
  reader.begin("closed");
  const at = reader.run(CLOSED_RUN, 2);
  const { view } = reader;
  const code = view.getUint16(at, true);
  reader.pass(2);
  reader.end();
  return { type: "closed", channel, code };
}

/** A `closed` frame where it lies in memory. One view serves for many frames, one after the other. */
export class ClosedView {
  /** Octets before the first part of which the length varies. */
  static readonly FIXED_LENGTH = 14;
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

  get code(): number {
    return this.#view.getUint16(this.#at + 12, true);
  }

  set code(value: number) {
    this.#view.setUint16(this.#at + 12, value, true);
  }

  /**
   * Points at the frame of `length` octets at `at`, after checking its fixed part and its lengths. What
   * lies in the parts after it is not looked into.
   *
   * @throws {DecodeError} where `decode` would.
   */
  read(view: DataView, at: number, length: number): this {
    if (length < 14) throw truncatedError("closed", 0, 14, length);
    checkFrame(view, at, length, FrameType.closed, "closed");
    if (length > 14) throw trailingError("closed", 14, length - 14);
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
    writeHeader(view, at, length, FrameType.closed, channel);
    clear(view, at + 12, at + 14);
    this.#view = view;
    this.#at = at;
    return this;
  }
}

const NO_MEMORY = new DataView(new ArrayBuffer(0));
