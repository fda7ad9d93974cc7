import {
  type Capabilities,
  ConfirmView,
  CreditView,
  DeliverView,
  FragmentView,
  FrameType,
  type KnownFrame,
  type Preamble,
  PublishView,
  SettledView,
  type SettleOutcome,
  SettleView,
  type Welcome,
} from "../../generated/index.ts";
import { Channel } from "./channel.ts";
import { type ConnectionHandler, ConnectionMachine, PROTOCOL_VERSION } from "./connection.ts";
import { LocalProtocolError, RemoteProtocolError } from "./errors.ts";
import type { Limits } from "./limits.ts";
import { makeProblem } from "./problem.ts";

/** What a broker's connection tells the client. A view is good until the call returns; the memory behind it is the handler's. */
export interface ClientHandler<Context> extends ConnectionHandler<Context> {
  deliver(channel: Channel<Context>, frame: DeliverView): void;
  fragment(channel: Channel<Context>, frame: FragmentView): void;
  confirm(channel: Channel<Context>, frame: ConfirmView): void;
  settled(channel: Channel<Context>, frame: SettledView): void;
  credit(channel: Channel<Context>, frame: CreditView): void;
}

/** What the client says of itself in HELLO. */
export interface ClientIdentity {
  /** Name of the application, for people; up to 255 octets. */
  readonly name: string;
  readonly version: string;
  readonly capabilities: Capabilities;
  /** Limits that it offers. */
  readonly limits: Limits;
  /** Milliseconds from the start of the connection to WELCOME. */
  readonly openingTimeoutMs: number;
}

const HIGHEST_CHANNEL = 0xffffffff;

/** The client's side of one connection. */
export class ClientConnection<Context> extends ConnectionMachine<Context> {
  readonly #handler: ClientHandler<Context>;
  readonly #identity: ClientIdentity;
  #welcome: Welcome | undefined;
  #lastChannel = 0;

  readonly #deliver = new DeliverView();
  readonly #fragment = new FragmentView();
  readonly #confirm = new ConfirmView();
  readonly #settled = new SettledView();
  readonly #credit = new CreditView();
  readonly #publish = new PublishView();
  readonly #settle = new SettleView();

  constructor(handler: ClientHandler<Context>, identity: ClientIdentity, now: number) {
    super("client", handler, identity.limits, now, identity.openingTimeoutMs);
    this.#handler = handler;
    this.#identity = identity;
  }

  /** What the broker says of itself, once it has. */
  get welcome(): Welcome | undefined {
    return this.#welcome;
  }

  /** Sends the preamble and HELLO [OPN-005]. */
  start(): void {
    const { name, version, capabilities, limits } = this.#identity;
    this.writePreamble(PROTOCOL_VERSION, PROTOCOL_VERSION);
    this.send({
      type: "hello",
      channel: 0,
      capabilities,
      ...limits,
      minorVersion: 0,
      clientName: name,
      clientVersion: version,
      mechanism: "ANONYMOUS",
      session: new Uint8Array(0),
      initialResponse: new Uint8Array(0),
    });
  }

  /**
   * Asks for a channel; the answer arrives as a frame on it.
   *
   * @throws {LocalProtocolError} when the connection is not open or has all the channels that it may have.
   */
  openChannel(context: Context): Channel<Context> {
    if (this.channels.size >= this.limits.maxChannels) {
      throw new LocalProtocolError(`${this.limits.maxChannels} channels are open, which is the limit`);
    }
    if (this.#lastChannel === HIGHEST_CHANNEL) {
      throw new LocalProtocolError("all channel ids of this connection are used");
    }
    const channel = new Channel(this.#lastChannel + 1, this.lifecycle.channel, context);
    this.channels.set(channel.id, channel);
    try {
      this.send({ type: "channel_open", channel: channel.id });
    } catch (error) {
      this.channels.delete(channel.id);
      throw error;
    }
    this.#lastChannel = channel.id;
    return channel;
  }

  /**
   * Starts a PUBLISH of `payloadLength` octets of properties and body and returns it for the rest of its fields. The
   * payload is to be written to `output.bytes`, from `PublishView.FIXED_LENGTH` octets behind the start of the frame.
   */
  publish(channel: number, sender: number, sequence: number, payloadLength: number): PublishView {
    const length = PublishView.FIXED_LENGTH + payloadLength;
    const at = this.output.reserve(length);
    const frame = this.#publish.write(this.output.view, at, length, channel);
    frame.sender = sender;
    frame.sequence = sequence;
    return frame;
  }

  /** Settles the deliveries from `first` to `last` without a reason. */
  settle(
    channel: number,
    consumer: number,
    first: number,
    last: number,
    outcome: SettleOutcome,
    options: { readonly failed?: boolean; readonly untouched?: boolean; readonly delayMs?: number } = {},
  ): void {
    const at = this.output.reserve(SettleView.FIXED_LENGTH);
    const frame = this.#settle.write(this.output.view, at, SettleView.FIXED_LENGTH, channel);
    frame.consumer = consumer;
    frame.first = first;
    frame.last = last;
    frame.outcome = outcome;
    frame.failed = options.failed ?? false;
    frame.untouched = options.untouched ?? false;
    frame.delayMs = options.delayMs ?? 0;
  }

  protected override preambleReceived(preamble: Preamble): void {
    const { versionMin, versionMax } = preamble;
    if (versionMin === PROTOCOL_VERSION && versionMax === PROTOCOL_VERSION) return;
    const text = `the broker speaks version ${versionMin} to ${versionMax}, this client version ${PROTOCOL_VERSION} [OPN-004]`;
    this.abandon(makeProblem("unsupported_version", text));
  }

  protected override preambleRefused(error: RemoteProtocolError): void {
    this.abandon(makeProblem(error.code, error.message));
  }

  protected override opening(frame: KnownFrame): void {
    if (frame.type === "challenge") {
      throw new RemoteProtocolError("illegal_frame", "OPN-011", "ANONYMOUS has no CHALLENGE");
    }
    if (frame.type !== "welcome") return;
    const offered = this.#identity.limits;
    for (const limit of Object.keys(offered) as (keyof Limits)[]) {
      if (frame[limit] <= offered[limit]) continue;
      throw new RemoteProtocolError(
        "limit_not_acceptable",
        "OPN-012",
        `WELCOME has ${limit} ${frame[limit]}, HELLO offered ${offered[limit]}`,
      );
    }
    this.#welcome = frame;
    const { maxFrameLength, maxMessageLength, maxChannels, heartbeatMs } = frame;
    this.setOpen({ maxFrameLength, maxMessageLength, maxChannels, heartbeatMs });
  }

  protected override connectionRequest(frame: KnownFrame): void {
    throw new RemoteProtocolError("illegal_frame", "ERR-009", `${frame.type} answers nothing`);
  }

  protected override admits(): boolean {
    return true;
  }

  override unknownChannel(id: number): Channel<Context> {
    throw new RemoteProtocolError("channel_not_open", "CHN-001", `channel ${id} is not open`);
  }

  override received(channel: Channel<Context>, frame: KnownFrame): void {
    this.handler.frame(channel, frame);
  }

  override hot(
    channel: Channel<Context>,
    frameType: number,
    view: DataView,
    at: number,
    length: number,
  ): boolean {
    switch (frameType) {
      case FrameType.deliver:
        this.#handler.deliver(channel, this.#deliver.read(view, at, length));
        return true;
      case FrameType.confirm:
        this.#handler.confirm(channel, this.#confirm.read(view, at, length));
        return true;
      case FrameType.settled:
        this.#handler.settled(channel, this.#settled.read(view, at, length));
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
