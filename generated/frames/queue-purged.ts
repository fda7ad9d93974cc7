// Generated from spec/frames/queue_purged.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, readU8, writeU8 } from "../bytes.ts";
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
  const { request, messages } = frame;
  const { view } = writer;
  const at = writer.room(12);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  if (!Number.isSafeInteger(messages) || messages < 0) {
    throw writer.outside("messages", messages, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 4, messages);
  endFrame(writer, start);
}

const QUEUE_PURGED_RUN: Run = { request: 4, messages: 8 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueuePurged(reader: ByteReader, channel: number): QueuePurged {
  reader.begin("queue_purged");
  const at = reader.run(QUEUE_PURGED_RUN, 12);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const messages = readU8(view, at + 4);
  if (messages > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("messages", messages, 0, Number.MAX_SAFE_INTEGER);
  }
  reader.pass(12);
  reader.end();
  return { type: "queue_purged", channel, request, messages };
}
