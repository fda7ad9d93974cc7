// Generated from spec/frames/abort.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put2, put4, type Run, u2At, u4At } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * Gives up the message that the sender or consumer is in; its fragments so far are dropped.
 *
 * Sent by both sides, on a channel. Spec: protocol.md#9-credit-and-fragments, FRG-005.
 */
export interface Abort {
  readonly type: "abort";
  readonly channel: number;
  /** Handle of the sender (from the client) or consumer (from the broker). */
  readonly handle: number;
  /** Why. */
  readonly code: number;
}

/** Octets of the whole frame. */
export function sizeOfAbort(_frame: Abort): number {
  return 18;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeAbort(writer: ByteWriter, frame: Abort): void {
  const start = beginFrame(writer, "abort", FrameType.abort, frame.channel);
  const { memory } = writer;
  const at = writer.room(6);
  put4(memory, at, writer.check("handle", frame.handle, 0, 4294967295));
  put2(memory, at + 4, writer.check("code", frame.code, 0, 65535));
  endFrame(writer, start);
}

const ABORT_RUN: Run = { handle: 4, code: 2 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeAbort(reader: ByteReader, channel: number): Abort {
  reader.begin("abort");
  const { memory } = reader;
  const at = reader.run(ABORT_RUN);
  const handle = u4At(memory, at);
  const code = u2At(memory, at + 4);
  reader.pass(6);
  reader.end();
  return { type: "abort", channel, handle, code };
}
