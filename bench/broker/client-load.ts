import { connect, type Publisher } from "mudem";

/** Fire and forget with the client library. */
export class ClientPublisher {
  readonly #publisher: Publisher<Uint8Array | string>;
  readonly #body: Uint8Array;

  private constructor(publisher: Publisher<Uint8Array | string>, size: number) {
    this.#publisher = publisher;
    this.#body = new Uint8Array(size).fill(0x6d);
  }

  static async open(port: number, queue: string, size: number): Promise<ClientPublisher> {
    const client = await connect(`mudem://127.0.0.1:${port}`);
    const channel = await client.createChannel();
    return new ClientPublisher(await channel.publisher(queue, { maxInFlight: 4096 }), size);
  }

  async run(messages: number): Promise<void> {
    const publisher = this.#publisher;
    for (let left = messages; left > 0; ) {
      if (publisher.tryPublish(this.#body)) left -= 1;
      else await publisher.ready;
    }
  }
}

/** Counts what the client library gives it. */
export class ClientConsumer {
  #left = 0;
  #reached: (() => void) | undefined;

  static async open(port: number, queue: string): Promise<ClientConsumer> {
    const client = await connect(`mudem://127.0.0.1:${port}`);
    const channel = await client.createChannel();
    await channel.assertQueue(queue, { type: "P2P" });
    const consumer = new ClientConsumer();
    await channel.consume(queue, {
      settle: "on-delivery",
      prefetch: 4096,
      onMessage: () => consumer.#count(),
    });
    return consumer;
  }

  run(messages: number): Promise<void> {
    this.#left += messages;
    return new Promise((resolve) => {
      this.#reached = resolve;
      if (this.#left <= 0) resolve();
    });
  }

  #count(): void {
    this.#left -= 1;
    if (this.#left === 0) this.#reached?.();
  }
}
