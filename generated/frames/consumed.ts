// Generated from spec/frames/consumed.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The answer to CONSUME, with the handle by which the consumer is called from now on.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#8-delivery, DLV-001.
 */
export interface Consumed {
  readonly type: "consumed";
  readonly channel: number;
  /** Number of the CONSUME that this answers. */
  readonly request: number;
  /** Handle of the consumer on this channel. */
  readonly consumer: number;
  /** Milliseconds that a lease lasts; 0 when it does not end by time. */
  readonly leaseMs: number;
  /** Messages that wait for the consumer's queue or subscription. */
  readonly messages: number;
}

/** Octets of the whole frame. */
export function sizeOfConsumed(_frame: Consumed): number {
  return 32;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeConsumed(writer: ByteWriter, frame: Consumed): void {
  const start = beginFrame(writer, "consumed", FrameType.consumed, frame.channel);
  writer.u4("request", frame.request, 1);
  writer.u4("consumer", frame.consumer);
  writer.u4("lease_ms", frame.leaseMs);
  writer.u8("messages", frame.messages);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeConsumed(reader: ByteReader, channel: number): Consumed {
  reader.begin("consumed");
  const request = reader.u4("request", 1);
  const consumer = reader.u4("consumer");
  const leaseMs = reader.u4("lease_ms");
  const messages = reader.u8("messages");
  reader.end();
  return { type: "consumed", channel, request, consumer, leaseMs, messages };
}
