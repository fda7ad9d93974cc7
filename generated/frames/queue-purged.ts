// Generated from spec/frames/queue_purged.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The waiting messages are gone.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#5-queues, QUE-012.
 */
export interface QueuePurged {
  readonly type: "queue_purged";
  readonly channel: number;
  /** Number of the QUEUE_PURGE that this answers. */
  readonly request: number;
  /** Messages that were dropped. */
  readonly messages: number;
}

/** Octets of the whole frame. */
export function sizeOfQueuePurged(_frame: QueuePurged): number {
  return 24;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeQueuePurged(writer: ByteWriter, frame: QueuePurged): void {
  const start = beginFrame(writer, "queue_purged", FrameType.queuePurged, frame.channel);
  writer.u4("request", frame.request, 1);
  writer.u8("messages", frame.messages);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueuePurged(reader: ByteReader, channel: number): QueuePurged {
  reader.begin("queue_purged");
  const request = reader.u4("request", 1);
  const messages = reader.u8("messages");
  reader.end();
  return { type: "queue_purged", channel, request, messages };
}
