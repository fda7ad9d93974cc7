// Generated from spec/frames/route_unbound.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
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
  writer.u4("request", frame.request, 1);
  writer.u1("existed", frame.existed ? 0x01 : 0);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRouteUnbound(reader: ByteReader, channel: number): RouteUnbound {
  reader.begin("route_unbound");
  const request = reader.u4("request", 1);
  const flags = reader.u1("existed");
  reader.reservedBits("reserved", flags >>> 1);
  reader.end();
  return { type: "route_unbound", channel, request, existed: (flags & 0x01) !== 0 };
}
