import { PropertyKey } from "../../generated/index.ts";
import { octetsAt } from "../protocol/octets.ts";
import { type Codec, decodeText } from "./codec.ts";
import { ReceivedProperties } from "./properties.ts";

/** A message that arrived, and the consumer's word on it. */
export interface Message<T> {
  /** The body, decoded when it is first asked for; throws what the codec throws. */
  readonly body: T;
  /** The octets of the body. They share memory with other messages that came at the same time; nothing changes them. */
  readonly raw: Uint8Array;
  readonly queue: string;
  /** Number of the message in its queue, from 0. */
  readonly offset: number;
  /** How many times it was delivered, this one included. */
  readonly attempts: number;
  /** How many of those ended in a failure. */
  readonly failures: number;
  /** The publisher's time, or the broker's when that gave none. */
  readonly timestamp: Date;
  readonly headers: ReadonlyMap<string, Uint8Array>;
  readonly id: string | undefined;
  readonly contentType: string | undefined;
  readonly correlationId: string | undefined;
  readonly replyTo: string | undefined;
  /** A header as text; undefined when there is none. Throws a DecodeError for one that is not UTF-8. */
  header(name: string): string | undefined;
  /**
   * Done: the broker forgets the message. Resolves at its receipt. Rejects with a MudemError when the delivery is not
   * this consumer's any more; the message comes again then.
   */
  accept(): Promise<void>;
  /** Not now: the message goes back to its place. With `failed`, the attempt counts as a failure. */
  release(options?: { readonly failed?: boolean }): Promise<void>;
  /** Never: the message is not tried again. */
  reject(reason?: string): Promise<void>;
}

/** What the frames of a delivery say. Properties, and behind them the body, lie in `memory` from `at` on. */
export interface Delivered {
  readonly delivery: number;
  readonly offset: number;
  readonly timestamp: number;
  readonly attempts: number;
  readonly failures: number;
  readonly memory: DataView;
  readonly at: number;
  readonly propertiesLength: number;
  readonly bodyLength: number;
  /** Octets of the frames that it came in, for credit. */
  readonly frameOctets: number;
}

/** Where a message's word goes. */
export interface SettlePort {
  readonly queue: string;
  settle(
    delivered: Delivered,
    outcome: "accept" | "release" | "reject",
    options: { readonly failed?: boolean; readonly reason?: string },
  ): Promise<void>;
}

export class ReceivedMessage<T> implements Message<T> {
  readonly delivered: Delivered;
  readonly #port: SettlePort;
  readonly #codec: Codec<T>;
  #properties: ReceivedProperties | undefined;
  #raw: Uint8Array | undefined;
  #body: { readonly value: T } | undefined;

  constructor(delivered: Delivered, port: SettlePort, codec: Codec<T>) {
    this.delivered = delivered;
    this.#port = port;
    this.#codec = codec;
  }

  get body(): T {
    this.#body ??= { value: this.#codec.decode(this.raw) };
    return this.#body.value;
  }

  get raw(): Uint8Array {
    const { memory, at, propertiesLength, bodyLength } = this.delivered;
    this.#raw ??= octetsAt(memory, at + propertiesLength, bodyLength);
    return this.#raw;
  }

  get queue(): string {
    return this.#port.queue;
  }

  get offset(): number {
    return this.delivered.offset;
  }

  get attempts(): number {
    return this.delivered.attempts;
  }

  get failures(): number {
    return this.delivered.failures;
  }

  get timestamp(): Date {
    return new Date(this.delivered.timestamp);
  }

  get headers(): ReadonlyMap<string, Uint8Array> {
    return this.#received.headers;
  }

  get id(): string | undefined {
    return this.#received.text(PropertyKey.messageId);
  }

  get contentType(): string | undefined {
    return this.#received.text(PropertyKey.contentType);
  }

  get correlationId(): string | undefined {
    return this.#received.text(PropertyKey.correlationId);
  }

  get replyTo(): string | undefined {
    return this.#received.text(PropertyKey.replyTo);
  }

  header(name: string): string | undefined {
    const value = this.headers.get(name);
    return value === undefined ? undefined : decodeText(value);
  }

  accept(): Promise<void> {
    return this.#port.settle(this.delivered, "accept", {});
  }

  release(options: { readonly failed?: boolean } = {}): Promise<void> {
    return this.#port.settle(this.delivered, "release", options);
  }

  reject(reason = ""): Promise<void> {
    return this.#port.settle(this.delivered, "reject", { reason });
  }

  get #received(): ReceivedProperties {
    const { memory, at, propertiesLength } = this.delivered;
    this.#properties ??= new ReceivedProperties(octetsAt(memory, at, propertiesLength));
    return this.#properties;
  }
}
