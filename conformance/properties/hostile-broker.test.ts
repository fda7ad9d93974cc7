import assert from "node:assert/strict";
import { createServer, type Server, type Socket } from "node:net";
import { decodeFrame, encodeFrame, type Frame, type KnownFrame } from "../../generated/index.ts";
import { type Channel, connect, MudemError } from "../../runtime/index.ts";
import { preamble } from "./endpoints.ts";
import { NO_PROBLEM } from "./frames.ts";

/** What a broker says to a frame; what is not listed is answered as a broker would. */
type Script = Partial<Record<KnownFrame["type"], (frame: Frame, say: (...frames: Frame[]) => void) => void>>;

/** A broker that opens connections, channels, senders and consumers, and otherwise says what a test wants. */
class ScriptedBroker {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Types of the frames that it received, over all connections. */
  readonly received: string[] = [];

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(script: Script): Promise<ScriptedBroker> {
    const server = createServer();
    const broker = new ScriptedBroker(server);
    server.on("connection", (socket) => broker.#serve(socket, script));
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    return broker;
  }

  get url(): string {
    const address = this.#server.address();
    return `mudem://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  }

  stop(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  #serve(socket: Socket, script: Script): void {
    this.#sockets.add(socket);
    socket.on("error", () => {});
    socket.write(preamble());
    let octets = Buffer.alloc(0);
    let at = 8;
    socket.on("data", (chunk) => {
      octets = Buffer.concat([octets, chunk]);
      while (octets.length - at >= 4 && octets.length - at >= octets.readUInt32LE(at)) {
        const length = octets.readUInt32LE(at);
        const frame = decodeFrame(octets, at, length);
        at += length;
        this.received.push(frame.type);
        const say = (...frames: Frame[]): void => void socket.write(Buffer.concat(frames.map(encodeFrame)));
        if (frame.type === "unknown") continue;
        const act = script[frame.type];
        if (act === undefined) say(...answersTo(frame));
        else act(frame, say);
        if (frame.type === "connection_close") socket.end();
      }
    });
  }
}

const GREAT = Number.MAX_SAFE_INTEGER;

function answersTo(frame: Frame): Frame[] {
  if (frame.type === "unknown") return [];
  const { channel } = frame;
  switch (frame.type) {
    case "hello": {
      const { capabilities, maxFrameLength, maxMessageLength, maxChannels, heartbeatMs } = frame;
      const limits = { maxFrameLength, maxMessageLength, maxChannels, heartbeatMs };
      const rest = { serverTime: 0, connection: 1, resumed: false, minorVersion: 0, sessionLifetimeMs: 0 };
      const texts = { brokerName: "scripted", brokerVersion: "1", session: new Uint8Array(0) };
      return [{ type: "welcome", channel: 0, capabilities, ...limits, ...rest, ...texts }];
    }
    case "channel_open":
      return [{ type: "channel_opened", channel }];
    case "attach": {
      const credit = { limit: GREAT, limitOctets: GREAT };
      return [
        {
          type: "attached",
          channel,
          request: frame.request,
          ...credit,
          lastSequence: 0,
          epoch: 0,
          sender: 0,
        },
      ];
    }
    case "consume":
      return [{ type: "consumed", channel, request: frame.request, consumer: 0, leaseMs: 0, messages: 0 }];
    case "barrier":
      return [{ type: "barrier_reached", channel, request: frame.request }];
    case "cancel":
      return [
        { type: "cancelled", channel, request: frame.request, consumer: frame.consumer, problem: NO_PROBLEM },
      ];
    case "publish":
      return [confirm(frame.sequence, frame.sequence)];
    case "channel_close":
      return [{ type: "channel_closed", channel }];
    case "connection_close":
      return [{ type: "connection_closed", channel: 0 }];
    default:
      return [];
  }
}

function confirm(first: number, last: number): Frame {
  return {
    type: "confirm",
    channel: 1,
    sender: 0,
    first,
    last,
    offset: 0,
    level: 1,
    duplicate: false,
    hasOffset: false,
  };
}

const deliver = (delivery: number, fields: Partial<Extract<Frame, { type: "deliver" }>> = {}): Frame => ({
  type: "deliver",
  channel: 1,
  consumer: 0,
  delivery,
  offset: 0,
  timestamp: 0,
  bodyTotal: 1,
  priority: 0,
  more: false,
  attempts: 1,
  failures: 0,
  route: 0,
  properties: { entries: [] },
  body: Uint8Array.of(1),
  ...fields,
});

const publishing = async (channel: Channel): Promise<unknown> => await channel.publish("q", "x");

const consuming = async (channel: Channel): Promise<unknown> => {
  const consumer = await channel.consume("q", { prefetch: 2 });
  for await (const message of consumer) void message.accept();
  return undefined;
};

/** Publishes twice, so that a second answer finds the client still waiting. */
async function twice(channel: Channel): Promise<unknown> {
  return await Promise.all([channel.publish("q", "x"), channel.publish("q", "y")]);
}

async function idle(channel: Channel): Promise<unknown> {
  const consumer = await channel.consume("q", { prefetch: 2 });
  const error = await consumer.closed;
  throw error ?? new Error("the consumer ended without an error");
}

describe("a client among hostile brokers", () => {
  const cases: readonly [
    what: string,
    script: Script,
    act: (channel: Channel) => Promise<unknown>,
    reason: string,
  ][] = [
    [
      "a confirm of what was not published [ERR-009]",
      { publish: (_, say) => say(confirm(1, 2)) },
      publishing,
      "illegal_frame",
    ],
    [
      "a confirm given twice [ERR-009]",
      { publish: (_, say) => say(confirm(1, 1), confirm(1, 1)) },
      twice,
      "illegal_frame",
    ],
    [
      "a confirm of 2^53 messages",
      { publish: (_, say) => say(confirm(1, GREAT)) },
      publishing,
      "illegal_frame",
    ],
    [
      "an answer to no request [ERR-009]",
      { attach: (_, say) => say({ type: "barrier_reached", channel: 1, request: 99 }) },
      publishing,
      "illegal_frame",
    ],
    [
      "an answer of the wrong type [ERR-009]",
      { attach: (frame, say) => say({ ...frame, type: "detached" } as Frame) },
      publishing,
      "illegal_frame",
    ],
    [
      "more deliveries than credit [CRD-003]",
      { consume: (frame, say) => say(...answersTo(frame), deliver(1), deliver(2), deliver(3)) },
      idle,
      "credit_exceeded",
    ],
    [
      "a delivery number left out [DLV-005]",
      { consume: (frame, say) => say(...answersTo(frame), deliver(2)) },
      consuming,
      "sequence_not_rising",
    ],
    [
      "a body that is not as long as announced [FRG-003]",
      { consume: (frame, say) => say(...answersTo(frame), deliver(1, { bodyTotal: 2 })) },
      consuming,
      "body_length_mismatch",
    ],
    [
      "a message inside another [FRG-002]",
      {
        consume: (frame, say) =>
          say(...answersTo(frame), deliver(1, { bodyTotal: 9, more: true }), deliver(2)),
      },
      consuming,
      "fragment_unexpected",
    ],
    [
      "a fragment without a message [FRG-002]",
      {
        consume: (frame, say) =>
          say(...answersTo(frame), {
            type: "fragment",
            channel: 1,
            handle: 0,
            more: false,
            body: Uint8Array.of(1),
          }),
      },
      consuming,
      "fragment_unexpected",
    ],
    [
      "a receipt for no settlement [ERR-009]",
      {
        settle: (_, say) =>
          say({ type: "settled", channel: 1, consumer: 0, first: 1, last: 9, code: 0, outcome: 1, level: 1 }),
        consume: (frame, say) => say(...answersTo(frame), deliver(1)),
      },
      consuming,
      "illegal_frame",
    ],
    [
      "a frame of the client's own",
      { attach: (_, say) => say({ type: "barrier", channel: 1, request: 1 }) },
      publishing,
      "channel_not_open",
    ],
    [
      "a frame on a channel that is not open [CHN-001]",
      { attach: (_, say) => say({ type: "barrier_reached", channel: 7, request: 1 }) },
      publishing,
      "channel_not_open",
    ],
    [
      "the end of the transport in the middle of things",
      {
        attach: (_, say) =>
          say({ type: "connection_close", channel: 0, problem: { ...NO_PROBLEM, code: 13, text: "bye" } }),
      },
      publishing,
      "internal_error",
    ],
  ];

  for (const [what, script, act, reason] of cases) {
    it(`ends on ${what}, and every promise settles`, async () => {
      const broker = await ScriptedBroker.start(script);
      const client = await connect(broker.url);
      const channel = await client.createChannel();
      await assert.rejects(act(channel), (error) => {
        assert.ok(error instanceof MudemError, String(error));
        assert.equal(error.reason, reason, error.message);
        return true;
      });
      assert.equal((await channel.closed)?.reason, reason);
      await client.close();
      broker.stop();
    });
  }

  it("settles every promise when the transport is cut at any frame", async () => {
    for (const frame of [
      "hello",
      "channel_open",
      "attach",
      "publish",
      "consume",
      "barrier",
      "channel_close",
    ] as const) {
      const broker = await ScriptedBroker.start({ [frame]: () => broker.stop() });
      const outcome = await (async () => {
        const client = await connect(broker.url);
        try {
          const channel = await client.createChannel();
          await Promise.allSettled([channel.publish("q", "x"), channel.consume("q"), channel.barrier()]);
          await channel.close();
          return "closed";
        } finally {
          await client.close();
        }
      })().catch((error: unknown) => error);
      assert.ok(outcome === "closed" || outcome instanceof MudemError, String(outcome));
      broker.stop();
    }
  });

  it("never publishes beyond the broker's credit, and goes on when there is more [CRD-002]", async () => {
    const broker = await ScriptedBroker.start({
      attach: (frame, say) => {
        const [attached] = answersTo(frame);
        if (attached?.type === "attached") say({ ...attached, limit: 3 });
      },
      publish: (frame, say) => {
        if (frame.type !== "publish") return;
        say(confirm(frame.sequence, frame.sequence));
        if (frame.sequence === 3) {
          assert.equal(broker.received.filter((type) => type === "publish").length, 3);
          say({ type: "credit", channel: 1, handle: 0, limit: 10, limitOctets: GREAT });
        }
      },
    });
    const client = await connect(broker.url);
    const channel = await client.createChannel();
    await Promise.all(Array.from({ length: 10 }, () => channel.publish("q", "x")));
    assert.equal(broker.received.filter((type) => type === "publish").length, 10);
    const stop = new AbortController();
    const eleventh = channel.publish("q", "x", { signal: stop.signal });
    await channel.barrier();
    stop.abort();
    await assert.rejects(eleventh, /given up/);
    await client.close();
    broker.stop();
  });
});
