// Generated from spec/frames/channel_close.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";
import { decodeProblem, encodeProblem, type Problem, sizeOfProblem } from "../types/problem.ts";

/**
 * Ends one channel, because it was asked for (`none`) or for an error, and nothing else on the
 * connection.
 *
 * Sent by both sides, on a channel. Spec: protocol.md#4-channels, CHN-004, CHN-005, CHN-006, CHN-007.
 */
export interface ChannelClose {
  readonly type: "channel_close";
  readonly channel: number;
  /** Why. */
  readonly problem: Problem;
}

/** Octets of the whole frame. */
export function sizeOfChannelClose(frame: ChannelClose): number {
  return 12 + sizeOfProblem(frame.problem);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeChannelClose(writer: ByteWriter, frame: ChannelClose): void {
  const start = beginFrame(writer, "channel_close", FrameType.channelClose, frame.channel);
  const { problem } = frame;
  writer.enter("problem");
  encodeProblem(writer, problem);
  writer.leave();
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeChannelClose(reader: ByteReader, channel: number): ChannelClose {
  reader.begin("channel_close");
  reader.enter("problem");
  const problem = decodeProblem(reader);
  reader.leave();
  reader.end();
  return { type: "channel_close", channel, problem };
}
