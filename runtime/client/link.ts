import type {
  ConfirmView,
  CreditView,
  DeliverView,
  FragmentView,
  KnownFrame,
  Problem,
  SettledView,
} from "../../generated/index.ts";
import { Driver, type DriverListener } from "../driver.ts";
import type { Clock } from "../ports/clock.ts";
import type { Transport } from "../ports/transport.ts";
import type { Channel } from "../protocol/channel.ts";
import { ClientConnection, type ClientHandler, type ClientIdentity } from "../protocol/client-connection.ts";
import type { End } from "../protocol/end.ts";
import type { ChannelCore } from "./channel-core.ts";
import { type Deferred, deferred } from "./wait.ts";

export type ClientChannel = Channel<ChannelCore>;

/** Octets on their way to the broker above which publishers wait. */
const CONGESTED = 1_048_576;
/** The same for the fragments of a long message, which are not to keep short ones waiting [FRG-006]. */
const BUSY = 131_072;

/** One connection of a client: its machine, what drives it, and the channels that its frames belong to. */
export class Link implements ClientHandler<ChannelCore>, DriverListener {
  readonly connection: ClientConnection<ChannelCore>;
  readonly clock: Clock;
  readonly peer: string;
  /** Resolves when the connection is over, with how it ended. */
  readonly over: Promise<End>;
  /** Resolves when it is open, or over. */
  readonly started: Promise<void>;

  /** What this side threw while it handled a frame, if that is what ended the connection. */
  fault: unknown;

  readonly #driver: Driver;
  readonly #over: Deferred<End> = deferred();
  readonly #started: Deferred<void> = deferred();
  readonly #onGoingAway: (problem: Problem) => void;

  constructor(
    transport: Transport,
    identity: ClientIdentity,
    clock: Clock,
    onGoingAway: (problem: Problem) => void,
  ) {
    this.clock = clock;
    this.peer = transport.peer;
    this.over = this.#over.promise;
    this.started = this.#started.promise;
    this.#onGoingAway = onGoingAway;
    this.connection = new ClientConnection(this, identity, clock.now());
    this.#driver = new Driver(this.connection, transport, clock, this);
    this.connection.start();
    this.#driver.flush();
  }

  /** Whether so much waits for the transport that publishers are to wait too. */
  get isCongested(): boolean {
    return this.#driver.backlog > CONGESTED;
  }

  /** Whether enough waits for the transport that a long message is to let others through. */
  get isBusy(): boolean {
    return this.#driver.backlog > BUSY;
  }

  /** Has what was written leave at the end of the turn. */
  flush(): void {
    this.#driver.flush();
  }

  /**
   * Sends a frame that has no way of its own.
   *
   * @throws {LocalProtocolError | EncodeError} when it cannot be sent; nothing was.
   */
  send(frame: KnownFrame): void {
    this.connection.send(frame);
    this.#driver.flush();
  }

  openChannel(core: ChannelCore): ClientChannel {
    const channel = this.connection.openChannel(core);
    this.#driver.flush();
    return channel;
  }

  closeChannel(channel: ClientChannel, problem?: Problem): void {
    this.connection.closeChannel(channel, problem);
    this.#driver.flush();
  }

  close(problem?: Problem): void {
    this.connection.close(problem);
    this.#driver.flush();
  }

  destroy(): void {
    this.#driver.destroy();
  }

  drained(): void {
    for (const channel of this.connection.channels.values()) channel.context.pump();
  }

  opened(): void {
    this.#started.resolve();
  }

  frame(channel: ClientChannel, frame: KnownFrame): void {
    channel.context.received(frame);
  }

  deliver(channel: ClientChannel, frame: DeliverView): void {
    channel.context.deliver(frame);
  }

  fragment(channel: ClientChannel, frame: FragmentView): void {
    channel.context.fragment(frame);
  }

  confirm(channel: ClientChannel, frame: ConfirmView): void {
    channel.context.confirm(frame);
  }

  settled(channel: ClientChannel, frame: SettledView): void {
    channel.context.settled(frame);
  }

  credit(channel: ClientChannel, frame: CreditView): void {
    channel.context.credit(frame);
  }

  batchEnded(): void {
    // What users do about a message happens after this turn, and is flushed then.
  }

  channelEnded(channel: ClientChannel, end: End): void {
    channel.context.ended(end);
  }

  channelGone(channel: ClientChannel): void {
    channel.context.gone();
  }

  goingAway(problem: Problem): void {
    this.#onGoingAway(problem);
  }

  faulted(fault: unknown): void {
    this.fault = fault;
  }

  ended(end: End): void {
    this.#over.resolve(end);
    this.#started.resolve();
  }
}
