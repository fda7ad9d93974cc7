// Generated from spec/frames/channel_open.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * Opens the channel in the header.
 *
 * Sent by the client, on a channel. Spec: protocol.md#4-channels, CHN-001, CHN-002, CHN-003.
 */
export interface ChannelOpen {
  readonly type: "channel_open";
  readonly channel: number;
}

/** Octets of the whole frame. */
export function sizeOfChannelOpen(_frame: ChannelOpen): number {
  return 12;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeChannelOpen(writer: ByteWriter, frame: ChannelOpen): void {
  const start = beginFrame(writer, "channel_open", FrameType.channelOpen, frame.channel);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeChannelOpen(reader: ByteReader, channel: number): ChannelOpen {
  reader.begin("channel_open");
  reader.end();
  return { type: "channel_open", channel };
}
