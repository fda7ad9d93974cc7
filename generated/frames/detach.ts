// Generated from spec/frames/detach.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
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
  const { request, sender } = frame;
  const { view } = writer;
  const at = writer.room(8);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  if (sender >>> 0 !== sender) throw writer.outside("sender", sender, 0, 4294967295);
  view.setUint32(at + 4, sender, true);
  endFrame(writer, start);
}

const DETACH_RUN: Run = { request: 4, sender: 4 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeDetach(reader: ByteReader, channel: number): Detach {
  reader.begin("detach");
  const at = reader.run(DETACH_RUN, 8);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const sender = view.getUint32(at + 4, true);
  reader.pass(8);
  reader.end();
  return { type: "detach", channel, request, sender };
}
