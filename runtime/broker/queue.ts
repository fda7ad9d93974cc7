import { type ErrorCodeName, QueueType } from "../../generated/index.ts";
import { Arena } from "./arena.ts";
import { Consumer, type ConsumerPort } from "./consumer.ts";
import { Deque } from "./deque.ts";
import { type Content, contentLength, type Message } from "./message.ts";
import { Subscription, type SubscriptionOwner } from "./subscription.ts";

/** What a queue is asserted with, beside its name. */
export interface QueueSpec {
  readonly queueType: QueueType;
  readonly durable: boolean;
  readonly exclusive: boolean;
  readonly autoDelete: boolean;
}

/** Memory that the broker takes for messages, over all queues. */
export interface Store {
  octets: number;
  readonly maxOctets: number;
}

/** Memory in octets that a message takes beside its own octets; empty ones are not free. */
export const MESSAGE_OVERHEAD = 256;

/** Whoever has to know that a queue has no more use. */
export interface QueueKeeper {
  deleted(queue: Queue): void;
}

/** One queue: numbers its messages, keeps them, and hands them to its subscriptions. */
export class Queue implements SubscriptionOwner {
  readonly name: string;
  readonly spec: QueueSpec;
  /** The connection that an exclusive queue belongs to. */
  readonly owner: unknown;

  readonly #store: Store;
  readonly #keeper: QueueKeeper;
  readonly #arena = new Arena();
  readonly #subscriptions = new Set<Subscription>();
  /** Messages of a PUBSUB queue from before its first subscription [SUB-003]. */
  readonly #waiting = new Deque<Message>();
  #nextOffset = 0;
  #octets = 0;
  #messages = 0;
  #isDeleted = false;
  #kept: Message | undefined;

  constructor(name: string, spec: QueueSpec, owner: unknown, store: Store, keeper: QueueKeeper) {
    this.name = name;
    this.spec = spec;
    this.owner = owner;
    this.#store = store;
    this.#keeper = keeper;
    if (spec.queueType === QueueType.p2p) this.#subscriptions.add(new Subscription(this));
  }

  get isDeleted(): boolean {
    return this.#isDeleted;
  }

  get nextOffset(): number {
    return this.#nextOffset;
  }

  /** Octets of properties and bodies that it keeps. */
  get octets(): number {
    return this.#octets;
  }

  get subscriptionCount(): number {
    return this.spec.queueType === QueueType.pubsub ? this.#subscriptions.size : 0;
  }

  get hasConsumer(): boolean {
    for (const { consumers } of this.#subscriptions) if (consumers.size > 0) return true;
    return false;
  }

  get consumerCount(): number {
    let count = 0;
    for (const subscription of this.#subscriptions) count += subscription.consumers.size;
    return count;
  }

  get readyCount(): number {
    let count = this.#waiting.length;
    for (const subscription of this.#subscriptions) count += subscription.readyCount;
    return count;
  }

  get unsettledCount(): number {
    let count = 0;
    for (const subscription of this.#subscriptions) count += subscription.unsettledCount;
    return count;
  }

  /** Takes a message, and sets its offset; or says why not. */
  publish(content: Content): ErrorCodeName | undefined {
    const needed = contentLength(content) + MESSAGE_OVERHEAD;
    if (this.#store.octets + needed > this.#store.maxOctets) return "out_of_resources";
    content.offset = this.#nextOffset;
    this.#nextOffset += 1;
    this.#kept = undefined;
    if (this.#subscriptions.size === 0) {
      this.#waiting.push(this.keep(content));
    } else {
      for (const subscription of this.#subscriptions) subscription.offer(content);
    }
    return undefined;
  }

  /** Attaches a consumer; to PUBSUB with a subscription of its own, which ends with it [SUB-001]. */
  consume(port: ConsumerPort, settlesOnDelivery: boolean, isExclusive: boolean): Consumer | ErrorCodeName {
    const subscription = this.#subscriptionForConsumer();
    if (this.spec.queueType === QueueType.p2p && !mayJoin(subscription, isExclusive)) return "in_use";
    return new Consumer(subscription, port, settlesOnDelivery, isExclusive);
  }

  /** Starts what `consume` made, once the client knows of it [DLV-001]. */
  start(consumer: Consumer): void {
    const { subscription } = consumer;
    if (!this.#subscriptions.has(subscription)) {
      this.#subscriptions.add(subscription);
      for (let message = this.#waiting.shift(); message !== undefined; message = this.#waiting.shift()) {
        subscription.enqueue(message);
      }
    }
    subscription.add(consumer);
  }

  keep(content: Content): Message {
    if (this.#kept === undefined) {
      this.#kept = this.#arena.store(content, content.offset);
      this.#count(1, contentLength(content));
    }
    this.#kept.holders += 1;
    return this.#kept;
  }

  drop(message: Message): void {
    message.holders -= 1;
    if (message.holders === 0) this.#count(-1, -contentLength(message));
  }

  abandoned(subscription: Subscription): void {
    if (this.spec.queueType === QueueType.pubsub) {
      this.#subscriptions.delete(subscription);
      subscription.close();
    }
    if (this.spec.autoDelete && this.consumerCount === 0) this.delete();
  }

  /** Drops what waits and returns how many messages that were [QUE-012]. */
  purge(): number {
    let count = this.#waiting.length;
    for (let message = this.#waiting.shift(); message !== undefined; message = this.#waiting.shift()) {
      this.drop(message);
    }
    for (const subscription of this.#subscriptions) count += subscription.purge();
    return count;
  }

  /** Ends the queue, its subscriptions and consumers [QUE-010]. Returns how many messages went with it. */
  delete(): number {
    if (this.#isDeleted) return 0;
    const count = this.readyCount + this.unsettledCount;
    this.#count(-this.#messages, -this.#octets);
    this.#isDeleted = true;
    this.#keeper.deleted(this);
    const consumers = [...this.#subscriptions].flatMap((subscription) => [...subscription.consumers]);
    for (const subscription of this.#subscriptions) subscription.close();
    for (const consumer of consumers) consumer.end("queue_deleted");
    return count;
  }

  #subscriptionForConsumer(): Subscription {
    if (this.spec.queueType === QueueType.pubsub) return new Subscription(this);
    const [only] = this.#subscriptions;
    return only ?? new Subscription(this);
  }

  #count(messages: number, octets: number): void {
    // What comes back to a queue that is gone was discounted when it went.
    if (this.#isDeleted) return;
    this.#messages += messages;
    this.#octets += octets;
    this.#store.octets += messages * MESSAGE_OVERHEAD + octets;
  }
}

function mayJoin(subscription: Subscription, isExclusive: boolean): boolean {
  if (isExclusive) return subscription.consumers.size === 0;
  for (const consumer of subscription.consumers) if (consumer.isExclusive) return false;
  return true;
}
