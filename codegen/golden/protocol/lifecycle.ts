// Generated from spec/frame.ksy and spec/frames. Do not edit: run `npm run generate`.

import type { ErrorCodeName } from "./errors.ts";
import type { KnownFrameName } from "./frame.ts";
import type { RuleId } from "./rules.ts";

export type Role = "client" | "broker";

/**
 * Where one endpoint stands with a connection.
 *
 * - `start`: Nothing was said.
 * - `open`: The client has said HELLO.
 * - `closed`: All was said.
 */
export type ConnectionState = "start" | "open" | "closed";

/** What moves an endpoint from one state to the next: a frame that it sent or got. */
export type ConnectionSignal = `sent ${KnownFrameName}` | `got ${KnownFrameName}`;

export const CONNECTION_INITIAL = "start" as const satisfies ConnectionState;

/** States in which a frame from the right side that has no step of its own is dropped and is no error. */
export const CONNECTION_DISCARDING: readonly ConnectionState[] = ["closed"];

/** The state that follows, by role, state and signal. */
export type ConnectionTransitions = Readonly<
  Record<
    Role,
    Readonly<Record<ConnectionState, Readonly<Partial<Record<ConnectionSignal, ConnectionState>>>>>
  >
>;

/** Every legal step. A step that is not here is an error. */
export const CONNECTION_TRANSITIONS = {
  client: {
    start: { "sent hello": "open" },
    open: { "got welcome": "open", "sent closed": "closed", "got closed": "closed" },
    closed: {},
  },
  broker: {
    start: { "got hello": "open" },
    open: { "sent welcome": "open", "sent closed": "closed", "got closed": "closed" },
    closed: {},
  },
} as const satisfies ConnectionTransitions;

/**
 * Where one endpoint stands with a channel.
 *
 * - `open`: Always.
 */
export type ChannelState = "open";

/** What moves an endpoint from one state to the next: a frame that it sent or got. */
export type ChannelSignal = `sent ${KnownFrameName}` | `got ${KnownFrameName}`;

export const CHANNEL_INITIAL = "open" as const satisfies ChannelState;

/** States in which a frame from the right side that has no step of its own is dropped and is no error. */
export const CHANNEL_DISCARDING: readonly ChannelState[] = [];

/** The state that follows, by role, state and signal. */
export type ChannelTransitions = Readonly<
  Record<Role, Readonly<Record<ChannelState, Readonly<Partial<Record<ChannelSignal, ChannelState>>>>>>
>;

/** Every legal step. A step that is not here is an error. */
export const CHANNEL_TRANSITIONS = {
  client: { open: { "sent note": "open", "got note": "open" } },
  broker: { open: { "sent note": "open", "got note": "open" } },
} as const satisfies ChannelTransitions;

export interface FrameRule {
  readonly frameType: number;
  readonly sender: Role | "both";
  readonly scope: "connection" | "channel";
  /** Frames that answer it. */
  readonly replies: readonly KnownFrameName[];
  /** What answers it in a state in which it is not legal, or from the wrong side. */
  readonly violation: ErrorCodeName;
  /** What it may be answered with. */
  readonly errors: readonly ErrorCodeName[];
  readonly rules: readonly RuleId[];
}

export const FRAME_RULES: Readonly<Record<KnownFrameName, FrameRule>> = {
  hello: {
    frameType: 0x01,
    sender: "client",
    scope: "connection",
    replies: ["welcome"],
    violation: "illegal_frame",
    errors: ["refused"],
    rules: ["OPN-001", "OPN-002"],
  },
  welcome: {
    frameType: 0x02,
    sender: "broker",
    scope: "connection",
    replies: [],
    violation: "illegal_frame",
    errors: [],
    rules: [],
  },
  note: {
    frameType: 0x03,
    sender: "both",
    scope: "channel",
    replies: [],
    violation: "illegal_frame",
    errors: ["refused"],
    rules: ["OPN-002"],
  },
  closed: {
    frameType: 0x04,
    sender: "both",
    scope: "connection",
    replies: [],
    violation: "illegal_frame",
    errors: [],
    rules: [],
  },
};
