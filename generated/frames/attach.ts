// Generated from spec/frames/attach.ksy. Do not edit: run `npm run generate`.

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
 * Asks for a sender, through which the client publishes to one route.
 *
 * Sent by the client, on a channel. Spec: protocol.md#7-publishing, PUB-001, PUB-002, PRD-001,
 * PRD-002.
 */
export interface Attach {
  readonly type: "attach";
  readonly channel: number;
  /** The client's number for this request. */
  readonly request: number;
  /** The route; a queue's name, or a name that patterns match. */
  readonly route: string;
  /** Identity whose sequence numbers the broker remembers; empty for none. */
  readonly producer: string;
}

/** Octets of the whole frame. */
export function sizeOfAttach(frame: Attach): number {
  return 20 + utf8Length(frame.route) + utf8Length(frame.producer);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeAttach(writer: ByteWriter, frame: Attach): void {
  const start = beginFrame(writer, "attach", FrameType.attach, frame.channel);
  const { memory } = writer;
  const at = writer.room(8);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  const lenRoute = writer.length("route", utf8Length(frame.route), 1, 255);
  put1(memory, at + 4, lenRoute);
  const lenProducer = writer.length("producer", utf8Length(frame.producer), 0, 255);
  put1(memory, at + 5, lenProducer);
  put2(memory, at + 6, 0);
  writer.text("route", frame.route, lenRoute);
  writer.text("producer", frame.producer, lenProducer);
  endFrame(writer, start);
}

const ATTACH_RUN: Run = { request: 4, len_route: 1, len_producer: 1, reserved: 2 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeAttach(reader: ByteReader, channel: number): Attach {
  reader.begin("attach");
  const { memory } = reader;
  const at = reader.run(ATTACH_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const lenRoute = reader.check("len_route", u1At(memory, at + 4), 1, 255);
  const lenProducer = u1At(memory, at + 5);
  reader.reserved("reserved", u2At(memory, at + 6));
  reader.pass(8);
  const route = reader.text("route", lenRoute);
  const producer = reader.text("producer", lenProducer);
  reader.end();
  return { type: "attach", channel, request, route, producer };
}
