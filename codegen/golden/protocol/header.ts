// Generated from spec/frame.ksy. Do not edit: run `npm run generate`.

import { type ByteWriter, clear, outsideError, reservedError, valueError } from "./bytes.ts";

/** Octets of the header that every frame begins with. */
export const HEADER_LENGTH = 12;

/** Octets in the whole frame. */
export function readLenFrame(view: DataView, at: number): number {
  return view.getUint32(at, true);
}

/** What the frame says. */
export function readFrameType(view: DataView, at: number): number {
  return view.getUint8(at + 4);
}

/** Who does not know the type skips the frame. */
export function readIgnorable(view: DataView, at: number): boolean {
  return (view.getUint8(at + 5) & 0x01) !== 0;
}

/** Id of the channel. */
export function readChannel(view: DataView, at: number): number {
  return view.getUint32(at + 8, true);
}

export function writeChannel(view: DataView, at: number, channel: number): void {
  view.setUint32(at + 8, channel, true);
}

/**
 * @throws {DecodeError} when a field of the header at `at` is not what it may be. The frame type may
 * be any.
 */
export function checkHeader(view: DataView, at: number): void {
  if (view.getUint32(at, true) < 12 || view.getUint32(at, true) > 65536) {
    throw outsideError("frame.len_frame", 0, view.getUint32(at, true), 12, 65536);
  }
  if (view.getUint8(at + 5) >>> 1 !== 0) throw reservedError("frame.reserved_flags", 5);
  if (view.getUint16(at + 6, true) !== 0) throw reservedError("frame.reserved", 6);
}

/** @throws {DecodeError} unless the header at `at` is that of a frame `name` of `length` octets. */
export function checkFrame(
  view: DataView,
  at: number,
  length: number,
  frameType: number,
  name: string,
): void {
  checkHeader(view, at);
  if (view.getUint32(at, true) !== length) {
    throw valueError("frame.len_frame", 0, view.getUint32(at, true), `${length}, the octets given`);
  }
  if (view.getUint8(at + 4) !== frameType) {
    throw valueError("frame.frame_type", 4, view.getUint8(at + 4), `${frameType}, a ${name}`);
  }
}

/** Writes the header of a frame of `length` octets to `at`. */
export function writeHeader(
  view: DataView,
  at: number,
  length: number,
  frameType: number,
  channel: number,
): void {
  clear(view, at, at + HEADER_LENGTH);
  view.setUint32(at, length, true);
  view.setUint8(at + 4, frameType);
  view.setUint32(at + 8, channel, true);
}

/**
 * Writes the header of a frame whose length is not known yet. Returns where the frame begins, for
 * `endFrame`.
 */
export function beginFrame(
  writer: ByteWriter,
  name: string,
  frameType: number,
  channel: number,
  ignorable = false,
): number {
  const start = writer.begin(name);
  const { view } = writer;
  const at = writer.room(12);
  view.setUint32(at, 0, true);
  if (frameType >>> 0 !== frameType || frameType > 255) {
    throw writer.outside("frame_type", frameType, 0, 255);
  }
  view.setUint8(at + 4, frameType);
  view.setUint8(at + 5, ignorable ? 0x01 : 0);
  view.setUint16(at + 6, 0, true);
  if (channel >>> 0 !== channel) throw writer.outside("channel", channel, 0, 4294967295);
  view.setUint32(at + 8, channel, true);
  return start;
}

/** Writes the length of the frame that begins at `start` and ends here. */
export function endFrame(writer: ByteWriter, start: number): void {
  writer.patchU4("len_frame", start, start, 12, 65536);
}
