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
  #watched: Uint8Array | undefined;
  #found: (span: FieldSpan) => void = () => {};

  /** `name` is what the path of every error begins with. */
  constructor(name: string) {
    this.#steps = [name];
  }

  /** How deep it is: what `leaveTo` goes back to. */
  get depth(): number {
    return this.#steps.length;
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
    this.#found({ path: this.path(field), offset, length, bits });
  }

  enter(name: string): void {
    this.#steps.push(name);
  }

  /** Goes to an element of a list. */
  enterAt(name: string, index: number): void {
    this.#steps.push(name, index);
  }

  leaveTo(depth: number): void {
    this.#steps.length = depth;
  }

  /** `png.chunks[2].length`. */
  path(field?: string): string {
    const steps = field === undefined || field === "" ? this.#steps : [...this.#steps, field];
    return steps
      .map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`))
      .join("");
  }
}
