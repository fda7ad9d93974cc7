// Generated from spec/frames/queue_delete.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";
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
  writer.u4("request", frame.request, 1);
  writer.u1("if_unused", (frame.ifUnused ? 0x01 : 0) | (frame.ifEmpty ? 0x02 : 0));
  const lenQueue = writer.length("queue", utf8Length(frame.queue), 1, 255);
  writer.u1("len_queue", lenQueue);
  writer.text("queue", frame.queue, lenQueue);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueueDelete(reader: ByteReader, channel: number): QueueDelete {
  reader.begin("queue_delete");
  const request = reader.u4("request", 1);
  const flags = reader.u1("if_unused");
  reader.reservedBits("reserved", flags >>> 2);
  const lenQueue = reader.u1("len_queue", 1);
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
