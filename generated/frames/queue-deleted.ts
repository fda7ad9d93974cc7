// Generated from spec/frames/queue_deleted.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The queue is gone.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#5-queues, QUE-010.
 */
export interface QueueDeleted {
  readonly type: "queue_deleted";
  readonly channel: number;
  /** Number of the QUEUE_DELETE that this answers. */
  readonly request: number;
  /** Messages that went with it. */
  readonly messages: number;
}

/** Octets of the whole frame. */
export function sizeOfQueueDeleted(_frame: QueueDeleted): number {
  return 24;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeQueueDeleted(writer: ByteWriter, frame: QueueDeleted): void {
  const start = beginFrame(writer, "queue_deleted", FrameType.queueDeleted, frame.channel);
  writer.u4("request", frame.request, 1);
  writer.u8("messages", frame.messages);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueueDeleted(reader: ByteReader, channel: number): QueueDeleted {
  reader.begin("queue_deleted");
  const request = reader.u4("request", 1);
  const messages = reader.u8("messages");
  reader.end();
  return { type: "queue_deleted", channel, request, messages };
}
