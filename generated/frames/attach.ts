// Generated from spec/frames/attach.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";
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
  const { request, route, producer } = frame;
  const { view } = writer;
  const at = writer.room(8);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  const lenRoute = writer.length("route", utf8Length(route), 1, 255);
  view.setUint8(at + 4, lenRoute);
  const lenProducer = writer.length("producer", utf8Length(producer), 0, 255);
  view.setUint8(at + 5, lenProducer);
  view.setUint16(at + 6, 0, true);
  writer.text("route", route, lenRoute);
  writer.text("producer", producer, lenProducer);
  endFrame(writer, start);
}

const ATTACH_RUN: Run = { request: 4, len_route: 1, len_producer: 1, reserved: 2 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeAttach(reader: ByteReader, channel: number): Attach {
  reader.begin("attach");
  const at = reader.run(ATTACH_RUN, 8);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const lenRoute = view.getUint8(at + 4);
  if (lenRoute < 1) throw reader.outside("len_route", lenRoute, 1, 255);
  const lenProducer = view.getUint8(at + 5);
  if (view.getUint16(at + 6, true) !== 0) throw reader.reserved("reserved");
  reader.pass(8);
  const route = reader.text("route", lenRoute);
  const producer = reader.text("producer", lenProducer);
  reader.end();
  return { type: "attach", channel, request, route, producer };
}
