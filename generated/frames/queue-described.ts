// Generated from spec/frames/queue_described.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, put4, put8, type Run, u1At, u4At, u8At } from "../bytes.ts";
import { FrameType, isQueueType, type QueueType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";
import { decodeSetting, encodeSetting, type Setting, sizeOfSetting } from "../types/setting.ts";

/**
 * The answer to QUEUE_DESCRIBE.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#5-queues, QUE-013.
 */
export interface QueueDescribed {
  readonly type: "queue_described";
  readonly channel: number;
  /** Number of the QUEUE_DESCRIBE that this answers. */
  readonly request: number;
  /** Type of the queue. */
  readonly queueType: QueueType;
  /** The queue and its messages outlive the broker's process. */
  readonly durable: boolean;
  /** Only one connection's session uses the queue. */
  readonly exclusive: boolean;
  /** The queue deletes itself when the last consumer that it had is gone. */
  readonly autoDelete: boolean;
  /** Consumers attached to the queue. */
  readonly consumers: number;
  /** Messages that wait, over all subscriptions. */
  readonly ready: number;
  /** Messages delivered and not settled, over all subscriptions. */
  readonly unsettled: number;
  /** Octets of the properties and bodies of all of these. */
  readonly octets: number;
  /** Offset that the next message gets; the number of messages that the queue ever took. */
  readonly nextOffset: number;
  /** Subscriptions of a PUBSUB queue; 0 for P2P. */
  readonly subscriptions: number;
  /** Settings that differ from their defaults. */
  readonly settings: readonly Setting[];
}

/** Octets of the whole frame. */
export function sizeOfQueueDescribed(frame: QueueDescribed): number {
  let octets = 60;
  for (const element of frame.settings) octets += sizeOfSetting(element);
  return octets;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeQueueDescribed(writer: ByteWriter, frame: QueueDescribed): void {
  const start = beginFrame(writer, "queue_described", FrameType.queueDescribed, frame.channel);
  const { memory } = writer;
  const at = writer.room(48);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  if (!isQueueType(frame.queueType)) {
    throw writer.refuse("queue_type", frame.queueType, "a value of queue_type");
  }
  put1(memory, at + 4, frame.queueType);
  put1(
    memory,
    at + 5,
    (frame.durable ? 0x01 : 0) | (frame.exclusive ? 0x02 : 0) | (frame.autoDelete ? 0x04 : 0),
  );
  const numSettings = writer.count("settings", frame.settings.length, 0, 64);
  put1(memory, at + 6, numSettings);
  put1(memory, at + 7, 0);
  put4(memory, at + 8, writer.check("consumers", frame.consumers, 0, 4294967295));
  put8(memory, at + 12, writer.check("ready", frame.ready, 0, Number.MAX_SAFE_INTEGER));
  put8(memory, at + 20, writer.check("unsettled", frame.unsettled, 0, Number.MAX_SAFE_INTEGER));
  put8(memory, at + 28, writer.check("octets", frame.octets, 0, Number.MAX_SAFE_INTEGER));
  put8(memory, at + 36, writer.check("next_offset", frame.nextOffset, 0, Number.MAX_SAFE_INTEGER));
  put4(memory, at + 44, writer.check("subscriptions", frame.subscriptions, 0, 4294967295));
  writer.enter("settings");
  for (const element of frame.settings) {
    writer.next();
    encodeSetting(writer, element);
  }
  writer.leave();
  endFrame(writer, start);
}

const QUEUE_DESCRIBED_RUN: Run = {
  request: 4,
  queue_type: 1,
  durable: 1,
  reserved_flags: 0,
  num_settings: 1,
  reserved: 1,
  consumers: 4,
  ready: 8,
  unsettled: 8,
  octets: 8,
  next_offset: 8,
  subscriptions: 4,
};

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueueDescribed(reader: ByteReader, channel: number): QueueDescribed {
  reader.begin("queue_described");
  const { memory } = reader;
  const at = reader.run(QUEUE_DESCRIBED_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const queueType = u1At(memory, at + 4);
  if (!isQueueType(queueType)) throw reader.refuse("queue_type", queueType, "a value of queue_type");
  const flags = u1At(memory, at + 5);
  reader.reserved("reserved_flags", flags >>> 3);
  const numSettings = reader.check("num_settings", u1At(memory, at + 6), 0, 64);
  reader.reserved("reserved", u1At(memory, at + 7));
  const consumers = u4At(memory, at + 8);
  const ready = reader.check("ready", u8At(memory, at + 12), 0, Number.MAX_SAFE_INTEGER);
  const unsettled = reader.check("unsettled", u8At(memory, at + 20), 0, Number.MAX_SAFE_INTEGER);
  const octets = reader.check("octets", u8At(memory, at + 28), 0, Number.MAX_SAFE_INTEGER);
  const nextOffset = reader.check("next_offset", u8At(memory, at + 36), 0, Number.MAX_SAFE_INTEGER);
  const subscriptions = u4At(memory, at + 44);
  reader.pass(48);
  const settings: Setting[] = [];
  for (let index = 0; index < numSettings; index++) {
    reader.enter("settings", index);
    settings.push(decodeSetting(reader));
    reader.leave();
  }
  reader.end();
  return {
    type: "queue_described",
    channel,
    request,
    queueType,
    durable: (flags & 0x01) !== 0,
    exclusive: (flags & 0x02) !== 0,
    autoDelete: (flags & 0x04) !== 0,
    consumers,
    ready,
    unsettled,
    octets,
    nextOffset,
    subscriptions,
    settings,
  };
}
