// Generated from spec/frames/cancelled.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
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
  writer.u4("request", frame.request);
  writer.u4("consumer", frame.consumer);
  writer.enter("problem");
  encodeProblem(writer, frame.problem);
  writer.leave();
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeCancelled(reader: ByteReader, channel: number): Cancelled {
  reader.begin("cancelled");
  const request = reader.u4("request");
  const consumer = reader.u4("consumer");
  reader.enter("problem");
  const problem = decodeProblem(reader);
  reader.leave();
  reader.end();
  return { type: "cancelled", channel, request, consumer, problem };
}
