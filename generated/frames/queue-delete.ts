// Generated from spec/frames/queue_delete.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * Deletes a queue with its messages.
 *
 * Sent by the client, on a channel. Spec: protocol.md#5-queues, QUE-010, QUE-011.
 */
export interface QueueDelete {
  readonly type: "queue_delete";
  readonly channel: number;
  /** The client's number for this request. */
  readonly request: number;
  /** Only when it has no consumer. */
  readonly ifUnused: boolean;
  /** Only when it holds no message, waiting or unsettled. */
  readonly ifEmpty: boolean;
  /** Name of the queue. */
  readonly queue: string;
}

/** Octets of the whole frame. */
export function sizeOfQueueDelete(frame: QueueDelete): number {
  return 18 + utf8Length(frame.queue);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeQueueDelete(writer: ByteWriter, frame: QueueDelete): void {
  const start = beginFrame(writer, "queue_delete", FrameType.queueDelete, frame.channel);
  const { request, ifUnused, ifEmpty, queue } = frame;
  const { view } = writer;
  const at = writer.room(6);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  view.setUint8(at + 4, (ifUnused ? 0x01 : 0) | (ifEmpty ? 0x02 : 0));
  const lenQueue = writer.length("queue", utf8Length(queue), 1, 255);
  view.setUint8(at + 5, lenQueue);
  writer.text("queue", queue, lenQueue);
  endFrame(writer, start);
}

const QUEUE_DELETE_RUN: Run = { request: 4, if_unused: 1, reserved: 0, len_queue: 1 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueueDelete(reader: ByteReader, channel: number): QueueDelete {
  reader.begin("queue_delete");
  const at = reader.run(QUEUE_DELETE_RUN, 6);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const flags = view.getUint8(at + 4);
  if (flags >>> 2 !== 0) throw reader.reserved("reserved");
  const lenQueue = view.getUint8(at + 5);
  if (lenQueue < 1) throw reader.outside("len_queue", lenQueue, 1, 255);
  reader.pass(6);
  const queue = reader.text("queue", lenQueue);
  reader.end();
  return {
    type: "queue_delete",
    channel,
    request,
    ifUnused: (flags & 0x01) !== 0,
    ifEmpty: (flags & 0x02) !== 0,
    queue,
  };
}
