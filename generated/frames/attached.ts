// Generated from spec/frames/attached.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The answer to ATTACH, with the handle by which the sender is called from now on, and its first
 * credit.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#7-publishing, PUB-001, PUB-002, CRD-001,
 * PRD-002.
 */
export interface Attached {
  readonly type: "attached";
  readonly channel: number;
  /** Number of the ATTACH that this answers. */
  readonly request: number;
  /** Highest sequence number that the sender may publish so far. */
  readonly limit: number;
  /** Octets of frames that the sender may publish so far, counted from the attach. */
  readonly limitOctets: number;
  /** Highest sequence number stored for the producer; 0 for none. The sender goes on above it. */
  readonly lastSequence: number;
  /** How many senders have used this producer's identity, this one included; 0 without producer. */
  readonly epoch: number;
  /** Handle of the sender on this channel. */
  readonly sender: number;
}

/** Octets of the whole frame. */
export function sizeOfAttached(_frame: Attached): number {
  return 48;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeAttached(writer: ByteWriter, frame: Attached): void {
  const start = beginFrame(writer, "attached", FrameType.attached, frame.channel);
  writer.u4("request", frame.request, 1);
  writer.u8("limit", frame.limit);
  writer.u8("limit_octets", frame.limitOctets);
  writer.u8("last_sequence", frame.lastSequence);
  writer.u4("epoch", frame.epoch);
  writer.u4("sender", frame.sender);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeAttached(reader: ByteReader, channel: number): Attached {
  reader.begin("attached");
  const request = reader.u4("request", 1);
  const limit = reader.u8("limit");
  const limitOctets = reader.u8("limit_octets");
  const lastSequence = reader.u8("last_sequence");
  const epoch = reader.u4("epoch");
  const sender = reader.u4("sender");
  reader.end();
  return { type: "attached", channel, request, limit, limitOctets, lastSequence, epoch, sender };
}
