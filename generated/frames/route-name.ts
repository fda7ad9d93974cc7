// Generated from spec/frames/route_name.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";
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
  const { route, name } = frame;
  const { view } = writer;
  const at = writer.room(5);
  if (route >>> 0 !== route || route < 1 || route > 65535) throw writer.outside("route", route, 1, 65535);
  view.setUint32(at, route, true);
  const lenName = writer.length("name", utf8Length(name), 1, 255);
  view.setUint8(at + 4, lenName);
  writer.text("name", name, lenName);
  endFrame(writer, start);
}

const ROUTE_NAME_RUN: Run = { route: 4, len_name: 1 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeRouteName(reader: ByteReader, channel: number): RouteName {
  reader.begin("route_name");
  const at = reader.run(ROUTE_NAME_RUN, 5);
  const { view } = reader;
  const route = view.getUint32(at, true);
  if (route < 1 || route > 65535) throw reader.outside("route", route, 1, 65535);
  const lenName = view.getUint8(at + 4);
  if (lenName < 1) throw reader.outside("len_name", lenName, 1, 255);
  reader.pass(5);
  const name = reader.text("name", lenName);
  reader.end();
  return { type: "route_name", channel, route, name };
}
