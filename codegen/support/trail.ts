/** Where in a value reading or writing has come to, for errors. One for a whole value, shared by all of its streams. */
export class Trail {
  /** Places of values that are being written, which were read from other octets than those before them. */
  readonly open: string[] = [];
  readonly #steps: (string | number)[];

  /** `name` is what the path of every error begins with. */
  constructor(name: string) {
    this.#steps = [name];
  }

  /** How deep it is: what `leaveTo` goes back to. */
  get depth(): number {
    return this.#steps.length;
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
