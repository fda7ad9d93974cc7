// Generated from spec/frames/refuse.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put4, put8, type Run, u4At, u8At } from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(20);
  put4(memory, at, writer.check("sender", frame.sender, 0, 4294967295));
  put8(memory, at + 4, writer.check("first", frame.first, 1, Number.MAX_SAFE_INTEGER));
  put8(memory, at + 12, writer.check("last", frame.last, frame.first, Number.MAX_SAFE_INTEGER));
  writer.enter("problem");
  encodeProblem(writer, frame.problem);
  writer.leave();
  endFrame(writer, start);
}

const REFUSE_RUN: Run = { sender: 4, first: 8, last: 8 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRefuse(reader: ByteReader, channel: number): Refuse {
  reader.begin("refuse");
  const { memory } = reader;
  const at = reader.run(REFUSE_RUN);
  const sender = u4At(memory, at);
  const first = reader.check("first", u8At(memory, at + 4), 1, Number.MAX_SAFE_INTEGER);
  const last = reader.check("last", u8At(memory, at + 12), first, Number.MAX_SAFE_INTEGER);
  reader.pass(20);
  reader.enter("problem");
  const problem = decodeProblem(reader);
  reader.leave();
  reader.end();
  return { type: "refuse", channel, sender, first, last, problem };
}
