import {
  type DeliverView,
  ErrorCode,
  type ErrorCodeName,
  errorByCode,
  type FragmentView,
  type Problem,
  SettleOutcome,
} from "../../generated/index.ts";
import type { ReceiveCredit } from "../protocol/credit.ts";
import { RemoteProtocolError } from "../protocol/errors.ts";
import { checkFirstFrame, checkFragment, checkNotEmpty, unexpectedFrame } from "../protocol/fragments.ts";
import { octetsAt } from "../protocol/octets.ts";
import { makeProblem } from "../protocol/problem.ts";
import type { ChannelCore } from "./channel-core.ts";
import { errorOf, localError, lostOf, type MudemError } from "./errors.ts";
import type { Delivered, SettlePort } from "./message.ts";
import { type Deferred, deferred } from "./wait.ts";

/** Whoever takes the messages of a consumer. */
export interface DeliverySink {
  /** A message is here. */
  arrived(delivered: Delivered): void;
  /** Nothing more will come; undefined when that was asked for. */
  ended(error: MudemError | undefined): void;
}

/** A message of which not all fragments have come. */
interface Partial {
  /** Of its first frame, whose octets stay charged until the message is dealt with. */
  readonly first: Delivered;
  /** Octets of the whole body. */
  readonly total: number;
  /** Properties with the first part of the body, then its other parts. */
  readonly parts: Uint8Array[];
  filled: number;
}

/** Settlements that stand next to each other and go out in one frame. */
interface Run {
  first: number;
  last: number;
  readonly outcome: SettleOutcome;
  readonly failed: boolean;
}

const OUTCOMES = {
  accept: SettleOutcome.accept,
  release: SettleOutcome.release,
  reject: SettleOutcome.reject,
} as const;

/** One consumer of a channel: credit, long messages put together, settlements joined into ranges, and their receipts. */
export class ConsumerCore implements SettlePort {
  readonly queue: string;
  readonly handle: number;
  readonly settlesOnDelivery: boolean;

  readonly #channel: ChannelCore;
  readonly #credit: ReceiveCredit;
  readonly #sink: DeliverySink;
  readonly #receipts = new Map<number, Deferred<void>>();
  /** Deliveries that have not been settled. */
  readonly #unsettled = new Set<number>();
  #lastDelivery = 0;
  #partial: Partial | undefined;
  #run: Run | undefined;
  #isEnded = false;
  #isStopped = false;

  constructor(
    channel: ChannelCore,
    queue: string,
    handle: number,
    settlesOnDelivery: boolean,
    credit: ReceiveCredit,
    sink: DeliverySink,
  ) {
    this.#channel = channel;
    this.queue = queue;
    this.handle = handle;
    this.settlesOnDelivery = settlesOnDelivery;
    this.#credit = credit;
    this.#sink = sink;
  }

  /** Whether nothing is unsettled or without a receipt. */
  get isIdle(): boolean {
    return this.#unsettled.size === 0 && this.#receipts.size === 0;
  }

  deliver(frame: DeliverView): void {
    if (frame.delivery !== this.#lastDelivery + 1) {
      const text = `delivery ${frame.delivery} came after ${this.#lastDelivery}`;
      throw new RemoteProtocolError("sequence_not_rising", "DLV-005", text);
    }
    if (this.#partial !== undefined) {
      throw unexpectedFrame("a message began inside another");
    }
    this.#lastDelivery = frame.delivery;
    this.#take(frame.delivery, frame.length);
    const { bodyLength, bodyTotal } = frame;
    const { maxMessageLength } = this.#channel.link.connection.limits;
    if (frame.lenProperties + bodyTotal > maxMessageLength) {
      const text = `a message of ${bodyTotal} octets came, the limit of the connection is ${maxMessageLength}`;
      throw new RemoteProtocolError("body_length_mismatch", "MSG-003", text);
    }
    checkFirstFrame(frame, bodyTotal);
    const delivered: Delivered = {
      delivery: frame.delivery,
      offset: frame.offset,
      timestamp: frame.timestamp,
      attempts: frame.attempts,
      failures: frame.failures,
      memory: frame.view,
      at: frame.propertiesAt,
      propertiesLength: frame.lenProperties,
      bodyLength,
      frameOctets: frame.length,
    };
    if (frame.more) this.#begin(delivered, bodyTotal);
    else this.#arrived(delivered);
  }

