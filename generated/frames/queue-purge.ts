// Generated from spec/frames/queue_purge.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * Drops all messages that wait in a queue; those unsettled stay with their consumers.
 *
 * Sent by the client, on a channel. Spec: protocol.md#5-queues, QUE-012.
 */
export interface QueuePurge {
  readonly type: "queue_purge";
  readonly channel: number;
  /** The client's number for this request. */
  readonly request: number;
  /** Name of the queue. */
  readonly queue: string;
}

/** Octets of the whole frame. */
export function sizeOfQueuePurge(frame: QueuePurge): number {
  return 17 + utf8Length(frame.queue);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeQueuePurge(writer: ByteWriter, frame: QueuePurge): void {
  const start = beginFrame(writer, "queue_purge", FrameType.queuePurge, frame.channel);
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

const QUEUE_PURGE_RUN: Run = { request: 4, len_queue: 1 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueuePurge(reader: ByteReader, channel: number): QueuePurge {
  reader.begin("queue_purge");
  const at = reader.run(QUEUE_PURGE_RUN, 5);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const lenQueue = view.getUint8(at + 4);
  if (lenQueue < 1) throw reader.outside("len_queue", lenQueue, 1, 255);
  reader.pass(5);
  const queue = reader.text("queue", lenQueue);
  reader.end();
  return { type: "queue_purge", channel, request, queue };
}
