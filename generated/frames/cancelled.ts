// Generated from spec/frames/cancelled.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";
import { decodeProblem, encodeProblem, type Problem, sizeOfProblem } from "../types/problem.ts";

/**
 * Nothing more is delivered to the consumer, because it was cancelled or because the broker ended it.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#8-delivery, DLV-020, SUB-006.
 */
export interface Cancelled {
  readonly type: "cancelled";
  readonly channel: number;
  /** Number of the CANCEL that this answers; 0 when the broker ended the consumer. */
  readonly request: number;
  /** Handle of the consumer. */
  readonly consumer: number;
  /** Why; `none` for the answer to CANCEL. */
  readonly problem: Problem;
}

/** Octets of the whole frame. */
export function sizeOfCancelled(frame: Cancelled): number {
  return 20 + sizeOfProblem(frame.problem);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeCancelled(writer: ByteWriter, frame: Cancelled): void {
  const start = beginFrame(writer, "cancelled", FrameType.cancelled, frame.channel);
  const { request, consumer, problem } = frame;
  const { view } = writer;
  const at = writer.room(8);
  if (request >>> 0 !== request) throw writer.outside("request", request, 0, 4294967295);
  view.setUint32(at, request, true);
  if (consumer >>> 0 !== consumer) throw writer.outside("consumer", consumer, 0, 4294967295);
  view.setUint32(at + 4, consumer, true);
  writer.enter("problem");
  encodeProblem(writer, problem);
  writer.leave();
  endFrame(writer, start);
}

const CANCELLED_RUN: Run = { request: 4, consumer: 4 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeCancelled(reader: ByteReader, channel: number): Cancelled {
  reader.begin("cancelled");
  const at = reader.run(CANCELLED_RUN, 8);
  const { view } = reader;
  const request = view.getUint32(at, true);
  const consumer = view.getUint32(at + 4, true);
  reader.pass(8);
  reader.enter("problem");
  const problem = decodeProblem(reader);
  reader.leave();
  reader.end();
  return { type: "cancelled", channel, request, consumer, problem };
}
