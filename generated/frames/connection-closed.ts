// Generated from spec/frames/connection_closed.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The answer to CONNECTION_CLOSE, and the last frame in its direction.
 *
 * Sent by both sides, on the connection. Spec: protocol.md#3-liveness-and-the-end, LIV-009, LIV-010.
 */
export interface ConnectionClosed {
  readonly type: "connection_closed";
  readonly channel: number;
}

/** Octets of the whole frame. */
export function sizeOfConnectionClosed(_frame: ConnectionClosed): number {
  return 12;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeConnectionClosed(writer: ByteWriter, frame: ConnectionClosed): void {
  const start = beginFrame(writer, "connection_closed", FrameType.connectionClosed, frame.channel);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeConnectionClosed(reader: ByteReader, channel: number): ConnectionClosed {
  reader.begin("connection_closed");
  reader.end();
  return { type: "connection_closed", channel };
}
