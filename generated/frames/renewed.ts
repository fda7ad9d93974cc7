// Generated from spec/frames/renewed.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";
import { decodeProblem, encodeProblem, type Problem, sizeOfProblem } from "../types/problem.ts";

/**
 * Answer to RENEW. When it was refused the connection goes on with the credentials it had.
 *
 * Sent by the broker, on the connection. Spec: protocol.md#2-opening, OPN-015.
 */
export interface Renewed {
  readonly type: "renewed";
  readonly channel: number;
  /** Number of the RENEW that this answers. */
  readonly request: number;
  /** Milliseconds until the credentials end; 0 when they do not. */
  readonly lifetimeMs: number;
  /** Why the credentials were refused; `none` when they were taken. */
  readonly problem: Problem;
}

/** Octets of the whole frame. */
export function sizeOfRenewed(frame: Renewed): number {
  return 20 + sizeOfProblem(frame.problem);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeRenewed(writer: ByteWriter, frame: Renewed): void {
  const start = beginFrame(writer, "renewed", FrameType.renewed, frame.channel);
  writer.u4("request", frame.request, 1);
  writer.u4("lifetime_ms", frame.lifetimeMs);
  writer.enter("problem");
  encodeProblem(writer, frame.problem);
  writer.leave();
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRenewed(reader: ByteReader, channel: number): Renewed {
  reader.begin("renewed");
  const request = reader.u4("request", 1);
  const lifetimeMs = reader.u4("lifetime_ms");
  reader.enter("problem");
  const problem = decodeProblem(reader);
  reader.leave();
  reader.end();
  return { type: "renewed", channel, request, lifetimeMs, problem };
}
