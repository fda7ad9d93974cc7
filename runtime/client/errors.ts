import { ERRORS, type ErrorCodeName, errorByCode, type Problem } from "../../generated/index.ts";
import { problemName } from "../protocol/problem.ts";

/** What kind of thing went wrong; `reason` has the exact error of the protocol. */
export type MudemErrorCode =
  /** No connection came about. */
  | "CONNECT"
  /** The credentials or permissions do not suffice. */
  | "AUTH"
  /** It took longer than it was given. */
  | "TIMEOUT"
  /** The caller's signal gave it up. */
  | "ABORTED"
  /** The connection, channel, publisher or consumer has ended. */
  | "CLOSED"
  /** There is no such queue. */
  | "NOT_FOUND"
  /** Something is there already, in another way or in use. */
  | "CONFLICT"
  /** The broker refused a message or a settlement. */
  | "REJECTED"
  /** An argument is wrong. */
  | "INVALID"
  /** The broker does not offer it. */
  | "UNSUPPORTED"
  /** One side broke the protocol. */
  | "PROTOCOL";

/** A setting in which a queue is not as it was asked for. */
export interface QueueDifference {
  readonly setting: string;
  readonly have: number | string;
  readonly want: number | string;
}

interface Details {
  readonly reason: string;
  readonly definite: boolean;
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
  readonly differences?: readonly QueueDifference[];
  readonly cause?: unknown;
}

/** The one error that this library throws and rejects with. */
export class MudemError extends Error {
  override readonly name = "MudemError";
  readonly code: MudemErrorCode;
  /** Name of the error code of the protocol, such as `no_route`, or of the system, such as `ECONNREFUSED`. */
  readonly reason: string;
  /** Whether what was asked for certainly did not happen. */
  readonly definite: boolean;
  /** Whether the same may succeed when it is tried again. */
  readonly retryable: boolean;
  /** Milliseconds that the broker advises to wait before that; 0 for no advice. */
  readonly retryAfterMs: number;
  /** For a queue that exists in another way: every difference. */
  readonly differences: readonly QueueDifference[];

  constructor(code: MudemErrorCode, message: string, details: Details) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.reason = details.reason;
    this.definite = details.definite;
    this.retryable = details.retryable;
    this.retryAfterMs = details.retryAfterMs ?? 0;
    this.differences = details.differences ?? [];
  }
}

/** What the broker reported. `what` is what was asked for, for people: `queue "orders" was not asserted`. */
export function errorOf(problem: Problem, what: string): MudemError {
  const reason = problemName(problem);
  return new MudemError(KINDS[reason as ErrorCodeName] ?? "PROTOCOL", `${what}: ${problem.text || reason}`, {
    reason,
    definite: problem.definite,
    retryable: problem.retryable,
    retryAfterMs: problem.retryAfterMs,
  });
}

/** What was outstanding when a channel or connection ended: nobody knows whether it happened [ERR-002]. */
export function lostOf(problem: Problem, what: string, cause?: unknown): MudemError {
  const reason = problemName(problem);
  const kind = KINDS[reason as ErrorCodeName] ?? "CLOSED";
  const text = problem.text === "" ? (errorByCode(problem.code)?.summary ?? reason) : problem.text;
  return new MudemError(kind === "PROTOCOL" ? kind : "CLOSED", `${what}: ${text}`, {
    reason,
    definite: false,
    retryable: problem.retryable,
    ...(cause === undefined ? {} : { cause }),
  });
}

/** An error that this side finds by itself, before anything is sent. */
export function localError(
  code: MudemErrorCode,
  reason: string,
  message: string,
  cause?: unknown,
): MudemError {
  return new MudemError(code, message, {
    reason,
    definite: true,
    retryable: code === "CONNECT" || code === "TIMEOUT",
    ...(cause === undefined ? {} : { cause }),
  });
}

const KINDS: Readonly<Partial<Record<ErrorCodeName, MudemErrorCode>>> = {
  authentication_failed: "AUTH",
  not_allowed: "AUTH",
  opening_timeout: "TIMEOUT",
  heartbeat_timeout: "CLOSED",
  going_away: "CLOSED",
  connection_lost: "CLOSED",
  slow_reader: "CLOSED",
  rate_limited: "CLOSED",
  internal_error: "CLOSED",
  too_many_channels: "CONFLICT",
  not_found: "NOT_FOUND",
  invalid_name: "INVALID",
  invalid_setting: "INVALID",
  wrong_queue_type: "INVALID",
  unsupported: "UNSUPPORTED",
  unsupported_version: "UNSUPPORTED",
  in_use: "CONFLICT",
  not_empty: "CONFLICT",
  limit_reached: "CONFLICT",
  queue_deleted: "CLOSED",
  consumer_replaced: "CLOSED",
  ...messageErrors(),
};

function messageErrors(): Partial<Record<ErrorCodeName, MudemErrorCode>> {
  const kinds: Partial<Record<ErrorCodeName, MudemErrorCode>> = {};
  for (const name of Object.keys(ERRORS) as ErrorCodeName[]) {
    const { scope } = ERRORS[name];
    if (scope === "message" || scope === "delivery") kinds[name] = "REJECTED";
  }
  return kinds;
}
