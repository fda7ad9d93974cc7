// Generated from spec/frames/go_away.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";
import { decodeProblem, encodeProblem, type Problem, sizeOfProblem } from "../types/problem.ts";

/**
 * The broker wants the connection to end. What was begun is finished; nothing new is begun.
 *
 * Sent by the broker, on the connection. Spec: protocol.md#3-liveness-and-the-end, LIV-006, LIV-007.
 */
export interface GoAway {
  readonly type: "go_away";
  readonly channel: number;
  /** Why, and how long to wait before a connection is tried again. */
  readonly problem: Problem;
  /** Address of another broker to go to; empty when there is none. */
  readonly address: string;
}

/** Octets of the whole frame. */
export function sizeOfGoAway(frame: GoAway): number {
  return 16 + sizeOfProblem(frame.problem) + utf8Length(frame.address);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeGoAway(writer: ByteWriter, frame: GoAway): void {
  const start = beginFrame(writer, "go_away", FrameType.goAway, frame.channel);
  const { problem, address } = frame;
  const { view } = writer;
  const at = writer.room(4);
  const lenAddress = writer.length("address", utf8Length(address), 0, 255);
  view.setUint8(at, lenAddress);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  writer.enter("problem");
  encodeProblem(writer, problem);
  writer.leave();
  writer.text("address", address, lenAddress);
  endFrame(writer, start);
}

const GO_AWAY_RUN: Run = { len_address: 1, reserved: 1, reserved_2: 2 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeGoAway(reader: ByteReader, channel: number): GoAway {
  reader.begin("go_away");
  const at = reader.run(GO_AWAY_RUN, 4);
  const { view } = reader;
  const lenAddress = view.getUint8(at);
  if (view.getUint8(at + 1) !== 0) throw reader.reserved("reserved");
  if (view.getUint16(at + 2, true) !== 0) throw reader.reserved("reserved_2");
  reader.pass(4);
  reader.enter("problem");
  const problem = decodeProblem(reader);
  reader.leave();
  const address = reader.text("address", lenAddress);
  reader.end();
  return { type: "go_away", channel, problem, address };
}
