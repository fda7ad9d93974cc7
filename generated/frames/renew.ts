// Generated from spec/frames/renew.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * New credentials for an open connection, before the old ones end.
 *
 * Sent by the client, on the connection. Spec: protocol.md#2-opening, OPN-015.
 */
export interface Renew {
  readonly type: "renew";
  readonly channel: number;
  /** The client's number for this request. */
  readonly request: number;
  /** Authentication mechanism, one that needs a single message. */
  readonly mechanism: string;
  /** Message of the mechanism. */
  readonly data: Uint8Array;
}

/** Octets of the whole frame. */
export function sizeOfRenew(frame: Renew): number {
  return 20 + utf8Length(frame.mechanism) + frame.data.length;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeRenew(writer: ByteWriter, frame: Renew): void {
  const start = beginFrame(writer, "renew", FrameType.renew, frame.channel);
  const { request, mechanism, data } = frame;
  const { view } = writer;
  const at = writer.room(8);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  const lenMechanism = writer.length("mechanism", utf8Length(mechanism), 1, 32);
  view.setUint8(at + 4, lenMechanism);
  view.setUint8(at + 5, 0);
  const lenData = writer.length("data", data.length, 0, 2048);
  view.setUint16(at + 6, lenData, true);
  writer.text("mechanism", mechanism, lenMechanism);
  writer.bytes("data", data);
  endFrame(writer, start);
}

const RENEW_RUN: Run = { request: 4, len_mechanism: 1, reserved: 1, len_data: 2 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRenew(reader: ByteReader, channel: number): Renew {
  reader.begin("renew");
  const at = reader.run(RENEW_RUN, 8);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const lenMechanism = view.getUint8(at + 4);
  if (lenMechanism < 1 || lenMechanism > 32) throw reader.outside("len_mechanism", lenMechanism, 1, 32);
  if (view.getUint8(at + 5) !== 0) throw reader.reserved("reserved");
  const lenData = view.getUint16(at + 6, true);
  if (lenData > 2048) throw reader.outside("len_data", lenData, 0, 2048);
  reader.pass(8);
  const mechanism = reader.text("mechanism", lenMechanism);
  const data = reader.bytes("data", lenData);
  reader.end();
  return { type: "renew", channel, request, mechanism, data };
}
