// Generated from spec/frame.ksy and spec/frames. Do not edit: run `npm run generate`.

import type { ErrorCodeName } from "./errors.ts";
import type { KnownFrameName } from "./frame.ts";
import type { RuleId } from "./rules.ts";

export type Role = "client" | "broker";

/**
 * Where one endpoint stands with a connection.
 *
 * - `start`: No frame has been sent by the client.
 * - `opening`: The client has said HELLO; the broker has not said WELCOME.
 * - `open`: Channels can be used.
 * - `close_received`: The peer has closed; this endpoint has yet to answer.
 * - `closing`: This endpoint has closed and waits for the answer.
 * - `closed`: Both have closed; the transport ends.
 */
export type ConnectionState = "start" | "opening" | "open" | "close_received" | "closing" | "closed";

/** What moves an endpoint from one state to the next: a frame that it sent or got. */
export type ConnectionSignal = `sent ${KnownFrameName}` | `got ${KnownFrameName}`;

export const CONNECTION_INITIAL = "start" as const satisfies ConnectionState;

/** States in which a frame from the right side that has no step of its own is dropped and is no error. */
export const CONNECTION_DISCARDING: readonly ConnectionState[] = ["closing"];

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
    start: {
      "sent hello": "opening",
      "sent connection_close": "closing",
      "got connection_close": "close_received",
    },
    opening: {
      "got challenge": "opening",
      "sent authenticate": "opening",
      "got welcome": "open",
      "sent connection_close": "closing",
      "got connection_close": "close_received",
    },
    open: {
      "sent renew": "open",
      "got renewed": "open",
      "sent ping": "open",
      "got ping": "open",
      "sent pong": "open",
      "got pong": "open",
      "got go_away": "open",
      "sent connection_close": "closing",
      "got connection_close": "close_received",
    },
    close_received: { "sent connection_closed": "closed" },
    closing: {
      "got connection_close": "closing",
      "sent connection_closed": "closing",
      "got connection_closed": "closed",
    },
    closed: {},
  },
  broker: {
    start: {
      "got hello": "opening",
      "sent connection_close": "closing",
      "got connection_close": "close_received",
    },
    opening: {
      "sent challenge": "opening",
      "got authenticate": "opening",
      "sent welcome": "open",
      "sent connection_close": "closing",
      "got connection_close": "close_received",
    },
    open: {
      "got renew": "open",
      "sent renewed": "open",
      "sent ping": "open",
      "got ping": "open",
      "sent pong": "open",
      "got pong": "open",
      "sent go_away": "open",
      "sent connection_close": "closing",
      "got connection_close": "close_received",
    },
    close_received: { "sent connection_closed": "closed" },
    closing: {
      "got connection_close": "closing",
      "sent connection_closed": "closing",
      "got connection_closed": "closed",
    },
    closed: {},
  },
} as const satisfies ConnectionTransitions;

/**
 * Where one endpoint stands with a channel.
 *
 * - `idle`: The id has not been used.
 * - `opening`: The client has asked for the channel; the broker has not answered.
 * - `open`: The channel can be used.
 * - `close_received`: The peer has closed; this endpoint has yet to answer.
 * - `closing`: This endpoint has closed and waits for the answer.
 * - `closed`: Both have closed; the id is not used again.
 */
export type ChannelState = "idle" | "opening" | "open" | "close_received" | "closing" | "closed";

/** What moves an endpoint from one state to the next: a frame that it sent or got. */
export type ChannelSignal = `sent ${KnownFrameName}` | `got ${KnownFrameName}`;

export const CHANNEL_INITIAL = "idle" as const satisfies ChannelState;

/** States in which a frame from the right side that has no step of its own is dropped and is no error. */
export const CHANNEL_DISCARDING: readonly ChannelState[] = ["closing"];

/** The state that follows, by role, state and signal. */
export type ChannelTransitions = Readonly<
  Record<Role, Readonly<Record<ChannelState, Readonly<Partial<Record<ChannelSignal, ChannelState>>>>>>
>;

