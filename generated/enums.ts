// Generated from spec. Do not edit: run `npm run generate`.

export const FrameType = {
  hello: 1,
  challenge: 2,
  authenticate: 3,
  welcome: 4,
  renew: 5,
  renewed: 6,
  ping: 8,
  pong: 9,
  goAway: 10,
  connectionClose: 11,
  connectionClosed: 12,
  channelOpen: 16,
  channelOpened: 17,
  channelClose: 18,
  channelClosed: 19,
  barrier: 20,
  barrierReached: 21,
  failed: 22,
  queueAssert: 32,
  queueAsserted: 33,
  queueUpdate: 34,
  queueDelete: 35,
  queueDeleted: 36,
  queuePurge: 37,
  queuePurged: 38,
  queueDescribe: 39,
  queueDescribed: 40,
  routeBind: 41,
  routeBound: 42,
  routeUnbind: 43,
  routeUnbound: 44,
  redrive: 45,
  redriven: 46,
  attach: 48,
  attached: 49,
  publish: 50,
  confirm: 51,
  refuse: 52,
  flow: 53,
  detach: 54,
  detached: 55,
  consume: 64,
  consumed: 65,
  deliver: 66,
  routeName: 67,
  settle: 68,
  settled: 69,
  cancel: 70,
  cancelled: 71,
  credit: 80,
  fragment: 81,
  abort: 82,
} as const;

export type FrameType = (typeof FrameType)[keyof typeof FrameType];

export function isFrameType(value: number): value is FrameType {
  return FRAME_TYPE_NAMES[value] !== undefined;
}

/** The name in the specification, or `frame_type 99` for a value without one. */
export function frameTypeName(value: number): string {
  return FRAME_TYPE_NAMES[value] ?? `frame_type ${value}`;
}

const FRAME_TYPE_NAMES: Readonly<Record<number, string>> = {
  1: "hello",
  2: "challenge",
  3: "authenticate",
  4: "welcome",
  5: "renew",
  6: "renewed",
  8: "ping",
  9: "pong",
  10: "go_away",
  11: "connection_close",
  12: "connection_closed",
  16: "channel_open",
  17: "channel_opened",
  18: "channel_close",
  19: "channel_closed",
  20: "barrier",
  21: "barrier_reached",
  22: "failed",
  32: "queue_assert",
  33: "queue_asserted",
  34: "queue_update",
  35: "queue_delete",
  36: "queue_deleted",
  37: "queue_purge",
  38: "queue_purged",
  39: "queue_describe",
  40: "queue_described",
  41: "route_bind",
  42: "route_bound",
  43: "route_unbind",
  44: "route_unbound",
  45: "redrive",
  46: "redriven",
  48: "attach",
  49: "attached",
  50: "publish",
  51: "confirm",
  52: "refuse",
  53: "flow",
  54: "detach",
  55: "detached",
  64: "consume",
  65: "consumed",
  66: "deliver",
  67: "route_name",
  68: "settle",
  69: "settled",
  70: "cancel",
  71: "cancelled",
  80: "credit",
  81: "fragment",
  82: "abort",
};

