import type { Codec } from "./codec.ts";
import { localError } from "./errors.ts";
import type { Op, PublishOptions, Receipt } from "./options.ts";
import { propertiesOf } from "./properties.ts";
import { type Outgoing, outgoing, type PublisherCore } from "./publisher-core.ts";
import { quiet, throwIfAborted } from "./wait.ts";

/** Publishes to one route, with as many messages on their way as its window and the broker's credit allow. */
export interface Publisher<T> extends AsyncDisposable {
  readonly route: string;
  /**
   * Resolves when the broker has taken responsibility for the message. Waits for its turn when the window or the
   * broker's credit is used up, so that `await` is all the flow control that a program needs.
   *
   * Rejects with a MudemError: `REJECTED` when the broker refused the message, `CLOSED` with `definite: false` when the
   * connection ended before its answer. A rejection that nobody looks at ends no program.
   *
   * A body that does not fit one frame is not copied: it has to stay as it is until the promise settles.
   */
  publish(body: T, options?: PublishOptions & Op): Promise<Receipt>;
  /**
   * Publishes now or not at all. False: there is no room, and nothing was sent; wait for `ready`. The confirm is only
   * counted; a refusal is what `flush` rejects with.
   */
  tryPublish(body: T, options?: PublishOptions): boolean;
  /** Resolves when `tryPublish` may have room again. */
  readonly ready: Promise<void>;
  /** Resolves when everything so far is confirmed. Rejects with the first refusal of a `tryPublish`. */
  flush(op?: Op): Promise<void>;
  /** Waits for what is on its way, and gives the sender up. */
  close(op?: Op): Promise<void>;
}

const NO_OPTIONS: PublishOptions = {};

export class CodecPublisher<T> implements Publisher<T> {
  readonly route: string;
  readonly #core: PublisherCore;
  readonly #codec: Codec<T>;
  readonly #detach: (op: Op) => Promise<void>;
  #closing: Promise<void> | undefined;

  /** @param detach gives the sender up once nothing is on its way. */
  constructor(core: PublisherCore, codec: Codec<T>, detach: (op: Op) => Promise<void>) {
    this.route = core.route;
    this.#core = core;
    this.#codec = codec;
    this.#detach = detach;
  }

  publish(body: T, options: PublishOptions & Op = NO_OPTIONS): Promise<Receipt> {
    return quiet(this.#publish(body, options));
  }

  tryPublish(body: T, options: PublishOptions = NO_OPTIONS): boolean {
    return this.#core.tryPublish(this.#outgoing(body, options));
  }

  get ready(): Promise<void> {
    return this.#core.ready;
  }

  flush(op: Op = {}): Promise<void> {
    return this.#core.flush(op);
  }

  close(op: Op = {}): Promise<void> {
    this.#closing ??= this.#close(op);
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #publish(body: T, options: PublishOptions & Op): Promise<Receipt> {
    throwIfAborted(options, `publishing to ${JSON.stringify(this.route)}`);
    return await this.#core.publish(this.#outgoing(body, options), options);
  }

  async #close(op: Op): Promise<void> {
    try {
      await this.#core.flush(op);
    } finally {
      await this.#detach(op);
    }
  }

  #outgoing(value: T, options: PublishOptions): Outgoing {
    if (this.#closing !== undefined) {
      throw localError("CLOSED", "closed", `the publisher to ${JSON.stringify(this.route)} is closed`);
    }
    const { contentType } = this.#codec;
    try {
      return outgoing(
        checkedBody(this.#codec.encode(value)),
        options === NO_OPTIONS && contentType === undefined ? undefined : propertiesOf(options, contentType),
        options.timestamp?.getTime() ?? 0,
        options.needsConsumer ?? false,
      );
    } catch (error) {
      const text = `the message to ${JSON.stringify(this.route)} was not sent: ${(error as Error).message}`;
      throw localError("INVALID", "invalid_argument", text, error);
    }
  }
}

/** What comes from untyped code may be anything. */
function checkedBody(body: unknown): Uint8Array | string {
  if (typeof body === "string" || body instanceof Uint8Array) return body;
  throw new TypeError(
    `a body is octets or text, not ${body === null ? "null" : typeof body}; give the queue a codec`,
  );
}
