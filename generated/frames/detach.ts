// Generated from spec/frames/detach.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put4, type Run, u4At } from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(8);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  put4(memory, at + 4, writer.check("sender", frame.sender, 0, 4294967295));
  endFrame(writer, start);
}

const DETACH_RUN: Run = { request: 4, sender: 4 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeDetach(reader: ByteReader, channel: number): Detach {
  reader.begin("detach");
  const { memory } = reader;
  const at = reader.run(DETACH_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const sender = u4At(memory, at + 4);
  reader.pass(8);
  reader.end();
  return { type: "detach", channel, request, sender };
}
