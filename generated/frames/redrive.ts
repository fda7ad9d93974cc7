// Generated from spec/frames/redrive.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";
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
  writer.u4("request", frame.request, 1);
  const lenQueue = writer.length("queue", utf8Length(frame.queue), 1, 255);
  writer.u1("len_queue", lenQueue);
  const lenTarget = writer.length("target", utf8Length(frame.target), 0, 255);
  writer.u1("len_target", lenTarget);
  writer.reserved("reserved", 2);
  writer.reserved("reserved_2", 4);
  writer.u8("max_messages", frame.maxMessages, 1);
  writer.text("queue", frame.queue, lenQueue);
  writer.text("target", frame.target, lenTarget);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRedrive(reader: ByteReader, channel: number): Redrive {
  reader.begin("redrive");
  const request = reader.u4("request", 1);
  const lenQueue = reader.u1("len_queue", 1);
  const lenTarget = reader.u1("len_target");
  reader.reserved("reserved", 2);
  reader.reserved("reserved_2", 4);
  const maxMessages = reader.u8("max_messages", 1);
  const queue = reader.text("queue", lenQueue);
  const target = reader.text("target", lenTarget);
  reader.end();
  return { type: "redrive", channel, request, maxMessages, queue, target };
}
