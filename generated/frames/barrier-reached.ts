// Generated from spec/frames/barrier_reached.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The answer to BARRIER.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#4-channels, CHN-010, CHN-011.
 */
export interface BarrierReached {
  readonly type: "barrier_reached";
  readonly channel: number;
  /** Number of the BARRIER that this answers. */
  readonly request: number;
}

/** Octets of the whole frame. */
export function sizeOfBarrierReached(_frame: BarrierReached): number {
  return 16;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeBarrierReached(writer: ByteWriter, frame: BarrierReached): void {
  const start = beginFrame(writer, "barrier_reached", FrameType.barrierReached, frame.channel);
  writer.u4("request", frame.request, 1);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeBarrierReached(reader: ByteReader, channel: number): BarrierReached {
  reader.begin("barrier_reached");
  const request = reader.u4("request", 1);
  reader.end();
  return { type: "barrier_reached", channel, request };
}
