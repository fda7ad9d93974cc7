// Generated from spec/frames/attached.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, readU8, writeU8 } from "../bytes.ts";
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
  const { request, limit, limitOctets, lastSequence, epoch, sender } = frame;
  const { view } = writer;
  const at = writer.room(36);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  if (!Number.isSafeInteger(limit) || limit < 0) {
    throw writer.outside("limit", limit, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 4, limit);
  if (!Number.isSafeInteger(limitOctets) || limitOctets < 0) {
    throw writer.outside("limit_octets", limitOctets, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 12, limitOctets);
  if (!Number.isSafeInteger(lastSequence) || lastSequence < 0) {
    throw writer.outside("last_sequence", lastSequence, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 20, lastSequence);
  if (epoch >>> 0 !== epoch) throw writer.outside("epoch", epoch, 0, 4294967295);
  view.setUint32(at + 28, epoch, true);
  if (sender >>> 0 !== sender) throw writer.outside("sender", sender, 0, 4294967295);
  view.setUint32(at + 32, sender, true);
  endFrame(writer, start);
}

const ATTACHED_RUN: Run = { request: 4, limit: 8, limit_octets: 8, last_sequence: 8, epoch: 4, sender: 4 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeAttached(reader: ByteReader, channel: number): Attached {
  reader.begin("attached");
  const at = reader.run(ATTACHED_RUN, 36);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const limit = readU8(view, at + 4);
  if (limit > Number.MAX_SAFE_INTEGER) throw reader.outside("limit", limit, 0, Number.MAX_SAFE_INTEGER);
  const limitOctets = readU8(view, at + 12);
  if (limitOctets > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("limit_octets", limitOctets, 0, Number.MAX_SAFE_INTEGER);
  }
  const lastSequence = readU8(view, at + 20);
  if (lastSequence > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("last_sequence", lastSequence, 0, Number.MAX_SAFE_INTEGER);
  }
  const epoch = view.getUint32(at + 28, true);
  const sender = view.getUint32(at + 32, true);
  reader.pass(36);
  reader.end();
  return { type: "attached", channel, request, limit, limitOctets, lastSequence, epoch, sender };
}
