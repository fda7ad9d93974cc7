import type { Content, Message } from "./message.ts";

const FIRST_SLAB = 4096;
const LAST_SLAB = 262_144;
/** Longer ones get memory of their own, which goes when they go. */
const LONG = 16_384;

/**
 * Memory for the messages of one queue. Short ones lie one behind the other in slabs, so that a message costs no
 * allocation of its own; a slab goes when the last message in it does. A queue's messages leave about in the order in
 * which they came, which is why slabs are not shared by queues.
 */
export class Arena {
  #slab = new Uint8Array(0);
  #used = 0;
  #nextLength = FIRST_SLAB;

  /** Copies what has to outlive the frame that it came in. */
  store(content: Content, offset: number): Message {
    const kept = content.rest.length > 0 ? content : this.#copy(content);
    return {
      bytes: kept.bytes,
      at: kept.at,
      propertiesLength: content.propertiesLength,
      bodyLength: content.bodyLength,
      rest: content.rest,
      priority: content.priority,
      timestamp: content.timestamp,
      offset,
      holders: 0,
    };
  }

  #copy(content: Content): { readonly bytes: Uint8Array; readonly at: number } {
    const length = content.propertiesLength + content.bodyLength;
    const source = content.bytes.subarray(content.at, content.at + length);
    if (length > LONG) return { bytes: source.slice(), at: 0 };
    if (this.#slab.length - this.#used < length) this.#nextSlab(length);
    const at = this.#used;
    this.#slab.set(source, at);
    this.#used = at + length;
    return { bytes: this.#slab, at };
  }

  #nextSlab(length: number): void {
    this.#slab = new Uint8Array(Math.max(this.#nextLength, length));
    this.#used = 0;
    this.#nextLength = Math.min(2 * this.#nextLength, LAST_SLAB);
  }
}
