// Generated from spec/frames/queue_delete.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, put4, type Run, u1At, u4At, utf8Length } from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(6);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  put1(memory, at + 4, (frame.ifUnused ? 0x01 : 0) | (frame.ifEmpty ? 0x02 : 0));
  const lenQueue = writer.length("queue", utf8Length(frame.queue), 1, 255);
  put1(memory, at + 5, lenQueue);
  writer.text("queue", frame.queue, lenQueue);
  endFrame(writer, start);
}

const QUEUE_DELETE_RUN: Run = { request: 4, if_unused: 1, reserved: 0, len_queue: 1 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueueDelete(reader: ByteReader, channel: number): QueueDelete {
  reader.begin("queue_delete");
  const { memory } = reader;
  const at = reader.run(QUEUE_DELETE_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const flags = u1At(memory, at + 4);
  reader.reserved("reserved", flags >>> 2);
  const lenQueue = reader.check("len_queue", u1At(memory, at + 5), 1, 255);
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
