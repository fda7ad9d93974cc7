// Generated from spec/frames/consumed.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, readU8, writeU8 } from "../bytes.ts";
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
  const { request, consumer, leaseMs, messages } = frame;
  const { view } = writer;
  const at = writer.room(20);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  if (consumer >>> 0 !== consumer) throw writer.outside("consumer", consumer, 0, 4294967295);
  view.setUint32(at + 4, consumer, true);
  if (leaseMs >>> 0 !== leaseMs) throw writer.outside("lease_ms", leaseMs, 0, 4294967295);
  view.setUint32(at + 8, leaseMs, true);
  if (!Number.isSafeInteger(messages) || messages < 0) {
    throw writer.outside("messages", messages, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 12, messages);
  endFrame(writer, start);
}

const CONSUMED_RUN: Run = { request: 4, consumer: 4, lease_ms: 4, messages: 8 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeConsumed(reader: ByteReader, channel: number): Consumed {
  reader.begin("consumed");
  const at = reader.run(CONSUMED_RUN, 20);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const consumer = view.getUint32(at + 4, true);
  const leaseMs = view.getUint32(at + 8, true);
  const messages = readU8(view, at + 12);
  if (messages > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("messages", messages, 0, Number.MAX_SAFE_INTEGER);
  }
  reader.pass(20);
  reader.end();
  return { type: "consumed", channel, request, consumer, leaseMs, messages };
}
