// Generated from spec/frames/welcome.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  put1,
  put2,
  put4,
  put8,
  type Run,
  u1At,
  u2At,
  u4At,
  u8At,
  utf8Length,
} from "../bytes.ts";
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
  const { memory } = writer;
  writer.enter("capabilities");
  encodeCapabilities(writer, frame.capabilities);
  writer.leave();
  const at = writer.room(40);
  put4(memory, at, writer.check("max_frame_length", frame.maxFrameLength, 4096, 16777216));
  put4(memory, at + 4, writer.check("max_message_length", frame.maxMessageLength, 4096, 4294967295));
  put4(memory, at + 8, writer.check("max_channels", frame.maxChannels, 1, 65535));
  put4(memory, at + 12, writer.check("heartbeat_ms", frame.heartbeatMs, 100, 3600000));
  put8(memory, at + 16, writer.check("server_time", frame.serverTime, 0, Number.MAX_SAFE_INTEGER));
  put4(memory, at + 24, writer.check("connection", frame.connection, 0, 4294967295));
  put1(memory, at + 28, frame.resumed ? 0x01 : 0);
  put1(memory, at + 29, writer.check("minor_version", frame.minorVersion, 0, 255));
  const lenBrokerName = writer.length("broker_name", utf8Length(frame.brokerName), 0, 255);
  put1(memory, at + 30, lenBrokerName);
  const lenBrokerVersion = writer.length("broker_version", utf8Length(frame.brokerVersion), 0, 64);
  put1(memory, at + 31, lenBrokerVersion);
  put4(memory, at + 32, writer.check("session_lifetime_ms", frame.sessionLifetimeMs, 0, 4294967295));
  const lenSession = writer.length("session", frame.session.length, 0, 64);
  put1(memory, at + 36, lenSession);
  put1(memory, at + 37, 0);
  put2(memory, at + 38, 0);
  writer.text("broker_name", frame.brokerName, lenBrokerName);
  writer.text("broker_version", frame.brokerVersion, lenBrokerVersion);
  writer.bytes("session", frame.session);
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
  const { memory } = reader;
  reader.enter("capabilities");
  const capabilities = decodeCapabilities(reader);
  reader.leave();
  const at = reader.run(WELCOME_RUN);
  const maxFrameLength = reader.check("max_frame_length", u4At(memory, at), 4096, 16777216);
  const maxMessageLength = reader.check("max_message_length", u4At(memory, at + 4), 4096, 4294967295);
  const maxChannels = reader.check("max_channels", u4At(memory, at + 8), 1, 65535);
  const heartbeatMs = reader.check("heartbeat_ms", u4At(memory, at + 12), 100, 3600000);
  const serverTime = reader.check("server_time", u8At(memory, at + 16), 0, Number.MAX_SAFE_INTEGER);
  const connection = u4At(memory, at + 24);
  const flags = u1At(memory, at + 28);
  reader.reserved("reserved_flags", flags >>> 1);
  const minorVersion = u1At(memory, at + 29);
  const lenBrokerName = u1At(memory, at + 30);
  const lenBrokerVersion = reader.check("len_broker_version", u1At(memory, at + 31), 0, 64);
  const sessionLifetimeMs = u4At(memory, at + 32);
  const lenSession = reader.check("len_session", u1At(memory, at + 36), 0, 64);
  reader.reserved("reserved", u1At(memory, at + 37));
  reader.reserved("reserved_2", u2At(memory, at + 38));
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
