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

/** Told what became of the deliveries from `first` to `last`; `code` is 0 when it was done. */
export type SettleReport = (first: number, last: number, code: number) => void;

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
  settle(
    first: number,
    last: number,
    outcome: number,
    failed: boolean,
    untouched: boolean,
    report: SettleReport,
  ): void {
    const released: Entry[] = [];
    const ranges = new RangeReport(first, report);
    const settleOne = (delivery: number, entry: Entry): void => {
      ranges.add(delivery, ErrorCode.none);
      this.#unsettled.delete(delivery);
      if (outcome === SettleOutcome.release) released.push(entry);
      else this.subscription.settled(entry);
      if (untouched) entry.attempts -= 1;
      if (failed && entry.failures < MAX_COUNT) entry.failures += 1;
    };
    if (last - first < this.#unsettled.size) {
      for (let delivery = first; delivery <= last; delivery += 1) {
        const entry = this.#unsettled.get(delivery);
        if (entry !== undefined) settleOne(delivery, entry);
      }
    } else {
      // The range may name more numbers than there are deliveries; the map holds them in rising order.
      for (const [delivery, entry] of this.#unsettled) {
        if (delivery >= first && delivery <= last) settleOne(delivery, entry);
      }
    }
    ranges.end(last);
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
}

/** Joins what happened to single deliveries, named in rising order, into ranges; those not named were not known. */
class RangeReport {
  readonly #report: SettleReport;
  #first: number;
  #next: number;
  #code: number = ErrorCode.none;

  constructor(first: number, report: SettleReport) {
    this.#report = report;
    this.#first = first;
    this.#next = first;
  }

  add(delivery: number, code: number): void {
    if (delivery > this.#next) this.#extend(delivery, ErrorCode.unknownDelivery);
    this.#extend(delivery + 1, code);
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
    if (this.#next > this.#first) this.#report(this.#first, this.#next - 1, this.#code);
    this.#first = this.#next;
  }
}
