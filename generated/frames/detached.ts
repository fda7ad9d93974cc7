// Generated from spec/frames/detached.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
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
  writer.u4("request", frame.request, 1);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeDetached(reader: ByteReader, channel: number): Detached {
  reader.begin("detached");
  const request = reader.u4("request", 1);
  reader.end();
  return { type: "detached", channel, request };
}
