// Generated from spec/types/errors.ksy. Do not edit: run `npm run generate`.

import { ErrorCode } from "./enums.ts";

export type ErrorCodeName =
  | "none"
  | "malformed_frame"
  | "frame_too_large"
  | "unknown_frame"
  | "illegal_frame"
  | "unsupported_version"
  | "authentication_failed"
  | "opening_timeout"
  | "heartbeat_timeout"
  | "channel_not_open"
  | "channel_id_used"
  | "rate_limited"
  | "going_away"
  | "internal_error"
  | "limit_not_acceptable"
  | "connection_lost"
  | "slow_reader"
  | "too_many_channels"
  | "unknown_sender"
  | "unknown_consumer"
  | "credit_exceeded"
  | "sequence_not_rising"
  | "fragment_unexpected"
  | "body_length_mismatch"
  | "request_id_used"
  | "not_found"
  | "invalid_name"
  | "not_allowed"
  | "unsupported"
  | "invalid_setting"
  | "in_use"
  | "not_empty"
  | "limit_reached"
  | "queue_deleted"
  | "consumer_replaced"
  | "wrong_queue_type"
  | "no_route"
  | "queue_full"
  | "message_too_large"
  | "invalid_properties"
  | "out_of_resources"
  | "refused_before"
  | "producer_fenced"
  | "aborted"
  | "no_consumer"
  | "lease_expired"
  | "unknown_delivery";

/** What an error ends or refuses. */
export type ErrorScope = "connection" | "channel" | "request" | "message" | "delivery";

export interface ErrorInfo {
  readonly name: ErrorCodeName;
  readonly code: ErrorCode;
  readonly scope: ErrorScope;
  /** What was asked for certainly did not happen. */
  readonly definite: boolean;
  /** The same may succeed later. */
  readonly retry: boolean;
  readonly summary: string;
}

