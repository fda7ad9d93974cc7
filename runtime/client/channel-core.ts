import {
  type ConfirmView,
  type CreditView,
  type DeliverView,
  ErrorCode,
  type FragmentView,
  type KnownFrame,
  type Problem,
  type SettledView,
} from "../../generated/index.ts";
import type { End } from "../protocol/end.ts";
import { LocalProtocolError, RemoteProtocolError } from "../protocol/errors.ts";
import type { ConsumerCore } from "./consumer-core.ts";
import { errorOf, localError, lostOf, type MudemError } from "./errors.ts";
import type { ClientChannel, Link } from "./link.ts";
import type { Op } from "./options.ts";
import type { PublisherCore } from "./publisher-core.ts";
import { type Deferred, deferred, throwIfAborted, within } from "./wait.ts";

/** A frame that asks for an answer, but for its channel and number. */
type RequestFrame = Extract<KnownFrame, { readonly request: number }>;
type RequestBody = RequestFrame extends infer Frame
  ? Frame extends RequestFrame
    ? Omit<Frame, "channel" | "request">
    : never
  : never;
type AnswerName = RequestFrame["type"];
type Answer<Name extends AnswerName> = Extract<RequestFrame, { readonly type: Name }>;

interface Pending {
  readonly what: string;
  /** Takes an answer. Returns false for one of the wrong type. */
  answer(frame: KnownFrame): boolean;
  fail(error: MudemError): void;
}

const HIGHEST_REQUEST = 0xffffffff;

/** One channel of a client: requests and their answers, and whose publishers' and consumers' frames are whose. */
export class ChannelCore {
  readonly link: Link;
  /** Resolves when nothing more comes from or goes to the channel; undefined when it was asked for. */
  readonly closed: Promise<MudemError | undefined>;

  readonly #channel: ClientChannel;
  readonly #pending = new Map<number, Pending>();
  readonly #publishers = new Map<number, PublisherCore>();
  readonly #consumers = new Map<number, ConsumerCore>();
  readonly #opened: Deferred<void> = deferred();
  readonly #gone: Deferred<void> = deferred();
  readonly #closed: Deferred<MudemError | undefined> = deferred();
  #lastRequest = 0;
  #end: End | undefined;

  /** @throws {LocalProtocolError} when the connection has no channel to give. */
  constructor(link: Link) {
    this.link = link;
    this.closed = this.#closed.promise;
    this.#channel = link.openChannel(this);
  }

  get id(): number {
    return this.#channel.id;
  }

  /** Whether nothing more comes from or goes to the channel. */
  get isOver(): boolean {
    return this.#end !== undefined;
  }

