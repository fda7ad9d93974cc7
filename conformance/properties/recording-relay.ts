import { connect, createServer, type Server, type Socket } from "node:net";
import type { Direction } from "./capture.ts";

/** Octets as they came from one side. */
export interface Recorded {
  readonly from: Direction;
  readonly octets: Uint8Array;
}

/** Stands between a client and a broker on 127.0.0.1, passes on what they say, and keeps it. */
export class RecordingRelay {
  readonly recorded: Recorded[] = [];
  readonly #server: Server;
  readonly #sockets: Socket[] = [];

  private constructor(brokerPort: number) {
    this.#server = createServer((client) => {
      const broker = connect(brokerPort, "127.0.0.1");
      this.#pass(client, broker, "client");
      this.#pass(broker, client, "broker");
    });
  }

  /** Listens on a port that is free. */
  static async start(brokerPort: number): Promise<RecordingRelay> {
    const relay = new RecordingRelay(brokerPort);
    await new Promise<void>((resolve) => {
      relay.#server.listen(0, "127.0.0.1", resolve);
    });
    return relay;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("the relay does not listen");
    return `mudem://127.0.0.1:${address.port}`;
  }

  /** All that one side said. */
  stream(from: Direction): Uint8Array {
    return Buffer.concat(this.recorded.filter((part) => part.from === from).map(({ octets }) => octets));
  }

  stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  #pass(source: Socket, target: Socket, from: Direction): void {
    this.#sockets.push(source);
    source.on("data", (octets) => {
      this.recorded.push({ from, octets });
      target.write(octets);
    });
    source.on("end", () => target.end());
    source.on("error", () => target.destroy());
  }
}
