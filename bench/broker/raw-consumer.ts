import { FrameType, QueueType, SettleMode, StartFrom } from "../../generated/index.ts";
import { FrameCounter } from "../wire/frame-counter.ts";
import { CHANNEL, RawClient } from "../wire/raw-client.ts";

/** Counts messages and does nothing with them. It gives credit for all there will ever be. */
export class RawConsumer {
  readonly #counter = new FrameCounter();
  #expected = 0;
  #reached: (() => void) | undefined;

  private constructor(client: RawClient) {
    client.onData((chunk) => {
      this.#counter.push(chunk);
      if (this.#isReached()) this.#reached?.();
    });
  }

  static async open(port: number, queue: string): Promise<RawConsumer> {
    const client = await RawClient.open(port);
    await client.request(
      {
        type: "queue_assert",
        channel: CHANNEL,
        request: 1,
        queueType: QueueType.p2p,
        durable: false,
        exclusive: false,
        autoDelete: false,
        passive: false,
        queue,
        settings: [],
      },
      "queue_asserted",
    );
    await client.request(
      {
        type: "consume",
        channel: CHANNEL,
        request: 2,
        limit: Number.MAX_SAFE_INTEGER,
        limitOctets: Number.MAX_SAFE_INTEGER,
        startValue: 0,
        leaseMs: 0,
        settleMode: SettleMode.onDelivery,
        startFrom: StartFrom.next,
        exclusive: false,
        queue,
        subscription: "",
      },
      "consumed",
    );
    return new RawConsumer(client);
  }

  /** Resolves when so many more messages are there. */
  run(messages: number): Promise<void> {
    this.#expected += messages;
    return new Promise((resolve) => {
      this.#reached = resolve;
      if (this.#isReached()) resolve();
    });
  }

  #isReached(): boolean {
    const { counts, left } = this.#counter;
    // A relay hands on what was published as it is.
    const messages = (counts[FrameType.deliver] ?? 0) + (counts[FrameType.publish] ?? 0);
    return messages >= this.#expected && left === 0;
  }
}
