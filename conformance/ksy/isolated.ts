import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";

/** What became of a job. */
export type Outcome<R> =
  | { readonly kind: "done"; readonly result: R }
  /** It threw, did not end in time, or took the process down. */
  | { readonly kind: "failed"; readonly reason: string };

/** What a process of its own is to do. */
export interface Work<S, J> {
  /** The module that calls `serve`. */
  readonly module: URL;
  /** Sent before the first job. */
  readonly setup: S;
  readonly jobs: readonly J[];
  /** For a job. */
  readonly milliseconds: number;
  /** Memory that the process may have; 1.5 GiB when undefined. */
  readonly octets?: number;
}

/** Does one job after the other in another process, and goes on in a new one when a job takes it down. */
export async function doIsolated<S, J, R>(work: Work<S, J>): Promise<readonly Outcome<R>[]> {
  const outcomes: Outcome<R>[] = [];
  let worker: Worker | undefined;
  for (const job of work.jobs) {
    worker ??= await Worker.start(work);
    const outcome = await worker.do<R>(job, work.milliseconds);
    outcomes.push(outcome);
    if (!worker.isAlive) worker = undefined;
  }
  worker?.end();
  return outcomes;
}

/** In the other process: answers its setup, and then each job. */
export function serve(start: (setup: never) => Handler): void {
  let handle: Handler | undefined;
  process.on("message", ({ content }: { readonly content: unknown }) => {
    if (handle === undefined) {
      handle = start(content as never);
      process.send?.({ kind: "done", result: undefined });
    } else {
      void answer(handle, content as never);
    }
  });
}

type Handler = (job: never) => unknown;

async function answer(handle: Handler, job: never): Promise<void> {
  try {
    process.send?.({ kind: "done", result: await handle(job) });
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.send?.({ kind: "failed", reason });
  }
}

class Worker {
  readonly #process: ChildProcess;
  readonly #octets: number;
  isAlive = true;

  private constructor(module: URL, octets = MOST_OCTETS) {
    this.#octets = octets;
    this.#process = fork(module, [], {
      // Not by name: the folder that this runs in may know of no such package.
      execArgv: [`--import=${import.meta.resolve("tsx")}`, "--max-old-space-size=1024"],
      // Formats have values beyond 2 ** 53.
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  }

  static async start<S, J>({ module, setup, octets }: Work<S, J>): Promise<Worker> {
    const worker = new Worker(module, octets);
    const outcome = await worker.do(setup, START_MILLISECONDS);
    if (outcome.kind === "failed") throw new Error(`${module.pathname} does not start: ${outcome.reason}`);
    return worker;
  }

  do<R>(message: unknown, milliseconds: number): Promise<Outcome<R>> {
    return new Promise((resolve) => {
      const child = this.#process;
      const finish = (outcome: Outcome<R>): void => {
        clearTimeout(timer);
        clearInterval(watch);
        child.off("message", onMessage).off("exit", onExit);
        resolve(outcome);
      };
      const onMessage = (outcome: unknown): void => finish(outcome as Outcome<R>);
      const onExit = (code: number | null, signal: string | null): void => {
        this.isAlive = false;
        finish({ kind: "failed", reason: `takes its process down (${signal ?? code})` });
      };
      const stop = (reason: string): void => {
        this.end();
        finish({ kind: "failed", reason });
      };
      const timer = setTimeout(() => stop("does not end"), milliseconds);
      const watch = setInterval(() => {
        if (residentOctets(child.pid) > this.#octets) stop("takes all memory");
      }, WATCH_MILLISECONDS);
      child.on("message", onMessage).on("exit", onExit);
      child.send({ content: message });
    });
  }

  end(): void {
    this.isAlive = false;
    this.#process.kill("SIGKILL");
  }
}

const START_MILLISECONDS = 60_000;
const WATCH_MILLISECONDS = 100;
const MOST_OCTETS = 1536 * 1024 * 1024;

/** Memory that a process has, 0 where the system does not say. Buffers are not in the heap that Node.js can limit. */
function residentOctets(pid: number | undefined): number {
  try {
    const [, pages = "0"] = readFileSync(`/proc/${pid}/statm`, "latin1").split(" ");
    return Number(pages) * 4096;
  } catch {
    return 0;
  }
}
