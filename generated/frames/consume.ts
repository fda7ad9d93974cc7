// Generated from spec/frames/consume.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";
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
  writer.u4("request", frame.request, 1);
  writer.u8("limit", frame.limit);
  writer.u8("limit_octets", frame.limitOctets);
  writer.u8("start_value", frame.startValue);
  writer.u4("lease_ms", frame.leaseMs, 0, 43200000);
  if (!isSettleMode(frame.settleMode)) {
    throw writer.refuse("settle_mode", frame.settleMode, "a value of settle_mode");
  }
  writer.u1("settle_mode", frame.settleMode);
  if (!isStartFrom(frame.startFrom)) {
    throw writer.refuse("start_from", frame.startFrom, "a value of start_from");
  }
  writer.u1("start_from", frame.startFrom);
  writer.u1("exclusive", frame.exclusive ? 0x01 : 0);
  writer.reserved("reserved", 1);
  const lenQueue = writer.length("queue", utf8Length(frame.queue), 1, 255);
  writer.u1("len_queue", lenQueue);
  const lenSubscription = writer.length("subscription", utf8Length(frame.subscription), 0, 255);
  writer.u1("len_subscription", lenSubscription);
  writer.reserved("reserved_2", 2);
  writer.text("queue", frame.queue, lenQueue);
  writer.text("subscription", frame.subscription, lenSubscription);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeConsume(reader: ByteReader, channel: number): Consume {
  reader.begin("consume");
  const request = reader.u4("request", 1);
  const limit = reader.u8("limit");
  const limitOctets = reader.u8("limit_octets");
  const startValue = reader.u8("start_value");
  const leaseMs = reader.u4("lease_ms", 0, 43200000);
  const settleMode = reader.u1("settle_mode");
  if (!isSettleMode(settleMode)) throw reader.refuse("settle_mode", settleMode, "a value of settle_mode");
  const startFrom = reader.u1("start_from");
  if (!isStartFrom(startFrom)) throw reader.refuse("start_from", startFrom, "a value of start_from");
  const flags = reader.u1("exclusive");
  reader.reservedBits("reserved_flags", flags >>> 1);
  reader.reserved("reserved", 1);
  const lenQueue = reader.u1("len_queue", 1);
  const lenSubscription = reader.u1("len_subscription");
  reader.reserved("reserved_2", 2);
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
