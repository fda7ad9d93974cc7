import {
  type Cancel,
  ConfirmLevel,
  type Consume,
  type CreditView,
  ErrorCode,
  type ErrorCodeName,
  FrameType,
  QueueType,
  SettleMode,
  SettleOutcome,
  type SettleView,
  StartFrom,
} from "../../generated/index.ts";
import type { Broker, Refusal } from "../broker/broker.ts";
import type { Settlement } from "../broker/consumer.ts";
import { quote } from "../broker/names.ts";
import { Queue } from "../broker/queue.ts";
import type { BrokerConnection } from "../protocol/broker-connection.ts";
import { SendCredit } from "../protocol/credit.ts";
import { RemoteProtocolError } from "../protocol/errors.ts";
import { makeProblem } from "../protocol/problem.ts";
import { ConsumerLink, type Outlet } from "./consumer-link.ts";
import { refuseRequest } from "./refuse.ts";
import { type ServerChannel, SessionChannel } from "./session-channel.ts";

/** The way out to the client, which all of a connection shares. */
export interface Outflow {
  /** Octets on their way to the client. */
  readonly backlog: number;
  /** Has what was written leave soon. */
  flush(): void;
}

/** Octets on their way to a client above which nothing is delivered to it until they have left. */
const CONGESTED = 262_144;

/** The consuming side of one client's connection: consumers, deliveries, settlements. */
export class Delivering implements Outlet {
  readonly connection: BrokerConnection<SessionChannel>;
  readonly #broker: Broker;
  /** Stands for the connection where a queue is exclusive to one. */
  readonly #owner: unknown;
  readonly #outflow: Outflow;
  readonly #links = new Set<ConsumerLink>();
  /** Consumers in the middle of a long message, which take turns [FRG-006]. */
  readonly #sending = new Set<ConsumerLink>();
  readonly #answer: SettleAnswer;
  #wasCongested = false;

  constructor(
    broker: Broker,
    connection: BrokerConnection<SessionChannel>,
    owner: unknown,
    outflow: Outflow,
  ) {
    this.#broker = broker;
    this.connection = connection;
    this.#owner = owner;
    this.#outflow = outflow;
    this.#answer = new SettleAnswer(connection);
  }

