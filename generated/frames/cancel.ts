// Generated from spec/frames/cancel.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
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
  const { request, consumer } = frame;
  const { view } = writer;
  const at = writer.room(8);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  if (consumer >>> 0 !== consumer) throw writer.outside("consumer", consumer, 0, 4294967295);
  view.setUint32(at + 4, consumer, true);
  endFrame(writer, start);
}

const CANCEL_RUN: Run = { request: 4, consumer: 4 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeCancel(reader: ByteReader, channel: number): Cancel {
  reader.begin("cancel");
  const at = reader.run(CANCEL_RUN, 8);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const consumer = view.getUint32(at + 4, true);
  reader.pass(8);
  reader.end();
  return { type: "cancel", channel, request, consumer };
}
