// Generated from spec/frames/route_unbind.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";
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
  const { request, queue, pattern } = frame;
  const { view } = writer;
  const at = writer.room(6);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  const lenQueue = writer.length("queue", utf8Length(queue), 1, 255);
  view.setUint8(at + 4, lenQueue);
  const lenPattern = writer.length("pattern", utf8Length(pattern), 1, 255);
  view.setUint8(at + 5, lenPattern);
  writer.text("queue", queue, lenQueue);
  writer.text("pattern", pattern, lenPattern);
  endFrame(writer, start);
}

const ROUTE_UNBIND_RUN: Run = { request: 4, len_queue: 1, len_pattern: 1 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRouteUnbind(reader: ByteReader, channel: number): RouteUnbind {
  reader.begin("route_unbind");
  const at = reader.run(ROUTE_UNBIND_RUN, 6);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const lenQueue = view.getUint8(at + 4);
  if (lenQueue < 1) throw reader.outside("len_queue", lenQueue, 1, 255);
  const lenPattern = view.getUint8(at + 5);
  if (lenPattern < 1) throw reader.outside("len_pattern", lenPattern, 1, 255);
  reader.pass(6);
  const queue = reader.text("queue", lenQueue);
  const pattern = reader.text("pattern", lenPattern);
  reader.end();
  return { type: "route_unbind", channel, request, queue, pattern };
}
