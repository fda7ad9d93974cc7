import {
  type Attached,
  ByteWriter,
  type ConfirmLevel,
  type ConfirmView,
  confirmLevelName,
  EncodeError,
  encodeProperties,
  FragmentView,
  type Problem,
  type Properties,
  PublishView,
  sizeOfProperties,
  utf8Length,
} from "../../generated/index.ts";
import { SendCredit } from "../protocol/credit.ts";
import { RemoteProtocolError } from "../protocol/errors.ts";
import type { ChannelCore } from "./channel-core.ts";
import { encodeText } from "./codec.ts";
import { errorOf, localError, lostOf, type MudemError } from "./errors.ts";
import type { Op, Receipt } from "./options.ts";
import { type Deferred, deferred, type Settler, within } from "./wait.ts";

/** A message that is to be published, with its lengths in octets, which several steps need. */
export interface Outgoing {
  readonly body: Uint8Array | string;
  readonly bodyLength: number;
  readonly properties: Properties | undefined;
  readonly propertiesLength: number;
  /** Milliseconds since 1970; 0 for the broker's. */
  readonly timestamp: number;
  /** Whether it is to be refused when nobody consumes it. */
  readonly needsConsumer: boolean;
}

export function outgoing(
  body: Uint8Array | string,
  properties: Properties | undefined,
  timestamp: number,
  needsConsumer: boolean,
): Outgoing {
  return {
    body,
    bodyLength: typeof body === "string" ? utf8Length(body) : body.length,
    properties,
    propertiesLength: properties === undefined ? 0 : sizeOfProperties(properties),
    timestamp,
    needsConsumer,
  };
}

interface Waiting {
  readonly message: Outgoing;
  readonly settler: Deferred<Receipt>;
}

/** What is still to be sent of a long message. */
interface Tail {
  readonly body: Uint8Array;
  sent: number;
}

/** Octets of properties that fit a frame under every limit of frames [MSG-009]. */
const MAX_PROPERTIES = 4040;

/** How a place in the ring of messages in flight is used. */
const FREE = 0;
const IN_FLIGHT = 1;

/**
 * One sender of a channel: numbers messages, keeps them within the window and the broker's credit, and finds the promise
 * of each when its confirm comes. A message in flight costs no object but its promise, when somebody waits for one.
 */
export class PublisherCore {
  readonly route: string;
  readonly handle: number;
  readonly #channel: ChannelCore;
  readonly #credit: SendCredit;
  readonly #maxInFlight: number;
  /** By sequence number, modulo the length, which is a power of two above the window. */
  readonly #states: Uint8Array;
  readonly #settlers: (Settler<Receipt> | undefined)[];
  readonly #waiting: Waiting[] = [];
  #tail: Tail | undefined;
  #next: number;
  #inFlight = 0;
  #firstFault: MudemError | undefined;
  #idle: Deferred<void> | undefined;
  #ready: Deferred<void> | undefined;
  #end: Problem | undefined;
  #isPumping = false;

  constructor(channel: ChannelCore, route: string, attached: Attached, maxInFlight: number) {
    this.#channel = channel;
    this.route = route;
    this.handle = attached.sender;
    this.#next = attached.lastSequence + 1;
    this.#credit = new SendCredit(attached.limit, attached.limitOctets);
    this.#maxInFlight = maxInFlight;
    let capacity = 1;
    while (capacity < maxInFlight) capacity *= 2;
    this.#states = new Uint8Array(capacity);
    this.#settlers = Array.from({ length: capacity });
  }

  /** Whether every message has been confirmed or refused. */
  get isIdle(): boolean {
    return this.#inFlight === 0 && this.#waiting.length === 0 && this.#tail === undefined;
  }

