// Generated from spec/frames/route_bound.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The answer to ROUTE_BIND.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#5-queues, ROU-005.
 */
export interface RouteBound {
  readonly type: "route_bound";
  readonly channel: number;
  /** Number of the ROUTE_BIND that this answers. */
  readonly request: number;
  /** The pattern was bound to the queue before. */
  readonly existed: boolean;
}

/** Octets of the whole frame. */
export function sizeOfRouteBound(_frame: RouteBound): number {
  return 17;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeRouteBound(writer: ByteWriter, frame: RouteBound): void {
  const start = beginFrame(writer, "route_bound", FrameType.routeBound, frame.channel);
  writer.u4("request", frame.request, 1);
  writer.u1("existed", frame.existed ? 0x01 : 0);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRouteBound(reader: ByteReader, channel: number): RouteBound {
  reader.begin("route_bound");
  const request = reader.u4("request", 1);
  const flags = reader.u1("existed");
  reader.reservedBits("reserved", flags >>> 1);
  reader.end();
  return { type: "route_bound", channel, request, existed: (flags & 0x01) !== 0 };
}
