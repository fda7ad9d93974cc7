import { type Capabilities, ErrorCode, type Problem, type Welcome } from "../../generated/index.ts";
import type { Clock } from "../ports/clock.ts";
import type { Connector, TransportFault } from "../ports/transport.ts";
import { CORE } from "../protocol/capabilities.ts";
import { DEFAULT_LIMITS, type Limits } from "../protocol/limits.ts";
import type { Address } from "./address.ts";
import { Channel } from "./channel.ts";
import { wholeNumber } from "./check.ts";
import { raw } from "./codec.ts";
import type { Consumer } from "./consumer.ts";
import { errorOf, localError, lostOf, type MudemError } from "./errors.ts";
import { Link } from "./link.ts";
import type {
  AssertOptions,
  ConnectOptions,
  ConsumeOptions,
  Op,
  PublisherOptions,
  QueueState,
} from "./options.ts";
import type { Publisher } from "./publisher.ts";
import type { QueueDef } from "./queue.ts";
import { deferred } from "./wait.ts";

/** What a client is made of. */
export interface ClientParts {
  readonly connector: Connector;
  readonly clock: Clock;
  /** Name and version of this library, for the broker to show. */
  readonly software: string;
}

/** What the broker says of itself. */
export interface BrokerInfo {
  readonly name: string;
  readonly version: string;
  readonly capabilities: Capabilities;
  readonly limits: Limits;
}

const DEFAULT_CONNECT_MS = 10_000;
/** Milliseconds after GO_AWAY to finish what is in hand. */
const LEAVE_MS = 10_000;

/** What this client can do beyond the core of the protocol. */
const CAPABILITIES: Capabilities = { ...CORE, durable: true, fragments: true };

/** A connection to a broker. */
export class Client implements AsyncDisposable {
  /** Resolves when the connection is over; with the error when that was not asked for. Never rejects. */
  readonly closed: Promise<MudemError | undefined>;
  readonly broker: BrokerInfo;

  readonly #link: Link;
  readonly #channels = new Set<Channel>();
  #publishing: Promise<Channel> | undefined;
  #consuming: Promise<Channel> | undefined;
  #closing: Promise<void> | undefined;
  #state: "connected" | "closing" | "closed" = "connected";

  private constructor(link: Link, welcome: Welcome) {
    const { maxFrameLength, maxMessageLength, maxChannels, heartbeatMs } = welcome;
    this.#link = link;
    this.broker = {
      name: welcome.brokerName,
      version: welcome.brokerVersion,
      capabilities: welcome.capabilities,
      limits: { maxFrameLength, maxMessageLength, maxChannels, heartbeatMs },
    };
    this.closed = link.over.then(({ problem }) => {
      this.#state = "closed";
      return problem.code === ErrorCode.none
        ? undefined
        : lostOf(problem, "the connection ended", link.fault);
    });
  }

  /** Connects; see `connect` of the package. */
  static async connect(address: Address, options: ConnectOptions, parts: ClientParts): Promise<Client> {
    const { clock } = parts;
    const timeoutMs = options.connectTimeoutMs ?? DEFAULT_CONNECT_MS;
    const name = `${address.host}:${address.port}`;
    const timeout = deferred<never>();
    const timer = clock.callAt(clock.now() + timeoutMs, () =>
      timeout.reject(
        localError("TIMEOUT", "opening_timeout", `${name} did not answer within ${timeoutMs} ms`),
      ),
    );
    try {
      return await Client.#open(address, name, options, parts, timeout.promise);
    } finally {
      timer.cancel();
    }
  }

