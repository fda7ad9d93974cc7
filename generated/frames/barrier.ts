// Generated from spec/frames/barrier.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * Asks for an answer once all that the client sent before on this channel has been acted on.
 *
 * Sent by the client, on a channel. Spec: protocol.md#4-channels, CHN-010, CHN-011.
 */
export interface Barrier {
  readonly type: "barrier";
  readonly channel: number;
  /** The client's number for this request. */
  readonly request: number;
}

/** Octets of the whole frame. */
export function sizeOfBarrier(_frame: Barrier): number {
  return 16;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeBarrier(writer: ByteWriter, frame: Barrier): void {
  const start = beginFrame(writer, "barrier", FrameType.barrier, frame.channel);
  const { request } = frame;
  const { view } = writer;
  const at = writer.room(4);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  endFrame(writer, start);
}

const BARRIER_RUN: Run = { request: 4 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeBarrier(reader: ByteReader, channel: number): Barrier {
  reader.begin("barrier");
  const at = reader.run(BARRIER_RUN, 4);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  reader.pass(4);
  reader.end();
  return { type: "barrier", channel, request };
}
