// Generated from spec/frames/welcome.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, readU8, utf8Length, writeU8 } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";
import { type Capabilities, decodeCapabilities, encodeCapabilities } from "../types/capabilities.ts";

/**
 * The connection is open, with these capabilities and limits.
 *
 * Sent by the broker, on the connection. Spec: protocol.md#2-opening, OPN-010, OPN-012, OPN-013,
 * OPN-014.
 */
export interface Welcome {
  readonly type: "welcome";
  readonly channel: number;
  /** Those that the client offered and the broker has. */
  readonly capabilities: Capabilities;
  /** Longest frame in either direction, in octets; not above that of HELLO. */
  readonly maxFrameLength: number;
  /** Longest message in either direction, in octets; not above that of HELLO. */
  readonly maxMessageLength: number;
  /** Most channels open at once; not above that of HELLO. */
  readonly maxChannels: number;
  /** Longest silence in either direction, in milliseconds; not above that of HELLO. */
  readonly heartbeatMs: number;
  /** The broker's clock, milliseconds since 1970. */
  readonly serverTime: number;
  /** Number of the connection in the broker's logs. */
  readonly connection: number;
  /** The session of HELLO was taken up again. */
  readonly resumed: boolean;
  /** Minor version of the chosen major version that both endpoints know. */
  readonly minorVersion: number;
  /** Milliseconds for which the broker keeps the session after the connection ends; 0 when it does not. */
  readonly sessionLifetimeMs: number;
  /** Name of this broker, for people. */
  readonly brokerName: string;
  /** Name and version of the broker's software. */
  readonly brokerVersion: string;
  /** Token to take the session up again with; a secret. */
  readonly session: Uint8Array;
}

/** Octets of the whole frame. */
export function sizeOfWelcome(frame: Welcome): number {
  return 56 + utf8Length(frame.brokerName) + utf8Length(frame.brokerVersion) + frame.session.length;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeWelcome(writer: ByteWriter, frame: Welcome): void {
  const start = beginFrame(writer, "welcome", FrameType.welcome, frame.channel);
  const {
    capabilities,
    maxFrameLength,
    maxMessageLength,
    maxChannels,
    heartbeatMs,
    serverTime,
    connection,
    resumed,
    minorVersion,
    sessionLifetimeMs,
    brokerName,
    brokerVersion,
    session,
  } = frame;
  const { view } = writer;
  writer.enter("capabilities");
  encodeCapabilities(writer, capabilities);
  writer.leave();
  const at = writer.room(40);
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
  if (!Number.isSafeInteger(serverTime) || serverTime < 0) {
    throw writer.outside("server_time", serverTime, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 16, serverTime);
  if (connection >>> 0 !== connection) throw writer.outside("connection", connection, 0, 4294967295);
  view.setUint32(at + 24, connection, true);
  view.setUint8(at + 28, resumed ? 0x01 : 0);
  if (minorVersion >>> 0 !== minorVersion || minorVersion > 255) {
    throw writer.outside("minor_version", minorVersion, 0, 255);
  }
  view.setUint8(at + 29, minorVersion);
  const lenBrokerName = writer.length("broker_name", utf8Length(brokerName), 0, 255);
  view.setUint8(at + 30, lenBrokerName);
  const lenBrokerVersion = writer.length("broker_version", utf8Length(brokerVersion), 0, 64);
  view.setUint8(at + 31, lenBrokerVersion);
  if (sessionLifetimeMs >>> 0 !== sessionLifetimeMs) {
    throw writer.outside("session_lifetime_ms", sessionLifetimeMs, 0, 4294967295);
  }
  view.setUint32(at + 32, sessionLifetimeMs, true);
  const lenSession = writer.length("session", session.length, 0, 64);
  view.setUint8(at + 36, lenSession);
  view.setUint8(at + 37, 0);
  view.setUint16(at + 38, 0, true);
  writer.text("broker_name", brokerName, lenBrokerName);
  writer.text("broker_version", brokerVersion, lenBrokerVersion);
  writer.bytes("session", session);
  endFrame(writer, start);
}

const WELCOME_RUN: Run = {
  max_frame_length: 4,
  max_message_length: 4,
  max_channels: 4,
  heartbeat_ms: 4,
  server_time: 8,
  connection: 4,
  resumed: 1,
  reserved_flags: 0,
  minor_version: 1,
  len_broker_name: 1,
  len_broker_version: 1,
  session_lifetime_ms: 4,
  len_session: 1,
  reserved: 1,
  reserved_2: 2,
};

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeWelcome(reader: ByteReader, channel: number): Welcome {
  reader.begin("welcome");
  reader.enter("capabilities");
  const capabilities = decodeCapabilities(reader);
  reader.leave();
  const at = reader.run(WELCOME_RUN, 40);
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
  const serverTime = readU8(view, at + 16);
  if (serverTime > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("server_time", serverTime, 0, Number.MAX_SAFE_INTEGER);
  }
  const connection = view.getUint32(at + 24, true);
  const flags = view.getUint8(at + 28);
  if (flags >>> 1 !== 0) throw reader.reserved("reserved_flags");
  const minorVersion = view.getUint8(at + 29);
  const lenBrokerName = view.getUint8(at + 30);
  const lenBrokerVersion = view.getUint8(at + 31);
  if (lenBrokerVersion > 64) throw reader.outside("len_broker_version", lenBrokerVersion, 0, 64);
  const sessionLifetimeMs = view.getUint32(at + 32, true);
  const lenSession = view.getUint8(at + 36);
  if (lenSession > 64) throw reader.outside("len_session", lenSession, 0, 64);
  if (view.getUint8(at + 37) !== 0) throw reader.reserved("reserved");
  if (view.getUint16(at + 38, true) !== 0) throw reader.reserved("reserved_2");
  reader.pass(40);
  const brokerName = reader.text("broker_name", lenBrokerName);
  const brokerVersion = reader.text("broker_version", lenBrokerVersion);
  const session = reader.bytes("session", lenSession);
  reader.end();
  return {
    type: "welcome",
    channel,
    capabilities,
    maxFrameLength,
    maxMessageLength,
    maxChannels,
    heartbeatMs,
    serverTime,
    connection,
    resumed: (flags & 0x01) !== 0,
    minorVersion,
    sessionLifetimeMs,
    brokerName,
    brokerVersion,
    session,
  };
}
