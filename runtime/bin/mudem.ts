#!/usr/bin/env node
import { invocationOf } from "./invocation.ts";
import { explain, main } from "./main.ts";
import { Interruption, type Terminal } from "./terminal.ts";

const stop = new AbortController();

const terminal: Terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  invocation: invocationOf({
    script: process.argv[1] ?? "mudem",
    nodeOptions: process.execArgv,
    cwd: process.cwd(),
    path: process.env["PATH"] ?? "",
  }),
  interrupted: stop.signal,
};

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    const interruption = new Interruption(signal);
    // The second one: what the first one asked for takes too long.
    if (stop.signal.aborted) process.exit(interruption.exitCode);
    stop.abort(interruption);
  });
}

// Who writes learns of the error itself; without a listener it would end the process with a stack.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

process.on("uncaughtException", (error) => {
  const { exitCode, message } = explain(error, terminal);
  if (message !== "") process.stderr.write(`mudem: ${message}\n`);
  process.exit(exitCode);
});

const exitCode = await main(process.argv.slice(2), terminal);
await Promise.all([process.stdout, process.stderr].map(flushed));
// Not left to the event loop: an open standard input would keep the process for ever.
process.exit(exitCode);

function flushed(output: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (output.writableLength === 0) resolve();
    else output.write("", () => resolve());
  });
}
