// Generated from spec/frames/refuse.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";
import { decodeProblem, encodeProblem, type Problem, sizeOfProblem } from "../types/problem.ts";

/**
 * The broker has not taken, and will not take, the messages of a sender from `first` to `last`.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#7-publishing, PUB-008, PUB-012, PUB-013.
 */
export interface Refuse {
  readonly type: "refuse";
  readonly channel: number;
  /** Handle of the sender. */
  readonly sender: number;
  /** Sequence number of the first message. */
  readonly first: number;
  /** Sequence number of the last message; not below `first`. */
  readonly last: number;
  /** Why. */
  readonly problem: Problem;
}

/** Octets of the whole frame. */
export function sizeOfRefuse(frame: Refuse): number {
  return 32 + sizeOfProblem(frame.problem);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeRefuse(writer: ByteWriter, frame: Refuse): void {
  const start = beginFrame(writer, "refuse", FrameType.refuse, frame.channel);
  writer.u4("sender", frame.sender);
  writer.u8("first", frame.first, 1);
  writer.u8("last", frame.last, frame.first);
  writer.enter("problem");
  encodeProblem(writer, frame.problem);
  writer.leave();
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRefuse(reader: ByteReader, channel: number): Refuse {
  reader.begin("refuse");
  const sender = reader.u4("sender");
  const first = reader.u8("first", 1);
  const last = reader.u8("last", first);
  reader.enter("problem");
  const problem = decodeProblem(reader);
  reader.leave();
  reader.end();
  return { type: "refuse", channel, sender, first, last, problem };
}
