// Generated from spec/frames/redriven.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put4, put8, type Run, u4At, u8At } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * Messages were moved out of a dead-letter queue.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#8-delivery, DLV-021.
 */
export interface Redriven {
  readonly type: "redriven";
  readonly channel: number;
  /** Number of the REDRIVE that this answers. */
  readonly request: number;
  /** Messages moved. */
  readonly messages: number;
}

/** Octets of the whole frame. */
export function sizeOfRedriven(_frame: Redriven): number {
  return 24;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeRedriven(writer: ByteWriter, frame: Redriven): void {
  const start = beginFrame(writer, "redriven", FrameType.redriven, frame.channel);
  const { memory } = writer;
  const at = writer.room(12);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  put8(memory, at + 4, writer.check("messages", frame.messages, 0, Number.MAX_SAFE_INTEGER));
  endFrame(writer, start);
}

const REDRIVEN_RUN: Run = { request: 4, messages: 8 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRedriven(reader: ByteReader, channel: number): Redriven {
  reader.begin("redriven");
  const { memory } = reader;
  const at = reader.run(REDRIVEN_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const messages = reader.check("messages", u8At(memory, at + 4), 0, Number.MAX_SAFE_INTEGER);
  reader.pass(12);
  reader.end();
  return { type: "redriven", channel, request, messages };
}
