// Generated from spec/frames/consume.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  put1,
  put2,
  put4,
  put8,
  type Run,
  u1At,
  u2At,
  u4At,
  u8At,
  utf8Length,
} from "../bytes.ts";
import { FrameType, isSettleMode, isStartFrom, type SettleMode, type StartFrom } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * Asks for a consumer of a queue, or of a subscription of a PUBSUB queue.
 *
 * Sent by the client, on a channel. Spec: protocol.md#8-delivery, DLV-001, DLV-002, DLV-003, DLV-004,
 * SUB-001, SUB-002, SUB-003, CRD-001.
 */
export interface Consume {
  readonly type: "consume";
  readonly channel: number;
  /** The client's number for this request. */
  readonly request: number;
  /** Highest delivery number that the consumer takes so far; 0 for none yet. */
  readonly limit: number;
  /** Octets of frames that the consumer takes so far, counted from this request. */
  readonly limitOctets: number;
  /** Offset or time for `start_from`; 0 where it needs none. */
  readonly startValue: number;
  /** Milliseconds for which a delivery is to be this consumer's; 0 for the queue's setting. */
  readonly leaseMs: number;
  /** When a message counts as settled. */
  readonly settleMode: SettleMode;
  /** Where a new subscription starts. */
  readonly startFrom: StartFrom;
  /** No other consumer may attach while this one is. */
  readonly exclusive: boolean;
  /** Name of the queue. */
  readonly queue: string;
  /**
   * Name of a subscription that outlives its consumers; empty for one that ends with this consumer, and
   * for P2P.
   */
  readonly subscription: string;
}

/** Octets of the whole frame. */
export function sizeOfConsume(frame: Consume): number {
  return 52 + utf8Length(frame.queue) + utf8Length(frame.subscription);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeConsume(writer: ByteWriter, frame: Consume): void {
  const start = beginFrame(writer, "consume", FrameType.consume, frame.channel);
  const { memory } = writer;
  const at = writer.room(40);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  put8(memory, at + 4, writer.check("limit", frame.limit, 0, Number.MAX_SAFE_INTEGER));
  put8(memory, at + 12, writer.check("limit_octets", frame.limitOctets, 0, Number.MAX_SAFE_INTEGER));
  put8(memory, at + 20, writer.check("start_value", frame.startValue, 0, Number.MAX_SAFE_INTEGER));
  put4(memory, at + 28, writer.check("lease_ms", frame.leaseMs, 0, 43200000));
  if (!isSettleMode(frame.settleMode)) {
    throw writer.refuse("settle_mode", frame.settleMode, "a value of settle_mode");
  }
  put1(memory, at + 32, frame.settleMode);
  if (!isStartFrom(frame.startFrom)) {
    throw writer.refuse("start_from", frame.startFrom, "a value of start_from");
  }
  put1(memory, at + 33, frame.startFrom);
  put1(memory, at + 34, frame.exclusive ? 0x01 : 0);
  put1(memory, at + 35, 0);
  const lenQueue = writer.length("queue", utf8Length(frame.queue), 1, 255);
  put1(memory, at + 36, lenQueue);
  const lenSubscription = writer.length("subscription", utf8Length(frame.subscription), 0, 255);
  put1(memory, at + 37, lenSubscription);
  put2(memory, at + 38, 0);
  writer.text("queue", frame.queue, lenQueue);
  writer.text("subscription", frame.subscription, lenSubscription);
  endFrame(writer, start);
}

const CONSUME_RUN: Run = {
  request: 4,
  limit: 8,
  limit_octets: 8,
  start_value: 8,
  lease_ms: 4,
  settle_mode: 1,
  start_from: 1,
  exclusive: 1,
  reserved_flags: 0,
  reserved: 1,
  len_queue: 1,
  len_subscription: 1,
  reserved_2: 2,
};

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeConsume(reader: ByteReader, channel: number): Consume {
  reader.begin("consume");
  const { memory } = reader;
  const at = reader.run(CONSUME_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const limit = reader.check("limit", u8At(memory, at + 4), 0, Number.MAX_SAFE_INTEGER);
  const limitOctets = reader.check("limit_octets", u8At(memory, at + 12), 0, Number.MAX_SAFE_INTEGER);
  const startValue = reader.check("start_value", u8At(memory, at + 20), 0, Number.MAX_SAFE_INTEGER);
  const leaseMs = reader.check("lease_ms", u4At(memory, at + 28), 0, 43200000);
  const settleMode = u1At(memory, at + 32);
  if (!isSettleMode(settleMode)) throw reader.refuse("settle_mode", settleMode, "a value of settle_mode");
  const startFrom = u1At(memory, at + 33);
  if (!isStartFrom(startFrom)) throw reader.refuse("start_from", startFrom, "a value of start_from");
  const flags = u1At(memory, at + 34);
  reader.reserved("reserved_flags", flags >>> 1);
  reader.reserved("reserved", u1At(memory, at + 35));
  const lenQueue = reader.check("len_queue", u1At(memory, at + 36), 1, 255);
  const lenSubscription = u1At(memory, at + 37);
  reader.reserved("reserved_2", u2At(memory, at + 38));
  reader.pass(40);
  const queue = reader.text("queue", lenQueue);
  const subscription = reader.text("subscription", lenSubscription);
  reader.end();
  return {
    type: "consume",
    channel,
    request,
    limit,
    limitOctets,
    startValue,
    leaseMs,
    settleMode,
    startFrom,
    exclusive: (flags & 0x01) !== 0,
    queue,
    subscription,
  };
}
