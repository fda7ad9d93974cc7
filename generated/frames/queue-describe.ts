// Generated from spec/frames/queue_describe.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";
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
  const { request, queue } = frame;
  const { view } = writer;
  const at = writer.room(5);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  const lenQueue = writer.length("queue", utf8Length(queue), 1, 255);
  view.setUint8(at + 4, lenQueue);
  writer.text("queue", queue, lenQueue);
  endFrame(writer, start);
}

const QUEUE_DESCRIBE_RUN: Run = { request: 4, len_queue: 1 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueueDescribe(reader: ByteReader, channel: number): QueueDescribe {
  reader.begin("queue_describe");
  const at = reader.run(QUEUE_DESCRIBE_RUN, 5);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const lenQueue = view.getUint8(at + 4);
  if (lenQueue < 1) throw reader.outside("len_queue", lenQueue, 1, 255);
  reader.pass(5);
  const queue = reader.text("queue", lenQueue);
  reader.end();
  return { type: "queue_describe", channel, request, queue };
}
