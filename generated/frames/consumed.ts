// Generated from spec/frames/consumed.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put4, put8, type Run, u4At, u8At } from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(20);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  put4(memory, at + 4, writer.check("consumer", frame.consumer, 0, 4294967295));
  put4(memory, at + 8, writer.check("lease_ms", frame.leaseMs, 0, 4294967295));
  put8(memory, at + 12, writer.check("messages", frame.messages, 0, Number.MAX_SAFE_INTEGER));
  endFrame(writer, start);
}

const CONSUMED_RUN: Run = { request: 4, consumer: 4, lease_ms: 4, messages: 8 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeConsumed(reader: ByteReader, channel: number): Consumed {
  reader.begin("consumed");
  const { memory } = reader;
  const at = reader.run(CONSUMED_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const consumer = u4At(memory, at + 4);
  const leaseMs = u4At(memory, at + 8);
  const messages = reader.check("messages", u8At(memory, at + 12), 0, Number.MAX_SAFE_INTEGER);
  reader.pass(20);
  reader.end();
  return { type: "consumed", channel, request, consumer, leaseMs, messages };
}