export const ErrorCode = {
  /** No error; a close that was asked for. */
  none: 0,
  /** The octets of a frame do not follow its layout. */
  malformedFrame: 1,
  /** A frame announces more octets than the connection allows. */
  frameTooLarge: 2,
  /** A frame type that this endpoint does not know, not marked as ignorable. */
  unknownFrame: 3,
  /** A frame that its sender may not send, or not in this state. */
  illegalFrame: 4,
  /** The two endpoints have no version of the protocol in common. */
  unsupportedVersion: 5,
  /** The credentials were not accepted, or the mechanism is not offered. */
  authenticationFailed: 6,
  /** The connection was not open in time. */
  openingTimeout: 7,
  /** Nothing was heard from the peer for three heartbeat intervals. */
  heartbeatTimeout: 8,
  /** A frame for a channel that is not open. */
  channelNotOpen: 9,
  /** A channel was opened with an id that is not above every id used before. */
  channelIdUsed: 10,
  /** The peer sent more control frames than the broker takes in a while. */
  rateLimited: 11,
  /** The broker is shutting down or moves its clients elsewhere. */
  goingAway: 12,
  /** The endpoint met a fault of its own. */
  internalError: 13,
  /** A limit in HELLO is one that the broker cannot work with. */
  limitNotAcceptable: 14,
  /** The transport ended without a close. Never sent; endpoints report it to their users. */
  connectionLost: 15,
  /** The peer does not read what it asked for. */
  slowReader: 16,
  /** The connection has as many channels open as it may have. */
  tooManyChannels: 32,
  /** A sender handle that this channel does not have. */
  unknownSender: 33,
  /** A consumer handle that this channel does not have. */
  unknownConsumer: 34,
  /** More messages or octets than the receiver granted. */
  creditExceeded: 35,
  /** A sequence number that is not above the one before it. */
  sequenceNotRising: 36,
  /** A fragment without a message begun, or a message begun before the last one was complete. */
  fragmentUnexpected: 37,
  /** The octets of a body are not as many as its first frame declares. */
  bodyLengthMismatch: 38,
  /** A request id of which the answer is still outstanding. */
  requestIdUsed: 39,
  /** There is no queue, subscription or consumer of that name. */
  notFound: 64,
  /** A queue name, route or pattern that breaks the rules for names. */
  invalidName: 65,
  /** The user has no permission for this. */
  notAllowed: 66,
  /** The endpoint does not offer what the request needs, see the capabilities in WELCOME. */
  unsupported: 67,
  /** An unknown setting, a value out of bounds, or settings that contradict each other. */
  invalidSetting: 68,
  /** The queue has consumers, or belongs to another connection or to an exclusive consumer. */
  inUse: 69,
  /** The queue holds messages. */
  notEmpty: 70,
  /** As many queues, senders, consumers or bindings exist as may. */
  limitReached: 71,
  /** The queue, or the subscription, was deleted while in use. */
  queueDeleted: 72,
  /** Another consumer took over. */
  consumerReplaced: 73,
  /** The request does not fit the type of the queue. */
  wrongQueueType: 74,
  /** No queue receives what is published to this route. */
  noRoute: 96,
  /** A queue that the message was routed to is at its limit and refuses more. */
  queueFull: 97,
  /** The message is longer than the connection or the queue allows. */
  messageTooLarge: 98,
  /** The properties of the message break a rule, such as a header given twice. */
  invalidProperties: 99,
  /** The broker has no memory or disk for the message now. */
  outOfResources: 100,
  /** The message was refused when it was published first, and has not been stored since. */
  refusedBefore: 101,
  /** A newer sender has taken over the producer's identity. */
  producerFenced: 102,
  /** The sender gave up a message of which fragments were sent. */
  aborted: 103,
  /** No queue that the message was routed to has a consumer, and the message needs one. */
  noConsumer: 104,
  /** The delivery's lease ended before it was settled; the message is another delivery's now. */
  leaseExpired: 112,
  /** A delivery that was never made, or is settled already. */
  unknownDelivery: 113,
} as const;

export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

export function isErrorCode(value: number): value is ErrorCode {
  return ERROR_CODE_NAMES[value] !== undefined;
}

/** The name in the specification, or `error_code 99` for a value without one. */
export function errorCodeName(value: number): string {
  return ERROR_CODE_NAMES[value] ?? `error_code ${value}`;
}

const ERROR_CODE_NAMES: Readonly<Record<number, string>> = {
  0: "none",
  1: "malformed_frame",
  2: "frame_too_large",
  3: "unknown_frame",
  4: "illegal_frame",
  5: "unsupported_version",
  6: "authentication_failed",
  7: "opening_timeout",
  8: "heartbeat_timeout",
  9: "channel_not_open",
  10: "channel_id_used",
  11: "rate_limited",
  12: "going_away",
  13: "internal_error",
  14: "limit_not_acceptable",
  15: "connection_lost",
  16: "slow_reader",
  32: "too_many_channels",
  33: "unknown_sender",
  34: "unknown_consumer",
  35: "credit_exceeded",
  36: "sequence_not_rising",
  37: "fragment_unexpected",
  38: "body_length_mismatch",
  39: "request_id_used",
  64: "not_found",
  65: "invalid_name",
  66: "not_allowed",
  67: "unsupported",
  68: "invalid_setting",
  69: "in_use",
  70: "not_empty",
  71: "limit_reached",
  72: "queue_deleted",
  73: "consumer_replaced",
  74: "wrong_queue_type",
  96: "no_route",
  97: "queue_full",
  98: "message_too_large",
  99: "invalid_properties",
  100: "out_of_resources",
  101: "refused_before",
  102: "producer_fenced",
  103: "aborted",
  104: "no_consumer",
  112: "lease_expired",
  113: "unknown_delivery",
};

