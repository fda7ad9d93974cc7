// Generated from spec/frames/hello.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  put1,
  put2,
  put4,
  type Run,
  u1At,
  u2At,
  u4At,
  utf8Length,
} from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";
import { type Capabilities, decodeCapabilities, encodeCapabilities } from "../types/capabilities.ts";

/**
 * The client's first frame, who it is, what it can do, the limits it wants, and the first step of its
 * authentication.
 *
 * Sent by the client, on the connection. Spec: protocol.md#2-opening, OPN-005, OPN-006, OPN-007,
 * OPN-008, OPN-009.
 */
export interface Hello {
  readonly type: "hello";
  readonly channel: number;
  /** What the client can do and would like to use. */
  readonly capabilities: Capabilities;
  /** Longest frame that the client takes, in octets, header included. */
  readonly maxFrameLength: number;
  /** Longest message, properties and body, that the client takes, in octets. */
  readonly maxMessageLength: number;
  /** Most channels that the client wants open at once. */
  readonly maxChannels: number;
  /** Longest silence, in milliseconds, that the client wants on the connection. */
  readonly heartbeatMs: number;
  /** Highest minor version of the chosen major version that the client knows. */
  readonly minorVersion: number;
  /** Name of the application, for people who look at the broker. */
  readonly clientName: string;
  /** Name and version of the client library. */
  readonly clientVersion: string;
  /**
   * Authentication mechanism, a SASL name such as `ANONYMOUS`, `PLAIN` or `SCRAM-SHA-256` (RFC 4422), or
   * `BEARER`.
   */
  readonly mechanism: string;
  /** Token of a session to take up again, from an earlier WELCOME; empty for a new one. */
  readonly session: Uint8Array;
  /** First message of the mechanism; empty when it has none. */
  readonly initialResponse: Uint8Array;
}

/** Octets of the whole frame. */
export function sizeOfHello(frame: Hello): number {
  return (
    40 +
    utf8Length(frame.clientName) +
    utf8Length(frame.clientVersion) +
    utf8Length(frame.mechanism) +
    frame.session.length +
    frame.initialResponse.length
  );
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeHello(writer: ByteWriter, frame: Hello): void {
  const start = beginFrame(writer, "hello", FrameType.hello, frame.channel);
  const { memory } = writer;
  writer.enter("capabilities");
  encodeCapabilities(writer, frame.capabilities);
  writer.leave();
  const at = writer.room(24);
  put4(memory, at, writer.check("max_frame_length", frame.maxFrameLength, 4096, 16777216));
  put4(memory, at + 4, writer.check("max_message_length", frame.maxMessageLength, 4096, 4294967295));
  put4(memory, at + 8, writer.check("max_channels", frame.maxChannels, 1, 65535));
  put4(memory, at + 12, writer.check("heartbeat_ms", frame.heartbeatMs, 100, 3600000));
  const lenClientName = writer.length("client_name", utf8Length(frame.clientName), 0, 255);
  put1(memory, at + 16, lenClientName);
  const lenClientVersion = writer.length("client_version", utf8Length(frame.clientVersion), 0, 64);
  put1(memory, at + 17, lenClientVersion);
  const lenMechanism = writer.length("mechanism", utf8Length(frame.mechanism), 1, 32);
  put1(memory, at + 18, lenMechanism);
  const lenSession = writer.length("session", frame.session.length, 0, 64);
  put1(memory, at + 19, lenSession);
  const lenInitialResponse = writer.length("initial_response", frame.initialResponse.length, 0, 2048);
  put2(memory, at + 20, lenInitialResponse);
  put1(memory, at + 22, writer.check("minor_version", frame.minorVersion, 0, 255));
  put1(memory, at + 23, 0);
  writer.text("client_name", frame.clientName, lenClientName);
  writer.text("client_version", frame.clientVersion, lenClientVersion);
  writer.text("mechanism", frame.mechanism, lenMechanism);
  writer.bytes("session", frame.session);
  writer.bytes("initial_response", frame.initialResponse);
  endFrame(writer, start);
}

const HELLO_RUN: Run = {
  max_frame_length: 4,
  max_message_length: 4,
  max_channels: 4,
  heartbeat_ms: 4,
  len_client_name: 1,
  len_client_version: 1,
  len_mechanism: 1,
  len_session: 1,
  len_initial_response: 2,
  minor_version: 1,
  reserved: 1,
};

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeHello(reader: ByteReader, channel: number): Hello {
  reader.begin("hello");
  const { memory } = reader;
  reader.enter("capabilities");
  const capabilities = decodeCapabilities(reader);
  reader.leave();
  const at = reader.run(HELLO_RUN);
  const maxFrameLength = reader.check("max_frame_length", u4At(memory, at), 4096, 16777216);
  const maxMessageLength = reader.check("max_message_length", u4At(memory, at + 4), 4096, 4294967295);
  const maxChannels = reader.check("max_channels", u4At(memory, at + 8), 1, 65535);
  const heartbeatMs = reader.check("heartbeat_ms", u4At(memory, at + 12), 100, 3600000);
  const lenClientName = u1At(memory, at + 16);
  const lenClientVersion = reader.check("len_client_version", u1At(memory, at + 17), 0, 64);
  const lenMechanism = reader.check("len_mechanism", u1At(memory, at + 18), 1, 32);
  const lenSession = reader.check("len_session", u1At(memory, at + 19), 0, 64);
  const lenInitialResponse = reader.check("len_initial_response", u2At(memory, at + 20), 0, 2048);
  const minorVersion = u1At(memory, at + 22);
  reader.reserved("reserved", u1At(memory, at + 23));
  reader.pass(24);
  const clientName = reader.text("client_name", lenClientName);
  const clientVersion = reader.text("client_version", lenClientVersion);
  const mechanism = reader.text("mechanism", lenMechanism);
  const session = reader.bytes("session", lenSession);
  const initialResponse = reader.bytes("initial_response", lenInitialResponse);
  reader.end();
  return {
    type: "hello",
    channel,
    capabilities,
    maxFrameLength,
    maxMessageLength,
    maxChannels,
    heartbeatMs,
    minorVersion,
    clientName,
    clientVersion,
    mechanism,
    session,
    initialResponse,
  };
}
