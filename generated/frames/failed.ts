// Generated from spec/frames/failed.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";
import { decodeProblem, encodeProblem, type Problem, sizeOfProblem } from "../types/problem.ts";

/**
 * A request was refused; the channel goes on.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#10-errors, CHN-008, ERR-006.
 */
export interface Failed {
  readonly type: "failed";
  readonly channel: number;
  /** Number of the request that this answers. */
  readonly request: number;
  /** Why. */
  readonly problem: Problem;
}

/** Octets of the whole frame. */
export function sizeOfFailed(frame: Failed): number {
  return 16 + sizeOfProblem(frame.problem);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeFailed(writer: ByteWriter, frame: Failed): void {
  const start = beginFrame(writer, "failed", FrameType.failed, frame.channel);
  const { request, problem } = frame;
  const { view } = writer;
  const at = writer.room(4);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  writer.enter("problem");
  encodeProblem(writer, problem);
  writer.leave();
  endFrame(writer, start);
}

const FAILED_RUN: Run = { request: 4 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeFailed(reader: ByteReader, channel: number): Failed {
  reader.begin("failed");
  const at = reader.run(FAILED_RUN, 4);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  reader.pass(4);
  reader.enter("problem");
  const problem = decodeProblem(reader);
  reader.leave();
  reader.end();
  return { type: "failed", channel, request, problem };
}
