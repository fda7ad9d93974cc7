import type { Readable, Writable } from "node:stream";
import { ExitCode } from "./exit-codes.ts";
import { Failure } from "./failure.ts";

/** All that a command sees of the process it runs in, so that a test can be one. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How this program was called, as one would type it again: `mudem`, `npx mudem`, `node dist/runtime/bin/mudem.js`. */
  readonly invocation: string;
  /** Fires at the first SIGINT or SIGTERM; the reason is an `Interruption`. The second ends the process. */
  readonly interrupted: AbortSignal;
}

export type Output = Writable & { readonly isTTY?: boolean };

/** Somebody wants the command to end. */
export class Interruption extends Failure {
  readonly signal: "SIGINT" | "SIGTERM";

  constructor(signal: "SIGINT" | "SIGTERM") {
    super(signal === "SIGINT" ? ExitCode.interrupted : ExitCode.terminated, "");
    this.signal = signal;
  }
}

/** Whoever read our output is gone, as in `mudem sub orders | head -1`. No failure of the command. */
export class OutputClosed extends Failure {
  constructor() {
    super(ExitCode.ok, "");
  }
}

/**
 * Resolves when `data` has left this process, so that memory stays bounded however slow the reader is.
 *
 * @throws {OutputClosed} when nobody reads any more.
 */
export function write(output: Writable, data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(data, (error) => {
      if (!error) resolve();
      else if (isClosedPipe(error)) reject(new OutputClosed());
      else reject(error);
    });
  });
}

export function isClosedPipe(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === "EPIPE" || code === "ERR_STREAM_DESTROYED" || code === "ERR_STREAM_WRITE_AFTER_END";
}

/** Whether to send colours to `output`. NO_COLOR wins, as no-color.org has it. */
export function hasColor(output: Output, env: Terminal["env"]): boolean {
  if (env["NO_COLOR"]) return false;
  return Boolean(env["FORCE_COLOR"]) || (output.isTTY === true && env["TERM"] !== "dumb");
}
