import type { Transport, TransportEvents } from "../ports/transport.ts";

const NO_EVENTS: TransportEvents = {
  received() {},
  drained() {},
  peerEnded() {},
  closed() {},
};

/** One end of a pair; what is written to one arrives at the other when `pump` is called, and not before. */
export class MemoryTransport implements Transport {
  readonly peer: string;
  events: TransportEvents = NO_EVENTS;
  #other: MemoryTransport | undefined;
  #queue: Uint8Array[] = [];
  #pendingLength = 0;
  #isEnded = false;
  #wasEndTold = false;
  #isDestroyed = false;
  #isClosed = false;

  private constructor(peer: string) {
    this.peer = peer;
  }

  /** Two ends of one stream. */
  static pair(): readonly [MemoryTransport, MemoryTransport] {
    const left = new MemoryTransport("memory:left");
    const right = new MemoryTransport("memory:right");
    left.#other = right;
    right.#other = left;
    return [left, right];
  }

  get pendingLength(): number {
    return this.#pendingLength;
  }

  write(chunks: readonly Uint8Array[]): void {
    if (this.#isEnded || this.#isDestroyed) return;
    for (const chunk of chunks) {
      this.#queue.push(chunk);
      this.#pendingLength += chunk.length;
    }
  }

  end(): void {
    this.#isEnded = true;
  }

  destroy(): void {
    this.#isDestroyed = true;
  }

  /** Hands at most `octets` of what waits to the other end. Returns whether anything happened. */
  pump(octets = Number.POSITIVE_INFINITY): boolean {
    const other = this.#other;
    if (other === undefined || this.#isClosed) return false;
    if (this.#isDestroyed || other.#isDestroyed) return this.#close() || other.#close();
    const first = this.#queue[0];
    if (first !== undefined) {
      const chunk = first.subarray(0, Math.min(first.length, octets));
      if (chunk.length === first.length) this.#queue.shift();
      else this.#queue[0] = first.subarray(chunk.length);
      this.#pendingLength -= chunk.length;
      other.events.received(chunk);
      if (this.#pendingLength === 0) this.events.drained();
      return true;
    }
    if (this.#isEnded && !this.#wasEndTold) {
      this.#wasEndTold = true;
      other.events.peerEnded();
      return true;
    }
    return this.#wasEndTold && other.#wasEndTold && (this.#close() || other.#close());
  }

  #close(): boolean {
    if (this.#isClosed) return false;
    this.#isClosed = true;
    this.events.closed(undefined);
    return true;
  }
}
