// Generated from spec/frames/route_name.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * Gives a route a number on this channel, for the DELIVER frames that follow.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#8-delivery, DLV-010.
 */
export interface RouteName {
  readonly type: "route_name";
  readonly channel: number;
  /** The number. When it had a meaning before, that one ends here. */
  readonly route: number;
  /** The route. */
  readonly name: string;
}

/** Octets of the whole frame. */
export function sizeOfRouteName(frame: RouteName): number {
  return 17 + utf8Length(frame.name);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeRouteName(writer: ByteWriter, frame: RouteName): void {
  const start = beginFrame(writer, "route_name", FrameType.routeName, frame.channel);
  writer.u4("route", frame.route, 1, 65535);
  const lenName = writer.length("name", utf8Length(frame.name), 1, 255);
  writer.u1("len_name", lenName);
  writer.text("name", frame.name, lenName);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRouteName(reader: ByteReader, channel: number): RouteName {
  reader.begin("route_name");
  const route = reader.u4("route", 1, 65535);
  const lenName = reader.u1("len_name", 1);
  const name = reader.text("name", lenName);
  reader.end();
  return { type: "route_name", channel, route, name };
}
