// Generated from spec/frames/queue_assert.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, put4, type Run, u1At, u4At, utf8Length } from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(8);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  if (!isQueueType(frame.queueType)) {
    throw writer.refuse("queue_type", frame.queueType, "a value of queue_type");
  }
  put1(memory, at + 4, frame.queueType);
  put1(
    memory,
    at + 5,
    (frame.durable ? 0x01 : 0) |
      (frame.exclusive ? 0x02 : 0) |
      (frame.autoDelete ? 0x04 : 0) |
      (frame.passive ? 0x08 : 0),
  );
  const lenQueue = writer.length("queue", utf8Length(frame.queue), 1, 255);
  put1(memory, at + 6, lenQueue);
  const numSettings = writer.count("settings", frame.settings.length, 0, 64);
  put1(memory, at + 7, numSettings);
  writer.text("queue", frame.queue, lenQueue);
  writer.enter("settings");
  for (const element of frame.settings) {
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
  const { memory } = reader;
  const at = reader.run(QUEUE_ASSERT_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const queueType = u1At(memory, at + 4);
  if (!isQueueType(queueType)) throw reader.refuse("queue_type", queueType, "a value of queue_type");
  const flags = u1At(memory, at + 5);
  reader.reserved("reserved", flags >>> 4);
  const lenQueue = reader.check("len_queue", u1At(memory, at + 6), 1, 255);
  const numSettings = reader.check("num_settings", u1At(memory, at + 7), 0, 64);
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
