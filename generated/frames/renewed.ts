// Generated from spec/frames/renewed.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
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
  const { request, lifetimeMs, problem } = frame;
  const { view } = writer;
  const at = writer.room(8);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  if (lifetimeMs >>> 0 !== lifetimeMs) throw writer.outside("lifetime_ms", lifetimeMs, 0, 4294967295);
  view.setUint32(at + 4, lifetimeMs, true);
  writer.enter("problem");
  encodeProblem(writer, problem);
  writer.leave();
  endFrame(writer, start);
}

const RENEWED_RUN: Run = { request: 4, lifetime_ms: 4 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRenewed(reader: ByteReader, channel: number): Renewed {
  reader.begin("renewed");
  const at = reader.run(RENEWED_RUN, 8);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const lifetimeMs = view.getUint32(at + 4, true);
  reader.pass(8);
  reader.enter("problem");
  const problem = decodeProblem(reader);
  reader.leave();
  reader.end();
  return { type: "renewed", channel, request, lifetimeMs, problem };
}
