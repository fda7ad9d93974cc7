// Generated from spec/frames/redriven.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, readU8, writeU8 } from "../bytes.ts";
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
  const { request, messages } = frame;
  const { view } = writer;
  const at = writer.room(12);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  if (!Number.isSafeInteger(messages) || messages < 0) {
    throw writer.outside("messages", messages, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 4, messages);
  endFrame(writer, start);
}

const REDRIVEN_RUN: Run = { request: 4, messages: 8 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRedriven(reader: ByteReader, channel: number): Redriven {
  reader.begin("redriven");
  const at = reader.run(REDRIVEN_RUN, 12);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const messages = readU8(view, at + 4);
  if (messages > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("messages", messages, 0, Number.MAX_SAFE_INTEGER);
  }
  reader.pass(12);
  reader.end();
  return { type: "redriven", channel, request, messages };
}
