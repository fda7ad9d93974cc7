const FIRST_CAPACITY = 16;

/** A first-in first-out list in a ring of memory that doubles when full and halves when three quarters empty. */
export class Deque<Item> {
  #ring: (Item | undefined)[] = Array.from({ length: FIRST_CAPACITY });
  #head = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: Item): void {
    if (this.#length === this.#ring.length) this.#resize(2 * this.#length);
    this.#ring[(this.#head + this.#length) & (this.#ring.length - 1)] = item;
    this.#length += 1;
  }

  peek(): Item | undefined {
    return this.#length === 0 ? undefined : this.#ring[this.#head];
  }

  shift(): Item | undefined {
    if (this.#length === 0) return undefined;
    const item = this.#ring[this.#head];
    this.#ring[this.#head] = undefined;
    this.#head = (this.#head + 1) & (this.#ring.length - 1);
    this.#length -= 1;
    if (this.#length * 4 < this.#ring.length && this.#ring.length > FIRST_CAPACITY) {
      this.#resize(this.#ring.length / 2);
    }
    return item;
  }

  #resize(capacity: number): void {
    const ring: (Item | undefined)[] = Array.from({ length: capacity });
    for (let i = 0; i < this.#length; i += 1) {
      ring[i] = this.#ring[(this.#head + i) & (this.#ring.length - 1)];
    }
    this.#ring = ring;
    this.#head = 0;
  }
}
