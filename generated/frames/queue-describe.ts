// Generated from spec/frames/queue_describe.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * Asks for the settings and counts of a queue.
 *
 * Sent by the client, on a channel. Spec: protocol.md#5-queues, QUE-013.
 */
export interface QueueDescribe {
  readonly type: "queue_describe";
  readonly channel: number;
  /** The client's number for this request. */
  readonly request: number;
  /** Name of the queue. */
  readonly queue: string;
}

/** Octets of the whole frame. */
export function sizeOfQueueDescribe(frame: QueueDescribe): number {
  return 17 + utf8Length(frame.queue);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeQueueDescribe(writer: ByteWriter, frame: QueueDescribe): void {
  const start = beginFrame(writer, "queue_describe", FrameType.queueDescribe, frame.channel);
  writer.u4("request", frame.request, 1);
  const lenQueue = writer.length("queue", utf8Length(frame.queue), 1, 255);
  writer.u1("len_queue", lenQueue);
  writer.text("queue", frame.queue, lenQueue);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueueDescribe(reader: ByteReader, channel: number): QueueDescribe {
  reader.begin("queue_describe");
  const request = reader.u4("request", 1);
  const lenQueue = reader.u1("len_queue", 1);
  const queue = reader.text("queue", lenQueue);
  reader.end();
  return { type: "queue_describe", channel, request, queue };
}
