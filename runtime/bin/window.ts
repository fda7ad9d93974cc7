/** Bounds how much is outstanding, in number and octets, and keeps the first failure of it. */
export class Window {
  readonly #maxCount: number;
  readonly #maxOctets: number;
  readonly #signal: AbortSignal;
  #count = 0;
  #octets = 0;
  readonly #failed = new AbortController();
  #wake: (() => void) | undefined;

  /** @param signal ends every wait, with its reason. */
  constructor(maxCount: number, maxOctets: number, signal: AbortSignal) {
    this.#maxCount = maxCount;
    this.#maxOctets = maxOctets;
    this.#signal = signal;
    signal.addEventListener("abort", () => this.#wake?.(), { once: true });
  }

  /** Fires at the first failure, for whoever waits for something else. */
  get failed(): AbortSignal {
    return this.#failed.signal;
  }

  /** Counts `work` as outstanding until it settles. */
  add(work: Promise<unknown>, octets = 0): void {
    this.#count += 1;
    this.#octets += octets;
    void this.#settled(work, octets);
  }

  /** Resolves when there is room. @throws what the first of the outstanding that failed threw. */
  async room(): Promise<void> {
    while (this.#count >= this.#maxCount || this.#octets >= this.#maxOctets) await this.#change();
    this.#throwFailure();
  }

  /** Resolves when nothing is outstanding. @throws what the first that failed threw. */
  async empty(): Promise<void> {
    while (this.#count > 0) await this.#change();
    this.#throwFailure();
  }

  async #settled(work: Promise<unknown>, octets: number): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#failed.abort(error);
    }
    this.#count -= 1;
    this.#octets -= octets;
    this.#wake?.();
  }

  async #change(): Promise<void> {
    this.#signal.throwIfAborted();
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    this.#signal.throwIfAborted();
  }

  #throwFailure(): void {
    this.failed.throwIfAborted();
  }
}
