// Generated from spec/frames/cancel.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
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
  writer.u4("request", frame.request, 1);
  writer.u4("consumer", frame.consumer);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeCancel(reader: ByteReader, channel: number): Cancel {
  reader.begin("cancel");
  const request = reader.u4("request", 1);
  const consumer = reader.u4("consumer");
  reader.end();
  return { type: "cancel", channel, request, consumer };
}
