// Generated from spec/frames/attached.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put4, put8, type Run, u4At, u8At } from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(36);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  put8(memory, at + 4, writer.check("limit", frame.limit, 0, Number.MAX_SAFE_INTEGER));
  put8(memory, at + 12, writer.check("limit_octets", frame.limitOctets, 0, Number.MAX_SAFE_INTEGER));
  put8(memory, at + 20, writer.check("last_sequence", frame.lastSequence, 0, Number.MAX_SAFE_INTEGER));
  put4(memory, at + 28, writer.check("epoch", frame.epoch, 0, 4294967295));
  put4(memory, at + 32, writer.check("sender", frame.sender, 0, 4294967295));
  endFrame(writer, start);
}

const ATTACHED_RUN: Run = { request: 4, limit: 8, limit_octets: 8, last_sequence: 8, epoch: 4, sender: 4 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeAttached(reader: ByteReader, channel: number): Attached {
  reader.begin("attached");
  const { memory } = reader;
  const at = reader.run(ATTACHED_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const limit = reader.check("limit", u8At(memory, at + 4), 0, Number.MAX_SAFE_INTEGER);
  const limitOctets = reader.check("limit_octets", u8At(memory, at + 12), 0, Number.MAX_SAFE_INTEGER);
  const lastSequence = reader.check("last_sequence", u8At(memory, at + 20), 0, Number.MAX_SAFE_INTEGER);
  const epoch = u4At(memory, at + 28);
  const sender = u4At(memory, at + 32);
  reader.pass(36);
  reader.end();
  return { type: "attached", channel, request, limit, limitOctets, lastSequence, epoch, sender };
}
