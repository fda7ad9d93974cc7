// Generated from spec/frames/redriven.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
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
  writer.u4("request", frame.request, 1);
  writer.u8("messages", frame.messages);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRedriven(reader: ByteReader, channel: number): Redriven {
  reader.begin("redriven");
  const request = reader.u4("request", 1);
  const messages = reader.u8("messages");
  reader.end();
  return { type: "redriven", channel, request, messages };
}
