// Generated from spec/frames/channel_opened.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The channel is open.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#4-channels, CHN-001.
 */
export interface ChannelOpened {
  readonly type: "channel_opened";
  readonly channel: number;
}

/** Octets of the whole frame. */
export function sizeOfChannelOpened(_frame: ChannelOpened): number {
  return 12;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeChannelOpened(writer: ByteWriter, frame: ChannelOpened): void {
  const start = beginFrame(writer, "channel_opened", FrameType.channelOpened, frame.channel);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeChannelOpened(reader: ByteReader, channel: number): ChannelOpened {
  reader.begin("channel_opened");
  reader.end();
  return { type: "channel_opened", channel };
}
