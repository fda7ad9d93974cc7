import { DeliverView, FragmentView } from "../../generated/index.ts";
import type { Consumer, ConsumerPort } from "../broker/consumer.ts";
import { type Content, contentLength } from "../broker/message.ts";
import type { BrokerConnection } from "../protocol/broker-connection.ts";
import type { SendCredit } from "../protocol/credit.ts";
import { makeProblem } from "../protocol/problem.ts";

/** What a consumer asks of the connection that it shares with others. */
export interface Outlet {
  readonly connection: BrokerConnection<unknown>;
  /** Whether so much waits for the transport that nothing should be added. When it does not: `resume` of each. */
  readonly isCongested: boolean;
  /** A frame was written: it is to leave soon, whoever's turn it is. */
  wrote(): void;
  /** A long message has begun: fragments of it are to be sent in turn with those of others. */
  begin(link: ConsumerLink): void;
}

/** The way from one consumer to its client: credit, and the long message that is on its way. */
export class ConsumerLink implements ConsumerPort {
  /** Set when the queue has let the consumer in. */
  consumer: Consumer | undefined;

  readonly #outlet: Outlet;
  readonly #channel: number;
  readonly #handle: number;
  readonly #credit: SendCredit;
  #deliveries = 0;
  #tail: Tail | undefined;

  constructor(outlet: Outlet, channel: number, handle: number, credit: SendCredit) {
    this.#outlet = outlet;
    this.#channel = channel;
    this.#handle = handle;
    this.#credit = credit;
  }

  takes(content: Content): boolean {
    return (
      this.#tail === undefined &&
      !this.#outlet.isCongested &&
      this.#credit.covers(this.#deliveries + 1, DeliverView.FIXED_LENGTH + this.#firstPayload(content))
    );
  }

  deliver(delivery: number, content: Content, attempts: number, failures: number): void {
    const { connection } = this.#outlet;
    const payload = this.#firstPayload(content);
    this.#deliveries = delivery;
    this.#credit.spend(DeliverView.FIXED_LENGTH + payload);
    connection.deliver(this.#channel, this.#handle, delivery, content, attempts, failures, payload);
    this.#outlet.wrote();
    if (payload === contentLength(content)) return;
    this.#tail = new Tail(content, payload);
    this.#outlet.begin(this);
  }

  cancelled(reason: "queue_deleted"): void {
    this.#tail = undefined;
    this.#outlet.connection.send({
      type: "cancelled",
      channel: this.#channel,
      request: 0,
      consumer: this.#handle,
      problem: makeProblem(reason, "the queue was deleted"),
    });
    this.#outlet.wrote();
  }

  /** The client raised its limits. */
  raise(limit: number, limitOctets: number): void {
    if (!this.#credit.raise(limit, limitOctets)) return;
    if (this.#tail === undefined) this.consumer?.resume();
    else this.#outlet.begin(this);
  }

  /**
   * Sends one more fragment of the message that it is in. Returns false when it has none to send, for want of a message
   * or of credit.
   */
  sendFragment(): boolean {
    const tail = this.#tail;
    if (tail === undefined) return false;
    const room = Math.min(this.#outlet.connection.limits.maxFrameLength, this.#credit.octetsLeft);
    const length = Math.min(room - FragmentView.FIXED_LENGTH, tail.partLength);
    if (length <= 0) return false;
    const isLast = length === tail.length;
    this.#credit.spend(FragmentView.FIXED_LENGTH + length);
    this.#outlet.connection.fragment(this.#channel, this.#handle, !isLast, tail.part, tail.partAt, length);
    this.#outlet.wrote();
    tail.skip(length);
    if (isLast) {
      this.#tail = undefined;
      this.consumer?.resume();
    }
    return true;
  }

  /** Octets of properties and body that go with the first frame of a message. */
  #firstPayload(content: Content): number {
    const room = this.#outlet.connection.limits.maxFrameLength - DeliverView.FIXED_LENGTH;
    const whole = contentLength(content);
    if (whole <= room && content.rest.length === 0) return whole;
    let later = 0;
    for (const part of content.rest) later += part.length;
    return Math.min(room, whole - later);
  }
}

/** What is still to be sent of a long message, piece by piece as it lies in memory. */
class Tail {
  part: Uint8Array;
  partAt = 0;
  length: number;
  readonly #rest: readonly Uint8Array[];
  #index = 0;

  constructor(content: Content, sent: number) {
    let later = 0;
    for (const part of content.rest) later += part.length;
    const first = contentLength(content) - later;
    // The frame that the message came in may be gone before this is sent.
    this.part = content.bytes.slice(content.at + sent, content.at + first);
    this.#rest = content.rest;
    this.length = contentLength(content) - sent;
    if (this.part.length === 0) this.#nextPart();
  }

  /** Octets that lie in one piece from `partAt` on. */
  get partLength(): number {
    return this.part.length - this.partAt;
  }

  skip(length: number): void {
    this.partAt += length;
    this.length -= length;
    if (this.partAt === this.part.length && this.length > 0) this.#nextPart();
  }

  #nextPart(): void {
    this.part = this.#rest[this.#index] ?? this.part;
    this.partAt = 0;
    this.#index += 1;
  }
}
