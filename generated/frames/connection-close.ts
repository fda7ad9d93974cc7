// Generated from spec/frames/connection_close.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";
import { decodeProblem, encodeProblem, type Problem, sizeOfProblem } from "../types/problem.ts";

/**
 * Ends the connection and all its channels, because it was asked for (`none`) or for an error.
 *
 * Sent by both sides, on the connection. Spec: protocol.md#3-liveness-and-the-end, LIV-008, LIV-009,
 * LIV-010, LIV-011.
 */
export interface ConnectionClose {
  readonly type: "connection_close";
  readonly channel: number;
  /** Why. */
  readonly problem: Problem;
}

/** Octets of the whole frame. */
export function sizeOfConnectionClose(frame: ConnectionClose): number {
  return 12 + sizeOfProblem(frame.problem);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeConnectionClose(writer: ByteWriter, frame: ConnectionClose): void {
  const start = beginFrame(writer, "connection_close", FrameType.connectionClose, frame.channel);
  const { problem } = frame;
  writer.enter("problem");
  encodeProblem(writer, problem);
  writer.leave();
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeConnectionClose(reader: ByteReader, channel: number): ConnectionClose {
  reader.begin("connection_close");
  reader.enter("problem");
  const problem = decodeProblem(reader);
  reader.leave();
  reader.end();
  return { type: "connection_close", channel, problem };
}
