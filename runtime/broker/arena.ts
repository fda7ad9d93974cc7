import { DeliverView } from "../../generated/index.ts";
import type { Content, Message } from "./message.ts";

const FIRST_SLAB = 4096;
const LAST_SLAB = 262_144;

/**
 * Memory for the messages of one queue. They lie one behind the other in slabs, so that a message costs no allocation of
 * its own and neighbours leave as one piece; a slab goes when the last message in it does. A queue's messages leave about in the order in
 * which they came, which is why slabs are not shared by queues.
 */
export class Arena {
  #slab = new Uint8Array(0);
  #view = new DataView(this.#slab.buffer);
  #used = 0;
  #nextLength = FIRST_SLAB;

  /** Copies a message out of the octets that it came in, with room for the frame of its first delivery. */
  store(content: Content, offset: number): Message {
    let later = 0;
    for (const part of content.rest) later += part.length;
    const payload = content.propertiesLength + content.bodyLength - later;
    const at = this.#room(DeliverView.FIXED_LENGTH + payload) + DeliverView.FIXED_LENGTH;
    const bytes = this.#slab;
    const view = this.#view;
    bytes.set(content.bytes.subarray(content.at, content.at + payload), at);
    return {
      bytes,
      view,
      at,
      isFramed: false,
      propertiesLength: content.propertiesLength,
      bodyLength: content.bodyLength,
      rest: content.rest,
      priority: content.priority,
      timestamp: content.timestamp,
      offset,
      holders: 0,
    };
  }

  #room(length: number): number {
    if (this.#slab.length - this.#used < length) this.#nextSlab(length);
    const at = this.#used;
    this.#used = at + length;
    return at;
  }

  #nextSlab(length: number): void {
    this.#slab = new Uint8Array(Math.max(this.#nextLength, length));
    this.#view = new DataView(this.#slab.buffer);
    this.#used = 0;
    this.#nextLength = Math.min(2 * this.#nextLength, LAST_SLAB);
  }
}