/** Every legal step. A step that is not here is an error. */
export const CHANNEL_TRANSITIONS = {
  client: {
    idle: { "sent channel_open": "opening" },
    opening: {
      "got channel_opened": "open",
      "sent channel_close": "closing",
      "got channel_close": "close_received",
    },
    open: {
      "sent channel_close": "closing",
      "got channel_close": "close_received",
      "sent barrier": "open",
      "got barrier_reached": "open",
      "got failed": "open",
      "sent queue_assert": "open",
      "got queue_asserted": "open",
      "sent queue_update": "open",
      "sent queue_delete": "open",
      "got queue_deleted": "open",
      "sent queue_purge": "open",
      "got queue_purged": "open",
      "sent queue_describe": "open",
      "got queue_described": "open",
      "sent route_bind": "open",
      "got route_bound": "open",
      "sent route_unbind": "open",
      "got route_unbound": "open",
      "sent redrive": "open",
      "got redriven": "open",
      "sent attach": "open",
      "got attached": "open",
      "sent publish": "open",
      "got confirm": "open",
      "got refuse": "open",
      "got flow": "open",
      "sent detach": "open",
      "got detached": "open",
      "sent consume": "open",
      "got consumed": "open",
      "got deliver": "open",
      "got route_name": "open",
      "sent settle": "open",
      "got settled": "open",
      "sent cancel": "open",
      "got cancelled": "open",
      "sent credit": "open",
      "got credit": "open",
      "sent fragment": "open",
      "got fragment": "open",
      "sent abort": "open",
      "got abort": "open",
    },
    close_received: { "sent channel_closed": "closed" },
    closing: {
      "got channel_close": "closing",
      "sent channel_closed": "closing",
      "got channel_closed": "closed",
    },
    closed: {},
  },
  broker: {
    idle: { "got channel_open": "opening" },
    opening: {
      "sent channel_opened": "open",
      "sent channel_close": "closing",
      "got channel_close": "close_received",
    },
    open: {
      "sent channel_close": "closing",
      "got channel_close": "close_received",
      "got barrier": "open",
      "sent barrier_reached": "open",
      "sent failed": "open",
      "got queue_assert": "open",
      "sent queue_asserted": "open",
      "got queue_update": "open",
      "got queue_delete": "open",
      "sent queue_deleted": "open",
      "got queue_purge": "open",
      "sent queue_purged": "open",
      "got queue_describe": "open",
      "sent queue_described": "open",
      "got route_bind": "open",
      "sent route_bound": "open",
      "got route_unbind": "open",
      "sent route_unbound": "open",
      "got redrive": "open",
      "sent redriven": "open",
      "got attach": "open",
      "sent attached": "open",
      "got publish": "open",
      "sent confirm": "open",
      "sent refuse": "open",
      "sent flow": "open",
      "got detach": "open",
      "sent detached": "open",
      "got consume": "open",
      "sent consumed": "open",
      "sent deliver": "open",
      "sent route_name": "open",
      "got settle": "open",
      "sent settled": "open",
      "got cancel": "open",
      "sent cancelled": "open",
      "sent credit": "open",
      "got credit": "open",
      "sent fragment": "open",
      "got fragment": "open",
      "sent abort": "open",
      "got abort": "open",
    },
    close_received: { "sent channel_closed": "closed" },
    closing: {
      "got channel_close": "closing",
      "sent channel_closed": "closing",
      "got channel_closed": "closed",
    },
    closed: {},
  },
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
    replies: ["challenge", "welcome", "connection_close"],
    violation: "illegal_frame",
    errors: ["malformed_frame", "limit_not_acceptable", "authentication_failed", "going_away"],
    rules: ["OPN-005", "OPN-006", "OPN-007", "OPN-008", "OPN-009"],
  },
  challenge: {
    frameType: 0x02,
    sender: "broker",
    scope: "connection",
    replies: ["authenticate"],
    violation: "illegal_frame",
    errors: [],
    rules: ["OPN-011"],
  },
  authenticate: {
    frameType: 0x03,
    sender: "client",
    scope: "connection",
    replies: ["challenge", "welcome", "connection_close"],
    violation: "illegal_frame",
    errors: ["authentication_failed"],
    rules: ["OPN-011"],
  },
  welcome: {
    frameType: 0x04,
    sender: "broker",
    scope: "connection",
    replies: [],
    violation: "illegal_frame",
    errors: [],
    rules: ["OPN-010", "OPN-012", "OPN-013", "OPN-014"],
  },
  renew: {
    frameType: 0x05,
    sender: "client",
    scope: "connection",
    replies: ["renewed"],
    violation: "illegal_frame",
    errors: ["authentication_failed", "unsupported"],
    rules: ["OPN-015"],
  },
  renewed: {
    frameType: 0x06,
    sender: "broker",
    scope: "connection",
    replies: [],
    violation: "illegal_frame",
    errors: [],
    rules: ["OPN-015"],
  },
  ping: {
    frameType: 0x08,
    sender: "both",
    scope: "connection",
    replies: ["pong"],
    violation: "illegal_frame",
    errors: [],
    rules: ["LIV-001", "LIV-002", "LIV-003", "LIV-004"],
  },
  pong: {
    frameType: 0x09,
    sender: "both",
    scope: "connection",
    replies: [],
    violation: "illegal_frame",
    errors: [],
    rules: ["LIV-004"],
  },
  go_away: {
    frameType: 0x0a,
    sender: "broker",
    scope: "connection",
    replies: [],
    violation: "illegal_frame",
    errors: [],
    rules: ["LIV-006", "LIV-007"],
  },
  connection_close: {
    frameType: 0x0b,
    sender: "both",
    scope: "connection",
    replies: ["connection_closed"],
    violation: "illegal_frame",
    errors: [],
    rules: ["LIV-008", "LIV-009", "LIV-010", "LIV-011"],
  },
  connection_closed: {
    frameType: 0x0c,
    sender: "both",
    scope: "connection",
    replies: [],
    violation: "illegal_frame",
    errors: [],
    rules: ["LIV-009", "LIV-010"],
  },
  channel_open: {
    frameType: 0x10,
    sender: "client",
    scope: "channel",
    replies: ["channel_opened", "channel_close"],
    violation: "illegal_frame",
    errors: ["channel_id_used", "too_many_channels", "going_away", "rate_limited"],
    rules: ["CHN-001", "CHN-002", "CHN-003"],
  },
  channel_opened: {
    frameType: 0x11,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "illegal_frame",
    errors: [],
    rules: ["CHN-001"],
  },
  channel_close: {
    frameType: 0x12,
    sender: "both",
    scope: "channel",
    replies: ["channel_closed"],
    violation: "channel_not_open",
    errors: [],
    rules: ["CHN-004", "CHN-005", "CHN-006", "CHN-007"],
  },
  channel_closed: {
    frameType: 0x13,
    sender: "both",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["CHN-005", "CHN-007"],
  },
  barrier: {
    frameType: 0x14,
    sender: "client",
    scope: "channel",
    replies: ["barrier_reached"],
    violation: "channel_not_open",
    errors: ["request_id_used"],
    rules: ["CHN-010", "CHN-011"],
  },
  barrier_reached: {
    frameType: 0x15,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["CHN-010", "CHN-011"],
  },
  failed: {
    frameType: 0x16,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["CHN-008", "ERR-006"],
  },
  queue_assert: {
    frameType: 0x20,
    sender: "client",
    scope: "channel",
    replies: ["queue_asserted", "failed"],
    violation: "channel_not_open",
    errors: ["invalid_name", "invalid_setting", "not_allowed", "unsupported", "in_use", "limit_reached"],
    rules: ["QUE-001", "QUE-002", "QUE-003", "QUE-004", "QUE-005", "QUE-006"],
  },
  queue_asserted: {
    frameType: 0x21,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["QUE-003", "QUE-004", "QUE-005", "QUE-009"],
  },
  queue_update: {
    frameType: 0x22,
    sender: "client",
    scope: "channel",
    replies: ["queue_asserted", "failed"],
    violation: "channel_not_open",
    errors: ["not_found", "invalid_setting", "not_allowed", "unsupported"],
    rules: ["QUE-009"],
  },
  queue_delete: {
    frameType: 0x23,
    sender: "client",
    scope: "channel",
    replies: ["queue_deleted", "failed"],
    violation: "channel_not_open",
    errors: ["not_found", "not_allowed", "in_use", "not_empty"],
    rules: ["QUE-010", "QUE-011"],
  },
  queue_deleted: {
    frameType: 0x24,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["QUE-010"],
  },
  queue_purge: {
    frameType: 0x25,
    sender: "client",
    scope: "channel",
    replies: ["queue_purged", "failed"],
    violation: "channel_not_open",
    errors: ["not_found", "not_allowed"],
    rules: ["QUE-012"],
  },
  queue_purged: {
    frameType: 0x26,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["QUE-012"],
  },
  queue_describe: {
    frameType: 0x27,
    sender: "client",
    scope: "channel",
    replies: ["queue_described", "failed"],
    violation: "channel_not_open",
    errors: ["not_found", "not_allowed"],
    rules: ["QUE-013"],
  },
  queue_described: {
    frameType: 0x28,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["QUE-013"],
  },
  route_bind: {
    frameType: 0x29,
    sender: "client",
    scope: "channel",
    replies: ["route_bound", "failed"],
    violation: "channel_not_open",
    errors: ["not_found", "invalid_name", "not_allowed", "unsupported", "limit_reached"],
    rules: ["ROU-002", "ROU-003", "ROU-004", "ROU-005"],
  },
  route_bound: {
    frameType: 0x2a,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["ROU-005"],
  },
  route_unbind: {
    frameType: 0x2b,
    sender: "client",
    scope: "channel",
    replies: ["route_unbound", "failed"],
    violation: "channel_not_open",
    errors: ["not_found", "invalid_name", "not_allowed", "unsupported", "limit_reached"],
    rules: ["ROU-006"],
  },
  route_unbound: {
    frameType: 0x2c,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["ROU-006"],
  },
  redrive: {
    frameType: 0x2d,
    sender: "client",
    scope: "channel",
    replies: ["redriven", "failed"],
    violation: "channel_not_open",
    errors: ["not_found", "not_allowed", "unsupported"],
    rules: ["DLV-021"],
  },
  redriven: {
    frameType: 0x2e,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["DLV-021"],
  },
  attach: {
    frameType: 0x30,
    sender: "client",
    scope: "channel",
    replies: ["attached", "failed"],
    violation: "channel_not_open",
    errors: ["invalid_name", "not_allowed", "unsupported", "limit_reached"],
    rules: ["PUB-001", "PUB-002", "PRD-001", "PRD-002"],
  },
  attached: {
    frameType: 0x31,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["PUB-001", "PUB-002", "CRD-001", "PRD-002"],
  },
  publish: {
    frameType: 0x32,
    sender: "client",
    scope: "channel",
    replies: ["confirm", "refuse"],
    violation: "channel_not_open",
    errors: [
      "unknown_sender",
      "credit_exceeded",
      "sequence_not_rising",
      "fragment_unexpected",
      "body_length_mismatch",
      "no_route",
      "no_consumer",
      "queue_full",
      "message_too_large",
      "invalid_properties",
      "out_of_resources",
      "not_allowed",
      "unsupported",
      "refused_before",
      "producer_fenced",
    ],
    rules: [
      "PUB-003",
      "PUB-004",
      "PUB-005",
      "PUB-006",
      "PUB-007",
      "PUB-016",
      "CRD-002",
      "MSG-001",
      "MSG-002",
      "MSG-003",
      "MSG-009",
      "FRG-001",
    ],
  },
  confirm: {
    frameType: 0x33,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["PUB-008", "PUB-009", "PUB-010", "PUB-011", "PRD-003"],
  },
  refuse: {
    frameType: 0x34,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["PUB-008", "PUB-012", "PUB-013"],
  },
  flow: {
    frameType: 0x35,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["CRD-007"],
  },
  detach: {
    frameType: 0x36,
    sender: "client",
    scope: "channel",
    replies: ["detached", "failed"],
    violation: "channel_not_open",
    errors: ["not_found", "fragment_unexpected"],
    rules: ["PUB-014"],
  },
  detached: {
    frameType: 0x37,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["PUB-014"],
  },
  consume: {
    frameType: 0x40,
    sender: "client",
    scope: "channel",
    replies: ["consumed", "failed"],
    violation: "channel_not_open",
    errors: [
      "not_found",
      "not_allowed",
      "unsupported",
      "in_use",
      "limit_reached",
      "wrong_queue_type",
      "invalid_name",
    ],
    rules: ["DLV-001", "DLV-002", "DLV-003", "DLV-004", "SUB-001", "SUB-002", "SUB-003", "CRD-001"],
  },
  consumed: {
    frameType: 0x41,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["DLV-001"],
  },
  deliver: {
    frameType: 0x42,
    sender: "broker",
    scope: "channel",
    replies: ["settle"],
    violation: "channel_not_open",
    errors: [],
    rules: ["DLV-005", "DLV-006", "DLV-007", "DLV-008", "DLV-009", "CRD-003", "MSG-009", "FRG-001"],
  },
  route_name: {
    frameType: 0x43,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["DLV-010"],
  },
  settle: {
    frameType: 0x44,
    sender: "client",
    scope: "channel",
    replies: ["settled"],
    violation: "channel_not_open",
    errors: ["unknown_consumer", "lease_expired", "unknown_delivery"],
    rules: ["DLV-011", "DLV-012", "DLV-013", "DLV-014", "DLV-015", "DLV-016", "DLV-017"],
  },
  settled: {
    frameType: 0x45,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["DLV-018", "DLV-019"],
  },
  cancel: {
    frameType: 0x46,
    sender: "client",
    scope: "channel",
    replies: ["cancelled", "failed"],
    violation: "channel_not_open",
    errors: ["not_found"],
    rules: ["DLV-020"],
  },
  cancelled: {
    frameType: 0x47,
    sender: "broker",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [],
    rules: ["DLV-020", "SUB-006"],
  },
  credit: {
    frameType: 0x50,
    sender: "both",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: ["unknown_sender", "unknown_consumer"],
    rules: ["CRD-004", "CRD-005", "CRD-006"],
  },
  fragment: {
    frameType: 0x51,
    sender: "both",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: [
      "unknown_sender",
      "unknown_consumer",
      "credit_exceeded",
      "fragment_unexpected",
      "body_length_mismatch",
    ],
    rules: ["FRG-001", "FRG-002", "FRG-003", "FRG-004"],
  },
  abort: {
    frameType: 0x52,
    sender: "both",
    scope: "channel",
    replies: [],
    violation: "channel_not_open",
    errors: ["unknown_sender", "unknown_consumer", "fragment_unexpected"],
    rules: ["FRG-005"],
  },
};
