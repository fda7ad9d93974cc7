// Generated from spec/frames/fragment.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  clear,
  type Run,
  reservedError,
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
 * The next part of the body of the message that the sender or consumer is in.
 *
 * Sent by both sides, on a channel. Spec: protocol.md#9-credit-and-fragments, FRG-001, FRG-002,
 * FRG-003, FRG-004.
 */
export interface Fragment {
  readonly type: "fragment";
  readonly channel: number;
  /** Handle of the sender (from the client) or consumer (from the broker). */
  readonly handle: number;
  /** Another fragment follows. */
  readonly more: boolean;
  /** The next part of the body; at least one octet. */
  readonly body: Uint8Array;
}

/** Octets of the whole frame. */
export function sizeOfFragment(frame: Fragment): number {
  return 20 + frame.body.length;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeFragment(writer: ByteWriter, frame: Fragment): void {
  const start = beginFrame(writer, "fragment", FrameType.fragment, frame.channel);
  const { handle, more, body } = frame;
  const { view } = writer;
  const at = writer.room(8);
  if (handle >>> 0 !== handle) throw writer.outside("handle", handle, 0, 4294967295);
  view.setUint32(at, handle, true);
  view.setUint8(at + 4, more ? 0x01 : 0);
  view.setUint8(at + 5, 0);
  view.setUint16(at + 6, 0, true);
  writer.bytes("body", body);
  endFrame(writer, start);
}

const FRAGMENT_RUN: Run = { handle: 4, more: 1, reserved_flags: 0, reserved: 1, reserved_2: 2 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeFragment(reader: ByteReader, channel: number): Fragment {
  reader.begin("fragment");
  const at = reader.run(FRAGMENT_RUN, 8);
  const { view } = reader;
  const handle = view.getUint32(at, true);
  const flags = view.getUint8(at + 4);
  if (flags >>> 1 !== 0) throw reader.reserved("reserved_flags");
  if (view.getUint8(at + 5) !== 0) throw reader.reserved("reserved");
  if (view.getUint16(at + 6, true) !== 0) throw reader.reserved("reserved_2");
  reader.pass(8);
  const body = reader.bytes("body", reader.remaining);
  reader.end();
  return { type: "fragment", channel, handle, more: (flags & 0x01) !== 0, body };
}

/** A `fragment` frame where it lies in memory. One view serves for many frames, one after the other. */
export class FragmentView {
  /** Octets before the first part of which the length varies. */
  static readonly FIXED_LENGTH = 20;
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

  /** Handle of the sender (from the client) or consumer (from the broker). */
  get handle(): number {
    return this.#view.getUint32(this.#at + 12, true);
  }

  set handle(value: number) {
    this.#view.setUint32(this.#at + 12, value, true);
  }

  /** Another fragment follows. */
  get more(): boolean {
    return (this.#view.getUint8(this.#at + 16) & 0x01) !== 0;
  }

  set more(value: boolean) {
    this.#view.setUint8(this.#at + 16, (this.#view.getUint8(this.#at + 16) & ~0x01) | (value ? 0x01 : 0));
  }

  /** Where `body` begins. The next part of the body; at least one octet. */
  get bodyAt(): number {
    return this.#at + 20;
  }

  /** Octets in `body`. */
  get bodyLength(): number {
    return this.length - 20;
  }

  /**
   * Points at the frame of `length` octets at `at`, after checking its fixed part and its lengths. What
   * lies in the parts after it is not looked into.
   *
   * @throws {DecodeError} where `decode` would.
   */
  read(view: DataView, at: number, length: number): this {
    if (length < 20) throw truncatedError("fragment", 0, 20, length);
    checkFrame(view, at, length, FrameType.fragment, "fragment");
    if (view.getUint8(at + 16) >>> 1 !== 0) throw reservedError("fragment.reserved_flags", 16);
    if (view.getUint8(at + 17) !== 0) throw reservedError("fragment.reserved", 17);
    if (view.getUint16(at + 18, true) !== 0) throw reservedError("fragment.reserved_2", 18);
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
    writeHeader(view, at, length, FrameType.fragment, channel);
    clear(view, at + 12, at + 20);
    this.#view = view;
    this.#at = at;
    return this;
  }
}

const NO_MEMORY = new DataView(new ArrayBuffer(0));