  get isCongested(): boolean {
    if (!this.connection.isOpen) return true;
    if (this.#outflow.backlog < CONGESTED) return false;
    this.#wasCongested = true;
    return true;
  }

  wrote(): void {
    this.#outflow.flush();
  }

  begin(link: ConsumerLink): void {
    this.#sending.add(link);
    this.#sendFragments();
  }

  consume(channel: ServerChannel, frame: Consume): void {
    const queue = this.#queueFor(frame);
    if (!(queue instanceof Queue)) {
      refuseRequest(this.connection, channel, frame.request, FrameType.consume, queue);
      return;
    }
    const { consumers } = channel.context;
    if (consumers.length >= SessionChannel.MAX_HANDLES) {
      const text = `this channel has had ${SessionChannel.MAX_HANDLES} consumers; open another channel`;
      refuseRequest(this.connection, channel, frame.request, FrameType.consume, {
        code: "limit_reached",
        text,
      });
      return;
    }
    const credit = new SendCredit(frame.limit, frame.limitOctets);
    const link = new ConsumerLink(this, channel.id, consumers.length, credit);
    const consumer = queue.consume(link, frame.settleMode === SettleMode.onDelivery, frame.exclusive);
    if (typeof consumer === "string") {
      const text = `queue ${quote(queue.name)} has an exclusive consumer, or others while this one asks to be`;
      refuseRequest(this.connection, channel, frame.request, FrameType.consume, { code: consumer, text });
      return;
    }
    link.consumer = consumer;
    consumers.push(link);
    this.#links.add(link);
    this.connection.send({
      type: "consumed",
      channel: channel.id,
      request: frame.request,
      consumer: consumers.length - 1,
      leaseMs: 0,
      messages: queue.readyCount,
    });
    queue.start(consumer);
  }

  cancel(channel: ServerChannel, frame: Cancel): void {
    const link = channel.context.consumers[frame.consumer];
    if (link === undefined || !this.#links.has(link)) {
      const text = `the channel has no consumer ${frame.consumer}`;
      refuseRequest(this.connection, channel, frame.request, FrameType.cancel, { code: "not_found", text });
      return;
    }
    this.#forget(link);
    link.consumer?.cancel();
    this.connection.send({
      type: "cancelled",
      channel: channel.id,
      request: frame.request,
      consumer: frame.consumer,
      problem: makeProblem("none", ""),
    });
  }

  settle(channel: ServerChannel, frame: SettleView): void {
    const { consumer: handle, first, last, outcome, failed, untouched } = frame;
    const consumer = channel.context.consumers[handle]?.consumer;
    if (consumer === undefined) {
      throw new RemoteProtocolError("unknown_consumer", "DLV-013", `the channel has no consumer ${handle}`);
    }
    const isRelease = outcome === SettleOutcome.release;
    const takesDelay = isRelease || outcome === SettleOutcome.extend;
    if (
      (failed && untouched) ||
      (!isRelease && (failed || untouched)) ||
      (!takesDelay && frame.delayMs > 0)
    ) {
      throw new RemoteProtocolError(
        "malformed_frame",
        "DLV-017",
        "failed, untouched and delay_ms do not go with this outcome",
      );
    }
    if (outcome === SettleOutcome.extend || frame.delayMs > 0) {
      // No leases and no delays are offered in WELCOME [OPN-010].
      const answer = this.#answer.point(channel.id, handle, outcome, failed, untouched);
      answer.report(first, last, ErrorCode.unsupported);
      return;
    }
    consumer.settle(first, last, this.#answer.point(channel.id, handle, outcome, failed, untouched));
  }

  credit(channel: ServerChannel, frame: CreditView): void {
    const { handle } = frame;
    const { consumers } = channel.context;
    if (handle >= consumers.length) {
      throw new RemoteProtocolError("unknown_consumer", "CRD-005", `the channel has no consumer ${handle}`);
    }
    const link = consumers[handle];
    if (link !== undefined && this.#links.has(link)) link.raise(frame.limit, frame.limitOctets);
  }

  /** The transport has taken what waited. */
  drained(): void {
    if (!this.#wasCongested) return;
    this.#wasCongested = false;
    this.#sendFragments();
    for (const link of this.#links) link.consumer?.resume();
  }

  channelEnded(channel: ServerChannel): void {
    const links = channel.context.consumers.filter((link) => link !== undefined);
    channel.context.consumers.length = 0;
    for (const link of links) this.#forget(link);
    for (const link of links) link.consumer?.abandon();
  }

  #forget(link: ConsumerLink): void {
    this.#links.delete(link);
    this.#sending.delete(link);
  }

  #sendFragments(): void {
    let progress = true;
    while (progress) {
      progress = false;
      for (const link of this.#sending) {
        if (this.isCongested) return;
        if (link.sendFragment()) progress = true;
        else this.#sending.delete(link);
      }
    }
  }

  #queueFor(frame: Consume): Queue | Refusal {
    const queue = this.#broker.find(frame.queue, this.#owner);
    if (queue === undefined) {
      return { code: "not_found", text: `there is no queue ${quote(frame.queue)}; assert it first` };
    }
    if (!(queue instanceof Queue)) return queue;
    return modeFault(queue, frame) ?? queue;
  }
}

/** The SETTLE that is being handled, and the way its answers go: one object for all of a connection. */
class SettleAnswer implements Settlement {
  readonly #connection: BrokerConnection<SessionChannel>;
  #channel = 0;
  #consumer = 0;
  outcome: SettleOutcome = SettleOutcome.accept;
  failed = false;
  untouched = false;

  constructor(connection: BrokerConnection<SessionChannel>) {
    this.#connection = connection;
  }

  point(
    channel: number,
    consumer: number,
    outcome: SettleOutcome,
    failed: boolean,
    untouched: boolean,
  ): this {
    this.#channel = channel;
    this.#consumer = consumer;
    this.outcome = outcome;
    this.failed = failed;
    this.untouched = untouched;
    return this;
  }

  report(first: number, last: number, code: number): void {
    this.#connection.settled(
      this.#channel,
      this.#consumer,
      first,
      last,
      code,
      this.outcome,
      ConfirmLevel.memory,
    );
  }
}

function refuse(code: ErrorCodeName, text: string): Refusal {
  return { code, text };
}

function modeFault(queue: Queue, frame: Consume): Refusal | undefined {
  const isP2p = queue.spec.queueType === QueueType.p2p;
  if (isP2p && (frame.startFrom !== StartFrom.next || frame.subscription !== "")) {
    return refuse(
      "wrong_queue_type",
      `queue ${quote(queue.name)} is P2P: it has no subscriptions and no start`,
    );
  }
  if (frame.subscription !== "") {
    return refuse("unsupported", "this broker offers no named subscriptions; leave the name empty");
  }
  if (frame.startFrom !== StartFrom.next) return refuse("unsupported", "this broker offers no replay");
  if (frame.settleMode === SettleMode.browse) return refuse("unsupported", "this broker offers no browsing");
  return undefined;
}
