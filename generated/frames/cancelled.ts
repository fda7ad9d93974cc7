// Generated from spec/frames/cancelled.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put4, type Run, u4At } from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(8);
  put4(memory, at, writer.check("request", frame.request, 0, 4294967295));
  put4(memory, at + 4, writer.check("consumer", frame.consumer, 0, 4294967295));
  writer.enter("problem");
  encodeProblem(writer, frame.problem);
  writer.leave();
  endFrame(writer, start);
}

const CANCELLED_RUN: Run = { request: 4, consumer: 4 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeCancelled(reader: ByteReader, channel: number): Cancelled {
  reader.begin("cancelled");
  const { memory } = reader;
  const at = reader.run(CANCELLED_RUN);
  const request = u4At(memory, at);
  const consumer = u4At(memory, at + 4);
  reader.pass(8);
  reader.enter("problem");
  const problem = decodeProblem(reader);
  reader.leave();
  reader.end();
  return { type: "cancelled", channel, request, consumer, problem };
}
