import {
  type Abort,
  type Attach,
  ByteReader,
  type Detach,
  decodeProperties,
  type ErrorCodeName,
  type FragmentView,
  FrameType,
  type PublishView,
} from "../../generated/index.ts";
import type { Broker, Refusal } from "../broker/broker.ts";
import type { Content } from "../broker/message.ts";
import { quote } from "../broker/names.ts";
import { propertiesFault } from "../broker/properties.ts";
import type { Clock } from "../ports/clock.ts";
import type { BrokerConnection } from "../protocol/broker-connection.ts";
import { RemoteProtocolError } from "../protocol/errors.ts";
import { checkFirstFrame, checkFragment, checkNotEmpty, unexpectedFrame } from "../protocol/fragments.ts";
import { octetsAt } from "../protocol/octets.ts";
import { makeProblem } from "../protocol/problem.ts";
import { Incoming, Partial } from "./incoming.ts";
import { refuseRequest } from "./refuse.ts";
import { SenderLink } from "./sender-link.ts";
import { type ServerChannel, SessionChannel } from "./session-channel.ts";

/** The publishing side of one client's connection: senders, messages whole and in fragments, confirms. */
export class Publishing {
  readonly #broker: Broker;
  readonly #connection: BrokerConnection<SessionChannel>;
  readonly #clock: Clock;
  readonly #incoming = new Incoming();
  /** Senders with something to send at the end of the batch. */
  readonly #dirty = new Set<SenderLink>();
  #lastDirty: SenderLink | undefined;
  /** The time of the batch; 0 before its first message. Asking the clock for each would cost more than routing it. */
  #batchTime = 0;

  constructor(broker: Broker, connection: BrokerConnection<SessionChannel>, clock: Clock) {
    this.#broker = broker;
    this.#connection = connection;
    this.#clock = clock;
  }

