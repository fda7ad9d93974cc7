// Generated from spec/frames/welcome.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";
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
  writer.enter("capabilities");
  encodeCapabilities(writer, frame.capabilities);
  writer.leave();
  writer.u4("max_frame_length", frame.maxFrameLength, 4096, 16777216);
  writer.u4("max_message_length", frame.maxMessageLength, 4096);
  writer.u4("max_channels", frame.maxChannels, 1, 65535);
  writer.u4("heartbeat_ms", frame.heartbeatMs, 100, 3600000);
  writer.u8("server_time", frame.serverTime);
  writer.u4("connection", frame.connection);
  writer.u1("resumed", frame.resumed ? 0x01 : 0);
  writer.u1("minor_version", frame.minorVersion);
  const lenBrokerName = writer.length("broker_name", utf8Length(frame.brokerName), 0, 255);
  writer.u1("len_broker_name", lenBrokerName);
  const lenBrokerVersion = writer.length("broker_version", utf8Length(frame.brokerVersion), 0, 64);
  writer.u1("len_broker_version", lenBrokerVersion);
  writer.u4("session_lifetime_ms", frame.sessionLifetimeMs);
  const lenSession = writer.length("session", frame.session.length, 0, 64);
  writer.u1("len_session", lenSession);
  writer.reserved("reserved", 1);
  writer.reserved("reserved_2", 2);
  writer.text("broker_name", frame.brokerName, lenBrokerName);
  writer.text("broker_version", frame.brokerVersion, lenBrokerVersion);
  writer.bytes("session", frame.session);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeWelcome(reader: ByteReader, channel: number): Welcome {
  reader.begin("welcome");
  reader.enter("capabilities");
  const capabilities = decodeCapabilities(reader);
  reader.leave();
  const maxFrameLength = reader.u4("max_frame_length", 4096, 16777216);
  const maxMessageLength = reader.u4("max_message_length", 4096);
  const maxChannels = reader.u4("max_channels", 1, 65535);
  const heartbeatMs = reader.u4("heartbeat_ms", 100, 3600000);
  const serverTime = reader.u8("server_time");
  const connection = reader.u4("connection");
  const flags = reader.u1("resumed");
  reader.reservedBits("reserved_flags", flags >>> 1);
  const minorVersion = reader.u1("minor_version");
  const lenBrokerName = reader.u1("len_broker_name");
  const lenBrokerVersion = reader.u1("len_broker_version", 0, 64);
  const sessionLifetimeMs = reader.u4("session_lifetime_ms");
  const lenSession = reader.u1("len_session", 0, 64);
  reader.reserved("reserved", 1);
  reader.reserved("reserved_2", 2);
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