  /** Publishes in its turn; resolves at the confirm. */
  publish(message: Outgoing, op: Op): Promise<Receipt> {
    const settler = deferred<Receipt>();
    const fault = this.#faultOf(message);
    if (fault !== undefined) {
      settler.reject(fault);
      return settler.promise;
    }
    if (this.#waiting.length === 0 && this.#hasRoom(message)) {
      this.#send(message, settler);
      return within(settler.promise, op, `publishing to ${JSON.stringify(this.route)}`);
    }
    const waiting = { message, settler };
    this.#waiting.push(waiting);
    const result = within(settler.promise, op, `publishing to ${JSON.stringify(this.route)}`);
    if (op.signal !== undefined) result.catch(() => this.#giveUp(waiting));
    return result;
  }

  /** Publishes at once or not at all: false when there is no room. Throws what `publish` rejects with. */
  tryPublish(message: Outgoing): boolean {
    const fault = this.#faultOf(message);
    if (fault !== undefined) throw fault;
    if (this.#waiting.length > 0 || !this.#hasRoom(message)) return false;
    this.#send(message, undefined);
    return true;
  }

  /** Resolves when `tryPublish` may have room again. Never rejects: what is wrong, `tryPublish` says. */
  get ready(): Promise<void> {
    if (this.#end !== undefined || this.#hasPlace()) return Promise.resolve();
    this.#ready ??= deferred();
    return this.#ready.promise;
  }

  /** Resolves when every message so far is confirmed; rejects with the first refusal that nobody was told of. */
  async flush(op: Op): Promise<void> {
    if (!this.isIdle && this.#end === undefined) {
      this.#idle ??= deferred();
      await within(this.#idle.promise, op, `flushing ${JSON.stringify(this.route)}`);
    }
    const fault = this.#firstFault;
    this.#firstFault = undefined;
    if (fault !== undefined) throw fault;
  }

  /** Sends what waits, as far as there is room. */
  pump(): void {
    if (this.#isPumping) return;
    this.#isPumping = true;
    this.#sendTail();
    while (this.#tail === undefined) {
      const [first] = this.#waiting;
      if (first === undefined || !this.#hasRoom(first.message)) break;
      this.#waiting.shift();
      this.#send(first.message, first.settler);
    }
    this.#isPumping = false;
    this.#tell();
  }

  raise(limit: number, limitOctets: number): void {
    if (this.#credit.raise(limit, limitOctets)) this.pump();
  }

  confirmed(frame: ConfirmView): void {
    const { first, last, level, duplicate, hasOffset, offset } = frame;
    const name = levelName(level);
    this.#answered(first, last, (sequence, settler) => {
      settler?.resolve({
        offset: hasOffset ? offset + sequence - first : undefined,
        duplicate,
        level: name,
      });
    });
  }

  refused(first: number, last: number, problem: Problem): void {
    const error = errorOf(problem, `the message to ${JSON.stringify(this.route)} was refused`);
    this.#answered(first, last, (_sequence, settler) => {
      if (settler === undefined) this.#firstFault ??= error;
      else settler.reject(error);
    });
  }

  /** The channel is over: what was not answered is unknown, what was not sent did not happen. */
  ended(problem: Problem): void {
    this.#end = problem;
    const what = `the message to ${JSON.stringify(this.route)}`;
    const lost = lostOf(problem, `${what} was not answered`);
    for (let i = 0; i < this.#states.length; i += 1) {
      if (this.#states[i] === FREE) continue;
      this.#states[i] = FREE;
      if (this.#settlers[i] === undefined) this.#firstFault ??= lost;
      else this.#settlers[i]?.reject(lost);
      this.#settlers[i] = undefined;
    }
    this.#inFlight = 0;
    this.#tail = undefined;
    const notSent = this.#closedError();
    for (const { settler } of this.#waiting.splice(0)) settler.reject(notSent);
    this.#tell();
  }

  #answered(
    first: number,
    last: number,
    settle: (sequence: number, settler: Settler<Receipt> | undefined) => void,
  ): void {
    // All of them before any: a frame that is wrong in one number has no effect.
    if (!this.#areInFlight(first, last)) {
      const text = `the answer for sequence ${first} to ${last} is for messages that are not outstanding`;
      throw new RemoteProtocolError("illegal_frame", "ERR-009", text);
    }
    const mask = this.#states.length - 1;
    for (let sequence = first; sequence <= last; sequence += 1) {
      const place = sequence & mask;
      const settler = this.#settlers[place];
      this.#states[place] = FREE;
      this.#settlers[place] = undefined;
      settle(sequence, settler);
    }
    this.#inFlight -= last - first + 1;
    this.pump();
  }

  #areInFlight(first: number, last: number): boolean {
    if (last >= this.#next || first < this.#next - this.#states.length) return false;
    const mask = this.#states.length - 1;
    for (let sequence = first; sequence <= last; sequence += 1) {
      if (this.#states[sequence & mask] === FREE) return false;
    }
    return true;
  }

  #faultOf(message: Outgoing): MudemError | undefined {
    if (this.#end !== undefined) return this.#closedError();
    const { limits } = this.#channel.link.connection;
    const { propertiesLength, bodyLength } = message;
    if (propertiesLength > MAX_PROPERTIES) {
      const text = `the properties have ${propertiesLength} octets, the limit is ${MAX_PROPERTIES} [MSG-009]`;
      return localError("INVALID", "invalid_properties", text);
    }
    if (!Number.isInteger(message.timestamp) || message.timestamp < 0) {
      return localError("INVALID", "invalid_argument", "the timestamp is no time, or one before 1970");
    }
    const length = propertiesLength + bodyLength;
    if (length <= limits.maxMessageLength) return undefined;
    const text = `the message has ${length} octets, the limit of the connection is ${limits.maxMessageLength}`;
    return localError("REJECTED", "message_too_large", text);
  }

  #closedError(): MudemError {
    const what = `the message to ${JSON.stringify(this.route)} was not sent`;
    const problem = this.#end;
    if (problem === undefined || problem.code === 0) {
      return localError("CLOSED", "closed", `${what}: the publisher is closed`);
    }
    return errorOf({ ...problem, definite: true }, what);
  }

  #hasPlace(): boolean {
    return (
      this.#tail === undefined &&
      this.#inFlight < this.#maxInFlight &&
      this.#states[this.#next & (this.#states.length - 1)] === FREE &&
      this.#credit.covers(this.#next, PublishView.FIXED_LENGTH) &&
      !this.#channel.link.isCongested
    );
  }

  #hasRoom(message: Outgoing): boolean {
    return this.#hasPlace() && this.#credit.covers(this.#next, this.#firstLength(message));
  }

  /** Octets of the frame that begins the message. */
  #firstLength(message: Outgoing): number {
    const { maxFrameLength } = this.#channel.link.connection.limits;
    return Math.min(PublishView.FIXED_LENGTH + message.propertiesLength + message.bodyLength, maxFrameLength);
  }

  #send(message: Outgoing, settler: Settler<Receipt> | undefined): void {
    const length = this.#firstLength(message);
    const first = length - PublishView.FIXED_LENGTH - message.propertiesLength;
    const sequence = this.#next;
    let body: Uint8Array | string;
    try {
      body = this.#write(message, sequence, first);
    } catch (error) {
      this.#unsendable(error, settler);
      return;
    }
    this.#credit.spend(length);
    this.#next += 1;
    this.#inFlight += 1;
    const place = sequence & (this.#states.length - 1);
    this.#states[place] = IN_FLIGHT;
    this.#settlers[place] = settler;
    this.#channel.link.flush();
    if (first < message.bodyLength && typeof body !== "string") {
      this.#tail = { body, sent: first };
      this.#sendTail();
    }
  }

  /**
   * Writes the frame that begins a message, with `first` octets of its body, and returns the body.
   *
   * @throws {EncodeError} when a text or a property has no octets; then nothing was written.
   */
  #write(message: Outgoing, sequence: number, first: number): Uint8Array | string {
    const { link, id } = this.#channel;
    const { connection } = link;
    const { properties, propertiesLength, bodyLength } = message;
    const isCut = first < bodyLength;
    // Text that is cut over frames has to be octets before it is cut.
    const body = isCut && typeof message.body === "string" ? encodeText(message.body) : message.body;
    const frame = connection.publish(id, this.handle, sequence, propertiesLength + first);
    frame.timestamp = message.timestamp;
    frame.bodyTotal = bodyLength;
    frame.lenProperties = propertiesLength;
    frame.more = isCut;
    frame.needsConsumer = message.needsConsumer;
    const { bytes } = connection.output;
    try {
      if (properties !== undefined) encodeProperties(new ByteWriter(bytes, frame.propertiesAt), properties);
      if (typeof body === "string") new ByteWriter(bytes, frame.bodyAt).text("body", body, first);
      else bytes.set(isCut ? body.subarray(0, first) : body, frame.bodyAt);
    } catch (error) {
      connection.output.unreserve(frame.at);
      throw error;
    }
    return body;
  }

  /** Text with half of a surrogate pair has no octets, and a name of more than 255 no place. */
  #unsendable(error: unknown, settler: Settler<Receipt> | undefined): void {
    if (!(error instanceof EncodeError)) throw error;
    const text = `the message to ${JSON.stringify(this.route)} was not sent: ${error.message}`;
    const fault = localError("INVALID", "invalid_text", text, error);
    if (settler === undefined) throw fault;
    settler.reject(fault);
  }