  fragment(frame: FragmentView): void {
    const partial = this.#partial;
    checkNotEmpty(frame);
    if (partial === undefined) throw unexpectedFrame("a fragment came without a message begun");
    checkFragment(frame, partial.total - partial.filled, partial.total);
    this.#take(this.#lastDelivery, frame.length);
    partial.filled += frame.bodyLength;
    partial.parts.push(octetsAt(frame.view, frame.bodyAt, frame.bodyLength));
    // A message may be longer than the window: what has come of it is no reason to stop it half-way.
    this.#credit.done(0, frame.length);
    this.#renew();
    if (frame.more) return;
    this.#partial = undefined;
    this.#arrived(join(partial));
  }

  /** The broker gave up the message that it was in; it comes again as another delivery. */
  aborted(): void {
    if (this.#partial === undefined) {
      throw unexpectedFrame("there is no message to give up");
    }
    this.#credit.done(1, this.#partial.first.frameOctets);
    this.#partial = undefined;
    this.#renew();
  }

  /** A message was handed to the user: with `on-delivery` that is all that its place was kept for. */
  handedOver(delivered: Delivered): void {
    if (this.settlesOnDelivery) this.#free(delivered);
  }

  settle(
    delivered: Delivered,
    outcome: "accept" | "release" | "reject",
    options: { readonly failed?: boolean; readonly reason?: string },
  ): Promise<void> {
    const { delivery } = delivered;
    const existing = this.#receipts.get(delivery);
    if (existing !== undefined) return existing.promise;
    const receipt = deferred<void>();
    if (this.settlesOnDelivery) {
      receipt.resolve();
      return receipt.promise;
    }
    if (this.#isEnded || !this.#unsettled.delete(delivery)) {
      receipt.reject(this.#lateError(delivered));
      return receipt.promise;
    }
    this.#receipts.set(delivery, receipt);
    this.#enqueue(delivery, OUTCOMES[outcome], options.failed ?? false, options.reason ?? "");
    this.#free(delivered);
    return receipt.promise;
  }

  /** Gives back messages that no user has seen, in one frame for each run of them. */
  giveBack(unseen: readonly Delivered[]): void {
    this.#isStopped = true;
    if (this.settlesOnDelivery || this.#isEnded) return;
    let first = 0;
    let last = 0;
    const send = (): void => {
      if (first === 0) return;
      const { connection } = this.#channel.link;
      connection.settle(this.#channel.id, this.handle, first, last, SettleOutcome.release, {
        untouched: true,
      });
      this.#channel.link.flush();
    };
    for (const { delivery } of unseen) {
      this.#unsettled.delete(delivery);
      this.#receipts.set(delivery, deferred());
      if (first === 0 || delivery !== last + 1) {
        send();
        first = delivery;
      }
      last = delivery;
    }
    send();
  }

  settled(first: number, last: number, code: number): void {
    // All of them before any: a frame that is wrong in one number has no effect.
    if (!this.#areSettling(first, last)) {
      const text = `SETTLED for ${first} to ${last} answers no SETTLE`;
      throw new RemoteProtocolError("illegal_frame", "ERR-009", text);
    }
    for (let delivery = first; delivery <= last; delivery += 1) {
      const receipt = this.#receipts.get(delivery);
      this.#receipts.delete(delivery);
      if (code === ErrorCode.none) receipt?.resolve();
      else receipt?.reject(this.#refusedError(code));
    }
  }

  #areSettling(first: number, last: number): boolean {
    if (last - first >= this.#receipts.size) return false;
    for (let delivery = first; delivery <= last; delivery += 1) {
      if (!this.#receipts.has(delivery)) return false;
    }
    return true;
  }

  /** Nothing more comes: the consumer was cancelled, or its channel has ended. */
  ended(problem: Problem): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    const lost = lostOf(
      problem,
      `the settlement of a message of queue ${JSON.stringify(this.queue)} was not answered`,
    );
    for (const receipt of this.#receipts.values()) receipt.reject(lost);
    this.#receipts.clear();
    this.#unsettled.clear();
    this.#partial = undefined;
    this.#sink.ended(
      problem.code === ErrorCode.none
        ? undefined
        : errorOf(problem, `the consumer of queue ${JSON.stringify(this.queue)} was ended`),
    );
  }

  #begin(first: Delivered, total: number): void {
    const { memory, at, propertiesLength, bodyLength } = first;
    const part = octetsAt(memory, at, propertiesLength + bodyLength);
    this.#partial = { first, total, parts: [part], filled: bodyLength };
  }

  #arrived(delivered: Delivered): void {
    if (!this.settlesOnDelivery) this.#unsettled.add(delivered.delivery);
    this.#sink.arrived(delivered);
  }

