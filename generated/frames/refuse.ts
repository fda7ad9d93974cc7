// Generated from spec/frames/refuse.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, readU8, writeU8 } from "../bytes.ts";
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
  const { sender, first, last, problem } = frame;
  const { view } = writer;
  const at = writer.room(20);
  if (sender >>> 0 !== sender) throw writer.outside("sender", sender, 0, 4294967295);
  view.setUint32(at, sender, true);
  if (!Number.isSafeInteger(first) || first < 1) {
    throw writer.outside("first", first, 1, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 4, first);
  if (!Number.isSafeInteger(last) || last < first) {
    throw writer.outside("last", last, first, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 12, last);
  writer.enter("problem");
  encodeProblem(writer, problem);
  writer.leave();
  endFrame(writer, start);
}

const REFUSE_RUN: Run = { sender: 4, first: 8, last: 8 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRefuse(reader: ByteReader, channel: number): Refuse {
  reader.begin("refuse");
  const at = reader.run(REFUSE_RUN, 20);
  const { view } = reader;
  const sender = view.getUint32(at, true);
  const first = readU8(view, at + 4);
  if (first < 1 || first > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("first", first, 1, Number.MAX_SAFE_INTEGER);
  }
  const last = readU8(view, at + 12);
  if (last < first || last > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("last", last, first, Number.MAX_SAFE_INTEGER);
  }
  reader.pass(20);
  reader.enter("problem");
  const problem = decodeProblem(reader);
  reader.leave();
  reader.end();
  return { type: "refuse", channel, sender, first, last, problem };
}
