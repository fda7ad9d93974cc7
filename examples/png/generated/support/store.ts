// Generated from support/store.ts by mudem codegen. Do not edit.

import { copyOf } from "./memory.ts";

/** Octets that have to be somewhere in the end. */
export interface Expectation {
  readonly at: number;
  readonly octets: readonly number[];
  readonly path: string;
}

/** Memory that grows. Several sinks may write to it, each to its part. What nobody wrote is zero. */
export class Store {
  memory: Uint8Array = pool.pop() ?? new Uint8Array(FIRST_OCTETS);
  /** Octets in use. */
  length = 0;
  readonly #expected: Expectation[] = [];
  readonly #later: (() => void)[] = [];
  readonly #last: (() => void)[] = [];

  /** Makes `octets` at `at` part of it. They may hold anything: whoever asks writes all of them. */
  reserve(at: number, octets: number): void {
    const end = at + octets;
    if (end > this.memory.length) this.#grow(end);
    // What is left out stays zero.
    if (at > this.length) this.memory.fill(0, this.length, at);
    if (end > this.length) this.length = end;
  }

  expect(expectation: Expectation): void {
    this.#expected.push(expectation);
  }

  /** Calls `write` when everything else was written, or even after that when it is to be the last. */
  defer(isLast: boolean, write: () => void): void {
    (isLast ? this.#last : this.#later).push(write);
  }

  /** What was deferred; it may defer more. */
  settle(): void {
    for (const queue of [this.#later, this.#last]) {
      for (let write = queue.shift(); write !== undefined; write = queue.shift()) write();
    }
  }

  /** The first expectation that is not fulfilled. */
  disappointed(): Expectation | undefined {
    return this.#expected.find(({ at, octets }) =>
      octets.some((octet, index) => this.memory[at + index] !== octet),
    );
  }

  /** A copy of the octets from `from` up to `end`. After that the store is of no further use. */
  release(from: number, end: number): Uint8Array {
    const octets = copyOf(this.memory, from, end - from);
    if (this.memory.length <= MOST_KEPT && pool.length < MOST_POOLED) pool.push(this.memory);
    this.memory = NO_MEMORY;
    return octets;
  }

  #grow(length: number): void {
    const larger = new Uint8Array(Math.max(length, this.memory.length * 2));
    larger.set(this.memory.subarray(0, this.length));
    this.memory = larger;
  }
}

// Memory that was written to before: to get some anew takes longer than to write most values.
const pool: Uint8Array[] = [];
const FIRST_OCTETS = 4096;
const MOST_KEPT = 65_536;
const MOST_POOLED = 8;
const NO_MEMORY = new Uint8Array();
