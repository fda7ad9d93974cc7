// Generated from spec/frames/redrive.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, readU8, utf8Length, writeU8 } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * Moves messages out of a dead-letter queue, the oldest first.
 *
 * Sent by the client, on a channel. Spec: protocol.md#8-delivery, DLV-021.
 */
export interface Redrive {
  readonly type: "redrive";
  readonly channel: number;
  /** The client's number for this request. */
  readonly request: number;
  /** Most messages to move. */
  readonly maxMessages: number;
  /** Name of the dead-letter queue. */
  readonly queue: string;
  /** Queue to move them to; empty for the one each came from. */
  readonly target: string;
}

/** Octets of the whole frame. */
export function sizeOfRedrive(frame: Redrive): number {
  return 32 + utf8Length(frame.queue) + utf8Length(frame.target);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeRedrive(writer: ByteWriter, frame: Redrive): void {
  const start = beginFrame(writer, "redrive", FrameType.redrive, frame.channel);
  const { request, maxMessages, queue, target } = frame;
  const { view } = writer;
  const at = writer.room(20);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  const lenQueue = writer.length("queue", utf8Length(queue), 1, 255);
  view.setUint8(at + 4, lenQueue);
  const lenTarget = writer.length("target", utf8Length(target), 0, 255);
  view.setUint8(at + 5, lenTarget);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, 0, true);
  if (!Number.isSafeInteger(maxMessages) || maxMessages < 1) {
    throw writer.outside("max_messages", maxMessages, 1, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 12, maxMessages);
  writer.text("queue", queue, lenQueue);
  writer.text("target", target, lenTarget);
  endFrame(writer, start);
}

const REDRIVE_RUN: Run = {
  request: 4,
  len_queue: 1,
  len_target: 1,
  reserved: 2,
  reserved_2: 4,
  max_messages: 8,
};

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRedrive(reader: ByteReader, channel: number): Redrive {
  reader.begin("redrive");
  const at = reader.run(REDRIVE_RUN, 20);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const lenQueue = view.getUint8(at + 4);
  if (lenQueue < 1) throw reader.outside("len_queue", lenQueue, 1, 255);
  const lenTarget = view.getUint8(at + 5);
  if (view.getUint16(at + 6, true) !== 0) throw reader.reserved("reserved");
  if (view.getUint32(at + 8, true) !== 0) throw reader.reserved("reserved_2");
  const maxMessages = readU8(view, at + 12);
  if (maxMessages < 1 || maxMessages > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("max_messages", maxMessages, 1, Number.MAX_SAFE_INTEGER);
  }
  reader.pass(20);
  const queue = reader.text("queue", lenQueue);
  const target = reader.text("target", lenTarget);
  reader.end();
  return { type: "redrive", channel, request, maxMessages, queue, target };
}
