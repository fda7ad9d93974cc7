import { once } from "node:events";
import { connect, type Socket } from "node:net";
import {
  type Capabilities,
  encodeFrame,
  encodePreamble,
  type Frame,
  type FrameName,
  PREAMBLE_LENGTH,
} from "../../generated/index.ts";
import { FrameReader } from "./frame-reader.ts";

/** A client with no more in it than it takes to open a channel: what it costs itself must not hide what is measured. */
export class RawClient {
  readonly socket: Socket;
  readonly #reader = new FrameReader();
  #preamble = PREAMBLE_LENGTH;
  #frames: Frame[] = [];
  #take: ((chunk: Uint8Array) => void) | undefined;
  #wake: (() => void) | undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.on("data", (chunk: Uint8Array) => this.#receive(chunk));
    // Silence would end the connection; what it sends is no part of what is counted.
    setInterval(() => this.send({ type: "ping", channel: 0, payload: new Uint8Array(8) }), PING_MS).unref();
  }

  /** Connects and opens channel 1. */
  static async open(port: number): Promise<RawClient> {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    const client = new RawClient(socket);
    socket.write(encodePreamble({ versionMin: 1, versionMax: 1 }));
    await client.request(HELLO, "welcome");
    await client.request({ type: "channel_open", channel: CHANNEL }, "channel_opened");
    return client;
  }

  send(frame: Frame): void {
    this.socket.write(encodeFrame(frame));
  }

  /** Sends `frame` and waits for the first frame of type `answer`. */
  async request<T extends FrameName>(frame: Frame, answer: T): Promise<Extract<Frame, { type: T }>> {
    this.send(frame);
    for (;;) {
      const found = this.#frames.find(({ type }) => type === answer);
      if (found) {
        this.#frames = [];
        return found as Extract<Frame, { type: T }>;
      }
      const close = this.#frames.find(({ type }) => CLOSES.includes(type));
      if (close) throw new Error(`refused: ${JSON.stringify(close)}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Gives all that comes from now on to `take`, unread. */
  onData(take: (chunk: Uint8Array) => void): void {
    this.#take = take;
    take(this.#reader.rest);
  }

  #receive(chunk: Uint8Array): void {
    const skipped = Math.min(this.#preamble, chunk.length);
    this.#preamble -= skipped;
    const octets = chunk.subarray(skipped);
    if (this.#take) this.#take(octets);
    else {
      this.#frames.push(...this.#reader.push(octets));
      this.#wake?.();
    }
  }
}

export const CHANNEL = 1;
export const NO_CAPABILITIES: Capabilities = {
  durable: false,
  fragments: false,
  bindings: false,
  namedSubscriptions: false,
  producers: false,
  deduplication: false,
  priorities: false,
  delay: false,
  expiry: false,
  leases: false,
  deadLetters: false,
  retries: false,
  ordered: false,
  replay: false,
  browse: false,
  resume: false,
  renew: false,
  queueLimits: false,
  future: 0,
};

const NOTHING = new Uint8Array(0);
const PING_MS = 5000;
const CLOSES: readonly FrameName[] = ["connection_close", "channel_close", "failed"];

const HELLO: Frame = {
  type: "hello",
  channel: 0,
  capabilities: NO_CAPABILITIES,
  maxFrameLength: 65_536,
  maxMessageLength: 1_048_576,
  maxChannels: 1,
  heartbeatMs: 15_000,
  minorVersion: 0,
  clientName: "bench",
  clientVersion: "",
  mechanism: "ANONYMOUS",
  session: NOTHING,
  initialResponse: NOTHING,
};