  static async #open(
    { host, port }: Address,
    name: string,
    options: ConnectOptions,
    { connector, clock, software }: ClientParts,
    timeout: Promise<never>,
  ): Promise<Client> {
    const identity = {
      name: options.name ?? "",
      version: software,
      capabilities: CAPABILITIES,
      limits: limitsOf(options),
      openingTimeoutMs: options.connectTimeoutMs ?? DEFAULT_CONNECT_MS,
    };
    const attempt = connector.connect(host, port, options.signal);
    // A transport that comes too late is nobody's.
    timeout.catch(() => attempt.then((transport) => transport.destroy()).catch(() => {}));
    const transport = await Promise.race([attempt, timeout]).catch((fault: Error) => {
      throw "code" in fault && fault.name !== "MudemError"
        ? connectError(name, fault as TransportFault)
        : fault;
    });
    let client: Client | undefined;
    const link = new Link(transport, identity, clock, (problem) => {
      if (client !== undefined) client.#leave(problem);
    });
    const { signal } = options;
    const aborted = deferred<never>();
    const abort = (): void =>
      aborted.reject(localError("ABORTED", "aborted", `connecting to ${name} was given up`, signal?.reason));
    signal?.addEventListener("abort", abort, { once: true });
    try {
      await Promise.race([link.started, timeout, aborted.promise]);
    } catch (error) {
      link.destroy();
      throw error;
    } finally {
      signal?.removeEventListener("abort", abort);
    }
    const { welcome } = link.connection;
    if (welcome === undefined || !link.connection.isOpen) {
      const { problem } = await link.over;
      throw refusedError(name, problem);
    }
    client = new Client(link, welcome);
    return client;
  }

  get state(): "connected" | "closing" | "closed" {
    return this.#state;
  }

  /** Opens a channel: the layer below, with queues by their names and bodies as octets. */
  async createChannel(op: Op = {}): Promise<Channel> {
    if (this.#state !== "connected") {
      throw localError("CLOSED", "closed", "no channel was opened: the connection is closed");
    }
    const channel = await Channel.open(this.#link, op);
    this.#channels.add(channel);
    void channel.closed.then(() => this.#channels.delete(channel));
    return channel;
  }

  /** Makes sure that a queue is there; see `Channel.assertQueue`. */
  async assertQueue(
    queue: QueueDef<unknown> | string,
    options: AssertOptions & Op = {},
  ): Promise<QueueState> {
    const channel = await this.#publishChannel();
    if (typeof queue === "string") return await channel.assertQueue(queue, options);
    const { name, type, durable, exclusive, autoDelete } = queue;
    return await channel.assertQueue(name, { type, durable, exclusive, autoDelete, ...options });
  }

  /** Asks for a publisher to a queue; bodies are what its codec takes. */
  publisher<T>(queue: QueueDef<T>, options?: PublisherOptions & Op): Promise<Publisher<T>>;
  publisher(queue: string, options?: PublisherOptions & Op): Promise<Publisher<Uint8Array | string>>;
  async publisher<T>(
    queue: QueueDef<T> | string,
    options: PublisherOptions & Op = {},
  ): Promise<Publisher<T> | Publisher<Uint8Array | string>> {
    const channel = await this.#publishChannel();
    return typeof queue === "string"
      ? await channel.publisherWith(queue, raw, options)
      : await channel.publisherWith(queue.name, queue.codec, options);
  }

  /** Consumes a queue; bodies are what its codec makes of them. */
  consume<T>(queue: QueueDef<T>, options?: ConsumeOptions<T> & Op): Promise<Consumer<T>>;
  consume(queue: string, options?: ConsumeOptions<Uint8Array> & Op): Promise<Consumer<Uint8Array>>;
  async consume<T>(
    queue: QueueDef<T> | string,
    options: ConsumeOptions<T> & Op = {},
  ): Promise<Consumer<T> | Consumer<Uint8Array>> {
    const channel = await this.#consumeChannel();
    return typeof queue === "string"
      ? await channel.consume(queue, options as ConsumeOptions<Uint8Array> & Op)
      : await channel.consumeWith(queue.name, queue.codec, options);
  }

  /**
   * Waits for the confirms and receipts that are outstanding, then closes the connection. What consumers hold and have
   * not settled goes back to its queues.
   */
  close(op: Op = {}): Promise<void> {
    this.#closing ??= this.#close(op);
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #close(op: Op): Promise<void> {
    if (this.#state === "connected") {
      this.#state = "closing";
      await Promise.allSettled([...this.#channels].map((channel) => channel.flush(op)));
      this.#link.close();
    }
    await this.closed;
  }

  /** The broker goes: finish what is in hand, then go too [LIV-006]. */
  #leave(problem: Problem): void {
    const { clock } = this.#link;
    const deadline = clock.now() + LEAVE_MS;
    const leaveWhenIdle = (): void => {
      if (this.#state !== "connected") return;
      const isIdle = [...this.#channels].every((channel) => channel.isIdle);
      if (isIdle || clock.now() >= deadline) this.#link.close(problem);
      else clock.callAt(clock.now() + LEAVE_POLL_MS, leaveWhenIdle);
    };
    leaveWhenIdle();
  }

  #publishChannel(): Promise<Channel> {
    this.#publishing ??= this.#managedChannel(() => {
      this.#publishing = undefined;
    });
    return this.#publishing;
  }

  #consumeChannel(): Promise<Channel> {
    this.#consuming ??= this.#managedChannel(() => {
      this.#consuming = undefined;
    });
    return this.#consuming;
  }

  /** A channel that is made anew when an error has ended it. */
  #managedChannel(forget: () => void): Promise<Channel> {
    const opening = this.createChannel();
    opening.then((channel) => void channel.closed.then(forget), forget);
    return opening;
  }
}

const LEAVE_POLL_MS = 20;

function limitsOf(options: ConnectOptions): Limits {
  const { maxFrameLength, maxMessageLength, heartbeatMs } = DEFAULT_LIMITS;
  return {
    ...DEFAULT_LIMITS,
    maxFrameLength: wholeNumber("maxFrameLength", options.maxFrameLength ?? maxFrameLength, 4096, 16_777_216),
    maxMessageLength: wholeNumber(
      "maxMessageLength",
      options.maxMessageLength ?? maxMessageLength,
      4096,
      0xffffffff,
    ),
    heartbeatMs: wholeNumber("heartbeatMs", options.heartbeatMs ?? heartbeatMs, 100, 3_600_000),
  };
}

function connectError(name: string, fault: TransportFault): MudemError {
  if (fault.code === "ABORT_ERR") {
    return localError("ABORTED", "aborted", `connecting to ${name} was given up`, fault);
  }
  const hint =
    fault.code === "ECONNREFUSED" ? "nothing listens there; is the broker running?" : fault.message;
  return localError("CONNECT", fault.code, `cannot connect to ${name}: ${hint}`, fault);
}

/** A broker that was reached and did not open the connection. */
function refusedError(name: string, problem: Problem): MudemError {
  const what = `${name} did not open the connection`;
  if (problem.code !== ErrorCode.connectionLost) return errorOf(problem, what);
  return localError("CONNECT", "connection_lost", `${what}: ${problem.text}`);
}
