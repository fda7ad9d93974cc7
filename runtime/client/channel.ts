import {
  AssertOutcome,
  type Difference,
  QueueType,
  type Setting,
  SettingKey,
  SettleMode,
  StartFrom,
  settingKeyName,
} from "../../generated/index.ts";
import { ReceiveCredit } from "../protocol/credit.ts";
import { ChannelCore } from "./channel-core.ts";
import { wholeNumber } from "./check.ts";
import { bytes, type Codec, raw } from "./codec.ts";
import { type Consumer, MessageConsumer } from "./consumer.ts";
import { ConsumerCore } from "./consumer-core.ts";
import { localError, MudemError, type QueueDifference } from "./errors.ts";
import type { Link } from "./link.ts";
import type {
  AssertOptions,
  ConsumeOptions,
  Op,
  PublisherOptions,
  PublishOptions,
  QueueDescription,
  QueueState,
  Receipt,
} from "./options.ts";
import { CodecPublisher, type Publisher } from "./publisher.ts";
import { PublisherCore } from "./publisher-core.ts";
import { quiet } from "./wait.ts";

const DEFAULT_PREFETCH = 64;
const MAX_PREFETCH = 1_000_000;
const DEFAULT_IN_FLIGHT = 256;
const MAX_IN_FLIGHT = 1_000_000;
/** Octets of frames that may be here and not dealt with, over all messages of a consumer. */
const WINDOW_OCTETS = 8_388_608;

/** One lane of a connection: what is done on it is done in order, and its errors end it alone. */
export class Channel implements AsyncDisposable {
  readonly #core: ChannelCore;
  readonly #publishers = new Map<string, Promise<Publisher<Uint8Array | string>>>();

  private constructor(core: ChannelCore) {
    this.#core = core;
  }

  /** Opens a channel. Rejects with a MudemError when the broker refuses or the connection has ended. */
  static async open(link: Link, op: Op): Promise<Channel> {
    const core = newCore(link);
    await core.open(op);
    return new Channel(core);
  }

  get id(): number {
    return this.#core.id;
  }

  /** Resolves when the channel is over; with the error when that was not asked for. Never rejects. */
  get closed(): Promise<MudemError | undefined> {
    return this.#core.closed;
  }

