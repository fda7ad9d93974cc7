// Generated from spec/frames/challenge.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The broker's next step in the authentication.
 *
 * Sent by the broker, on the connection. Spec: protocol.md#2-opening, OPN-011.
 */
export interface Challenge {
  readonly type: "challenge";
  readonly channel: number;
  /** Message of the mechanism. */
  readonly data: Uint8Array;
}

/** Octets of the whole frame. */
export function sizeOfChallenge(frame: Challenge): number {
  return 14 + frame.data.length;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeChallenge(writer: ByteWriter, frame: Challenge): void {
  const start = beginFrame(writer, "challenge", FrameType.challenge, frame.channel);
  const { data } = frame;
  const { view } = writer;
  const at = writer.room(2);
  const lenData = writer.length("data", data.length, 0, 2048);
  view.setUint16(at, lenData, true);
  writer.bytes("data", data);
  endFrame(writer, start);
}

const CHALLENGE_RUN: Run = { len_data: 2 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeChallenge(reader: ByteReader, channel: number): Challenge {
  reader.begin("challenge");
  const at = reader.run(CHALLENGE_RUN, 2);
  const { view } = reader;
  const lenData = view.getUint16(at, true);
  if (lenData > 2048) throw reader.outside("len_data", lenData, 0, 2048);
  reader.pass(2);
  const data = reader.bytes("data", lenData);
  reader.end();
  return { type: "challenge", channel, data };
}
