// Generated from spec/frames/queue_assert.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";
import { FrameType, isQueueType, type QueueType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";
import { decodeSetting, encodeSetting, type Setting, sizeOfSetting } from "../types/setting.ts";

/**
 * Makes sure that a queue of this type and with these settings exists. Asking again for the same
 * changes nothing.
 *
 * Sent by the client, on a channel. Spec: protocol.md#5-queues, QUE-001, QUE-002, QUE-003, QUE-004,
 * QUE-005, QUE-006.
 */
export interface QueueAssert {
  readonly type: "queue_assert";
  readonly channel: number;
  /** The client's number for this request. */
  readonly request: number;
  /** Type of the queue. */
  readonly queueType: QueueType;
  /** The queue and its messages outlive the broker's process. */
  readonly durable: boolean;
  /** Only this connection's session uses the queue, which ends with it. */
  readonly exclusive: boolean;
  /** The queue deletes itself when the last consumer that it had is gone. */
  readonly autoDelete: boolean;
  /** Create nothing; say whether it exists. */
  readonly passive: boolean;
  /** Name of the queue. */
  readonly queue: string;
  /** Settings that differ from their defaults, no key twice. */
  readonly settings: readonly Setting[];
}

/** Octets of the whole frame. */
export function sizeOfQueueAssert(frame: QueueAssert): number {
  let octets = 20 + utf8Length(frame.queue);
  for (const element of frame.settings) octets += sizeOfSetting(element);
  return octets;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeQueueAssert(writer: ByteWriter, frame: QueueAssert): void {
  const start = beginFrame(writer, "queue_assert", FrameType.queueAssert, frame.channel);
  const { request, queueType, durable, exclusive, autoDelete, passive, queue, settings } = frame;
  const { view } = writer;
  const at = writer.room(8);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  if (!isQueueType(queueType)) throw writer.refuse("queue_type", queueType, "a value of queue_type");
  view.setUint8(at + 4, queueType);
  view.setUint8(
    at + 5,
    (durable ? 0x01 : 0) | (exclusive ? 0x02 : 0) | (autoDelete ? 0x04 : 0) | (passive ? 0x08 : 0),
  );
  const lenQueue = writer.length("queue", utf8Length(queue), 1, 255);
  view.setUint8(at + 6, lenQueue);
  const numSettings = writer.count("settings", settings.length, 0, 64);
  view.setUint8(at + 7, numSettings);
  writer.text("queue", queue, lenQueue);
  writer.enter("settings");
  for (const element of settings) {
    writer.next();
    encodeSetting(writer, element);
  }
  writer.leave();
  endFrame(writer, start);
}

const QUEUE_ASSERT_RUN: Run = {
  request: 4,
  queue_type: 1,
  durable: 1,
  reserved: 0,
  len_queue: 1,
  num_settings: 1,
};

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueueAssert(reader: ByteReader, channel: number): QueueAssert {
  reader.begin("queue_assert");
  const at = reader.run(QUEUE_ASSERT_RUN, 8);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const queueType = view.getUint8(at + 4);
  if (!isQueueType(queueType)) throw reader.refuse("queue_type", queueType, "a value of queue_type");
  const flags = view.getUint8(at + 5);
  if (flags >>> 4 !== 0) throw reader.reserved("reserved");
  const lenQueue = view.getUint8(at + 6);
  if (lenQueue < 1) throw reader.outside("len_queue", lenQueue, 1, 255);
  const numSettings = view.getUint8(at + 7);
  if (numSettings > 64) throw reader.outside("num_settings", numSettings, 0, 64);
  reader.pass(8);
  const queue = reader.text("queue", lenQueue);
  const settings: Setting[] = [];
  for (let index = 0; index < numSettings; index++) {
    reader.enter("settings", index);
    settings.push(decodeSetting(reader));
    reader.leave();
  }
  reader.end();
  return {
    type: "queue_assert",
    channel,
    request,
    queueType,
    durable: (flags & 0x01) !== 0,
    exclusive: (flags & 0x02) !== 0,
    autoDelete: (flags & 0x04) !== 0,
    passive: (flags & 0x08) !== 0,
    queue,
    settings,
  };
}
