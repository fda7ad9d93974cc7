import { Broker } from "../broker/broker.ts";
import type { Clock } from "../ports/clock.ts";
import type { Logger } from "../ports/logger.ts";
import type { Transport } from "../ports/transport.ts";
import type { BrokerIdentity } from "../protocol/broker-connection.ts";
import type { Limits } from "../protocol/limits.ts";
import { makeProblem } from "../protocol/problem.ts";
import { CAPABILITIES, Session } from "./session.ts";

/** What a server is made of. */
export interface ServerParts {
  readonly name: string;
  /** Name and version of the software, for clients to show. */
  readonly version: string;
  readonly limits: Limits;
  readonly openingTimeoutMs: number;
  readonly controlFrameRate: number;
  /** Octets of memory for messages, over all queues. */
  readonly maxStoredOctets: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A broker with its clients' connections, whatever carries them. */
export class Server {
  readonly broker: Broker;
  readonly #parts: ServerParts;
  readonly #identity: BrokerIdentity;
  readonly #sessions = new Set<Session>();
  #accepted = 0;
  #whenEmpty: (() => void) | undefined;

  constructor(parts: ServerParts) {
    const { name, version, limits, openingTimeoutMs, controlFrameRate } = parts;
    this.broker = new Broker(parts.maxStoredOctets);
    this.#parts = parts;
    this.#identity = {
      name,
      version,
      capabilities: CAPABILITIES,
      limits,
      openingTimeoutMs,
      controlFrameRate,
    };
  }

  get connectionCount(): number {
    return this.#sessions.size;
  }

  /** Takes a client's transport. */
  accept(transport: Transport): void {
    const { clock, logger } = this.#parts;
    this.#accepted += 1;
    const session = new Session(this.#accepted, transport, {
      broker: this.broker,
      identity: this.#identity,
      clock,
      logger,
      ended: (ended) => {
        this.#sessions.delete(ended);
        if (this.#sessions.size === 0) this.#whenEmpty?.();
      },
    });
    this.#sessions.add(session);
  }

  /**
   * Asks all clients to finish and leave, waits for them for at most `drainMs`, closes the connections that are left,
   * and returns when none is.
   */
  async stop(drainMs: number): Promise<void> {
    const text = "the broker is shutting down";
    for (const session of this.#sessions) session.goAway(makeProblem("going_away", text));
    await this.#empty(drainMs);
    for (const session of this.#sessions) session.close(makeProblem("going_away", text));
  }

  #empty(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#sessions.size === 0) {
        resolve();
        return;
      }
      const { clock } = this.#parts;
      const timer = clock.callAt(clock.now() + withinMs, () => resolve());
      this.#whenEmpty = () => {
        timer.cancel();
        resolve();
      };
    });
  }
}