  #sendTail(): void {
    const { link, id } = this.#channel;
    const { maxFrameLength } = link.connection.limits;
    for (let tail = this.#tail; tail !== undefined && !link.isBusy; ) {
      const room = Math.min(maxFrameLength, this.#credit.octetsLeft) - FragmentView.FIXED_LENGTH;
      const length = Math.min(room, tail.body.length - tail.sent);
      if (length <= 0) return;
      const isLast = tail.sent + length === tail.body.length;
      link.connection.fragment(id, this.handle, !isLast, tail.body, tail.sent, length);
      this.#credit.spend(FragmentView.FIXED_LENGTH + length);
      tail.sent += length;
      link.flush();
      if (!isLast) continue;
      this.#tail = undefined;
      tail = undefined;
    }
  }

  #giveUp(waiting: Waiting): void {
    const at = this.#waiting.indexOf(waiting);
    if (at >= 0) this.#waiting.splice(at, 1);
    this.#tell();
  }

  /** Wakes those who wait for room or for the last confirm. */
  #tell(): void {
    if (this.#idle !== undefined && (this.isIdle || this.#end !== undefined)) {
      this.#idle.resolve();
      this.#idle = undefined;
    }
    if (this.#ready !== undefined && (this.#end !== undefined || this.#hasPlace())) {
      this.#ready.resolve();
      this.#ready = undefined;
    }
  }
}

function levelName(level: ConfirmLevel): Receipt["level"] {
  return confirmLevelName(level) as Receipt["level"];
}
