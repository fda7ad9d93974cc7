// Generated from spec/frames/hello.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";
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
  const {
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
  } = frame;
  const { view } = writer;
  writer.enter("capabilities");
  encodeCapabilities(writer, capabilities);
  writer.leave();
  const at = writer.room(24);
  if (maxFrameLength >>> 0 !== maxFrameLength || maxFrameLength < 4096 || maxFrameLength > 16777216) {
    throw writer.outside("max_frame_length", maxFrameLength, 4096, 16777216);
  }
  view.setUint32(at, maxFrameLength, true);
  if (maxMessageLength >>> 0 !== maxMessageLength || maxMessageLength < 4096) {
    throw writer.outside("max_message_length", maxMessageLength, 4096, 4294967295);
  }
  view.setUint32(at + 4, maxMessageLength, true);
  if (maxChannels >>> 0 !== maxChannels || maxChannels < 1 || maxChannels > 65535) {
    throw writer.outside("max_channels", maxChannels, 1, 65535);
  }
  view.setUint32(at + 8, maxChannels, true);
  if (heartbeatMs >>> 0 !== heartbeatMs || heartbeatMs < 100 || heartbeatMs > 3600000) {
    throw writer.outside("heartbeat_ms", heartbeatMs, 100, 3600000);
  }
  view.setUint32(at + 12, heartbeatMs, true);
  const lenClientName = writer.length("client_name", utf8Length(clientName), 0, 255);
  view.setUint8(at + 16, lenClientName);
  const lenClientVersion = writer.length("client_version", utf8Length(clientVersion), 0, 64);
  view.setUint8(at + 17, lenClientVersion);
  const lenMechanism = writer.length("mechanism", utf8Length(mechanism), 1, 32);
  view.setUint8(at + 18, lenMechanism);
  const lenSession = writer.length("session", session.length, 0, 64);
  view.setUint8(at + 19, lenSession);
  const lenInitialResponse = writer.length("initial_response", initialResponse.length, 0, 2048);
  view.setUint16(at + 20, lenInitialResponse, true);
  if (minorVersion >>> 0 !== minorVersion || minorVersion > 255) {
    throw writer.outside("minor_version", minorVersion, 0, 255);
  }
  view.setUint8(at + 22, minorVersion);
  view.setUint8(at + 23, 0);
  writer.text("client_name", clientName, lenClientName);
  writer.text("client_version", clientVersion, lenClientVersion);
  writer.text("mechanism", mechanism, lenMechanism);
  writer.bytes("session", session);
  writer.bytes("initial_response", initialResponse);
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
  reader.enter("capabilities");
  const capabilities = decodeCapabilities(reader);
  reader.leave();
  const at = reader.run(HELLO_RUN, 24);
  const { view } = reader;
  const maxFrameLength = view.getUint32(at, true);
  if (maxFrameLength < 4096 || maxFrameLength > 16777216) {
    throw reader.outside("max_frame_length", maxFrameLength, 4096, 16777216);
  }
  const maxMessageLength = view.getUint32(at + 4, true);
  if (maxMessageLength < 4096) {
    throw reader.outside("max_message_length", maxMessageLength, 4096, 4294967295);
  }
  const maxChannels = view.getUint32(at + 8, true);
  if (maxChannels < 1 || maxChannels > 65535) throw reader.outside("max_channels", maxChannels, 1, 65535);
  const heartbeatMs = view.getUint32(at + 12, true);
  if (heartbeatMs < 100 || heartbeatMs > 3600000) {
    throw reader.outside("heartbeat_ms", heartbeatMs, 100, 3600000);
  }
  const lenClientName = view.getUint8(at + 16);
  const lenClientVersion = view.getUint8(at + 17);
  if (lenClientVersion > 64) throw reader.outside("len_client_version", lenClientVersion, 0, 64);
  const lenMechanism = view.getUint8(at + 18);
  if (lenMechanism < 1 || lenMechanism > 32) throw reader.outside("len_mechanism", lenMechanism, 1, 32);
  const lenSession = view.getUint8(at + 19);
  if (lenSession > 64) throw reader.outside("len_session", lenSession, 0, 64);
  const lenInitialResponse = view.getUint16(at + 20, true);
  if (lenInitialResponse > 2048) {
    throw reader.outside("len_initial_response", lenInitialResponse, 0, 2048);
  }
  const minorVersion = view.getUint8(at + 22);
  if (view.getUint8(at + 23) !== 0) throw reader.reserved("reserved");
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
