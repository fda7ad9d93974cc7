import type { ExitCode } from "./exit-codes.ts";

/** The end of a command, with what its user is told. An empty message has been told already. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
