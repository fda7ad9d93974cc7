// Generated from spec/frames/abort.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
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
  writer.u4("handle", frame.handle);
  writer.u2("code", frame.code);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeAbort(reader: ByteReader, channel: number): Abort {
  reader.begin("abort");
  const handle = reader.u4("handle");
  const code = reader.u2("code");
  reader.end();
  return { type: "abort", channel, handle, code };
}
