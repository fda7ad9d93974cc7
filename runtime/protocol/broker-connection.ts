import {
  type Capabilities,
  type ConfirmLevel,
  ConfirmView,
  CreditView,
  DeliverView,
  FragmentView,
  FrameType,
  type Hello,
  type KnownFrame,
  type Preamble,
  PublishView,
  SettledView,
  type SettleOutcome,
  SettleView,
} from "../../generated/index.ts";
import { commonCapabilities } from "./capabilities.ts";
import { Channel } from "./channel.ts";
import { type ConnectionHandler, ConnectionMachine, PROTOCOL_VERSION } from "./connection.ts";
import { RemoteProtocolError } from "./errors.ts";
import { commonLimits, type Limits } from "./limits.ts";
import { makeProblem } from "./problem.ts";
import { RateLimit } from "./rate-limit.ts";

/** What a client's connection tells the broker. A view is good until the call returns; the memory behind it is the handler's. */
export interface BrokerHandler<Context> extends ConnectionHandler<Context> {
  /** A client opens a channel: the broker's own view of it. */
  createContext(id: number): Context;
  publish(channel: Channel<Context>, frame: PublishView): void;
  fragment(channel: Channel<Context>, frame: FragmentView): void;
  settle(channel: Channel<Context>, frame: SettleView): void;
  credit(channel: Channel<Context>, frame: CreditView): void;
}

/** What the broker says of itself in WELCOME. */
export interface BrokerIdentity {
  readonly name: string;
  readonly version: string;
  readonly capabilities: Capabilities;
  /** Limits that it imposes. */
  readonly limits: Limits;
  /** Milliseconds from the start of a connection to its WELCOME. */
  readonly openingTimeoutMs: number;
  /** Frames other than those of messages that a client may send in a second, in the long run. */
  readonly controlFrameRate: number;
}

/**
 * A message to deliver: properties, and behind them as much of the body as the first frame takes, from `at` on. Before
 * them is room for the fixed part of a frame, which serves once: then it is on its way.
 */
export interface Outgoing {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly at: number;
  isFramed: boolean;
  readonly propertiesLength: number;
  readonly bodyLength: number;
  readonly priority: number;
  readonly offset: number;
  readonly timestamp: number;
}

const MECHANISM = "ANONYMOUS";

/** The broker's side of one connection. */
export class BrokerConnection<Context> extends ConnectionMachine<Context> {
  readonly #handler: BrokerHandler<Context>;
  readonly #identity: BrokerIdentity;
  readonly #number: number;
  readonly #epochMs: () => number;
  readonly #rate: RateLimit;
  #hello: Hello | undefined;
  #highestChannel = 0;

  readonly #publish = new PublishView();
  readonly #fragment = new FragmentView();
  readonly #settle = new SettleView();
  readonly #credit = new CreditView();
  readonly #deliver = new DeliverView();
  readonly #confirm = new ConfirmView();
  readonly #settled = new SettledView();

  /**
   * @param number of the connection, for logs.
   * @param epochMs milliseconds since 1970, for WELCOME.
   */
  constructor(
    handler: BrokerHandler<Context>,
    identity: BrokerIdentity,
    number: number,
    now: number,
    epochMs: () => number,
  ) {
    super("broker", handler, identity.limits, now, identity.openingTimeoutMs);
    this.#handler = handler;
    this.#identity = identity;
    this.#number = number;
    this.#epochMs = epochMs;
    this.#rate = new RateLimit(identity.controlFrameRate, now);
  }

  /** Who the client says it is, once it has. */
  get hello(): Hello | undefined {
    return this.#hello;
  }

  /**
   * Sends a message, or with less than all of its payload the first frame of it. The caller has checked credit. The
   * first delivery of a message leaves from where the message lies, without a copy.
   *
   * @param payload octets of properties and body that go with this frame.
   */
  deliver(
    channel: number,
    consumer: number,
    delivery: number,
    message: Outgoing,
    attempts: number,
    failures: number,
    payload: number,
  ): void {
    const length = DeliverView.FIXED_LENGTH + payload;
    let frame: DeliverView;
    if (message.isFramed) {
      const at = this.output.reserve(length);
      const { bytes, view } = this.output;
      bytes.set(message.bytes.subarray(message.at, message.at + payload), at + DeliverView.FIXED_LENGTH);
      frame = this.#deliver.write(view, at, length, channel);
    } else {
      message.isFramed = true;
      const at = message.at - DeliverView.FIXED_LENGTH;
      frame = this.#deliver.write(message.view, at, length, channel);
      this.output.adopt(message.bytes, at, length);
    }
    frame.consumer = consumer;
    frame.delivery = delivery;
    frame.offset = message.offset;
    frame.timestamp = message.timestamp;
    frame.bodyTotal = message.bodyLength;
    frame.lenProperties = message.propertiesLength;
    frame.priority = message.priority;
    frame.more = payload < message.propertiesLength + message.bodyLength;
    frame.attempts = attempts;
    frame.failures = failures;
  }

