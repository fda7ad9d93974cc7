import { once } from "node:events";
import { encodeFrame, type Frame, PublishView } from "../../generated/index.ts";
import { FrameReader } from "../wire/frame-reader.ts";
import { CHANNEL, RawClient } from "../wire/raw-client.ts";

/** Writes PUBLISH frames that were built before; of each only its number is set. It keeps to its credit. */
export class RawPublisher {
  readonly #client: RawClient;
  readonly #frameLength: number;
  /** While one batch is being written, the other one is filled. */
  readonly #batches: readonly [Batch, Batch];
  #limit: number;
  #limitOctets: number;
  #sequence = 0;
  #octets = 0;
  #credited: (() => void) | undefined;

  private constructor(client: RawClient, attached: Extract<Frame, { type: "attached" }>, size: number) {
    this.#client = client;
    this.#limit = attached.limit;
    this.#limitOctets = attached.limitOctets;
    const frame = encodeFrame(publishOf(attached.sender, size));
    this.#frameLength = frame.length;
    this.#batches = [new Batch(frame), new Batch(frame)];
    const reader = new FrameReader();
    client.onData((chunk) => {
      for (const frame of reader.push(chunk)) {
        if (frame.type !== "credit") continue;
        this.#limit = Math.max(this.#limit, frame.limit);
        this.#limitOctets = Math.max(this.#limitOctets, frame.limitOctets);
        this.#credited?.();
      }
    });
  }

  static async open(port: number, queue: string, size: number): Promise<RawPublisher> {
    const client = await RawClient.open(port);
    const attached = await client.request(
      { type: "attach", channel: CHANNEL, request: 1, route: queue, producer: "" },
      "attached",
    );
    return new RawPublisher(client, attached, size);
  }

  async run(messages: number): Promise<void> {
    const { socket } = this.#client;
    let [batch, other] = this.#batches;
    for (let left = messages; left > 0; ) {
      const count = Math.min(left, batch.count, this.#credit());
      if (count === 0) {
        await new Promise<void>((resolve) => {
          this.#credited = resolve;
        });
        continue;
      }
      await batch.written;
      const octets = batch.fill(this.#sequence + 1, count);
      this.#sequence += count;
      this.#octets += octets.length;
      left -= count;
      batch.written = new Promise((resolve) => {
        if (!socket.write(octets, () => resolve())) return;
      });
      [batch, other] = [other, batch];
      if (socket.writableNeedDrain) await once(socket, "drain");
    }
  }

  #credit(): number {
    const octets = Math.floor((this.#limitOctets - this.#octets) / this.#frameLength);
    return Math.min(this.#limit - this.#sequence, octets);
  }
}

/** Room for as many equal frames as fit into 64 KiB. */
class Batch {
  readonly count: number;
  written: Promise<void> = Promise.resolve();
  readonly #octets: Uint8Array;
  readonly #view: DataView;
  readonly #frameLength: number;
  readonly #publish = new PublishView();

  constructor(frame: Uint8Array) {
    this.#frameLength = frame.length;
    this.count = Math.max(1, Math.floor(65_536 / frame.length));
    this.#octets = new Uint8Array(this.count * frame.length);
    this.#view = new DataView(this.#octets.buffer);
    for (let index = 0; index < this.count; index += 1) this.#octets.set(frame, index * frame.length);
  }

  fill(firstSequence: number, count: number): Uint8Array {
    for (let index = 0; index < count; index += 1) {
      this.#publish.move(this.#view, index * this.#frameLength).sequence = firstSequence + index;
    }
    return this.#octets.subarray(0, count * this.#frameLength);
  }
}

function publishOf(sender: number, size: number): Frame {
  return {
    type: "publish",
    channel: CHANNEL,
    sender,
    sequence: 1,
    deliverAt: 0,
    timestamp: 0,
    bodyTotal: size,
    priority: 0,
    more: false,
    needsConsumer: false,
    ttlMs: 0,
    properties: { entries: [] },
    body: new Uint8Array(size).fill(0x6d),
  };
}
