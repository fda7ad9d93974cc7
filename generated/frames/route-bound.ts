// Generated from spec/frames/route_bound.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, put4, type Run, u1At, u4At } from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(5);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  put1(memory, at + 4, frame.existed ? 0x01 : 0);
  endFrame(writer, start);
}

const ROUTE_BOUND_RUN: Run = { request: 4, existed: 1, reserved: 0 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRouteBound(reader: ByteReader, channel: number): RouteBound {
  reader.begin("route_bound");
  const { memory } = reader;
  const at = reader.run(ROUTE_BOUND_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const flags = u1At(memory, at + 4);
  reader.reserved("reserved", flags >>> 1);
  reader.pass(5);
  reader.end();
  return { type: "route_bound", channel, request, existed: (flags & 0x01) !== 0 };
}
