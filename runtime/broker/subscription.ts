import type { Consumer } from "./consumer.ts";
import { Deque } from "./deque.ts";
import type { Content, Entry, Message } from "./message.ts";

/** Where a subscription's messages come from and go. */
export interface SubscriptionOwner {
  /** Makes a message that outlives the frame that it came in. The same one for all subscriptions that ask. */
  keep(content: Content): Message;
  /** The subscription has no more use for a message. */
  drop(message: Message): void;
  /** The last consumer has gone. */
  abandoned(subscription: Subscription): void;
}

/**
 * Messages in line for a group of competing consumers: all of a P2P queue, or one subscription of a PUBSUB queue.
 *
 * Never delivered ones wait in the order in which they came. Those that came back are all older than these, so they
 * stand before them, in the order of their offsets [DLV-015].
 */
export class Subscription {
  readonly #owner: SubscriptionOwner;
  readonly #fresh = new Deque<Entry>();
  /** Newest first, so that the oldest is the cheapest to take. */
  #returned: Entry[] = [];
  readonly #consumers = new Set<Consumer>();
  /** Consumers that may take a message, as far as is known; each takes its turn [DLV-007]. */
  readonly #line = new Deque<Consumer>();
  #unsettledCount = 0;
  #isDispatching = false;
  #isClosed = false;

  constructor(owner: SubscriptionOwner) {
    this.#owner = owner;
  }

  get readyCount(): number {
    return this.#fresh.length + this.#returned.length;
  }

  /** Messages delivered and not settled, also to consumers that are cancelled. */
  get unsettledCount(): number {
    return this.#unsettledCount;
  }

  get consumers(): ReadonlySet<Consumer> {
    return this.#consumers;
  }

  /** Takes a new message: hands it to a consumer at once when none waits before it. */
  offer(content: Content): void {
    const consumer = this.readyCount === 0 ? this.#nextConsumer(content) : undefined;
    if (consumer?.settlesOnDelivery) {
      // Never kept, so never copied but into the frame that leaves.
      consumer.pass(content, 1, 0);
      return;
    }
    const entry = { message: this.#owner.keep(content), attempts: 0, failures: 0 };
    if (consumer === undefined) this.#fresh.push(entry);
    else this.#lease(consumer, entry);
  }

  /** Takes a message that the queue has kept already. */
  enqueue(message: Message): void {
    this.#fresh.push({ message, attempts: 0, failures: 0 });
  }

  add(consumer: Consumer): void {
    this.#consumers.add(consumer);
    this.resume(consumer);
  }

  /** A consumer takes no more. */
  remove(consumer: Consumer): void {
    if (!this.#consumers.delete(consumer)) return;
    if (this.#consumers.size === 0) this.#owner.abandoned(this);
  }

  /** A consumer may take messages again. */
  resume(consumer: Consumer): void {
    if (!consumer.isInLine) {
      consumer.isInLine = true;
      this.#line.push(consumer);
    }
    this.#dispatch();
  }

  /** Messages that were delivered and not settled go back to their places [DLV-015]. */
  putBack(entries: Entry[]): void {
    this.#unsettledCount -= entries.length;
    if (this.#isClosed) {
      for (const entry of entries) this.#owner.drop(entry.message);
      return;
    }
    if (entries.length === 0) return;
    entries.sort(newestFirst);
    this.#returned = this.#returned.length === 0 ? entries : merge(this.#returned, entries);
    this.#dispatch();
  }

  /** A message that was delivered is settled for good. */
  settled(entry: Entry): void {
    this.#unsettledCount -= 1;
    this.#owner.drop(entry.message);
  }

  /** Ends the subscription: what waits is dropped, and what is unsettled when it comes back. */
  close(): void {
    this.#isClosed = true;
    this.purge();
  }

  /** Drops all that waits and returns how many messages that were. */
  purge(): number {
    const count = this.readyCount;
    for (const entry of this.#returned) this.#owner.drop(entry.message);
    this.#returned = [];
    for (let entry = this.#fresh.shift(); entry !== undefined; entry = this.#fresh.shift())
      this.#owner.drop(entry.message);
    return count;
  }

  #dispatch(): void {
    // A consumer that is handed a message may ask for the next before the call is over.
    if (this.#isDispatching) return;
    this.#isDispatching = true;
    for (;;) {
      const entry = this.#returned.at(-1) ?? this.#fresh.peek();
      if (entry === undefined) break;
      const consumer = this.#nextConsumer(entry.message);
      if (consumer === undefined) break;
      if (this.#returned.length > 0) this.#returned.pop();
      else this.#fresh.shift();
      if (consumer.settlesOnDelivery) {
        consumer.pass(entry.message, entry.attempts + 1, entry.failures);
        this.#owner.drop(entry.message);
      } else {
        this.#lease(consumer, entry);
      }
    }
    this.#isDispatching = false;
  }

  #lease(consumer: Consumer, entry: Entry): void {
    this.#unsettledCount += 1;
    consumer.lease(entry);
  }

  /** The next in line that takes `content`, put to the end of the line. Those that do not leave it until they resume. */
  #nextConsumer(content: Content): Consumer | undefined {
    for (let consumer = this.#line.shift(); consumer !== undefined; consumer = this.#line.shift()) {
      if (consumer.takes(content)) {
        this.#line.push(consumer);
        return consumer;
      }
      consumer.isInLine = false;
    }
    return undefined;
  }
}

function newestFirst(a: Entry, b: Entry): number {
  return b.message.offset - a.message.offset;
}

/** One list in order out of two. */
function merge(a: readonly Entry[], b: readonly Entry[]): Entry[] {
  const merged: Entry[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && (right === undefined || newestFirst(left, right) <= 0)) {
      merged.push(left);
      i += 1;
    } else if (right !== undefined) {
      merged.push(right);
      j += 1;
    }
  }
  return merged;
}