export const PropertyKey = {
  /** Identity of the message as its publisher sees it; used for deduplication. */
  messageId: 1,
  /** Media type of the body (RFC 6838). */
  contentType: 2,
  /** Encoding of the body, such as gzip. */
  contentEncoding: 3,
  /** Ties a reply to its request. */
  correlationId: 4,
  /** Route to which a reply is published. */
  replyTo: 5,
  /** W3C Trace Context, `traceparent`; passed on untouched. */
  traceParent: 6,
  /** W3C Trace Context, `tracestate`; passed on untouched. */
  traceState: 7,
  /** A header of the user, with a name. */
  header: 8,
  /** Why a message is in a dead-letter queue; set by the broker. */
  deadLetterReason: 16,
  /** The queue that the message was dead-lettered from; set by the broker. */
  deadLetterOrigin: 17,
  /** When it was, milliseconds since 1970 in decimal digits; set by the broker. */
  deadLetterTime: 18,
} as const;

export type PropertyKey = (typeof PropertyKey)[keyof typeof PropertyKey];

export function isPropertyKey(value: number): value is PropertyKey {
  return PROPERTY_KEY_NAMES[value] !== undefined;
}

/** The name in the specification, or `property_key 99` for a value without one. */
export function propertyKeyName(value: number): string {
  return PROPERTY_KEY_NAMES[value] ?? `property_key ${value}`;
}

const PROPERTY_KEY_NAMES: Readonly<Record<number, string>> = {
  1: "message_id",
  2: "content_type",
  3: "content_encoding",
  4: "correlation_id",
  5: "reply_to",
  6: "trace_parent",
  7: "trace_state",
  8: "header",
  16: "dead_letter_reason",
  17: "dead_letter_origin",
  18: "dead_letter_time",
};

export const QueueType = {
  /** Every message goes to exactly one of the competing consumers. */
  p2p: 1,
  /** Every message goes to every subscription. */
  pubsub: 2,
} as const;

export type QueueType = (typeof QueueType)[keyof typeof QueueType];

export function isQueueType(value: number): value is QueueType {
  return value === 1 || value === 2;
}

/** The name in the specification, or `queue_type 99` for a value without one. */
export function queueTypeName(value: number): string {
  return QUEUE_TYPE_NAMES[value] ?? `queue_type ${value}`;
}

const QUEUE_TYPE_NAMES: Readonly<Record<number, string>> = { 1: "p2p", 2: "pubsub" };

export const AssertOutcome = {
  /** The queue did not exist and does now. */
  created: 1,
  /** The queue exists as asked for. */
  exists: 2,
  /** The queue exists with other settings; nothing was changed. `differences` names each. */
  mismatch: 3,
  /** The queue does not exist, and the request was passive. */
  absent: 4,
  /** The queue has the settings of QUEUE_UPDATE. */
  updated: 5,
} as const;

export type AssertOutcome = (typeof AssertOutcome)[keyof typeof AssertOutcome];

export function isAssertOutcome(value: number): value is AssertOutcome {
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5;
}

/** The name in the specification, or `assert_outcome 99` for a value without one. */
export function assertOutcomeName(value: number): string {
  return ASSERT_OUTCOME_NAMES[value] ?? `assert_outcome ${value}`;
}

const ASSERT_OUTCOME_NAMES: Readonly<Record<number, string>> = {
  1: "created",
  2: "exists",
  3: "mismatch",
  4: "absent",
  5: "updated",
};

export const OverflowPolicy = {
  /** Refuse new messages. The default. */
  refuse: 1,
  /** Drop the oldest messages to make room. */
  dropOldest: 2,
  /** Move the oldest messages to the dead-letter queue to make room. */
  deadLetterOldest: 3,
} as const;

export type OverflowPolicy = (typeof OverflowPolicy)[keyof typeof OverflowPolicy];

export function isOverflowPolicy(value: number): value is OverflowPolicy {
  return value === 1 || value === 2 || value === 3;
}

/** The name in the specification, or `overflow_policy 99` for a value without one. */
export function overflowPolicyName(value: number): string {
  return OVERFLOW_POLICY_NAMES[value] ?? `overflow_policy ${value}`;
}

