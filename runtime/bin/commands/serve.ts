import { Command, Option } from "commander";
import type { Logger } from "../../ports/logger.ts";
import type { RunningBroker } from "../../server/index.ts";
import { DEFAULT_PORT, VERSION } from "../../version.ts";
import { addExamples } from "../examples.ts";
import { ExitCode } from "../exit-codes.ts";
import { Failure } from "../failure.ts";
import { firstScreen } from "../first-screen.ts";
import { formatMs } from "../format.ts";
import { jsonLogger, LOG_LEVELS, prettyLogger } from "../log.ts";
import type { Terminal } from "../terminal.ts";
import { parseDuration, parsePort } from "../values.ts";

interface ServeFlags {
  readonly host: string;
  readonly port: number;
  readonly name?: string;
  readonly insecure?: boolean;
  readonly logFormat?: "pretty" | "json";
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly drainTimeout: number;
}

/** `mudem serve`: runs a broker until it is told to stop. */
export function serveCommand(terminal: Terminal): Command {
  const command = new Command("serve")
    .description("run a broker")
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--port <port>", "port to listen on; 0 for any that is free", parsePort, DEFAULT_PORT)
    .option("--name <name>", "name of the broker, for people")
    .option("--insecure", "listen for other machines although nobody has to say who they are")
    .addOption(
      new Option(
        "--log-format <format>",
        "pretty or json (default: pretty on a terminal, json elsewhere)",
      ).choices(["pretty", "json"]),
    )
    .addOption(
      new Option("--log-level <level>", "least of what is logged").choices(LOG_LEVELS).default("info"),
    )
    .option("--drain-timeout <time>", "longest wait for clients when stopping", parseDuration, 30_000)
    .action(() => {
      if (command.parent?.getOptionValueSource("url") === "cli") {
        throw new Failure(
          ExitCode.usage,
          "--url says where to connect to; serve listens: use --host and --port",
        );
      }
      return serve(terminal, command.opts<ServeFlags>());
    });
  addExamples(command, terminal, [
    "serve",
    "serve --port 7000 --name shop",
    "serve --log-format json --log-level debug",
  ]);
  return command;
}

async function serve(terminal: Terminal, flags: ServeFlags): Promise<void> {
  const isPretty = (flags.logFormat ?? (terminal.stdout.isTTY ? "pretty" : "json")) === "pretty";
  const logger = (isPretty ? prettyLogger : jsonLogger)(terminal.stdout, flags.logLevel);
  const broker = await start(flags, logger);
  // Since the process began: what somebody who waits for it sees.
  const readyMs = Math.round(performance.now());
  if (isPretty) terminal.stdout.write(firstScreen({ broker, invocation: terminal.invocation, readyMs }));
  else {
    logger.log("info", "broker.ready", {
      version: VERSION,
      url: broker.url,
      host: broker.host,
      port: broker.port,
      storage: "memory",
      auth: "off",
      readyMs,
      pid: process.pid,
    });
  }
  await stopped(terminal.interrupted);
  await drain(broker, flags.drainTimeout, logger);
}

async function start(
  { host, port, name, insecure = false }: ServeFlags,
  logger: Logger,
): Promise<RunningBroker> {
  const { startBroker, StartError } = await import("../../server/index.ts");
  try {
    return await startBroker({ host, port, insecure, logger, ...(name !== undefined && { name }) });
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    const exitCode = error.code === "INSECURE" ? ExitCode.usage : ExitCode.failed;
    throw new Failure(exitCode, `${error.message}${CURES[error.code] ?? ""}`, { cause: error });
  }
}

async function drain(broker: RunningBroker, drainMs: number, logger: Logger): Promise<void> {
  logger.log("info", "broker.draining", {
    msg: `draining for at most ${formatMs(drainMs)}; the same signal again stops at once`,
    timeoutMs: drainMs,
  });
  await broker.stop({ drainMs });
  logger.log("info", "broker.stopped", {});
}

/** A broker that is told to stop does as asked, so this is no failure. */
function stopped(interrupted: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (interrupted.aborted) resolve();
    else interrupted.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** The flags that help, by the code of what went wrong. */
const CURES: Readonly<Record<string, string>> = {
  EADDRINUSE: "; take another with --port",
  EACCES: " with --port",
  EADDRNOTAVAIL: "; take an address of this machine with --host",
  INSECURE: " (--host, --insecure)",
};
