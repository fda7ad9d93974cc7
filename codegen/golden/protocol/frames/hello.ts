// Generated from spec/frames/hello.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, put1, type Run, u1At, utf8Length } from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(2);
  put1(memory, at, writer.check("major", value.major, 0, 255));
  put1(memory, at + 1, writer.check("minor", value.minor, 0, 255));
}

const VERSION_RUN: Run = { major: 1, minor: 1 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeVersion(reader: ByteReader): Version {
  const { memory } = reader;
  const at = reader.run(VERSION_RUN);
  const major = u1At(memory, at);
  const minor = u1At(memory, at + 1);
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
  const { memory } = writer;
  writer.enter("version");
  encodeVersion(writer, frame.version);
  writer.leave();
  const at = writer.room(2);
  const lenName = writer.length("name", utf8Length(frame.name), 0, 255);
  put1(memory, at, lenName);
  put1(memory, at + 1, 0);
  writer.text("name", frame.name, lenName);
  endFrame(writer, start);
}

const HELLO_RUN: Run = { len_name: 1, reserved: 1 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeHello(reader: ByteReader, channel: number): Hello {
  reader.begin("hello");
  const { memory } = reader;
  reader.enter("version");
  const version = decodeVersion(reader);
  reader.leave();
  const at = reader.run(HELLO_RUN);
  const lenName = u1At(memory, at);
  reader.reserved("reserved", u1At(memory, at + 1));
  reader.pass(2);
  const name = reader.text("name", lenName);
  reader.end();
  return { type: "hello", channel, version, name };
}
