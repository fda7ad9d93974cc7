// Generated from spec/frames/hello.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";
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
  const { major, minor } = value;
  const { view } = writer;
  const at = writer.room(2);
  if (major >>> 0 !== major || major > 255) throw writer.outside("major", major, 0, 255);
  view.setUint8(at, major);
  if (minor >>> 0 !== minor || minor > 255) throw writer.outside("minor", minor, 0, 255);
  view.setUint8(at + 1, minor);
}

const VERSION_RUN: Run = { major: 1, minor: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeVersion(reader: ByteReader): Version {
  const at = reader.run(VERSION_RUN, 2);
  const { view } = reader;
  const major = view.getUint8(at);
  const minor = view.getUint8(at + 1);
  reader.pass(2);
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
  const { version, name } = frame;
  const { view } = writer;
  writer.enter("version");
  encodeVersion(writer, version);
  writer.leave();
  const at = writer.room(2);
  const lenName = writer.length("name", utf8Length(name), 0, 255);
  view.setUint8(at, lenName);
  view.setUint8(at + 1, 0);
  writer.text("name", name, lenName);
  endFrame(writer, start);
}

const HELLO_RUN: Run = { len_name: 1, reserved: 1 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeHello(reader: ByteReader, channel: number): Hello {
  reader.begin("hello");
  reader.enter("version");
  const version = decodeVersion(reader);
  reader.leave();
  const at = reader.run(HELLO_RUN, 2);
  const { view } = reader;
  const lenName = view.getUint8(at);
  if (view.getUint8(at + 1) !== 0) throw reader.reserved("reserved");
  reader.pass(2);
  const name = reader.text("name", lenName);
  reader.end();
  return { type: "hello", channel, version, name };
}
