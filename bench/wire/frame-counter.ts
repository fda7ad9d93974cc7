/** Counts the frames of a stream by type, reading of each no more than its length and its type. */
export class FrameCounter {
  /** Frames that have begun, by type. */
  readonly counts = new Uint32Array(256);
  /** Octets of the current frame that have yet to come; 0 when none has begun. */
  left = 0;
  readonly #head = new Uint8Array(HEAD_LENGTH);
  #have = 0;

  push(chunk: Uint8Array): void {
    let at = this.left;
    while (at < chunk.length) {
      if (this.#have === 0 && at + HEAD_LENGTH <= chunk.length) {
        at += this.#count(chunk, at);
        continue;
      }
      this.#head[this.#have] = chunk[at] ?? 0;
      this.#have += 1;
      at += 1;
      if (this.#have === HEAD_LENGTH) {
        at += this.#count(this.#head, 0) - HEAD_LENGTH;
        this.#have = 0;
      }
    }
    this.left = at - chunk.length;
  }

  #count(octets: Uint8Array, at: number): number {
    const type = octets[at + 4] ?? 0;
    this.counts[type] = (this.counts[type] ?? 0) + 1;
    return (
      (octets[at] ?? 0) |
      ((octets[at + 1] ?? 0) << 8) |
      ((octets[at + 2] ?? 0) << 16) |
      ((octets[at + 3] ?? 0) << 24)
    );
  }
}

/** Up to and with the type of a frame. */
const HEAD_LENGTH = 5;
