// Generated from spec/frames/barrier_reached.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
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
  const { request } = frame;
  const { view } = writer;
  const at = writer.room(4);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  endFrame(writer, start);
}

const BARRIER_REACHED_RUN: Run = { request: 4 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeBarrierReached(reader: ByteReader, channel: number): BarrierReached {
  reader.begin("barrier_reached");
  const at = reader.run(BARRIER_REACHED_RUN, 4);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  reader.pass(4);
  reader.end();
  return { type: "barrier_reached", channel, request };
}
