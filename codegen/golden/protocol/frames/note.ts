// Generated from spec/frames/note.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  clear,
  outsideError,
  type Run,
  readU8,
  reservedError,
  truncatedError,
  utf8Length,
  valueError,
  writeU8,
} from "../bytes.ts";
import { type ErrorCode, FrameType, isErrorCode } from "../enums.ts";
import {
  beginFrame,
  checkFrame,
  endFrame,
  readChannel,
  readLenFrame,
  writeChannel,
  writeHeader,
} from "../header.ts";
import { decodeStamp, encodeStamp, type Stamp } from "../types/stamp.ts";

/**
 * A frame that is read where it lies.
 *
 * Sent by both sides, on a channel. Spec: OPN-002.
 */
export interface Note {
  readonly type: "note";
  readonly channel: number;
  /** A name that a view has for something else. */
  readonly length: number;
  readonly sequence: number;
  readonly hash: bigint;
  readonly stamp: Stamp;
  readonly code: ErrorCode;
  readonly urgent: boolean;
  readonly level: number;
  readonly token: Uint8Array;
  readonly title: string;
  readonly data: Uint8Array;
  readonly body: Uint8Array;
}

/** Octets of the whole frame. */
export function sizeOfNote(frame: Note): number {
  return 50 + utf8Length(frame.title) + frame.data.length + frame.body.length;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeNote(writer: ByteWriter, frame: Note): void {
  const start = beginFrame(writer, "note", FrameType.note, frame.channel);
  const { length, sequence, hash, stamp, code, urgent, level, token, title, data, body } = frame;
  const { view } = writer;
  const at = writer.room(20);
  if (length >>> 0 !== length || length > 1000) throw writer.outside("length", length, 0, 1000);
  view.setUint32(at, length, true);
  if (!Number.isSafeInteger(sequence) || sequence < 1) {
    throw writer.outside("sequence", sequence, 1, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 4, sequence);
  if (hash < 0n || hash > 18446744073709551615n) {
    throw writer.outside("hash", hash, 0n, 18446744073709551615n);
  }
  view.setBigUint64(at + 12, hash, true);
  writer.enter("stamp");
  encodeStamp(writer, stamp);
  writer.leave();
  const at2 = writer.room(4);
  if (!isErrorCode(code)) throw writer.refuse("code", code, "a value of error_code");
  view.setUint16(at2, code, true);
  if (level >>> 0 !== level || level > 5) throw writer.outside("level", level, 0, 5);
  view.setUint8(at2 + 2, (urgent ? 0x01 : 0) | (level << 1));
  view.setUint8(at2 + 3, 7);
  writer.length("token", token.length, 4, 4);
  writer.bytes("token", token);
  const at3 = writer.room(4);
  const lenTitle = writer.length("title", utf8Length(title), 0, 100);
  view.setUint16(at3, lenTitle, true);
  const lenData = writer.length("data", data.length, 0, 5000);
  view.setUint16(at3 + 2, lenData, true);
  writer.text("title", title, lenTitle);
  writer.bytes("data", data);
  writer.bytes("body", body);
  endFrame(writer, start);
}

const NOTE_RUN: Run = { length: 4, sequence: 8, hash: 8 };

const NOTE_RUN_2: Run = { code: 2, urgent: 1, level: 0, reserved: 0, version: 1 };

const NOTE_RUN_3: Run = { len_title: 2, len_data: 2 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeNote(reader: ByteReader, channel: number): Note {
  reader.begin("note");
  const at = reader.run(NOTE_RUN, 20);
  const { view } = reader;
  const length = view.getUint32(at, true);
  if (length > 1000) throw reader.outside("length", length, 0, 1000);
  const sequence = readU8(view, at + 4);
  if (sequence < 1 || sequence > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("sequence", sequence, 1, Number.MAX_SAFE_INTEGER);
  }
  const hash = view.getBigUint64(at + 12, true);
  reader.pass(20);
  reader.enter("stamp");
  const stamp = decodeStamp(reader);
  reader.leave();
  const at2 = reader.run(NOTE_RUN_2, 4);
  const view2 = reader.view;
  const code = view2.getUint16(at2, true);
  if (!isErrorCode(code)) throw reader.refuse("code", code, "a value of error_code");
  const flags = view2.getUint8(at2 + 2);
  const level = (flags >>> 1) & 0x07;
  if (level > 5) throw reader.outside("level", level, 0, 5);
  if (flags >>> 4 !== 0) throw reader.reserved("reserved");
  if (view2.getUint8(at2 + 3) !== 7) throw reader.outside("version", view2.getUint8(at2 + 3), 7, 7);
  reader.pass(4);
  const token = reader.bytes("token", 4);
  const at3 = reader.run(NOTE_RUN_3, 4);
  const view3 = reader.view;
  const lenTitle = view3.getUint16(at3, true);
  if (lenTitle > 100) throw reader.outside("len_title", lenTitle, 0, 100);
  const lenData = view3.getUint16(at3 + 2, true);
  if (lenData > 5000) throw reader.outside("len_data", lenData, 0, 5000);
  reader.pass(4);
  const title = reader.text("title", lenTitle);
  const data = reader.bytes("data", lenData);
  const body = reader.bytes("body", reader.remaining);
  reader.end();
  return {
    type: "note",
    channel,
    length,
    sequence,
    hash,
    stamp,
    code,
    urgent: (flags & 0x01) !== 0,
    level,
    token,
    title,
    data,
    body,
  };
}

/** A `note` frame where it lies in memory. One view serves for many frames, one after the other. */
export class NoteView {
  /** Octets before the first part of which the length varies. */
  static readonly FIXED_LENGTH = 50;
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

  /** A name that a view has for something else. */
  get lengthField(): number {
    return this.#view.getUint32(this.#at + 12, true);
  }

  set lengthField(value: number) {
    this.#view.setUint32(this.#at + 12, value, true);
  }

  get sequence(): number {
    return readU8(this.#view, this.#at + 16);
  }

  set sequence(value: number) {
    writeU8(this.#view, this.#at + 16, value);
  }

  get hash(): bigint {
    return this.#view.getBigUint64(this.#at + 24, true);
  }

  set hash(value: bigint) {
    this.#view.setBigUint64(this.#at + 24, value, true);
  }

  get stampSeconds(): number {
    return this.#view.getUint32(this.#at + 32, true);
  }

  set stampSeconds(value: number) {
    this.#view.setUint32(this.#at + 32, value, true);
  }

  get stampExact(): boolean {
    return (this.#view.getUint8(this.#at + 36) & 0x01) !== 0;
  }

  set stampExact(value: boolean) {
    this.#view.setUint8(this.#at + 36, (this.#view.getUint8(this.#at + 36) & ~0x01) | (value ? 0x01 : 0));
  }

  get stampZone(): number {
    return this.#view.getUint8(this.#at + 36) >>> 1;
  }

  set stampZone(value: number) {
    this.#view.setUint8(this.#at + 36, (this.#view.getUint8(this.#at + 36) & ~0xfe) | ((value & 0x7f) << 1));
  }

  get code(): ErrorCode {
    return this.#view.getUint16(this.#at + 38, true) as ErrorCode;
  }

  set code(value: ErrorCode) {
    this.#view.setUint16(this.#at + 38, value, true);
  }

  get urgent(): boolean {
    return (this.#view.getUint8(this.#at + 40) & 0x01) !== 0;
  }

  set urgent(value: boolean) {
    this.#view.setUint8(this.#at + 40, (this.#view.getUint8(this.#at + 40) & ~0x01) | (value ? 0x01 : 0));
  }

  get level(): number {
    return (this.#view.getUint8(this.#at + 40) >>> 1) & 0x07;
  }

  set level(value: number) {
    this.#view.setUint8(this.#at + 40, (this.#view.getUint8(this.#at + 40) & ~0x0e) | ((value & 0x07) << 1));
  }

  get lenTitle(): number {
    return this.#view.getUint16(this.#at + 46, true);
  }

  set lenTitle(value: number) {
    this.#view.setUint16(this.#at + 46, value, true);
  }

  get lenData(): number {
    return this.#view.getUint16(this.#at + 48, true);
  }

  set lenData(value: number) {
    this.#view.setUint16(this.#at + 48, value, true);
  }

  /** Where `token` begins. */
  get tokenAt(): number {
    return this.#at + 42;
  }

  /** Octets in `token`. */
  get tokenLength(): number {
    return 4;
  }

  /** Where `title` begins. */
  get titleAt(): number {
    return this.#at + 50;
  }

  /** Octets in `title`. */
  get titleLength(): number {
    return this.#view.getUint16(this.#at + 46, true);
  }

  /** Where `data` begins. */
  get dataAt(): number {
    return this.#at + 50 + this.#view.getUint16(this.#at + 46, true);
  }

  /** Octets in `data`. */
  get dataLength(): number {
    return this.#view.getUint16(this.#at + 48, true);
  }

  /** Where `body` begins. */
  get bodyAt(): number {
    return (
      this.#at + 50 + this.#view.getUint16(this.#at + 46, true) + this.#view.getUint16(this.#at + 48, true)
    );
  }

  /** Octets in `body`. */
  get bodyLength(): number {
    return (
      this.length -
      (50 + this.#view.getUint16(this.#at + 46, true) + this.#view.getUint16(this.#at + 48, true))
    );
  }

  /**
   * Points at the frame of `length` octets at `at`, after checking its fixed part and its lengths. What
   * lies in the parts after it is not looked into.
   *
   * @throws {DecodeError} where `decode` would.
   */
  read(view: DataView, at: number, length: number): this {
    if (length < 50) throw truncatedError("note", 0, 50, length);
    checkFrame(view, at, length, FrameType.note, "note");
    if (view.getUint32(at + 12, true) > 1000) {
      throw outsideError("note.length", 12, view.getUint32(at + 12, true), 0, 1000);
    }
    if (readU8(view, at + 16) < 1 || view.getUint32(at + 20, true) > 0x1fffff) {
      throw outsideError("note.sequence", 16, readU8(view, at + 16), 1, Number.MAX_SAFE_INTEGER);
    }
    if (view.getUint8(at + 37) !== 0) throw reservedError("note.stamp.reserved", 37);
    if (!isErrorCode(view.getUint16(at + 38, true))) {
      throw valueError("note.code", 38, view.getUint16(at + 38, true), "a value of error_code");
    }
    if (((view.getUint8(at + 40) >>> 1) & 0x07) > 5) {
      throw outsideError("note.level", 40, (view.getUint8(at + 40) >>> 1) & 0x07, 0, 5);
    }
    if (view.getUint8(at + 40) >>> 4 !== 0) throw reservedError("note.reserved", 40);
    if (view.getUint8(at + 41) !== 7) throw outsideError("note.version", 41, view.getUint8(at + 41), 7, 7);
    if (view.getUint16(at + 46, true) > 100) {
      throw outsideError("note.len_title", 46, view.getUint16(at + 46, true), 0, 100);
    }
    if (view.getUint16(at + 48, true) > 5000) {
      throw outsideError("note.len_data", 48, view.getUint16(at + 48, true), 0, 5000);
    }
    const end = 50 + view.getUint16(at + 46, true) + view.getUint16(at + 48, true);
    if (length < end) throw truncatedError("note", 50, end - 50, length - 50);
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
    writeHeader(view, at, length, FrameType.note, channel);
    clear(view, at + 12, at + 50);
    view.setUint8(at + 41, 7);
    this.#view = view;
    this.#at = at;
    return this;
  }
}

const NO_MEMORY = new DataView(new ArrayBuffer(0));