export const ERRORS: Readonly<Record<ErrorCodeName, ErrorInfo>> = {
  none: {
    name: "none",
    code: ErrorCode.none,
    scope: "connection",
    definite: false,
    retry: false,
    summary: "No error; a close that was asked for.",
  },
  malformed_frame: {
    name: "malformed_frame",
    code: ErrorCode.malformedFrame,
    scope: "connection",
    definite: true,
    retry: false,
    summary: "The octets of a frame do not follow its layout.",
  },
  frame_too_large: {
    name: "frame_too_large",
    code: ErrorCode.frameTooLarge,
    scope: "connection",
    definite: true,
    retry: false,
    summary: "A frame announces more octets than the connection allows.",
  },
  unknown_frame: {
    name: "unknown_frame",
    code: ErrorCode.unknownFrame,
    scope: "connection",
    definite: true,
    retry: false,
    summary: "A frame type that this endpoint does not know, not marked as ignorable.",
  },
  illegal_frame: {
    name: "illegal_frame",
    code: ErrorCode.illegalFrame,
    scope: "connection",
    definite: true,
    retry: false,
    summary: "A frame that its sender may not send, or not in this state.",
  },
  unsupported_version: {
    name: "unsupported_version",
    code: ErrorCode.unsupportedVersion,
    scope: "connection",
    definite: true,
    retry: false,
    summary: "The two endpoints have no version of the protocol in common.",
  },
  authentication_failed: {
    name: "authentication_failed",
    code: ErrorCode.authenticationFailed,
    scope: "connection",
    definite: true,
    retry: false,
    summary: "The credentials were not accepted, or the mechanism is not offered.",
  },
  opening_timeout: {
    name: "opening_timeout",
    code: ErrorCode.openingTimeout,
    scope: "connection",
    definite: true,
    retry: true,
    summary: "The connection was not open in time.",
  },
  heartbeat_timeout: {
    name: "heartbeat_timeout",
    code: ErrorCode.heartbeatTimeout,
    scope: "connection",
    definite: false,
    retry: true,
    summary: "Nothing was heard from the peer for three heartbeat intervals.",
  },
  channel_not_open: {
    name: "channel_not_open",
    code: ErrorCode.channelNotOpen,
    scope: "connection",
    definite: true,
    retry: false,
    summary: "A frame for a channel that is not open.",
  },
  channel_id_used: {
    name: "channel_id_used",
    code: ErrorCode.channelIdUsed,
    scope: "connection",
    definite: true,
    retry: false,
    summary: "A channel was opened with an id that is not above every id used before.",
  },
  rate_limited: {
    name: "rate_limited",
    code: ErrorCode.rateLimited,
    scope: "connection",
    definite: true,
    retry: true,
    summary: "The peer sent more control frames than the broker takes in a while.",
  },
  going_away: {
    name: "going_away",
    code: ErrorCode.goingAway,
    scope: "connection",
    definite: false,
    retry: true,
    summary: "The broker is shutting down or moves its clients elsewhere.",
  },
  internal_error: {
    name: "internal_error",
    code: ErrorCode.internalError,
    scope: "connection",
    definite: false,
    retry: true,
    summary: "The endpoint met a fault of its own.",
  },
  limit_not_acceptable: {
    name: "limit_not_acceptable",
    code: ErrorCode.limitNotAcceptable,
    scope: "connection",
    definite: true,
    retry: false,
    summary: "A limit in HELLO is one that the broker cannot work with.",
  },
  connection_lost: {
    name: "connection_lost",
    code: ErrorCode.connectionLost,
    scope: "connection",
    definite: false,
    retry: true,
    summary: "The transport ended without a close. Never sent; endpoints report it to their users.",
  },
  slow_reader: {
    name: "slow_reader",
    code: ErrorCode.slowReader,
    scope: "connection",
    definite: false,
    retry: true,
    summary: "The peer does not read what it asked for.",
  },
  too_many_channels: {
    name: "too_many_channels",
    code: ErrorCode.tooManyChannels,
    scope: "channel",
    definite: true,
    retry: true,
    summary: "The connection has as many channels open as it may have.",
  },
  unknown_sender: {
    name: "unknown_sender",
    code: ErrorCode.unknownSender,
    scope: "channel",
    definite: true,
    retry: false,
    summary: "A sender handle that this channel does not have.",
  },
  unknown_consumer: {
    name: "unknown_consumer",
    code: ErrorCode.unknownConsumer,
    scope: "channel",
    definite: true,
    retry: false,
    summary: "A consumer handle that this channel does not have.",
  },
  credit_exceeded: {
    name: "credit_exceeded",
    code: ErrorCode.creditExceeded,
    scope: "channel",
    definite: true,
    retry: false,
    summary: "More messages or octets than the receiver granted.",
  },
  sequence_not_rising: {
    name: "sequence_not_rising",
    code: ErrorCode.sequenceNotRising,
    scope: "channel",
    definite: true,
    retry: false,
    summary: "A sequence number that is not above the one before it.",
  },
  fragment_unexpected: {
    name: "fragment_unexpected",
    code: ErrorCode.fragmentUnexpected,
    scope: "channel",
    definite: true,
    retry: false,
    summary: "A fragment without a message begun, or a message begun before the last one was complete.",
  },
  body_length_mismatch: {
    name: "body_length_mismatch",
    code: ErrorCode.bodyLengthMismatch,
    scope: "channel",
    definite: true,
    retry: false,
    summary: "The octets of a body are not as many as its first frame declares.",
  },
  request_id_used: {
    name: "request_id_used",
    code: ErrorCode.requestIdUsed,
    scope: "channel",
    definite: true,
    retry: false,
    summary: "A request id of which the answer is still outstanding.",
  },
  not_found: {
    name: "not_found",
    code: ErrorCode.notFound,
    scope: "request",
    definite: true,
    retry: false,
    summary: "There is no queue, subscription or consumer of that name.",
  },
  invalid_name: {
    name: "invalid_name",
    code: ErrorCode.invalidName,
    scope: "request",
    definite: true,
    retry: false,
    summary: "A queue name, route or pattern that breaks the rules for names.",
  },
  not_allowed: {
    name: "not_allowed",
    code: ErrorCode.notAllowed,
    scope: "request",
    definite: true,
    retry: false,
    summary: "The user has no permission for this.",
  },
  unsupported: {
    name: "unsupported",
    code: ErrorCode.unsupported,
    scope: "request",
    definite: true,
    retry: false,
    summary: "The endpoint does not offer what the request needs, see the capabilities in WELCOME.",
  },
  invalid_setting: {
    name: "invalid_setting",
    code: ErrorCode.invalidSetting,
    scope: "request",
    definite: true,
    retry: false,
    summary: "An unknown setting, a value out of bounds, or settings that contradict each other.",
  },
  in_use: {
    name: "in_use",
    code: ErrorCode.inUse,
    scope: "request",
    definite: true,
    retry: true,
    summary: "The queue has consumers, or belongs to another connection or to an exclusive consumer.",
  },
  not_empty: {
    name: "not_empty",
    code: ErrorCode.notEmpty,
    scope: "request",
    definite: true,
    retry: true,
    summary: "The queue holds messages.",
  },
  limit_reached: {
    name: "limit_reached",
    code: ErrorCode.limitReached,
    scope: "request",
    definite: true,
    retry: true,
    summary: "As many queues, senders, consumers or bindings exist as may.",
  },
  queue_deleted: {
    name: "queue_deleted",
    code: ErrorCode.queueDeleted,
    scope: "request",
    definite: true,
    retry: false,
    summary: "The queue, or the subscription, was deleted while in use.",
  },
  consumer_replaced: {
    name: "consumer_replaced",
    code: ErrorCode.consumerReplaced,
    scope: "request",
    definite: true,
    retry: true,
    summary: "Another consumer took over.",
  },
  wrong_queue_type: {
    name: "wrong_queue_type",
    code: ErrorCode.wrongQueueType,
    scope: "request",
    definite: true,
    retry: false,
    summary: "The request does not fit the type of the queue.",
  },
  no_route: {
    name: "no_route",
    code: ErrorCode.noRoute,
    scope: "message",
    definite: true,
    retry: false,
    summary: "No queue receives what is published to this route.",
  },
  queue_full: {
    name: "queue_full",
    code: ErrorCode.queueFull,
    scope: "message",
    definite: true,
    retry: true,
    summary: "A queue that the message was routed to is at its limit and refuses more.",
  },
  message_too_large: {
    name: "message_too_large",
    code: ErrorCode.messageTooLarge,
    scope: "message",
    definite: true,
    retry: false,
    summary: "The message is longer than the connection or the queue allows.",
  },
  invalid_properties: {
    name: "invalid_properties",
    code: ErrorCode.invalidProperties,
    scope: "message",
    definite: true,
    retry: false,
    summary: "The properties of the message break a rule, such as a header given twice.",
  },
  out_of_resources: {
    name: "out_of_resources",
    code: ErrorCode.outOfResources,
    scope: "message",
    definite: true,
    retry: true,
    summary: "The broker has no memory or disk for the message now.",
  },
  refused_before: {
    name: "refused_before",
    code: ErrorCode.refusedBefore,
    scope: "message",
    definite: true,
    retry: false,
    summary: "The message was refused when it was published first, and has not been stored since.",
  },
  producer_fenced: {
    name: "producer_fenced",
    code: ErrorCode.producerFenced,
    scope: "message",
    definite: true,
    retry: false,
    summary: "A newer sender has taken over the producer's identity.",
  },
  aborted: {
    name: "aborted",
    code: ErrorCode.aborted,
    scope: "message",
    definite: true,
    retry: false,
    summary: "The sender gave up a message of which fragments were sent.",
  },
  no_consumer: {
    name: "no_consumer",
    code: ErrorCode.noConsumer,
    scope: "message",
    definite: true,
    retry: true,
    summary: "No queue that the message was routed to has a consumer, and the message needs one.",
  },
  lease_expired: {
    name: "lease_expired",
    code: ErrorCode.leaseExpired,
    scope: "delivery",
    definite: true,
    retry: false,
    summary: "The delivery's lease ended before it was settled; the message is another delivery's now.",
  },
  unknown_delivery: {
    name: "unknown_delivery",
    code: ErrorCode.unknownDelivery,
    scope: "delivery",
    definite: true,
    retry: false,
    summary: "A delivery that was never made, or is settled already.",
  },
};

/** Undefined for a code of a later version. */
export function errorByCode(code: number): ErrorInfo | undefined {
  return BY_CODE.get(code);
}

const BY_CODE: ReadonlyMap<number, ErrorInfo> = new Map(
  Object.values(ERRORS).map((error) => [error.code, error]),
);
