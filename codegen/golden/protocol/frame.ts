// Generated from spec/frame.ksy. Do not edit: run `npm run generate`.

import { allocate, ByteReader, ByteWriter, type Run, valueError } from "./bytes.ts";
import { FrameType } from "./enums.ts";
import { type Closed, decodeClosed, encodeClosed, sizeOfClosed } from "./frames/closed.ts";
import { decodeHello, encodeHello, type Hello, sizeOfHello } from "./frames/hello.ts";
import { decodeNote, encodeNote, type Note, sizeOfNote } from "./frames/note.ts";
import { decodeWelcome, encodeWelcome, sizeOfWelcome, type Welcome } from "./frames/welcome.ts";
import { beginFrame, endFrame } from "./header.ts";

export type KnownFrame = Hello | Welcome | Note | Closed;

/** A frame of a type that this version does not know. */
export interface Unknown {
  readonly type: "unknown";
  readonly channel: number;
  /** What the frame says. */
  readonly frameType: number;
  /** Who does not know the type skips the frame. */
  readonly ignorable: boolean;
  /** Octets without a meaning here. */
  readonly payload: Uint8Array;
}

/** The unit of the protocol. */
export type Frame = KnownFrame | Unknown;

export type KnownFrameName = KnownFrame["type"];

export type FrameName = Frame["type"];

/** Octets of the whole frame. */
export function sizeOfFrame(frame: Frame): number {
  switch (frame.type) {
    case "note":
      return sizeOfNote(frame);
    case "closed":
      return sizeOfClosed(frame);
    case "hello":
      return sizeOfHello(frame);
    case "welcome":
      return sizeOfWelcome(frame);
    default:
      return 12 + frame.payload.length;
  }
}

/**
 * The octets of the frame, in memory that may be part of a larger buffer. @throws {EncodeError} when a
 * field is not what it may be.
 */
export function encodeFrame(frame: Frame): Uint8Array {
  const bytes = allocate(sizeOfFrame(frame));
  encodeFrameInto(new ByteWriter(bytes), frame);
  return bytes;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeFrameInto(writer: ByteWriter, frame: Frame): void {
  switch (frame.type) {
    case "note":
      encodeNote(writer, frame);
      return;
    case "closed":
      encodeClosed(writer, frame);
      return;
    case "hello":
      encodeHello(writer, frame);
      return;
    case "welcome":
      encodeWelcome(writer, frame);
      return;
    default:
      encodeUnknown(writer, frame);
  }
}

const FRAME_RUN: Run = {
  len_frame: 4,
  frame_type: 1,
  ignorable: 1,
  reserved_flags: 0,
  reserved: 2,
  channel: 4,
};

/**
 * The frame in the `length` octets from `from`. Fields of octets show those of `bytes`, without a
 * copy: of memory that is used again, decode what `copyOf` gives. @throws {DecodeError} when they do
 * not follow its layout.
 */
export function decodeFrame(bytes: Uint8Array, from = 0, length = bytes.length - from): Frame {
  const reader = new ByteReader(bytes, from, length);
  reader.begin("frame");
  const at = reader.run(FRAME_RUN, 12);
  const { view } = reader;
  const lenFrame = view.getUint32(at, true);
  if (lenFrame < 12 || lenFrame > 65536) throw reader.outside("len_frame", lenFrame, 12, 65536);
  const frameType = view.getUint8(at + 4);
  const flags = view.getUint8(at + 5);
  if (flags >>> 1 !== 0) throw reader.reserved("reserved_flags");
  if (view.getUint16(at + 6, true) !== 0) throw reader.reserved("reserved");
  const channel = view.getUint32(at + 8, true);
  reader.pass(12);
  if (lenFrame !== length) {
    throw valueError("frame.len_frame", 0, lenFrame, `${length}, the octets given`);
  }
  switch (frameType) {
    case FrameType.note:
      return decodeNote(reader, channel);
    case FrameType.closed:
      return decodeClosed(reader, channel);
    case FrameType.hello:
      return decodeHello(reader, channel);
    case FrameType.welcome:
      return decodeWelcome(reader, channel);
    default:
      return {
        type: "unknown",
        channel,
        frameType,
        ignorable: (flags & 0x01) !== 0,
        payload: reader.bytes("payload", reader.remaining),
      };
  }
}

function encodeUnknown(writer: ByteWriter, frame: Unknown): void {
  const start = beginFrame(writer, "unknown", frame.frameType, frame.channel, frame.ignorable);
  writer.bytes("payload", frame.payload);
  endFrame(writer, start);
}
