// Generated from spec/frames/ping.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * Asks for a PONG; keeps the connection alive and measures the round trip.
 *
 * Sent by both sides, on the connection. Spec: protocol.md#3-liveness-and-the-end, LIV-001, LIV-002,
 * LIV-003, LIV-004.
 */
export interface Ping {
  readonly type: "ping";
  readonly channel: number;
  /** Any eight octets. */
  readonly payload: Uint8Array;
}

/** Octets of the whole frame. */
export function sizeOfPing(_frame: Ping): number {
  return 20;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodePing(writer: ByteWriter, frame: Ping): void {
  const start = beginFrame(writer, "ping", FrameType.ping, frame.channel);
  const { payload } = frame;
  writer.length("payload", payload.length, 8, 8);
  writer.bytes("payload", payload);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodePing(reader: ByteReader, channel: number): Ping {
  reader.begin("ping");
  const payload = reader.bytes("payload", 8);
  reader.end();
  return { type: "ping", channel, payload };
}
