import { CommanderError } from "commander";
import type { MudemError } from "../index.ts";
import { ExitCode } from "./exit-codes.ts";
import { Failure } from "./failure.ts";
import { createProgram } from "./program.ts";
import { isClosedPipe, type Terminal } from "./terminal.ts";

/** Runs one command line, without the name of the program. Never rejects. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    await createProgram(terminal).parseAsync([...argv], { from: "user" });
    return ExitCode.ok;
  } catch (error) {
    const { exitCode, message } = explain(error, terminal);
    if (message !== "") terminal.stderr.write(`mudem: ${message}\n`);
    return exitCode;
  }
}

/** What a user is told of an error. Never a stack, unless asked for: it says nothing to who did not write the code. */
export function explain(
  error: unknown,
  terminal: Terminal,
): { readonly exitCode: ExitCode; readonly message: string } {
  // Whatever failed last, it failed because the command was told to end.
  const reason: unknown = terminal.interrupted.reason;
  if (reason instanceof Failure) return reason;
  if (error instanceof Failure) return error;
  if (error instanceof CommanderError) {
    // Commander has printed already what there is to say.
    return { exitCode: error.exitCode === 0 ? ExitCode.ok : ExitCode.usage, message: "" };
  }
  if (isMudemError(error)) return { exitCode: EXIT_CODES[error.code], message: error.message };
  if (isClosedPipe(error)) return { exitCode: ExitCode.ok, message: "" };
  return { exitCode: ExitCode.internal, message: `internal fault: ${describe(error, terminal)}` };
}

/** Without loading the client, which a command that failed before may not have done. */
function isMudemError(error: unknown): error is MudemError {
  return error instanceof Error && error.name === "MudemError";
}

function describe(error: unknown, { env }: Terminal): string {
  if (!(error instanceof Error)) return String(error);
  if (env["MUDEM_DEBUG"] === "1") return error.stack ?? error.message;
  return `${error.message} (MUDEM_DEBUG=1 shows where)`;
}

const EXIT_CODES: Readonly<Record<MudemError["code"], ExitCode>> = {
  CONNECT: ExitCode.cannotConnect,
  AUTH: ExitCode.notAllowed,
  TIMEOUT: ExitCode.timeout,
  ABORTED: ExitCode.failed,
  CLOSED: ExitCode.failed,
  NOT_FOUND: ExitCode.failed,
  CONFLICT: ExitCode.failed,
  REJECTED: ExitCode.failed,
  INVALID: ExitCode.usage,
  UNSUPPORTED: ExitCode.failed,
  PROTOCOL: ExitCode.failed,
};
