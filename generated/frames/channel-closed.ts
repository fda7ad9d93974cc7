// Generated from spec/frames/channel_closed.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The answer to CHANNEL_CLOSE, and the last frame of the channel in its direction.
 *
 * Sent by both sides, on a channel. Spec: protocol.md#4-channels, CHN-005, CHN-007.
 */
export interface ChannelClosed {
  readonly type: "channel_closed";
  readonly channel: number;
}

/** Octets of the whole frame. */
export function sizeOfChannelClosed(_frame: ChannelClosed): number {
  return 12;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeChannelClosed(writer: ByteWriter, frame: ChannelClosed): void {
  const start = beginFrame(writer, "channel_closed", FrameType.channelClosed, frame.channel);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeChannelClosed(reader: ByteReader, channel: number): ChannelClosed {
  reader.begin("channel_closed");
  reader.end();
  return { type: "channel_closed", channel };
}
