// Generated from spec/frames/abort.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
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
  const { handle, code } = frame;
  const { view } = writer;
  const at = writer.room(6);
  if (handle >>> 0 !== handle) throw writer.outside("handle", handle, 0, 4294967295);
  view.setUint32(at, handle, true);
  if (code >>> 0 !== code || code > 65535) throw writer.outside("code", code, 0, 65535);
  view.setUint16(at + 4, code, true);
  endFrame(writer, start);
}

const ABORT_RUN: Run = { handle: 4, code: 2 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeAbort(reader: ByteReader, channel: number): Abort {
  reader.begin("abort");
  const at = reader.run(ABORT_RUN, 6);
  const { view } = reader;
  const handle = view.getUint32(at, true);
  const code = view.getUint16(at + 4, true);
  reader.pass(6);
  reader.end();
  return { type: "abort", channel, handle, code };
}