const OVERFLOW_POLICY_NAMES: Readonly<Record<number, string>> = {
  1: "refuse",
  2: "drop_oldest",
  3: "dead_letter_oldest",
};

export const SettingKey = {
  /** The type; only in a difference. */
  queueType: 1,
  /** 1 when the queue is durable; only in a difference. */
  durable: 2,
  /** 1 when the queue is exclusive; only in a difference. */
  exclusive: 3,
  /** 1 when the queue deletes itself; only in a difference. */
  autoDelete: 4,
  /**
   * Milliseconds without consumer, publish or request after which the queue deletes itself. Default
   * never.
   */
  idleExpiryMs: 16,
  /** Greatest number of waiting and unsettled messages. Default no limit but the broker's. */
  maxMessages: 17,
  /**
   * Greatest number of octets of properties and bodies, waiting and unsettled. Default no limit but the
   * broker's.
   */
  maxOctets: 18,
  /** An `overflow_policy`. Default refuse. */
  overflow: 19,
  /** Milliseconds after which a message expires that gives no time of its own. Default never. */
  messageTtlMs: 20,
  /** 1 to move expired messages to the dead-letter queue. Default 0, they are dropped. */
  deadLetterExpired: 21,
  /** Number of priority levels, 1 to 10. Default 1. */
  priorities: 22,
  /** Milliseconds before the first redelivery of a failed message. Default 0. */
  retryDelayMs: 23,
  /** Factor of each further delay, in percent; 100 to 1000. Default 200. */
  retryFactorPercent: 24,
  /** Random part of a delay, in percent; 0 to 100. Default 20. */
  retryJitterPercent: 25,
  /** Greatest delay. Default 300000. */
  retryMaxDelayMs: 26,
  /** Failures after which a message is dead-lettered. Default 20. */
  maxFailures: 27,
  /**
   * Name of the dead-letter queue, as text; empty for none. Default the queue's name with `.dead` for a
   * durable queue, none otherwise.
   */
  deadLetterQueue: 28,
  /** 1 to deliver to one consumer at a time, the longest attached. Default 0. */
  singleActiveConsumer: 29,
  /** 1 to keep order across redelivery, by one unsettled message at a time. Default 0. */
  ordered: 30,
  /** Milliseconds for which a `message_id` is remembered. Default 0, not at all. */
  deduplicationWindowMs: 31,
  /** Lease of a delivery when its consumer asks for none. Default 30000. */
  leaseMs: 32,
  /** A `confirm_level` that a confirm waits for. Default synced for a durable queue, memory otherwise. */
  confirmLevel: 33,
  /** Milliseconds for which a PUBSUB queue keeps messages after delivery. Default 0. */
  retainMs: 34,
  /** Messages that a PUBSUB queue keeps after delivery. Default 0. */
  retainMessages: 35,
  /** Octets that a PUBSUB queue keeps after delivery. Default 0. */
  retainOctets: 36,
} as const;

export type SettingKey = (typeof SettingKey)[keyof typeof SettingKey];

export function isSettingKey(value: number): value is SettingKey {
  return SETTING_KEY_NAMES[value] !== undefined;
}

/** The name in the specification, or `setting_key 99` for a value without one. */
export function settingKeyName(value: number): string {
  return SETTING_KEY_NAMES[value] ?? `setting_key ${value}`;
}

const SETTING_KEY_NAMES: Readonly<Record<number, string>> = {
  1: "queue_type",
  2: "durable",
  3: "exclusive",
  4: "auto_delete",
  16: "idle_expiry_ms",
  17: "max_messages",
  18: "max_octets",
  19: "overflow",
  20: "message_ttl_ms",
  21: "dead_letter_expired",
  22: "priorities",
  23: "retry_delay_ms",
  24: "retry_factor_percent",
  25: "retry_jitter_percent",
  26: "retry_max_delay_ms",
  27: "max_failures",
  28: "dead_letter_queue",
  29: "single_active_consumer",
  30: "ordered",
  31: "deduplication_window_ms",
  32: "lease_ms",
  33: "confirm_level",
  34: "retain_ms",
  35: "retain_messages",
  36: "retain_octets",
};

export const ConfirmLevel = {
  /** In the memory of the broker; lost when the broker ends. */
  memory: 1,
  /** On disk, by a sync that came back without error. */
  synced: 2,
  /** On disk on a majority of the brokers of a cluster. */
  replicated: 3,
} as const;