  #take(delivery: number, octets: number): void {
    if (this.#credit.take(delivery, octets)) return;
    const text = `the broker went beyond the credit of the consumer of queue ${JSON.stringify(this.queue)}`;
    throw new RemoteProtocolError("credit_exceeded", "CRD-003", text);
  }

  #free(delivered: Delivered): void {
    this.#credit.done(1, delivered.frameOctets);
    this.#renew();
  }

  #renew(): void {
    if (this.#isStopped || this.#isEnded || !this.#credit.renew()) return;
    const { connection } = this.#channel.link;
    connection.credit(this.#channel.id, this.handle, this.#credit.limit, this.#credit.limitOctets);
    this.#channel.link.flush();
  }

  /** Joins settlements of one turn that stand next to each other; a reason makes a frame of its own. */
  #enqueue(delivery: number, outcome: SettleOutcome, failed: boolean, reason: string): void {
    if (reason !== "") {
      this.#sendRun();
      this.#channel.tell({
        type: "settle",
        channel: this.#channel.id,
        consumer: this.handle,
        first: delivery,
        last: delivery,
        delayMs: 0,
        outcome,
        failed,
        untouched: false,
        reason,
      });
      return;
    }
    const run = this.#run;
    if (run !== undefined && run.last + 1 === delivery && run.outcome === outcome && run.failed === failed) {
      run.last = delivery;
      return;
    }
    this.#sendRun();
    this.#run = { first: delivery, last: delivery, outcome, failed };
    this.#channel.link.clock.callSoon(() => this.#sendRun());
  }

  #sendRun(): void {
    const run = this.#run;
    this.#run = undefined;
    if (run === undefined || this.#isEnded) return;
    const { connection } = this.#channel.link;
    connection.settle(this.#channel.id, this.handle, run.first, run.last, run.outcome, {
      failed: run.failed,
    });
    this.#channel.link.flush();
  }

  #lateError({ delivery }: Delivered): MudemError {
    const queue = JSON.stringify(this.queue);
    if (this.#isEnded) {
      const text = `the consumer of queue ${queue} has ended; its unsettled messages come again`;
      return localError("CLOSED", "closed", text);
    }
    return localError(
      "REJECTED",
      "unknown_delivery",
      `delivery ${delivery} of queue ${queue} is settled already`,
    );
  }

  #refusedError(code: number): MudemError {
    const name: ErrorCodeName = errorByCode(code)?.name ?? "internal_error";
    const problem = makeProblem(name, errorByCode(code)?.summary ?? "");
    return errorOf(problem, `a message of queue ${JSON.stringify(this.queue)} was not settled`);
  }
}

/** The whole of a message, in memory of its own. */
function join({ first, parts, total }: Partial): Delivered {
  const whole = new Uint8Array(first.propertiesLength + total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return { ...first, memory: new DataView(whole.buffer), at: 0, bodyLength: total };
}
