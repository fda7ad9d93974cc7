import type { Clock, Timer } from "./ports/clock.ts";
import type { Transport, TransportEvents } from "./ports/transport.ts";
import type { ConnectionMachine } from "./protocol/connection.ts";

/** Told when the transport can take more, after it could not. */
export interface DriverListener {
  drained(): void;
}

/** A batch that has become this long is written at once instead of at the end of the turn. */
const EARLY_FLUSH = 65_536;

/** Runs one connection machine over one transport and one clock: the place where decisions meet octets and time. */
export class Driver implements TransportEvents {
  readonly #machine: ConnectionMachine<unknown>;
  readonly #transport: Transport;
  readonly #clock: Clock;
  readonly #listener: DriverListener;
  readonly #flushSoon = (): void => this.#flushNow();
  #timer: Timer | undefined;
  #timerAt = Number.POSITIVE_INFINITY;
  #isFlushScheduled = false;
  #isEnded = false;
  #isClosed = false;

  constructor(
    machine: ConnectionMachine<unknown>,
    transport: Transport,
    clock: Clock,
    listener: DriverListener,
  ) {
    this.#machine = machine;
    this.#transport = transport;
    this.#clock = clock;
    this.#listener = listener;
    transport.events = this;
  }

  /** Octets of output that have not left, here or in the transport. */
  get backlog(): number {
    return this.#machine.output.length + this.#transport.pendingLength;
  }

  /** Has what the machine wrote leave: all that is written in this turn by one call of the transport. */
  flush(): void {
    if (this.#machine.output.length >= EARLY_FLUSH) {
      this.#flushNow();
    } else if (!this.#isFlushScheduled) {
      this.#isFlushScheduled = true;
      this.#clock.callSoon(this.#flushSoon);
    }
  }

  /** Ends the transport without a word. */
  destroy(): void {
    this.#transport.destroy();
  }

  received(chunk: Uint8Array): void {
    this.#machine.receive(chunk, this.#clock.now());
    this.#flushNow();
  }

  drained(): void {
    this.#listener.drained();
    this.flush();
  }

  peerEnded(): void {
    this.#machine.transportEnded(this.#clock.now(), "the peer ended the transport");
    this.#flushNow();
  }

  closed(fault: string | undefined): void {
    this.#isClosed = true;
    this.#timer?.cancel();
    this.#machine.transportEnded(this.#clock.now(), fault ?? "the transport ended");
  }

  #flushNow(): void {
    this.#isFlushScheduled = false;
    if (this.#isClosed) return;
    if (this.#machine.output.length > 0) {
      this.#transport.write(this.#machine.takeOutput(this.#clock.now()));
    }
    if (this.#machine.isEnding && !this.#isEnded) {
      this.#isEnded = true;
      this.#transport.end();
    }
    if (this.#machine.isOverdue) this.#transport.destroy();
    else this.#watch();
  }

  /** A timer that is early costs less than one that is set anew with every frame: it looks again when it is called. */
  #watch(): void {
    const { deadline } = this.#machine;
    if (deadline >= this.#timerAt || deadline === Number.POSITIVE_INFINITY) return;
    this.#timer?.cancel();
    this.#timerAt = deadline;
    this.#timer = this.#clock.callAt(deadline, () => this.#expire());
  }

  #expire(): void {
    this.#timerAt = Number.POSITIVE_INFINITY;
    this.#timer = undefined;
    if (this.#isClosed) return;
    this.#machine.expire(this.#clock.now());
    this.#flushNow();
  }
}
