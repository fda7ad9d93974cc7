import type { Frame } from "../../generated/index.ts";

type Of<Type extends Frame["type"]> = Extract<Frame, { readonly type: Type }>;

/** The problem of a close that was asked for. */
export const NO_PROBLEM: Of<"channel_close">["problem"] = {
  code: 0,
  frameType: 0,
  definite: false,
  retryable: false,
  retryAfterMs: 0,
  text: "",
};

/** A PUBLISH on channel 1 by sender 0 with a body of three octets, but for what is given. */
export function publish(fields: Partial<Of<"publish">> = {}): Of<"publish"> {
  const body = fields.body ?? Uint8Array.of(1, 2, 3);
  return {
    type: "publish",
    channel: 1,
    sender: 0,
    sequence: 1,
    deliverAt: 0,
    timestamp: 0,
    bodyTotal: body.length,
    priority: 0,
    more: false,
    needsConsumer: false,
    ttlMs: 0,
    properties: { entries: [] },
    ...fields,
    body,
  };
}

/** A CONSUME on channel 1 with much credit, settled explicitly, but for what is given. */
export function consume(queue: string, fields: Partial<Of<"consume">> = {}): Of<"consume"> {
  return {
    type: "consume",
    channel: 1,
    request: 1,
    limit: 1_000_000,
    limitOctets: 1_000_000_000,
    startValue: 0,
    leaseMs: 0,
    settleMode: 2,
    startFrom: 1,
    exclusive: false,
    queue,
    subscription: "",
    ...fields,
  };
}

/** A SETTLE on channel 1 that accepts the first delivery of consumer 0, but for what is given. */
export function settle(fields: Partial<Of<"settle">> = {}): Of<"settle"> {
  return {
    type: "settle",
    channel: 1,
    consumer: 0,
    first: 1,
    last: 1,
    delayMs: 0,
    outcome: 1,
    failed: false,
    untouched: false,
    reason: "",
    ...fields,
  };
}

/** The first four octets of a frame that announces this length. */
export function lengthField(length: number): Uint8Array {
  const octets = new Uint8Array(4);
  new DataView(octets.buffer).setUint32(0, length, true);
  return octets;
}
