import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Task, WorkerMessage } from "./tasks.ts";

const running = new Set<ChildProcess>();

// Whatever ends this process, nothing of it stays.
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1));

/** Another process, at work on one task. */
export class Worker {
  readonly #child = fork(fileURLToPath(new URL("worker.ts", import.meta.url)));
  readonly #role: Task["role"];
  readonly #messages: WorkerMessage[] = [];
  #ended: Error | undefined;
  #wake: (() => void) | undefined;

  constructor(task: Task) {
    this.#role = task.role;
    running.add(this.#child);
    this.#child.on("message", (message: WorkerMessage) => {
      this.#messages.push(message);
      this.#wake?.();
    });
    this.#child.on("exit", (code) => {
      running.delete(this.#child);
      this.#ended = new Error(`the ${this.#role} process ended with exit code ${code}`);
      this.#wake?.();
    });
    this.#child.send(task);
  }

  /** The next thing it tells, which has to be of `type`. */
  async next<T extends WorkerMessage["type"]>(type: T): Promise<WorkerMessage & { readonly type: T }> {
    for (;;) {
      const message = this.#messages.shift();
      if (message?.type === type) return message as WorkerMessage & { readonly type: T };
      if (message?.type === "failed") throw new Error(`${this.#role}: ${message.message}`);
      if (message) throw new Error(`the ${this.#role} process said ${message.type}, not ${type}`);
      if (this.#ended) throw this.#ended;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Tells a consumer that nothing more will come. */
  finish(): void {
    this.#child.send("finish");
  }

  /** Lets the process go. */
  end(): void {
    if (this.#child.connected) this.#child.disconnect();
  }
}
