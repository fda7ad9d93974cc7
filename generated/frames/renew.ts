// Generated from spec/frames/renew.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  put1,
  put2,
  put4,
  type Run,
  u1At,
  u2At,
  u4At,
  utf8Length,
} from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(8);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  const lenMechanism = writer.length("mechanism", utf8Length(frame.mechanism), 1, 32);
  put1(memory, at + 4, lenMechanism);
  put1(memory, at + 5, 0);
  const lenData = writer.length("data", frame.data.length, 0, 2048);
  put2(memory, at + 6, lenData);
  writer.text("mechanism", frame.mechanism, lenMechanism);
  writer.bytes("data", frame.data);
  endFrame(writer, start);
}

const RENEW_RUN: Run = { request: 4, len_mechanism: 1, reserved: 1, len_data: 2 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRenew(reader: ByteReader, channel: number): Renew {
  reader.begin("renew");
  const { memory } = reader;
  const at = reader.run(RENEW_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const lenMechanism = reader.check("len_mechanism", u1At(memory, at + 4), 1, 32);
  reader.reserved("reserved", u1At(memory, at + 5));
  const lenData = reader.check("len_data", u2At(memory, at + 6), 0, 2048);
  reader.pass(8);
  const mechanism = reader.text("mechanism", lenMechanism);
  const data = reader.bytes("data", lenData);
  reader.end();
  return { type: "renew", channel, request, mechanism, data };
}
