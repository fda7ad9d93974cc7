// Generated from spec/frames/route_unbound.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The answer to ROUTE_UNBIND.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#5-queues, ROU-006.
 */
export interface RouteUnbound {
  readonly type: "route_unbound";
  readonly channel: number;
  /** Number of the ROUTE_UNBIND that this answers. */
  readonly request: number;
  /** The pattern was bound to the queue before. */
  readonly existed: boolean;
}

/** Octets of the whole frame. */
export function sizeOfRouteUnbound(_frame: RouteUnbound): number {
  return 17;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeRouteUnbound(writer: ByteWriter, frame: RouteUnbound): void {
  const start = beginFrame(writer, "route_unbound", FrameType.routeUnbound, frame.channel);
  const { request, existed } = frame;
  const { view } = writer;
  const at = writer.room(5);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  view.setUint8(at + 4, existed ? 0x01 : 0);
  endFrame(writer, start);
}

const ROUTE_UNBOUND_RUN: Run = { request: 4, existed: 1, reserved: 0 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRouteUnbound(reader: ByteReader, channel: number): RouteUnbound {
  reader.begin("route_unbound");
  const at = reader.run(ROUTE_UNBOUND_RUN, 5);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const flags = view.getUint8(at + 4);
  if (flags >>> 1 !== 0) throw reader.reserved("reserved");
  reader.pass(5);
  reader.end();
  return { type: "route_unbound", channel, request, existed: (flags & 0x01) !== 0 };
}
