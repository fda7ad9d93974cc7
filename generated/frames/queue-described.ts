// Generated from spec/frames/queue_described.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, readU8, writeU8 } from "../bytes.ts";
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
  const {
    request,
    queueType,
    durable,
    exclusive,
    autoDelete,
    consumers,
    ready,
    unsettled,
    octets,
    nextOffset,
    subscriptions,
    settings,
  } = frame;
  const { view } = writer;
  const at = writer.room(48);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  if (!isQueueType(queueType)) throw writer.refuse("queue_type", queueType, "a value of queue_type");
  view.setUint8(at + 4, queueType);
  view.setUint8(at + 5, (durable ? 0x01 : 0) | (exclusive ? 0x02 : 0) | (autoDelete ? 0x04 : 0));
  const numSettings = writer.count("settings", settings.length, 0, 64);
  view.setUint8(at + 6, numSettings);
  view.setUint8(at + 7, 0);
  if (consumers >>> 0 !== consumers) throw writer.outside("consumers", consumers, 0, 4294967295);
  view.setUint32(at + 8, consumers, true);
  if (!Number.isSafeInteger(ready) || ready < 0) {
    throw writer.outside("ready", ready, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 12, ready);
  if (!Number.isSafeInteger(unsettled) || unsettled < 0) {
    throw writer.outside("unsettled", unsettled, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 20, unsettled);
  if (!Number.isSafeInteger(octets) || octets < 0) {
    throw writer.outside("octets", octets, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 28, octets);
  if (!Number.isSafeInteger(nextOffset) || nextOffset < 0) {
    throw writer.outside("next_offset", nextOffset, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 36, nextOffset);
  if (subscriptions >>> 0 !== subscriptions) {
    throw writer.outside("subscriptions", subscriptions, 0, 4294967295);
  }
  view.setUint32(at + 44, subscriptions, true);
  writer.enter("settings");
  for (const element of settings) {
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
  const at = reader.run(QUEUE_DESCRIBED_RUN, 48);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const queueType = view.getUint8(at + 4);
  if (!isQueueType(queueType)) throw reader.refuse("queue_type", queueType, "a value of queue_type");
  const flags = view.getUint8(at + 5);
  if (flags >>> 3 !== 0) throw reader.reserved("reserved_flags");
  const numSettings = view.getUint8(at + 6);
  if (numSettings > 64) throw reader.outside("num_settings", numSettings, 0, 64);
  if (view.getUint8(at + 7) !== 0) throw reader.reserved("reserved");
  const consumers = view.getUint32(at + 8, true);
  const ready = readU8(view, at + 12);
  if (ready > Number.MAX_SAFE_INTEGER) throw reader.outside("ready", ready, 0, Number.MAX_SAFE_INTEGER);
  const unsettled = readU8(view, at + 20);
  if (unsettled > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("unsettled", unsettled, 0, Number.MAX_SAFE_INTEGER);
  }
  const octets = readU8(view, at + 28);
  if (octets > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("octets", octets, 0, Number.MAX_SAFE_INTEGER);
  }
  const nextOffset = readU8(view, at + 36);
  if (nextOffset > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("next_offset", nextOffset, 0, Number.MAX_SAFE_INTEGER);
  }
  const subscriptions = view.getUint32(at + 44, true);
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