  /**
   * Makes sure that a queue is there. Rejects with `CONFLICT` and the `differences` when it is there in another way;
   * nothing is changed then, and the channel goes on.
   */
  async assertQueue(name: string, options: AssertOptions & Op = {}): Promise<QueueState> {
    const what = `queue ${JSON.stringify(name)} was not asserted`;
    const answer = await this.#core.request(
      {
        type: "queue_assert",
        queueType: options.type === "PUBSUB" ? QueueType.pubsub : QueueType.p2p,
        durable: options.durable ?? false,
        exclusive: options.exclusive ?? false,
        autoDelete: options.autoDelete ?? false,
        passive: options.passive ?? false,
        queue: name,
        settings: [],
      },
      "queue_asserted",
      what,
      options,
      (frame) => frame,
    );
    if (answer.outcome === AssertOutcome.mismatch) throw mismatchError(what, answer.differences);
    return {
      outcome: outcomeName(answer.outcome),
      messages: answer.messages,
      consumers: answer.consumers,
    };
  }

  /** Deletes a queue with its messages. Rejects with `NOT_FOUND`, or `CONFLICT` when a condition does not hold. */
  async deleteQueue(
    name: string,
    options: { readonly ifUnused?: boolean; readonly ifEmpty?: boolean } & Op = {},
  ): Promise<{ readonly messages: number }> {
    return await this.#core.request(
      {
        type: "queue_delete",
        ifUnused: options.ifUnused ?? false,
        ifEmpty: options.ifEmpty ?? false,
        queue: name,
      },
      "queue_deleted",
      `queue ${JSON.stringify(name)} was not deleted`,
      options,
      ({ messages }) => ({ messages }),
    );
  }

  /** Drops the messages that wait in a queue; those that consumers hold stay with them. */
  async purgeQueue(name: string, op: Op = {}): Promise<{ readonly messages: number }> {
    return await this.#core.request(
      { type: "queue_purge", queue: name },
      "queue_purged",
      `queue ${JSON.stringify(name)} was not purged`,
      op,
      ({ messages }) => ({ messages }),
    );
  }

  /** Settings and counts of a queue. Rejects with `NOT_FOUND`. */
  async describeQueue(name: string, op: Op = {}): Promise<QueueDescription> {
    return await this.#core.request(
      { type: "queue_describe", queue: name },
      "queue_described",
      `queue ${JSON.stringify(name)} was not described`,
      op,
      (frame) => ({
        name,
        type: frame.queueType === QueueType.p2p ? "P2P" : "PUBSUB",
        durable: frame.durable,
        exclusive: frame.exclusive,
        autoDelete: frame.autoDelete,
        consumers: frame.consumers,
        ready: frame.ready,
        unsettled: frame.unsettled,
        octets: frame.octets,
        nextOffset: frame.nextOffset,
        subscriptions: frame.subscriptions,
      }),
    );
  }

  /** Publishes one message to a route, by a publisher that is made at the first and kept. See `Publisher.publish`. */
  publish(route: string, body: Uint8Array | string, options: PublishOptions & Op = {}): Promise<Receipt> {
    return quiet(this.#publish(route, body, options));
  }

  async #publish(route: string, body: Uint8Array | string, options: PublishOptions & Op): Promise<Receipt> {
    let publisher = this.#publishers.get(route);
    if (publisher === undefined) {
      publisher = this.publisher(route);
      this.#publishers.set(route, publisher);
      publisher.catch(() => this.#publishers.delete(route));
    }
    return await (await publisher).publish(body, options);
  }

  /** Asks for a publisher to one route. */
  publisher(route: string, options: PublisherOptions & Op = {}): Promise<Publisher<Uint8Array | string>> {
    return this.publisherWith(route, raw, options);
  }

  /** The same with bodies that a codec makes. */
  async publisherWith<T>(
    route: string,
    codec: Codec<T>,
    options: PublisherOptions & Op,
  ): Promise<Publisher<T>> {
    const maxInFlight = wholeNumber(
      "maxInFlight",
      options.maxInFlight ?? DEFAULT_IN_FLIGHT,
      1,
      MAX_IN_FLIGHT,
    );
    const detach = (publisher: PublisherCore, op: Op): Promise<void> => this.#detach(publisher, op);
    const publisher = await this.#core.request(
      { type: "attach", route, producer: "" },
      "attached",
      `no publisher to ${JSON.stringify(route)}`,
      options,
      (frame) => {
        const core = new PublisherCore(this.#core, route, frame, maxInFlight);
        this.#core.addPublisher(core);
        return core;
      },
      (late) => void detach(late, {}).catch(() => {}),
    );
    return new CodecPublisher(publisher, codec, (op) => detach(publisher, op));
  }

  /** Consumes a queue. Rejects with `NOT_FOUND` when there is none, `CONFLICT` when another holds it exclusively. */
  consume(queue: string, options: ConsumeOptions<Uint8Array> & Op = {}): Promise<Consumer<Uint8Array>> {
    return this.consumeWith(queue, bytes, options);
  }

  /** The same with bodies that a codec reads. */
  async consumeWith<T>(
    queue: string,
    codec: Codec<T>,
    options: ConsumeOptions<T> & Op,
  ): Promise<Consumer<T>> {
    const prefetch = wholeNumber("prefetch", options.prefetch ?? DEFAULT_PREFETCH, 1, MAX_PREFETCH);
    const ceiling = wholeNumber(
      "limit",
      options.limit ?? Number.MAX_SAFE_INTEGER,
      1,
      Number.MAX_SAFE_INTEGER,
    );
    const credit = new ReceiveCredit(prefetch, WINDOW_OCTETS, ceiling);
    const settlesOnDelivery = options.settle === "on-delivery";
    const consumer = new MessageConsumer(queue, codec, options.onMessage);
    await this.#core.request(
      {
        type: "consume",
        limit: credit.limit,
        limitOctets: credit.limitOctets,
        startValue: 0,
        leaseMs: 0,
        settleMode: settlesOnDelivery ? SettleMode.onDelivery : SettleMode.explicit,
        startFrom: StartFrom.next,
        exclusive: options.exclusive ?? false,
        queue,
        subscription: "",
      },
      "consumed",
      `queue ${JSON.stringify(queue)} is not consumed`,
      options,
      (frame) => {
        const core = new ConsumerCore(this.#core, queue, frame.consumer, settlesOnDelivery, credit, consumer);
        consumer.bind({ core, cancel: (op, then) => this.#cancel(core, op, then) });
        this.#core.addConsumer(core);
      },
      () => void consumer.close().catch(() => {}),
    );
    const { signal } = options;
    if (signal !== undefined) {
      const stop = (): void => void consumer.close().catch(() => {});
      signal.addEventListener("abort", stop, { once: true });
      void consumer.closed.then(() => signal.removeEventListener("abort", stop));
    }
    return consumer;
  }

  /** Resolves when the broker has acted on all that was sent before on this channel. */
  async barrier(op: Op = {}): Promise<void> {
    await this.#core.request(
      { type: "barrier" },
      "barrier_reached",
      "the barrier was not reached",
      op,
      () => {},
    );
  }

  /** Whether nothing is on its way: no confirm, settlement or message in a user's hands is outstanding. */
  get isIdle(): boolean {
    for (const publisher of this.#core.publishers) if (!publisher.isIdle) return false;
    for (const consumer of this.#core.consumers) if (!consumer.isIdle) return false;
    return true;
  }

  /** Waits for the confirms and receipts that are outstanding. */
  async flush(op: Op): Promise<void> {
    const flushes = [...this.#core.publishers].map((publisher) => publisher.flush(op));
    for (const result of await Promise.allSettled(flushes)) {
      if (result.status === "rejected") throw result.reason;
    }
    // Settlements are answered in order with everything else.
    await this.barrier(op);
  }

  /** Waits for what is on its way, then ends the channel; what consumers hold goes back. */
  async close(op: Op = {}): Promise<void> {
    if (this.#core.isOver) return;
    try {
      await this.flush(op);
    } finally {
      await this.#core.close(op);
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #detach(publisher: PublisherCore, op: Op): Promise<void> {
    if (this.#core.isOver) return;
    await this.#core.request(
      { type: "detach", sender: publisher.handle },
      "detached",
      `the publisher to ${JSON.stringify(publisher.route)} was not given up`,
      op,
      () => this.#core.removePublisher(publisher),
    );
  }

  async #cancel(consumer: ConsumerCore, op: Op, then: () => void): Promise<void> {
    if (this.#core.isOver) return;
    await this.#core.request(
      { type: "cancel", consumer: consumer.handle },
      "cancelled",
      `the consumer of ${JSON.stringify(consumer.queue)} was not cancelled`,
      op,
      then,
    );
  }
}

function newCore(link: Link): ChannelCore {
  try {
    return new ChannelCore(link);
  } catch (error) {
    throw localError("CLOSED", "closed", `no channel was opened: ${(error as Error).message}`, error);
  }
}

function outcomeName(outcome: AssertOutcome): QueueState["outcome"] {
  if (outcome === AssertOutcome.absent) return "absent";
  return outcome === AssertOutcome.created ? "created" : "exists";
}

function mismatchError(what: string, differences: readonly Difference[]): MudemError {
  const list = differences.map(
    ({ have, want }): QueueDifference => ({
      setting: settingKeyName(have.key),
      have: settingValue(have),
      want: settingValue(want),
    }),
  );
  const text = list.map(({ setting, have, want }) => `${setting} is ${have}, not ${want}`).join("; ");
  return new MudemError("CONFLICT", `${what}: it exists with other settings: ${text}`, {
    reason: "mismatch",
    definite: true,
    retryable: false,
    differences: list,
  });
}

function settingValue({ key, number, text }: Setting): number | string {
  if (key === SettingKey.queueType) return number === QueueType.p2p ? "P2P" : "PUBSUB";
  return text === "" ? number : text;
}
