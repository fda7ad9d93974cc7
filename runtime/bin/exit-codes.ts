/** What a process says by its exit code. Part of the public interface: `mudem help exit-codes` prints it. */
export const ExitCode = {
  ok: 0,
  failed: 1,
  usage: 2,
  cannotConnect: 3,
  notAllowed: 4,
  timeout: 5,
  internal: 70,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

export const EXIT_CODE_MEANINGS: Readonly<Record<ExitCode, string>> = {
  [ExitCode.ok]: "done as asked; for serve: stopped after draining",
  [ExitCode.failed]:
    "what was asked for failed: refused by the broker, port in use, connection lost, malformed octets or formats",
  [ExitCode.usage]: "usage: an unknown command or option, a value that makes no sense",
  [ExitCode.cannotConnect]: "no broker could be reached",
  [ExitCode.notAllowed]: "not authenticated, or no permission",
  [ExitCode.timeout]: "the time given by --wait was over",
  [ExitCode.internal]: "a fault in mudem itself; please report it",
  [ExitCode.interrupted]: "ended by SIGINT (Ctrl-C)",
  [ExitCode.terminated]: "ended by SIGTERM",
};
