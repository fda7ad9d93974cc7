// Generated from spec/frames/welcome.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The answer to HELLO. Nothing is in it.
 *
 * Sent by the broker, on the connection.
 */
export interface Welcome {
  readonly type: "welcome";
  readonly channel: number;
}

/** Octets of the whole frame. */
export function sizeOfWelcome(_frame: Welcome): number {
  return 12;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeWelcome(writer: ByteWriter, frame: Welcome): void {
  const start = beginFrame(writer, "welcome", FrameType.welcome, frame.channel);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeWelcome(reader: ByteReader, channel: number): Welcome {
  reader.begin("welcome");
  reader.end();
  return { type: "welcome", channel };
}
