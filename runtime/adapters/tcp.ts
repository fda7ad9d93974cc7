import { createConnection, createServer, type Server, type Socket } from "node:net";
import type { Connector, Listener, Transport, TransportEvents, TransportFault } from "../ports/transport.ts";

const NO_EVENTS: TransportEvents = {
  received() {},
  drained() {},
  peerEnded() {},
  closed() {},
};

class TcpTransport implements Transport {
  readonly peer: string;
  #events: TransportEvents = NO_EVENTS;
  readonly #socket: Socket;
  #fault: string | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.peer = `${socket.remoteAddress ?? "?"}:${socket.remotePort ?? 0}`;
    socket.setNoDelay(true);
    socket.on("error", (error: NodeJS.ErrnoException) => {
      this.#fault = faultText(error);
    });
    socket.on("close", () => this.#events.closed(this.#fault));
    socket.on("drain", () => this.#events.drained());
    socket.on("end", () => this.#events.peerEnded());
  }

  get events(): TransportEvents {
    return this.#events;
  }

  set events(events: TransportEvents) {
    if (this.#events === NO_EVENTS) this.#socket.on("data", (chunk: Buffer) => this.#events.received(chunk));
    this.#events = events;
  }

  get pendingLength(): number {
    return this.#socket.writableLength;
  }

  write(chunks: readonly Uint8Array[]): void {
    if (this.#socket.writableEnded || this.#socket.destroyed) return;
    if (chunks.length === 1) {
      for (const chunk of chunks) this.#socket.write(chunk);
      return;
    }
    this.#socket.cork();
    for (const chunk of chunks) this.#socket.write(chunk);
    this.#socket.uncork();
  }

  end(): void {
    this.#socket.end();
  }

  destroy(): void {
    this.#socket.destroy();
  }
}

/** Connects by TCP. */
export const tcpConnector: Connector = {
  connect(host, port, signal) {
    return new Promise((resolve, reject) => {
      // Half-open allowed: a peer that ends its side may still wait for what we have to say.
      const socket = createConnection({ host, port, allowHalfOpen: true });
      const give = (error: TransportFault): void => {
        signal?.removeEventListener("abort", aborted);
        socket.destroy();
        reject(error);
      };
      const failed = (error: NodeJS.ErrnoException): void => {
        give(asFault(error));
      };
      const aborted = (): void =>
        give(asFault(Object.assign(new Error("the attempt was given up"), { code: "ABORT_ERR" })));
      if (signal?.aborted === true) {
        aborted();
        return;
      }
      signal?.addEventListener("abort", aborted, { once: true });
      socket.once("error", failed);
      socket.once("connect", () => {
        signal?.removeEventListener("abort", aborted);
        socket.off("error", failed);
        resolve(new TcpTransport(socket));
      });
    });
  },
};

/**
 * Listens by TCP.
 *
 * @param port 0 for any that is free.
 * @returns the listener. Rejects with a TransportFault when the address cannot be used, `EADDRINUSE` above all.
 */
export function listenTcp(
  host: string,
  port: number,
  accept: (transport: Transport) => void,
): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const server = createServer({ allowHalfOpen: true }, (socket) => accept(new TcpTransport(socket)));
    const failed = (error: NodeJS.ErrnoException): void => {
      reject(asFault(error));
    };
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      resolve(asListener(server, host));
    });
  });
}

function asListener(server: Server, host: string): Listener {
  const address = server.address();
  return {
    host,
    port: typeof address === "object" && address !== null ? address.port : 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

/** An AggregateError of several addresses has no message of its own. */
function faultText(error: NodeJS.ErrnoException): string {
  return error.message === "" ? (error.code ?? "the connection failed") : error.message;
}

function asFault(error: NodeJS.ErrnoException): TransportFault {
  return Object.assign(new Error(faultText(error), { cause: error }), { code: error.code ?? "EUNKNOWN" });
}
