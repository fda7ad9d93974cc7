// Generated from spec/frames/queue_described.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
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
  writer.u4("request", frame.request, 1);
  if (!isQueueType(frame.queueType)) {
    throw writer.refuse("queue_type", frame.queueType, "a value of queue_type");
  }
  writer.u1("queue_type", frame.queueType);
  writer.u1(
    "durable",
    (frame.durable ? 0x01 : 0) | (frame.exclusive ? 0x02 : 0) | (frame.autoDelete ? 0x04 : 0),
  );
  const numSettings = writer.count("settings", frame.settings.length, 0, 64);
  writer.u1("num_settings", numSettings);
  writer.reserved("reserved", 1);
  writer.u4("consumers", frame.consumers);
  writer.u8("ready", frame.ready);
  writer.u8("unsettled", frame.unsettled);
  writer.u8("octets", frame.octets);
  writer.u8("next_offset", frame.nextOffset);
  writer.u4("subscriptions", frame.subscriptions);
  writer.enter("settings");
  for (const element of frame.settings) {
    writer.next();
    encodeSetting(writer, element);
  }
  writer.leave();
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueueDescribed(reader: ByteReader, channel: number): QueueDescribed {
  reader.begin("queue_described");
  const request = reader.u4("request", 1);
  const queueType = reader.u1("queue_type");
  if (!isQueueType(queueType)) throw reader.refuse("queue_type", queueType, "a value of queue_type");
  const flags = reader.u1("durable");
  reader.reservedBits("reserved_flags", flags >>> 3);
  const numSettings = reader.u1("num_settings", 0, 64);
  reader.reserved("reserved", 1);
  const consumers = reader.u4("consumers");
  const ready = reader.u8("ready");
  const unsettled = reader.u8("unsettled");
  const octets = reader.u8("octets");
  const nextOffset = reader.u8("next_offset");
  const subscriptions = reader.u4("subscriptions");
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
