// Generated from spec/frames/authenticate.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The client's answer to a CHALLENGE.
 *
 * Sent by the client, on the connection. Spec: protocol.md#2-opening, OPN-011.
 */
export interface Authenticate {
  readonly type: "authenticate";
  readonly channel: number;
  /** Message of the mechanism. */
  readonly data: Uint8Array;
}

/** Octets of the whole frame. */
export function sizeOfAuthenticate(frame: Authenticate): number {
  return 14 + frame.data.length;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeAuthenticate(writer: ByteWriter, frame: Authenticate): void {
  const start = beginFrame(writer, "authenticate", FrameType.authenticate, frame.channel);
  const lenData = writer.length("data", frame.data.length, 0, 2048);
  writer.u2("len_data", lenData);
  writer.bytes("data", frame.data);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeAuthenticate(reader: ByteReader, channel: number): Authenticate {
  reader.begin("authenticate");
  const lenData = reader.u2("len_data", 0, 2048);
  const data = reader.bytes("data", lenData);
  reader.end();
  return { type: "authenticate", channel, data };
}
