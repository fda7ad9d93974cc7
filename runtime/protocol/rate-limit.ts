import { FrameType } from "../../generated/index.ts";

/** Seconds' worth of frames that may come at once: a client that starts asks for much in little time. */
const BURST_SECONDS = 10;

/** By frame type, 1 for frames that credit bounds already, or that give it; all others count [SEC-004]. */
const FREE = new Uint8Array(256);
for (const frameType of [FrameType.publish, FrameType.fragment, FrameType.settle, FrameType.credit]) {
  FREE[frameType] = 1;
}

/** Bounds how many control frames a peer may send: a bucket of tokens that time fills. */
export class RateLimit {
  readonly #perMs: number;
  readonly #capacity: number;
  #tokens: number;
  #filledAt: number;

  /** @param perSecond frames that may come in the long run. */
  constructor(perSecond: number, now: number) {
    this.#perMs = perSecond / 1000;
    this.#capacity = perSecond * BURST_SECONDS;
    this.#tokens = this.#capacity;
    this.#filledAt = now;
  }

  /** Counts a frame. Returns false for one too many. */
  take(frameType: number, now: number): boolean {
    if (FREE[frameType] === 1) return true;
    if (this.#tokens < 1) {
      this.#tokens = Math.min(this.#capacity, this.#tokens + (now - this.#filledAt) * this.#perMs);
      this.#filledAt = now;
      if (this.#tokens < 1) return false;
    }
    this.#tokens -= 1;
    return true;
  }
}
