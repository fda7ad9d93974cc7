// Generated from spec/frames/cancel.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put4, type Run, u4At } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * Gives a consumer up.
 *
 * Sent by the client, on a channel. Spec: protocol.md#8-delivery, DLV-020.
 */
export interface Cancel {
  readonly type: "cancel";
  readonly channel: number;
  /** The client's number for this request. */
  readonly request: number;
  /** Handle of the consumer. */
  readonly consumer: number;
}

/** Octets of the whole frame. */
export function sizeOfCancel(_frame: Cancel): number {
  return 20;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeCancel(writer: ByteWriter, frame: Cancel): void {
  const start = beginFrame(writer, "cancel", FrameType.cancel, frame.channel);
  const { memory } = writer;
  const at = writer.room(8);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  put4(memory, at + 4, writer.check("consumer", frame.consumer, 0, 4294967295));
  endFrame(writer, start);
}

const CANCEL_RUN: Run = { request: 4, consumer: 4 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeCancel(reader: ByteReader, channel: number): Cancel {
  reader.begin("cancel");
  const { memory } = reader;
  const at = reader.run(CANCEL_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const consumer = u4At(memory, at + 4);
  reader.pass(8);
  reader.end();
  return { type: "cancel", channel, request, consumer };
}
