// Generated from spec/frames/pong.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The answer to a PING, with its payload.
 *
 * Sent by both sides, on the connection. Spec: protocol.md#3-liveness-and-the-end, LIV-004.
 */
export interface Pong {
  readonly type: "pong";
  readonly channel: number;
  /** The payload of the PING. */
  readonly payload: Uint8Array;
}

/** Octets of the whole frame. */
export function sizeOfPong(_frame: Pong): number {
  return 20;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodePong(writer: ByteWriter, frame: Pong): void {
  const start = beginFrame(writer, "pong", FrameType.pong, frame.channel);
  const { payload } = frame;
  writer.length("payload", payload.length, 8, 8);
  writer.bytes("payload", payload);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodePong(reader: ByteReader, channel: number): Pong {
  reader.begin("pong");
  const payload = reader.bytes("payload", 8);
  reader.end();
  return { type: "pong", channel, payload };
}