export type ConfirmLevel = (typeof ConfirmLevel)[keyof typeof ConfirmLevel];

export function isConfirmLevel(value: number): value is ConfirmLevel {
  return value === 1 || value === 2 || value === 3;
}

/** The name in the specification, or `confirm_level 99` for a value without one. */
export function confirmLevelName(value: number): string {
  return CONFIRM_LEVEL_NAMES[value] ?? `confirm_level ${value}`;
}

const CONFIRM_LEVEL_NAMES: Readonly<Record<number, string>> = { 1: "memory", 2: "synced", 3: "replicated" };

export const FlowReason = {
  /** The sender is not held back. */
  flowing: 0,
  /** The broker is short of memory. */
  memory: 1,
  /** The broker is short of disk. */
  disk: 2,
  /** A queue of the route is at its limit. */
  queueLimit: 3,
  /** The sender publishes more than it may. */
  rate: 4,
} as const;

export type FlowReason = (typeof FlowReason)[keyof typeof FlowReason];

export function isFlowReason(value: number): value is FlowReason {
  return value === 0 || value === 1 || value === 2 || value === 3 || value === 4;
}

/** The name in the specification, or `flow_reason 99` for a value without one. */
export function flowReasonName(value: number): string {
  return FLOW_REASON_NAMES[value] ?? `flow_reason ${value}`;
}

const FLOW_REASON_NAMES: Readonly<Record<number, string>> = {
  0: "flowing",
  1: "memory",
  2: "disk",
  3: "queue_limit",
  4: "rate",
};

export const SettleMode = {
  /** A message is settled when it is sent. At most once. */
  onDelivery: 1,
  /** A message is leased until the consumer settles it. At least once. */
  explicit: 2,
  /** Messages are shown where they stand, and stay. */
  browse: 3,
} as const;

export type SettleMode = (typeof SettleMode)[keyof typeof SettleMode];

export function isSettleMode(value: number): value is SettleMode {
  return value === 1 || value === 2 || value === 3;
}

/** The name in the specification, or `settle_mode 99` for a value without one. */
export function settleModeName(value: number): string {
  return SETTLE_MODE_NAMES[value] ?? `settle_mode ${value}`;
}

const SETTLE_MODE_NAMES: Readonly<Record<number, string>> = { 1: "on_delivery", 2: "explicit", 3: "browse" };

export const SettleOutcome = {
  /** The message is done; the broker forgets it. */
  accept: 1,
  /** The message goes back to its place, for another delivery. */
  release: 2,
  /**
   * The message is not to be tried again; it goes to the dead-letter queue, or is dropped where there is
   * none.
   */
  reject: 3,
  /** The lease runs anew from now. */
  extend: 4,
} as const;

export type SettleOutcome = (typeof SettleOutcome)[keyof typeof SettleOutcome];

export function isSettleOutcome(value: number): value is SettleOutcome {
  return value === 1 || value === 2 || value === 3 || value === 4;
}

/** The name in the specification, or `settle_outcome 99` for a value without one. */
export function settleOutcomeName(value: number): string {
  return SETTLE_OUTCOME_NAMES[value] ?? `settle_outcome ${value}`;
}

const SETTLE_OUTCOME_NAMES: Readonly<Record<number, string>> = {
  1: "accept",
  2: "release",
  3: "reject",
  4: "extend",
};

export const StartFrom = {
  /** What waits for the subscription, then what comes. The only one for P2P. */
  next: 1,
  /** The oldest message kept. */
  first: 2,
  /** The newest message kept. */
  last: 3,
  /** The message with the offset `start_value`, or the first one kept after it. */
  offset: 4,
  /** The first message not older than `start_value`, milliseconds since 1970. */
  time: 5,
} as const;

export type StartFrom = (typeof StartFrom)[keyof typeof StartFrom];

export function isStartFrom(value: number): value is StartFrom {
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5;
}

/** The name in the specification, or `start_from 99` for a value without one. */
export function startFromName(value: number): string {
  return START_FROM_NAMES[value] ?? `start_from ${value}`;
}

const START_FROM_NAMES: Readonly<Record<number, string>> = {
  1: "next",
  2: "first",
  3: "last",
  4: "offset",
  5: "time",
};
