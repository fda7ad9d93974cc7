// Generated from spec/frames/renew.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";
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
  writer.u4("request", frame.request, 1);
  const lenMechanism = writer.length("mechanism", utf8Length(frame.mechanism), 1, 32);
  writer.u1("len_mechanism", lenMechanism);
  writer.reserved("reserved", 1);
  const lenData = writer.length("data", frame.data.length, 0, 2048);
  writer.u2("len_data", lenData);
  writer.text("mechanism", frame.mechanism, lenMechanism);
  writer.bytes("data", frame.data);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRenew(reader: ByteReader, channel: number): Renew {
  reader.begin("renew");
  const request = reader.u4("request", 1);
  const lenMechanism = reader.u1("len_mechanism", 1, 32);
  reader.reserved("reserved", 1);
  const lenData = reader.u2("len_data", 0, 2048);
  const mechanism = reader.text("mechanism", lenMechanism);
  const data = reader.bytes("data", lenData);
  reader.end();
  return { type: "renew", channel, request, mechanism, data };
}
