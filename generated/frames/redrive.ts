// Generated from spec/frames/redrive.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  put1,
  put2,
  put4,
  put8,
  type Run,
  u1At,
  u2At,
  u4At,
  u8At,
  utf8Length,
} from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(20);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  const lenQueue = writer.length("queue", utf8Length(frame.queue), 1, 255);
  put1(memory, at + 4, lenQueue);
  const lenTarget = writer.length("target", utf8Length(frame.target), 0, 255);
  put1(memory, at + 5, lenTarget);
  put2(memory, at + 6, 0);
  put4(memory, at + 8, 0);
  put8(memory, at + 12, writer.check("max_messages", frame.maxMessages, 1, Number.MAX_SAFE_INTEGER));
  writer.text("queue", frame.queue, lenQueue);
  writer.text("target", frame.target, lenTarget);
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
  const { memory } = reader;
  const at = reader.run(REDRIVE_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const lenQueue = reader.check("len_queue", u1At(memory, at + 4), 1, 255);
  const lenTarget = u1At(memory, at + 5);
  reader.reserved("reserved", u2At(memory, at + 6));
  reader.reserved("reserved_2", u4At(memory, at + 8));
  const maxMessages = reader.check("max_messages", u8At(memory, at + 12), 1, Number.MAX_SAFE_INTEGER);
  reader.pass(20);
  const queue = reader.text("queue", lenQueue);
  const target = reader.text("target", lenTarget);
  reader.end();
  return { type: "redrive", channel, request, maxMessages, queue, target };
}
