import { Readable, Writable } from "node:stream";
import type { ExitCode } from "./exit-codes.ts";
import { main } from "./main.ts";
import { Interruption, type Terminal } from "./terminal.ts";

/** A terminal in memory, in which a test types and reads. */
export class MemoryTerminal implements Terminal {
  readonly stdin: Terminal["stdin"];
  readonly stdout: Screen;
  readonly stderr = new Screen();
  readonly env: Record<string, string>;
  readonly invocation = "mudem";
  readonly #stop = new AbortController();

  constructor(
    input: Iterable<string | Uint8Array> = [],
    env: Record<string, string> = {},
    capacity?: number,
  ) {
    this.stdout = new Screen(capacity);
    this.stdin = Readable.from(input, { objectMode: false });
    this.env = env;
  }

  get interrupted(): AbortSignal {
    return this.#stop.signal;
  }

  interrupt(signal: "SIGINT" | "SIGTERM"): void {
    this.#stop.abort(new Interruption(signal));
  }

  /** Runs a command line in it. */
  run(...argv: readonly string[]): Promise<ExitCode> {
    return main(argv, this);
  }
}

/** Keeps what is written. */
class Screen extends Writable {
  isTTY = false;
  readonly #chunks: Uint8Array[] = [];

  /** @param capacity writes that succeed before whoever reads is gone. */
  constructor(capacity = Number.POSITIVE_INFINITY) {
    super({
      write: (chunk: Uint8Array, _encoding, done) => {
        if (this.#chunks.length >= capacity) {
          done(Object.assign(new Error("nobody reads"), { code: "EPIPE" }));
          return;
        }
        this.#chunks.push(chunk);
        done();
      },
    });
    this.on("error", () => {});
  }

  get writes(): number {
    return this.#chunks.length;
  }

  get octets(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  get text(): string {
    return this.octets.toString();
  }
}
