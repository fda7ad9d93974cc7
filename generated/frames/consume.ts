// Generated from spec/frames/consume.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, readU8, utf8Length, writeU8 } from "../bytes.ts";
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
  const {
    request,
    limit,
    limitOctets,
    startValue,
    leaseMs,
    settleMode,
    startFrom,
    exclusive,
    queue,
    subscription,
  } = frame;
  const { view } = writer;
  const at = writer.room(40);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  if (!Number.isSafeInteger(limit) || limit < 0) {
    throw writer.outside("limit", limit, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 4, limit);
  if (!Number.isSafeInteger(limitOctets) || limitOctets < 0) {
    throw writer.outside("limit_octets", limitOctets, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 12, limitOctets);
  if (!Number.isSafeInteger(startValue) || startValue < 0) {
    throw writer.outside("start_value", startValue, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 20, startValue);
  if (leaseMs >>> 0 !== leaseMs || leaseMs > 43200000) {
    throw writer.outside("lease_ms", leaseMs, 0, 43200000);
  }
  view.setUint32(at + 28, leaseMs, true);
  if (!isSettleMode(settleMode)) throw writer.refuse("settle_mode", settleMode, "a value of settle_mode");
  view.setUint8(at + 32, settleMode);
  if (!isStartFrom(startFrom)) throw writer.refuse("start_from", startFrom, "a value of start_from");
  view.setUint8(at + 33, startFrom);
  view.setUint8(at + 34, exclusive ? 0x01 : 0);
  view.setUint8(at + 35, 0);
  const lenQueue = writer.length("queue", utf8Length(queue), 1, 255);
  view.setUint8(at + 36, lenQueue);
  const lenSubscription = writer.length("subscription", utf8Length(subscription), 0, 255);
  view.setUint8(at + 37, lenSubscription);
  view.setUint16(at + 38, 0, true);
  writer.text("queue", queue, lenQueue);
  writer.text("subscription", subscription, lenSubscription);
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
  const at = reader.run(CONSUME_RUN, 40);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const limit = readU8(view, at + 4);
  if (limit > Number.MAX_SAFE_INTEGER) throw reader.outside("limit", limit, 0, Number.MAX_SAFE_INTEGER);
  const limitOctets = readU8(view, at + 12);
  if (limitOctets > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("limit_octets", limitOctets, 0, Number.MAX_SAFE_INTEGER);
  }
  const startValue = readU8(view, at + 20);
  if (startValue > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("start_value", startValue, 0, Number.MAX_SAFE_INTEGER);
  }
  const leaseMs = view.getUint32(at + 28, true);
  if (leaseMs > 43200000) throw reader.outside("lease_ms", leaseMs, 0, 43200000);
  const settleMode = view.getUint8(at + 32);
  if (!isSettleMode(settleMode)) throw reader.refuse("settle_mode", settleMode, "a value of settle_mode");
  const startFrom = view.getUint8(at + 33);
  if (!isStartFrom(startFrom)) throw reader.refuse("start_from", startFrom, "a value of start_from");
  const flags = view.getUint8(at + 34);
  if (flags >>> 1 !== 0) throw reader.reserved("reserved_flags");
  if (view.getUint8(at + 35) !== 0) throw reader.reserved("reserved");
  const lenQueue = view.getUint8(at + 36);
  if (lenQueue < 1) throw reader.outside("len_queue", lenQueue, 1, 255);
  const lenSubscription = view.getUint8(at + 37);
  if (view.getUint16(at + 38, true) !== 0) throw reader.reserved("reserved_2");
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
