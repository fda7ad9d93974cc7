// Generated from spec/frames/queue_describe.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, put4, type Run, u1At, u4At, utf8Length } from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(5);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  const lenQueue = writer.length("queue", utf8Length(frame.queue), 1, 255);
  put1(memory, at + 4, lenQueue);
  writer.text("queue", frame.queue, lenQueue);
  endFrame(writer, start);
}

const QUEUE_DESCRIBE_RUN: Run = { request: 4, len_queue: 1 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueueDescribe(reader: ByteReader, channel: number): QueueDescribe {
  reader.begin("queue_describe");
  const { memory } = reader;
  const at = reader.run(QUEUE_DESCRIBE_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const lenQueue = reader.check("len_queue", u1At(memory, at + 4), 1, 255);
  reader.pass(5);
  const queue = reader.text("queue", lenQueue);
  reader.end();
  return { type: "queue_describe", channel, request, queue };
}
