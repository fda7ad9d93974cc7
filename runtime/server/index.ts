import { systemClock } from "../adapters/system-clock.ts";
import { listenTcp } from "../adapters/tcp.ts";
import type { Logger } from "../ports/logger.ts";
import type { TransportFault } from "../ports/transport.ts";
import { CONTROL_FRAME_RATE, DEFAULT_LIMITS, type Limits, OPENING_TIMEOUT_MS } from "../protocol/limits.ts";
import { DEFAULT_PORT, SOFTWARE } from "../version.ts";
import { Server } from "./server.ts";

export type { Logger, LogLevel } from "../ports/logger.ts";
export type { Limits } from "../protocol/limits.ts";

const DEFAULT_HOST = "127.0.0.1";
const DEFAULT_DRAIN_MS = 30_000;
const DEFAULT_STORED_OCTETS = 1_073_741_824;

export interface BrokerOptions {
  /** Address to listen on. Default 127.0.0.1. Another one than this machine's own needs `insecure`. */
  readonly host?: string;
  /** Default 5671; 0 for any that is free. */
  readonly port?: number;
  /** Name that clients are told. Default "mudem". */
  readonly name?: string;
  /** Limits that the broker imposes. Default: frames of 64 KiB, messages of 256 MiB, 2047 channels, heartbeat 15 s. */
  readonly limits?: Partial<Limits>;
  /** Milliseconds that a client has to open a connection. Default 10000. */
  readonly openingTimeoutMs?: number;
  /** Frames other than those of messages that a client may send in a second; ten times as many at once. Default 200000. */
  readonly controlFrameRate?: number;
  /** Octets of memory for messages, each counted with 256 more than its own; more are refused. Default 1 GiB. */
  readonly maxStoredOctets?: number;
  /** Listen beyond this machine although there is no authentication [SEC-001]. Default false. */
  readonly insecure?: boolean;
  /** Default: none. */
  readonly logger?: Logger;
}

export interface RunningBroker extends AsyncDisposable {
  readonly host: string;
  readonly port: number;
  /** Address for clients, such as `mudem://127.0.0.1:5671`. */
  readonly url: string;
  /** Clients that are connected. */
  readonly connectionCount: number;
  /**
   * Takes no more connections, asks clients to finish and leave, and closes what is left after `drainMs`. Default 30000;
   * 0 ends at once.
   */
  stop(options?: { readonly drainMs?: number }): Promise<void>;
}

/** A broker that did not start. `code` is the system's, such as `EADDRINUSE`, or `INSECURE`. */
export class StartError extends Error {
  override readonly name = "StartError";
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Starts a broker that keeps its messages in memory.
 *
 * @returns the broker, once it takes connections. Rejects with a StartError when the address cannot be used.
 */
export async function startBroker(options: BrokerOptions = {}): Promise<RunningBroker> {
  const { host = DEFAULT_HOST, port = DEFAULT_PORT } = options;
  if (!isLoopback(host) && options.insecure !== true) {
    throw new StartError(
      "INSECURE",
      `refusing to listen on ${host}: there is no authentication, so anyone who reaches it could read and write every queue; listen on 127.0.0.1, or insist with insecure`,
    );
  }
  const server = new Server({
    name: options.name ?? "mudem",
    version: SOFTWARE,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    openingTimeoutMs: options.openingTimeoutMs ?? OPENING_TIMEOUT_MS,
    controlFrameRate: options.controlFrameRate ?? CONTROL_FRAME_RATE,
    maxStoredOctets: options.maxStoredOctets ?? DEFAULT_STORED_OCTETS,
    clock: systemClock,
    logger: options.logger ?? { log() {} },
  });
  const listener = await listenTcp(host, port, (transport) => server.accept(transport)).catch(
    (fault: TransportFault) => {
      throw new StartError(fault.code, startText(fault, host, port), { cause: fault });
    },
  );
  const stop = async ({ drainMs = DEFAULT_DRAIN_MS } = {}): Promise<void> => {
    const closed = listener.close();
    await server.stop(drainMs);
    await closed;
  };
  return {
    host,
    port: listener.port,
    url: `mudem://${host.includes(":") ? `[${host}]` : host}:${listener.port}`,
    get connectionCount() {
      return server.connectionCount;
    },
    stop,
    [Symbol.asyncDispose]: () => stop({ drainMs: 0 }),
  };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function startText(fault: TransportFault, host: string, port: number): string {
  if (fault.code === "EADDRINUSE") return `port ${port} on ${host} is in use by another program`;
  if (fault.code === "EACCES") return `port ${port} on ${host} needs more rights; take one above 1023`;
  return `cannot listen on ${host}:${port}: ${fault.message}`;
}