  /** Resolves when the channel can be used. */
  async open(op: Op): Promise<void> {
    await within(this.#opened.promise, op, "opening a channel");
  }

  /**
   * Asks the broker for something and waits for the answer.
   *
   * @param reply the answer's type.
   * @param what is asked for, for people.
   * @param accept makes of the answer what the caller wants, at once: the next frame may speak of what it names.
   * @param undo takes back what came after the caller had given up waiting.
   */
  async request<Name extends AnswerName, Value>(
    body: RequestBody,
    reply: Name,
    what: string,
    op: Op,
    accept: (answer: Answer<Name>) => Value,
    undo?: (value: Value) => void,
  ): Promise<Value> {
    throwIfAborted(op, what);
    this.throwIfEnded(what);
    const request = this.#nextRequest();
    const result = deferred<Value>();
    let isAbandoned = false;
    this.#send({ ...body, channel: this.id, request }, what);
    this.#pending.set(request, {
      what,
      answer(frame) {
        if (frame.type !== reply) return false;
        const value = accept(frame as Answer<Name>);
        result.resolve(value);
        if (isAbandoned) undo?.(value);
        return true;
      },
      fail: (error) => result.reject(error),
    });
    try {
      return await within(result.promise, op, what);
    } catch (error) {
      isAbandoned = true;
      throw error;
    }
  }

  /** Sends a frame without an answer; does nothing on a channel that has ended. */
  tell(frame: KnownFrame): void {
    if (this.#end === undefined) this.link.send(frame);
  }

  addConsumer(consumer: ConsumerCore): void {
    this.#consumers.set(consumer.handle, consumer);
  }

  addPublisher(publisher: PublisherCore): void {
    this.#publishers.set(publisher.handle, publisher);
  }

  removePublisher(publisher: PublisherCore): void {
    this.#publishers.delete(publisher.handle);
  }

  get publishers(): Iterable<PublisherCore> {
    return this.#publishers.values();
  }

  get consumers(): Iterable<ConsumerCore> {
    return this.#consumers.values();
  }

  /** @throws {MudemError} `CLOSED` when the channel has ended. */
  throwIfEnded(what: string): void {
    if (this.#end === undefined) return;
    if (this.#end.problem.code === ErrorCode.none) {
      throw localError("CLOSED", "closed", `${what}: the channel was closed`);
    }
    throw errorOf({ ...this.#end.problem, definite: true }, what);
  }

  /** Ends the channel and resolves when the broker has answered. */
  async close(op: Op): Promise<void> {
    this.link.closeChannel(this.#channel);
    await within(this.#gone.promise, op, "closing a channel");
  }

  /** Publishers that waited for the transport go on. */
  pump(): void {
    for (const publisher of this.#publishers.values()) publisher.pump();
  }

  received(frame: KnownFrame): void {
    switch (frame.type) {
      case "channel_opened":
        this.#opened.resolve();
        break;
      case "refuse":
        this.#publisher(frame.sender).refused(frame.first, frame.last, frame.problem);
        break;
      case "flow":
        // Says why credit does not come; the credit alone is what binds [CRD-007].
        break;
      case "abort":
        this.#consumer(frame.handle)?.aborted();
        break;
      case "route_name":
        // Names a route for deliveries that came by a pattern; this client does not bind patterns.
        break;
      case "cancelled":
        if (frame.request === 0) this.#cancelled(frame.consumer, frame.problem);
        else this.#answer(frame.request, frame);
        break;
      default:
        if (!("request" in frame)) throw unasked(frame.type);
        this.#answer(frame.request, frame);
    }
  }

  deliver(frame: DeliverView): void {
    this.#consumer(frame.consumer)?.deliver(frame);
  }

  fragment(frame: FragmentView): void {
    this.#consumer(frame.handle)?.fragment(frame);
  }

  confirm(frame: ConfirmView): void {
    this.#publisher(frame.sender).confirmed(frame);
  }

  settled(frame: SettledView): void {
    this.#consumer(frame.consumer)?.settled(frame.first, frame.last, frame.code);
  }

  credit(frame: CreditView): void {
    this.#publishers.get(frame.handle)?.raise(frame.limit, frame.limitOctets);
  }

  ended(end: End): void {
    this.#end = end;
    const { problem } = end;
    for (const pending of this.#pending.values()) pending.fail(lostOf(problem, pending.what));
    this.#pending.clear();
    for (const publisher of this.#publishers.values()) publisher.ended(problem);
    for (const consumer of this.#consumers.values()) consumer.ended(problem);
    this.#opened.reject(errorOf(problem, "the channel was not opened"));
    this.#closed.resolve(
      problem.code === ErrorCode.none ? undefined : lostOf(problem, "the channel was ended"),
    );
  }

  gone(): void {
    this.#gone.resolve();
  }

  #cancelled(handle: number, problem: Problem): void {
    this.#consumer(handle)?.ended(problem);
  }

  #answer(request: number, frame: KnownFrame): void {
    const pending = this.#pending.get(request);
    if (pending === undefined) throw unasked(frame.type);
    if (frame.type === "failed") pending.fail(errorOf(frame.problem, pending.what));
    else if (!pending.answer(frame)) throw unasked(frame.type);
    this.#pending.delete(request);
  }

  #publisher(handle: number): PublisherCore {
    const publisher = this.#publishers.get(handle);
    if (publisher === undefined) throw unasked(`an answer for sender ${handle}`);
    return publisher;
  }

  #consumer(handle: number): ConsumerCore | undefined {
    return this.#consumers.get(handle);
  }

  #send(frame: KnownFrame, what: string): void {
    try {
      this.link.send(frame);
    } catch (error) {
      if (error instanceof LocalProtocolError)
        throw localError("CLOSED", "closed", `${what}: ${error.message}`);
      throw localError("INVALID", "invalid_argument", `${what}: ${(error as Error).message}`, error);
    }
  }

  #nextRequest(): number {
    do {
      this.#lastRequest = this.#lastRequest === HIGHEST_REQUEST ? 1 : this.#lastRequest + 1;
    } while (this.#pending.has(this.#lastRequest));
    return this.#lastRequest;
  }
}

function unasked(what: string): RemoteProtocolError {
  return new RemoteProtocolError("illegal_frame", "ERR-009", `${what} answers nothing that was asked`);
}
