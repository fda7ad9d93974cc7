import { createServer, type Socket } from "node:net";
import {
  AssertOutcome,
  encodeFrame,
  encodePreamble,
  type Frame,
  PREAMBLE_LENGTH,
} from "../generated/index.ts";
import { FrameCounter } from "./wire/frame-counter.ts";
import { FrameReader } from "./wire/frame-reader.ts";
import { NO_CAPABILITIES } from "./wire/raw-client.ts";

/**
 * The least that could stand where the broker stands: it hands what a publisher sends to the consumer, looking at
 * nothing but where frames begin. It keeps, confirms, checks and routes nothing. What a broker costs is measured against it.
 */
export function startRelay(): Promise<number> {
  const relay = new Relay();
  const server = createServer((socket) => relay.accept(socket));
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

class Relay {
  #consumer: Socket | undefined;

  accept(socket: Socket): void {
    socket.setNoDelay(true);
    socket.on("error", () => socket.destroy());
    const reader = new FrameReader();
    const counter = new FrameCounter();
    let preamble = PREAMBLE_LENGTH;
    let isPublisher = false;
    socket.on("data", (chunk: Uint8Array) => {
      if (isPublisher) {
        this.#forward(socket, counter, chunk);
        return;
      }
      if (preamble === PREAMBLE_LENGTH) socket.write(encodePreamble({ versionMin: 1, versionMax: 1 }));
      const skipped = Math.min(preamble, chunk.length);
      preamble -= skipped;
      for (const frame of reader.push(chunk.subarray(skipped))) {
        const answer = answerTo(frame);
        if (answer) socket.write(encodeFrame(answer));
        if (frame.type === "consume") this.#consumer = socket;
        // A publisher says nothing more before it has the answer, so no frame is cut here.
        if (frame.type === "attach") isPublisher = true;
      }
    });
  }

  #forward(publisher: Socket, counter: FrameCounter, chunk: Uint8Array): void {
    counter.push(chunk);
    const consumer = this.#consumer;
    if (!consumer || consumer.write(chunk)) return;
    publisher.pause();
    consumer.once("drain", () => publisher.resume());
  }
}

/** The smallest answer that lets a client go on. */
function answerTo(frame: Frame): Frame | undefined {
  const { channel } = frame;
  switch (frame.type) {
    case "hello":
      return { ...WELCOME, maxFrameLength: frame.maxFrameLength };
    case "channel_open":
      return { type: "channel_opened", channel };
    case "queue_assert":
      return {
        type: "queue_asserted",
        channel,
        request: frame.request,
        outcome: AssertOutcome.created,
        consumers: 0,
        messages: 0,
        differences: [],
      };
    case "consume":
      return { type: "consumed", channel, request: frame.request, consumer: 1, leaseMs: 0, messages: 0 };
    case "attach":
      return {
        type: "attached",
        channel,
        request: frame.request,
        limit: Number.MAX_SAFE_INTEGER,
        limitOctets: Number.MAX_SAFE_INTEGER,
        lastSequence: 0,
        epoch: 0,
        sender: 1,
      };
    default:
      return undefined;
  }
}

const WELCOME: Extract<Frame, { type: "welcome" }> = {
  type: "welcome",
  channel: 0,
  capabilities: NO_CAPABILITIES,
  maxFrameLength: 65_536,
  maxMessageLength: 1_048_576,
  maxChannels: 1,
  heartbeatMs: 15_000,
  serverTime: 0,
  connection: 1,
  resumed: false,
  minorVersion: 0,
  sessionLifetimeMs: 0,
  brokerName: "relay",
  brokerVersion: "",
  session: new Uint8Array(0),
};
