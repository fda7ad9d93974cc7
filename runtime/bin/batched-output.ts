import { type Output, write } from "./terminal.ts";

/**
 * Writes what comes in one turn of the event loop together: a system call for each of many small messages would cost
 * more than all else that is done with them.
 */
export class BatchedOutput {
  readonly #output: Output;
  #parts: Uint8Array[] = [];
  #batch: Promise<void> | undefined;

  constructor(output: Output) {
    this.#output = output;
  }

  /** Resolves when `data`, and all that was given before, has left this process. */
  write(data: string | Uint8Array): Promise<void> {
    this.#parts.push(typeof data === "string" ? Buffer.from(data) : data);
    this.#batch ??= this.#flush();
    return this.#batch;
  }

  async #flush(): Promise<void> {
    await new Promise(setImmediate);
    const parts = this.#parts;
    this.#parts = [];
    this.#batch = undefined;
    const [only] = parts;
    await write(this.#output, parts.length === 1 && only ? only : Buffer.concat(parts));
  }
}
