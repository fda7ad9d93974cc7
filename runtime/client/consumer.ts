import type { Codec } from "./codec.ts";
import type { ConsumerCore, DeliverySink } from "./consumer-core.ts";
import { localError, type MudemError } from "./errors.ts";
import { type Delivered, type Message, ReceivedMessage } from "./message.ts";
import type { ConsumeOptions, Op } from "./options.ts";
import { type Deferred, deferred } from "./wait.ts";

/** Messages of one queue, as they come. */
export interface Consumer<T> extends AsyncIterable<Message<T>>, AsyncDisposable {
  readonly queue: string;
  /** Resolves when nothing more comes; with the error when that was not asked for. Never rejects. */
  readonly closed: Promise<MudemError | undefined>;
  /**
   * Takes no more messages. Those that came and that nobody has seen go back without counting an attempt; with
   * `on-delivery` they are lost. Those handed out can still be settled. Leaving a `for await` loop does the same.
   */
  close(op?: Op): Promise<void>;
}

/** How a consumer ends its part of a channel. */
export interface ConsumerControl {
  readonly core: ConsumerCore;
  /** Asks the broker to deliver no more; `then` runs at its answer, before anything else can arrive. */
  cancel(op: Op, then: () => void): Promise<void>;
}

type Next<T> = IteratorResult<Message<T>, undefined>;

export class MessageConsumer<T> implements Consumer<T>, DeliverySink, AsyncIterator<Message<T>, undefined> {
  readonly queue: string;
  readonly closed: Promise<MudemError | undefined>;

  readonly #codec: Codec<T>;
  readonly #onMessage: ConsumeOptions<T>["onMessage"];
  readonly #closed: Deferred<MudemError | undefined> = deferred();
  #control: ConsumerControl | undefined;
  #buffer: Delivered[] = [];
  #bufferAt = 0;
  readonly #waiting: Deferred<Next<T>>[] = [];
  #closing: Promise<void> | undefined;
  #error: MudemError | undefined;
  #isOver = false;

  constructor(queue: string, codec: Codec<T>, onMessage: ConsumeOptions<T>["onMessage"]) {
    this.queue = queue;
    this.closed = this.#closed.promise;
    this.#codec = codec;
    this.#onMessage = onMessage;
  }

  /** Called once, before the first message arrives. */
  bind(control: ConsumerControl): void {
    this.#control = control;
  }

  arrived(delivered: Delivered): void {
    if (this.#closing === undefined && this.#onMessage !== undefined) {
      this.#call(this.#onMessage, delivered);
      return;
    }
    const waiting = this.#closing === undefined ? this.#waiting.shift() : undefined;
    if (waiting === undefined) this.#buffer.push(delivered);
    else waiting.resolve({ done: false, value: this.#message(delivered) });
  }

  ended(error: MudemError | undefined): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#error = error;
    // What came and was not seen is the broker's again: it would be delivered twice if it were handed out.
    if (this.#control?.core.settlesOnDelivery !== true) this.#buffer = [];
    for (const waiting of this.#waiting.splice(0)) this.#finish(waiting);
    this.#closed.resolve(error);
  }

  close(op: Op = {}): Promise<void> {
    this.#closing ??= this.#close(op);
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  [Symbol.asyncIterator](): AsyncIterator<Message<T>, undefined> {
    return this;
  }

  next(): Promise<Next<T>> {
    const delivered = this.#buffer[this.#bufferAt];
    if (delivered !== undefined && this.#closing === undefined) {
      this.#bufferAt += 1;
      if (this.#bufferAt === this.#buffer.length) {
        this.#buffer = [];
        this.#bufferAt = 0;
      }
      return Promise.resolve({ done: false, value: this.#message(delivered) });
    }
    const waiting = deferred<Next<T>>();
    if (this.#isOver || this.#closing !== undefined) this.#finish(waiting);
    else this.#waiting.push(waiting);
    return waiting.promise;
  }

  async return(): Promise<Next<T>> {
    await this.close();
    return { done: true, value: undefined };
  }

  async #close(op: Op): Promise<void> {
    const control = this.#control;
    for (const waiting of this.#waiting.splice(0)) waiting.resolve({ done: true, value: undefined });
    if (this.#isOver || control === undefined) return;
    await control.cancel(op, () => {
      control.core.giveBack(this.#buffer.slice(this.#bufferAt));
      this.#buffer = [];
      this.ended(undefined);
    });
  }

  #message(delivered: Delivered): Message<T> {
    const core = this.#control?.core;
    if (core === undefined) throw new Error("a message came before its consumer was there");
    core.handedOver(delivered);
    return new ReceivedMessage(delivered, core, this.#codec);
  }

  #call(onMessage: (message: Message<T>) => void, delivered: Delivered): void {
    try {
      onMessage(this.#message(delivered));
    } catch (error) {
      // The user's fault is not the connection's: it ends this consumer and is told where its end is.
      const text = `the callback of the consumer of ${JSON.stringify(this.queue)} threw: ${String(error)}`;
      this.#error = localError("CLOSED", "callback_failed", text, error);
      this.#closed.resolve(this.#error);
      this.close().catch(() => {});
    }
  }

  #finish(waiting: Deferred<Next<T>>): void {
    if (this.#error === undefined) waiting.resolve({ done: true, value: undefined });
    else waiting.reject(this.#error);
  }
}