  attach(channel: ServerChannel, frame: Attach): void {
    const refusal = this.#broker.routeFault(frame.route) ?? attachFault(channel, frame);
    if (refusal !== undefined) {
      refuseRequest(this.#connection, channel, frame.request, FrameType.attach, refusal);
      return;
    }
    const { senders } = channel.context;
    const sender = new SenderLink(channel.id, senders.length, frame.route);
    senders.push(sender);
    this.#connection.send({
      type: "attached",
      channel: channel.id,
      request: frame.request,
      limit: sender.credit.limit,
      limitOctets: sender.credit.limitOctets,
      lastSequence: 0,
      epoch: 0,
      sender: sender.handle,
    });
  }

  detach(channel: ServerChannel, frame: Detach): void {
    const sender = channel.context.senders[frame.sender];
    if (sender === undefined || sender.partial !== undefined) {
      const refusal: Refusal =
        sender === undefined
          ? { code: "not_found", text: `sender ${frame.sender} is not attached` }
          : { code: "fragment_unexpected", text: `sender ${frame.sender} is in the middle of a message` };
      refuseRequest(this.#connection, channel, frame.request, FrameType.detach, refusal);
      return;
    }
    sender.flush(this.#connection);
    channel.context.senders[frame.sender] = undefined;
    this.#connection.send({ type: "detached", channel: channel.id, request: frame.request });
  }

  publish(channel: ServerChannel, frame: PublishView): void {
    const sender = senderOf(channel, frame.sender);
    const { sequence } = frame;
    if (sequence <= sender.lastSequence) {
      const text = `sequence ${sequence} is not above ${sender.lastSequence}, the one before it`;
      throw new RemoteProtocolError("sequence_not_rising", "PUB-004", text);
    }
    if (sender.partial !== undefined || sender.isSkipping) {
      throw unexpectedFrame("a message began inside another");
    }
    this.#take(sender, sequence, frame.length);
    const advance = sequence - sender.lastSequence;
    sender.lastSequence = sequence;
    const refused = this.#fault(frame);
    if (refused !== undefined) {
      this.#refuse(channel, sender, sequence, refused.code, refused.text);
      sender.isSkipping = frame.more;
    } else if (frame.more) {
      this.#begin(channel, sender, frame);
    } else {
      const content = this.#incoming.point(frame, this.#timeOfBatch());
      this.#hand(channel, sender, sequence, content, frame.needsConsumer);
    }
    sender.credit.done(advance, frame.length);
    this.#mark(sender);
  }

  fragment(channel: ServerChannel, frame: FragmentView): void {
    const sender = senderOf(channel, frame.handle);
    const { partial } = sender;
    checkNotEmpty(frame);
    if (partial !== undefined) checkFragment(frame, partial.missing, partial.bodyLength);
    else if (!sender.isSkipping) throw unexpectedFrame("a fragment came without a message begun");
    this.#take(sender, sender.lastSequence, frame.length);
    sender.credit.done(0, frame.length);
    this.#mark(sender);
    if (partial === undefined) {
      sender.isSkipping = frame.more;
      return;
    }
    if (!this.#broker.reserve(frame.bodyLength)) {
      sender.dropPartial(this.#broker);
      sender.isSkipping = frame.more;
      this.#refuse(channel, sender, partial.sequence, "out_of_resources", OUT_OF_MEMORY);
      return;
    }
    sender.reserved += frame.bodyLength;
    partial.add(bodyOf(frame));
    if (frame.more) return;
    sender.dropPartial(this.#broker);
    this.#hand(channel, sender, partial.sequence, partial, partial.needsConsumer);
  }

  abort(channel: ServerChannel, frame: Abort): void {
    const sender = senderOf(channel, frame.handle);
    if (sender.partial !== undefined) {
      const { sequence } = sender.partial;
      sender.dropPartial(this.#broker);
      this.#refuse(channel, sender, sequence, "aborted", "the message was given up by its sender");
    } else if (!sender.isSkipping) {
      throw unexpectedFrame("there is no message to give up");
    }
    sender.isSkipping = false;
  }

  channelEnded(channel: ServerChannel): void {
    for (const sender of channel.context.senders) {
      if (sender === undefined) continue;
      sender.dropPartial(this.#broker);
      this.#dirty.delete(sender);
    }
    this.#lastDirty = undefined;
    channel.context.senders.length = 0;
  }

  /** Sends what was held back to go out in one. */
  batchEnded(): void {
    for (const sender of this.#dirty) sender.flush(this.#connection);
    this.#dirty.clear();
    this.#lastDirty = undefined;
    this.#batchTime = 0;
  }

  #timeOfBatch(): number {
    if (this.#batchTime === 0) this.#batchTime = this.#clock.epochMs();
    return this.#batchTime;
  }

  #take(sender: SenderLink, sequence: number, octets: number): void {
    if (sender.credit.take(sequence, octets)) return;
    const { limit, limitOctets } = sender.credit;
    const text = `sender ${sender.handle} went beyond its credit, sequence ${limit} and ${limitOctets} octets`;
    throw new RemoteProtocolError("credit_exceeded", "CRD-002", text);
  }

  /** What a message is refused for before its body matters. */
  #fault(frame: PublishView): Refusal | undefined {
    checkFirstFrame(frame, frame.bodyTotal);
    const length = frame.lenProperties + frame.bodyTotal;
    const { maxMessageLength } = this.#connection.limits;
    if (length > maxMessageLength) {
      return { code: "message_too_large", text: `${length} octets, the limit is ${maxMessageLength}` };
    }
    if (frame.deliverAt !== 0 || frame.ttlMs !== 0 || frame.priority !== 0) {
      const text = "this broker offers no delay, expiry or priority; leave deliver_at, ttl_ms and priority 0";
      return { code: "unsupported", text };
    }
    if (frame.lenProperties === 0) return undefined;
    const fault = propertiesFault(
      decodeProperties(new ByteReader(octetsAt(frame.view, frame.propertiesAt, frame.lenProperties))),
    );
    return fault === undefined ? undefined : { code: "invalid_properties", text: fault };
  }

  #begin(channel: ServerChannel, sender: SenderLink, frame: PublishView): void {
    const octets = frame.lenProperties + frame.bodyLength;
    if (!this.#broker.reserve(octets)) {
      sender.isSkipping = true;
      this.#refuse(channel, sender, frame.sequence, "out_of_resources", OUT_OF_MEMORY);
      return;
    }
    sender.reserved = octets;
    sender.partial = new Partial(frame, this.#timeOfBatch());
  }

  #hand(
    channel: ServerChannel,
    sender: SenderLink,
    sequence: number,
    content: Content,
    needsConsumer: boolean,
  ): void {
    const refused = this.#broker.publish(sender, content, needsConsumer);
    if (refused === undefined) sender.confirm(this.#connection, sequence, content.offset);
    else this.#refuse(channel, sender, sequence, refused, refusalText(refused, sender.route));
  }

  #refuse(
    channel: ServerChannel,
    sender: SenderLink,
    sequence: number,
    code: ErrorCodeName,
    text: string,
  ): void {
    this.#connection.send({
      type: "refuse",
      channel: channel.id,
      sender: sender.handle,
      first: sequence,
      last: sequence,
      problem: makeProblem(code, text, FrameType.publish),
    });
  }

  #mark(sender: SenderLink): void {
    if (sender === this.#lastDirty) return;
    this.#lastDirty = sender;
    this.#dirty.add(sender);
  }
}

const OUT_OF_MEMORY = "the broker keeps as much as it may; publish again when consumers have taken some";

function refusalText(code: ErrorCodeName, route: string): string {
  if (code === "no_route") return `no queue receives what is published to ${quote(route)}; assert one first`;
  if (code === "no_consumer") return `nobody consumes what is published to ${quote(route)}`;
  return OUT_OF_MEMORY;
}

function senderOf(channel: ServerChannel, handle: number): SenderLink {
  const sender = channel.context.senders[handle];
  if (sender !== undefined) return sender;
  throw new RemoteProtocolError("unknown_sender", "PUB-003", `the channel has no sender ${handle}`);
}

function attachFault(channel: ServerChannel, frame: Attach): Refusal | undefined {
  if (channel.context.senders.length >= SessionChannel.MAX_HANDLES) {
    const text = `this channel has had ${SessionChannel.MAX_HANDLES} senders; open another channel`;
    return { code: "limit_reached", text };
  }
  if (frame.producer === "") return undefined;
  return { code: "unsupported", text: "this broker does not remember producers; attach without one" };
}

/** The body of a fragment, in memory that is not much larger than it. */
function bodyOf({ view, bodyAt, bodyLength }: FragmentView): Uint8Array {
  const body = octetsAt(view, bodyAt, bodyLength);
  return bodyLength * 2 < view.byteLength ? body.slice() : body;
}
