// Generated from spec/frames/detach.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * Gives a sender up.
 *
 * Sent by the client, on a channel. Spec: protocol.md#7-publishing, PUB-014.
 */
export interface Detach {
  readonly type: "detach";
  readonly channel: number;
  /** The client's number for this request. */
  readonly request: number;
  /** Handle of the sender. */
  readonly sender: number;
}

/** Octets of the whole frame. */
export function sizeOfDetach(_frame: Detach): number {
  return 20;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeDetach(writer: ByteWriter, frame: Detach): void {
  const start = beginFrame(writer, "detach", FrameType.detach, frame.channel);
  writer.u4("request", frame.request, 1);
  writer.u4("sender", frame.sender);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeDetach(reader: ByteReader, channel: number): Detach {
  reader.begin("detach");
  const request = reader.u4("request", 1);
  const sender = reader.u4("sender");
  reader.end();
  return { type: "detach", channel, request, sender };
}
