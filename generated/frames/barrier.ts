// Generated from spec/frames/barrier.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put4, type Run, u4At } from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(4);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  endFrame(writer, start);
}

const BARRIER_RUN: Run = { request: 4 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeBarrier(reader: ByteReader, channel: number): Barrier {
  reader.begin("barrier");
  const { memory } = reader;
  const at = reader.run(BARRIER_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  reader.pass(4);
  reader.end();
  return { type: "barrier", channel, request };
}
