// Generated from spec/frames/authenticate.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
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
  const { data } = frame;
  const { view } = writer;
  const at = writer.room(2);
  const lenData = writer.length("data", data.length, 0, 2048);
  view.setUint16(at, lenData, true);
  writer.bytes("data", data);
  endFrame(writer, start);
}

const AUTHENTICATE_RUN: Run = { len_data: 2 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeAuthenticate(reader: ByteReader, channel: number): Authenticate {
  reader.begin("authenticate");
  const at = reader.run(AUTHENTICATE_RUN, 2);
  const { view } = reader;
  const lenData = view.getUint16(at, true);
  if (lenData > 2048) throw reader.outside("len_data", lenData, 0, 2048);
  reader.pass(2);
  const data = reader.bytes("data", lenData);
  reader.end();
  return { type: "authenticate", channel, data };
}
