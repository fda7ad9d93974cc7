import { ErrorCode, SettleOutcome } from "../../generated/index.ts";
import type { Content, Entry } from "./message.ts";
import type { Subscription } from "./subscription.ts";

/** The way from a consumer of the broker to the client behind it. */
export interface ConsumerPort {
  /** Whether the client's credit and the transport let a message through now. When they do again: `resume`. */
  takes(content: Content): boolean;
  /** Sends a message for which `takes` was true. `content` is valid until the call returns. */
  deliver(delivery: number, content: Content, attempts: number, failures: number): void;
  /** Nothing more will be delivered, and it was not the client's wish. */
  cancelled(reason: "queue_deleted"): void;
}

/** What a client says of deliveries. */
export interface Settlement {
  readonly outcome: number;
  readonly failed: boolean;
  readonly untouched: boolean;
  /** Told what became of the deliveries from `first` to `last`; `code` is 0 when it was done. */
  report(first: number, last: number, code: number): void;
}

const MAX_COUNT = 0xffff;

/** One consumer of one subscription, with the deliveries that it has not settled. */
export class Consumer {
  readonly subscription: Subscription;
  readonly settlesOnDelivery: boolean;
  readonly isExclusive: boolean;
  /** Whether it stands in its subscription's line of those that may take a message. */
  isInLine = false;

  readonly #port: ConsumerPort;
  readonly #unsettled = new Map<number, Entry>();
  /** What the settlement that is being handled gives back. */
  #released: Entry[] = [];
  readonly #ranges = new Ranges();
  #deliveries = 0;
  #isCancelled = false;

  constructor(
    subscription: Subscription,
    port: ConsumerPort,
    settlesOnDelivery: boolean,
    isExclusive: boolean,
  ) {
    this.subscription = subscription;
    this.settlesOnDelivery = settlesOnDelivery;
    this.isExclusive = isExclusive;
    this.#port = port;
  }

  takes(content: Content): boolean {
    return !this.#isCancelled && this.#port.takes(content);
  }

  /** Hands over a message that is settled by that. */
  pass(content: Content, attempts: number, failures: number): void {
    this.#deliveries += 1;
    this.#port.deliver(this.#deliveries, content, attempts, failures);
  }

  /** Hands over a message that stays this consumer's until it is settled. */
  lease(entry: Entry): void {
    if (entry.attempts < MAX_COUNT) entry.attempts += 1;
    this.#unsettled.set(this.#deliveries + 1, entry);
    this.pass(entry.message, entry.attempts, entry.failures);
  }

  /** The client may take more. */
  resume(): void {
    if (!this.#isCancelled) this.subscription.resume(this);
  }

  /**
   * Settles the deliveries from `first` to `last`, and reports of each of these numbers once, neighbours that share an
   * outcome in one range [DLV-018].
   */
  settle(first: number, last: number, settlement: Settlement): void {
    const ranges = this.#ranges;
    ranges.begin(first, settlement);
    if (last - first < this.#unsettled.size) {
      for (let delivery = first; delivery <= last; delivery += 1) {
        const entry = this.#unsettled.get(delivery);
        if (entry !== undefined) this.#settleOne(delivery, entry, settlement);
      }
    } else {
      // The range may name more numbers than there are deliveries; the map holds them in rising order.
      for (const [delivery, entry] of this.#unsettled) {
        if (delivery >= first && delivery <= last) this.#settleOne(delivery, entry, settlement);
      }
    }
    ranges.end(last);
    if (this.#released.length === 0) return;
    const released = this.#released;
    this.#released = [];
    this.subscription.putBack(released);
  }

  /** Takes no more; what it has may still be settled. */
  cancel(): void {
    this.#isCancelled = true;
    this.subscription.remove(this);
  }

  /** The broker ends the consumer. */
  end(reason: "queue_deleted"): void {
    this.#isCancelled = true;
    this.#unsettled.clear();
    this.#port.cancelled(reason);
  }

  /** The channel is gone: what was not settled goes back [CHN-009, DLV-016]. */
  abandon(): void {
    const released = [...this.#unsettled.values()];
    this.#unsettled.clear();
    this.cancel();
    this.subscription.putBack(released);
  }

  #settleOne(delivery: number, entry: Entry, { outcome, failed, untouched }: Settlement): void {
    this.#ranges.add(delivery);
    this.#unsettled.delete(delivery);
    if (untouched) entry.attempts -= 1;
    if (failed && entry.failures < MAX_COUNT) entry.failures += 1;
    if (outcome === SettleOutcome.release) this.#released.push(entry);
    else this.subscription.settled(entry);
  }
}

/** Joins deliveries that were settled, named in rising order, into ranges; those between them were not known. */
class Ranges {
  #settlement: Settlement | undefined;
  #first = 0;
  #next = 0;
  #code: number = ErrorCode.none;

  begin(first: number, settlement: Settlement): void {
    this.#settlement = settlement;
    this.#first = first;
    this.#next = first;
  }

  add(delivery: number): void {
    if (delivery > this.#next) this.#extend(delivery, ErrorCode.unknownDelivery);
    this.#extend(delivery + 1, ErrorCode.none);
  }

  end(last: number): void {
    if (last >= this.#next) this.#extend(last + 1, ErrorCode.unknownDelivery);
    this.#flush();
  }

  #extend(next: number, code: number): void {
    if (code !== this.#code) this.#flush();
    this.#code = code;
    this.#next = next;
  }

  #flush(): void {
    if (this.#next > this.#first) this.#settlement?.report(this.#first, this.#next - 1, this.#code);
    this.#first = this.#next;
  }
}
