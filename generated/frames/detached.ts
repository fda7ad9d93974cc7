// Generated from spec/frames/detached.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The sender is gone; each of its messages has been confirmed or refused before this frame.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#7-publishing, PUB-014.
 */
export interface Detached {
  readonly type: "detached";
  readonly channel: number;
  /** Number of the DETACH that this answers. */
  readonly request: number;
}

/** Octets of the whole frame. */
export function sizeOfDetached(_frame: Detached): number {
  return 16;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeDetached(writer: ByteWriter, frame: Detached): void {
  const start = beginFrame(writer, "detached", FrameType.detached, frame.channel);
  const { request } = frame;
  const { view } = writer;
  const at = writer.room(4);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  endFrame(writer, start);
}

const DETACHED_RUN: Run = { request: 4 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeDetached(reader: ByteReader, channel: number): Detached {
  reader.begin("detached");
  const at = reader.run(DETACHED_RUN, 4);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  reader.pass(4);
  reader.end();
  return { type: "detached", channel, request };
}
