// Generated from spec/frames/route_unbind.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * Takes a pattern away from a queue.
 *
 * Sent by the client, on a channel. Spec: protocol.md#5-queues, ROU-006.
 */
export interface RouteUnbind {
  readonly type: "route_unbind";
  readonly channel: number;
  /** The client's number for this request. */
  readonly request: number;
  /** Name of the queue. */
  readonly queue: string;
  /** Tokens separated by `.`; `*` stands for one token, a last `>` for one or more. */
  readonly pattern: string;
}

/** Octets of the whole frame. */
export function sizeOfRouteUnbind(frame: RouteUnbind): number {
  return 18 + utf8Length(frame.queue) + utf8Length(frame.pattern);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeRouteUnbind(writer: ByteWriter, frame: RouteUnbind): void {
  const start = beginFrame(writer, "route_unbind", FrameType.routeUnbind, frame.channel);
  writer.u4("request", frame.request, 1);
  const lenQueue = writer.length("queue", utf8Length(frame.queue), 1, 255);
  writer.u1("len_queue", lenQueue);
  const lenPattern = writer.length("pattern", utf8Length(frame.pattern), 1, 255);
  writer.u1("len_pattern", lenPattern);
  writer.text("queue", frame.queue, lenQueue);
  writer.text("pattern", frame.pattern, lenPattern);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRouteUnbind(reader: ByteReader, channel: number): RouteUnbind {
  reader.begin("route_unbind");
  const request = reader.u4("request", 1);
  const lenQueue = reader.u1("len_queue", 1);
  const lenPattern = reader.u1("len_pattern", 1);
  const queue = reader.text("queue", lenQueue);
  const pattern = reader.text("pattern", lenPattern);
  reader.end();
  return { type: "route_unbind", channel, request, queue, pattern };
}
