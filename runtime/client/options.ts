/** What every call that waits takes. */
export interface Op {
  /** Gives the wait up: the promise rejects with `ABORTED`. What was sent may still happen. */
  readonly signal?: AbortSignal | undefined;
}

export interface QueueOptions {
  /** `P2P`: each message to one consumer. `PUBSUB`: each message to every subscription. Default `P2P`. */
  readonly type?: "P2P" | "PUBSUB" | undefined;
  /** Outlives the broker's process. Default false. */
  readonly durable?: boolean | undefined;
  /** Only this connection uses it, and it ends with it. Default false. */
  readonly exclusive?: boolean | undefined;
  /** Deletes itself when its last consumer is gone. Default false. */
  readonly autoDelete?: boolean | undefined;
}

export interface AssertOptions extends QueueOptions {
  /** Create nothing, only say whether it is there. Default false. */
  readonly passive?: boolean | undefined;
}

export interface QueueState {
  /** `absent` only when the question was passive. */
  readonly outcome: "created" | "exists" | "absent";
  /** Messages that wait. */
  readonly messages: number;
  readonly consumers: number;
}

export interface QueueDescription {
  readonly name: string;
  readonly type: "P2P" | "PUBSUB";
  readonly durable: boolean;
  readonly exclusive: boolean;
  readonly autoDelete: boolean;
  readonly consumers: number;
  /** Messages that wait. */
  readonly ready: number;
  /** Messages delivered and not settled. */
  readonly unsettled: number;
  /** Octets of both. */
  readonly octets: number;
  /** Number of messages that the queue ever took. */
  readonly nextOffset: number;
  readonly subscriptions: number;
}

export interface PublishOptions {
  /** Names and values of the user's own; a name only once. */
  readonly headers?:
    | Readonly<Record<string, string | Uint8Array>>
    | Iterable<readonly [string, string | Uint8Array]>
    | undefined;
  readonly messageId?: string | undefined;
  readonly contentType?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly replyTo?: string | undefined;
  /** Have the message refused, with `no_consumer`, when nobody consumes the queue. Default false. */
  readonly needsConsumer?: boolean | undefined;
  /** Default: the broker's time when it takes the message. */
  readonly timestamp?: Date | undefined;
}

export interface PublisherOptions {
  /** Messages that may wait for their confirm at once. Default 256. */
  readonly maxInFlight?: number | undefined;
}

/** The broker's word that it has the message. */
export interface Receipt {
  /** Number of the message in its queue; undefined when it went to several. */
  readonly offset: number | undefined;
  /** It was there already; nothing was enqueued. */
  readonly duplicate: boolean;
  /** What the message has survived so far. */
  readonly level: "memory" | "synced" | "replicated";
}

export interface ConsumeOptions<T> {
  /** Messages that may be here and unsettled at once. Default 64. */
  readonly prefetch?: number | undefined;
  /**
   * `explicit`: a message is this consumer's until it is accepted, released or rejected; at least once.
   * `on-delivery`: it is settled when it is sent; at most once. Default `explicit`.
   */
  readonly settle?: "explicit" | "on-delivery" | undefined;
  /** No other consumer beside this one. Default false. */
  readonly exclusive?: boolean | undefined;
  /** Most messages that are asked for in all. Default no limit. */
  readonly limit?: number | undefined;
  /** Called with each message as it arrives, instead of the iterator. What it throws ends the consumer. */
  readonly onMessage?: ((message: import("./message.ts").Message<T>) => void) | undefined;
}

export interface ConnectOptions extends Op {
  /** Name of the application, for people who look at the broker. Default "". */
  readonly name?: string | undefined;
  /** Milliseconds until the connection has to be open. Default 10000. */
  readonly connectTimeoutMs?: number | undefined;
  /** Longest silence in milliseconds, 100 to 3600000. Default 15000. */
  readonly heartbeatMs?: number | undefined;
  /** Longest frame in octets, 4096 to 16777216. Default 65536. */
  readonly maxFrameLength?: number | undefined;
  /** Longest message in octets that is taken or sent. Default 268435456. */
  readonly maxMessageLength?: number | undefined;
}
