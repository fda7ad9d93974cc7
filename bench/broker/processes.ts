import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { LoadCommand, LoadReport, MiddleCommand, MiddleReport } from "./tasks.ts";

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** A process of the benchmark. It answers every command once. */
class Peer<Command, Report extends { readonly type: string }> {
  readonly #child: ChildProcess;
  readonly #reports: Report[] = [];
  #wake: (() => void) | undefined;

  constructor(script: string, ...args: readonly string[]) {
    this.#child = fork(fileURLToPath(new URL(script, import.meta.url)), args);
    running.add(this.#child);
    this.#child.on("message", (report: Report) => {
      this.#reports.push(report);
      this.#wake?.();
    });
    this.#child.on("exit", (code) => {
      running.delete(this.#child);
      if (!this.#child.connected && code === 0) return;
      console.error(`bench: ${script} ${args.join(" ")} ended with exit code ${code}`);
      process.exit(1);
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  send(command: Command): void {
    this.#child.send(command as object);
  }

  async next<T extends Report["type"]>(type: T): Promise<Extract<Report, { readonly type: T }>> {
    for (;;) {
      const report = this.#reports.shift();
      if (report?.type === type) return report as Extract<Report, { readonly type: T }>;
      if (report) throw new Error(`got ${report.type}, not ${type}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  end(): void {
    this.#child.disconnect();
  }
}

/** The broker or the relay. */
export class Middle extends Peer<MiddleCommand, MiddleReport> {
  constructor(kind: "broker" | "relay") {
    super("middle.ts", kind);
  }
}

export interface Run {
  /** From before the first message is published until the last one is there. */
  readonly ms: number;
  /** Processor time of the two processes. */
  readonly publisherUs: number;
  readonly consumerUs: number;
}

/** A publishing process and a consuming one. */
export class Load {
  readonly #publisher: Peer<LoadCommand, LoadReport>;
  readonly #consumer: Peer<LoadCommand, LoadReport>;

  constructor(kind: "raw" | "client") {
    this.#publisher = new Peer("load.ts", "publisher", kind);
    this.#consumer = new Peer("load.ts", "consumer", kind);
  }

  async open(target: string, port: number, size: number): Promise<void> {
    // The consumer makes the queue.
    for (const peer of [this.#consumer, this.#publisher]) {
      peer.send({ type: "open", target, port, size });
      await peer.next("opened");
    }
  }

  async run(target: string, messages: number): Promise<Run> {
    for (const peer of [this.#consumer, this.#publisher]) peer.send({ type: "run", target, messages });
    await this.#consumer.next("began");
    const { at: began } = await this.#publisher.next("began");
    const published = await this.#publisher.next("ended");
    const consumed = await this.#consumer.next("ended");
    return { ms: consumed.at - began, publisherUs: published.cpuUs, consumerUs: consumed.cpuUs };
  }

  end(): void {
    this.#publisher.end();
    this.#consumer.end();
  }
}
