// Generated from spec/frames/route_bound.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
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
  const { request, existed } = frame;
  const { view } = writer;
  const at = writer.room(5);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  view.setUint8(at + 4, existed ? 0x01 : 0);
  endFrame(writer, start);
}

const ROUTE_BOUND_RUN: Run = { request: 4, existed: 1, reserved: 0 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRouteBound(reader: ByteReader, channel: number): RouteBound {
  reader.begin("route_bound");
  const at = reader.run(ROUTE_BOUND_RUN, 5);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const flags = view.getUint8(at + 4);
  if (flags >>> 1 !== 0) throw reader.reserved("reserved");
  reader.pass(5);
  reader.end();
  return { type: "route_bound", channel, request, existed: (flags & 0x01) !== 0 };
}