  /** Confirms the messages of a sender from `first` to `last`; `offset` is -1 when they have none to tell. */
  confirm(
    channel: number,
    sender: number,
    first: number,
    last: number,
    offset: number,
    level: ConfirmLevel,
  ): void {
    const at = this.output.reserve(ConfirmView.FIXED_LENGTH);
    const frame = this.#confirm.write(this.output.view, at, ConfirmView.FIXED_LENGTH, channel);
    frame.sender = sender;
    frame.first = first;
    frame.last = last;
    frame.level = level;
    if (offset < 0) return;
    frame.hasOffset = true;
    frame.offset = offset;
  }

  /** Answers a SETTLE for the deliveries from `first` to `last`. */
  settled(
    channel: number,
    consumer: number,
    first: number,
    last: number,
    code: number,
    outcome: SettleOutcome,
    level: ConfirmLevel,
  ): void {
    const at = this.output.reserve(SettledView.FIXED_LENGTH);
    const frame = this.#settled.write(this.output.view, at, SettledView.FIXED_LENGTH, channel);
    frame.consumer = consumer;
    frame.first = first;
    frame.last = last;
    frame.code = code;
    frame.outcome = outcome;
    frame.level = level;
  }

  protected override preambleReceived(preamble: Preamble): void {
    this.writePreamble(PROTOCOL_VERSION, PROTOCOL_VERSION);
    const { versionMin, versionMax } = preamble;
    if (versionMin <= PROTOCOL_VERSION && PROTOCOL_VERSION <= versionMax) return;
    const theirs = versionMin === versionMax ? `${versionMin}` : `${versionMin} to ${versionMax}`;
    this.abandon(
      makeProblem(
        "unsupported_version",
        `the client speaks version ${theirs}, this broker version ${PROTOCOL_VERSION}`,
      ),
    );
  }

  protected override preambleRefused(error: RemoteProtocolError): void {
    this.writePreamble(PROTOCOL_VERSION, PROTOCOL_VERSION);
    this.abandon(makeProblem(error.code, error.message));
  }

  protected override opening(frame: KnownFrame): void {
    if (frame.type !== "hello") {
      throw new RemoteProtocolError("illegal_frame", "OPN-011", `${frame.type} answers no CHALLENGE`);
    }
    this.#hello = frame;
    if (frame.mechanism !== MECHANISM) {
      const text = `authentication failed; this broker takes ${MECHANISM}`;
      throw new RemoteProtocolError("authentication_failed", "OPN-008", text);
    }
    const limits = commonLimits(frame, this.#identity.limits);
    this.send({
      type: "welcome",
      channel: 0,
      capabilities: commonCapabilities(frame.capabilities, this.#identity.capabilities),
      ...limits,
      serverTime: this.#epochMs(),
      connection: this.#number,
      resumed: false,
      minorVersion: 0,
      sessionLifetimeMs: 0,
      brokerName: this.#identity.name,
      brokerVersion: this.#identity.version,
      session: new Uint8Array(0),
    });
    this.setOpen(limits);
  }

  protected override connectionRequest(frame: KnownFrame): void {
    if (frame.type !== "renew") {
      throw new RemoteProtocolError("illegal_frame", "ERR-007", `${frame.type} came at the wrong time`);
    }
    this.send({
      type: "renewed",
      channel: 0,
      request: frame.request,
      lifetimeMs: 0,
      problem: makeProblem(
        "unsupported",
        "this broker does not renew credentials [OPN-015]",
        FrameType.renew,
      ),
    });
  }

  protected override admits(frameType: number, now: number): boolean {
    return this.#rate.take(frameType, now);
  }

  override unknownChannel(id: number, frameType: number): Channel<Context> {
    if (frameType !== FrameType.channelOpen) {
      throw new RemoteProtocolError("channel_not_open", "CHN-001", `channel ${id} is not open`);
    }
    if (id <= this.#highestChannel) {
      throw new RemoteProtocolError(
        "channel_id_used",
        "CHN-002",
        `channel ${id} is not above ${this.#highestChannel}, the highest id so far`,
      );
    }
    this.#highestChannel = id;
    const channel = new Channel(id, this.lifecycle.channel, this.#handler.createContext(id));
    this.channels.set(id, channel);
    return channel;
  }

  override received(channel: Channel<Context>, frame: KnownFrame): void {
    if (frame.type !== "channel_open") {
      this.handler.frame(channel, frame);
    } else if (this.channels.size > this.limits.maxChannels) {
      const text = `${this.limits.maxChannels} channels are open, which is the limit [CHN-003]`;
      this.closeChannel(channel, makeProblem("too_many_channels", text, FrameType.channelOpen));
    } else {
      this.send({ type: "channel_opened", channel: channel.id });
    }
  }

  override hot(
    channel: Channel<Context>,
    frameType: number,
    view: DataView,
    at: number,
    length: number,
  ): boolean {
    switch (frameType) {
      case FrameType.publish:
        this.#handler.publish(channel, this.#publish.read(view, at, length));
        return true;
      case FrameType.settle:
        this.#handler.settle(channel, this.#settle.read(view, at, length));
        return true;
      case FrameType.credit:
        this.#handler.credit(channel, this.#credit.read(view, at, length));
        return true;
      case FrameType.fragment:
        this.#handler.fragment(channel, this.#fragment.read(view, at, length));
        return true;
      default:
        return false;
    }
  }
}
