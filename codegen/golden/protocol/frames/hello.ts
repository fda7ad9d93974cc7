// Generated from spec/frames/hello.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/** Declared where it is used. */
export interface Version {
  readonly major: number;
  readonly minor: number;
}

/** Octets that the value takes. */
export function sizeOfVersion(_value: Version): number {
  return 2;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeVersion(writer: ByteWriter, value: Version): void {
  writer.u1("major", value.major);
  writer.u1("minor", value.minor);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeVersion(reader: ByteReader): Version {
  const major = reader.u1("major");
  const minor = reader.u1("minor");
  return { major, minor };
}

/**
 * The first frame.
 *
 * Sent by the client, on the connection. Spec: protocol.md#1, OPN-001, OPN-002.
 */
export interface Hello {
  readonly type: "hello";
  readonly channel: number;
  readonly version: Version;
  /** Who says it. */
  readonly name: string;
}

/** Octets of the whole frame. */
export function sizeOfHello(frame: Hello): number {
  return 16 + utf8Length(frame.name);
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeHello(writer: ByteWriter, frame: Hello): void {
  const start = beginFrame(writer, "hello", FrameType.hello, frame.channel);
  writer.enter("version");
  encodeVersion(writer, frame.version);
  writer.leave();
  const lenName = writer.length("name", utf8Length(frame.name), 0, 255);
  writer.u1("len_name", lenName);
  writer.reserved("reserved", 1);
  writer.text("name", frame.name, lenName);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeHello(reader: ByteReader, channel: number): Hello {
  reader.begin("hello");
  reader.enter("version");
  const version = decodeVersion(reader);
  reader.leave();
  const lenName = reader.u1("len_name");
  reader.reserved("reserved", 1);
  const name = reader.text("name", lenName);
  reader.end();
  return { type: "hello", channel, version, name };
}
