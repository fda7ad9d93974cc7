import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ExitCode } from "./exit-codes.ts";

const PROGRAM = fileURLToPath(new URL("mudem.ts", import.meta.url));

/** The real program in processes of its own. Few: each takes a second to start. */
describe("the program", () => {
  const running = new Set<ChildProcess>();

  after(() => {
    for (const child of running) child.kill("SIGKILL");
  });

  const start = (url: string, ...argv: readonly string[]): Program => {
    const child = spawn(process.execPath, ["--import=tsx", PROGRAM, ...argv], {
      env: { ...process.env, MUDEM_URL: url },
    });
    running.add(child);
    child.on("exit", () => running.delete(child));
    return new Program(child);
  };

  it("serves, publishes from a pipe, delivers, and ends by signals", async () => {
    const server = start("", "serve", "--port", "0", "--log-format", "pretty");
    await server.output(/Ready in \d+ ms/);
    const [, url = ""] = /Broker +(\S+)/.exec(server.stdout) ?? [];

    const subscriber = start(url, "sub", "orders", "--lines");
    const publisher = start(url, "pub", "orders", "--lines");
    publisher.child.stdin?.end("one\ntwo");
    assert.equal(await publisher.exitCode, ExitCode.ok, publisher.stderr);
    assert.match(publisher.stdout, /^confirmed {2}2 messages {2}6 B {2}/);
    await subscriber.output(/two\n/);
    assert.equal(subscriber.stdout, "one\ntwo\n");

    subscriber.child.kill("SIGINT");
    assert.equal(await subscriber.exitCode, ExitCode.interrupted);
    server.child.kill("SIGTERM");
    assert.equal(await server.exitCode, ExitCode.ok);
    assert.match(server.stdout, /draining.*\n.*stopped/);
    for (const { stderr } of [server, publisher]) assert.equal(stderr, "");
  });
});

class Program {
  readonly child: ChildProcess;
  readonly exitCode: Promise<number | null>;
  stdout = "";
  stderr = "";

  constructor(child: ChildProcess) {
    this.child = child;
    child.stdout?.on("data", (chunk: Buffer) => (this.stdout += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (this.stderr += chunk.toString()));
    // Close, not exit: only then all output is here.
    this.exitCode = once(child, "close").then(([code]) => code as number | null);
  }

  /** Waits until standard output matches. */
  async output(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.stdout)) {
      assert.equal(this.child.exitCode, null, this.stderr);
      await Promise.race([once(this.child.stdout ?? this.child, "data"), this.exitCode]);
    }
  }
}
