// Generated from support/trail.ts by mudem codegen. Do not edit.

/** The octets of one field. */
export interface FieldSpan {
  /** As in errors: `png.chunks[2].length`. */
  readonly path: string;
  /** In octets from the start. */
  readonly offset: number;
  /** In octets; those that a bit field shares with others count for each. */
  readonly length: number;
  /** How many bits it is made of, when it is not whole octets. */
  readonly bits: number | undefined;
}

/** Where in a value reading or writing has come to, for errors. One for a whole value, shared by all of its streams. */
export class Trail {
  /** Places of values that are being written, which were read from other octets than those before them. */
  readonly open: string[] = [];
  readonly #steps: (string | number)[];
  /** How many of the steps count. What is beyond them is left over, and written over. */
  #depth = 1;
  #watched: Uint8Array | undefined;
  #found: ((span: FieldSpan) => void) | undefined;

  /** `name` is what the path of every error begins with. */
  constructor(name: string) {
    this.#steps = [name];
  }

  /** How deep it is: what `leaveTo` goes back to. */
  get depth(): number {
    return this.#depth;
  }

  /** Calls `found` with each field that is read from `memory` itself, and not from what a process made of it. */
  watch(memory: Uint8Array, found: (span: FieldSpan) => void): void {
    this.#watched = memory;
    this.#found = found;
  }

  /** Whether anybody wants to know what is read from `memory`. */
  watches(memory: Uint8Array): boolean {
    return this.#watched === memory;
  }

  pass(field: string, offset: number, length: number, bits?: number): void {
    this.#found?.({ path: this.path(field), offset, length, bits });
  }

  enter(name: string): void {
    this.#steps[this.#depth++] = name;
  }

  /** Goes to an element of a list. */
  enterAt(name: string, index: number): void {
    this.#steps[this.#depth++] = name;
    this.#steps[this.#depth++] = index;
  }

  leaveTo(depth: number): void {
    this.#depth = depth;
  }

  /** `png.chunks[2].length`. */
  path(field?: string): string {
    const here = this.#steps.slice(0, this.#depth);
    const steps = field === undefined || field === "" ? here : [...here, field];
    return steps
      .map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`))
      .join("");
  }
}
