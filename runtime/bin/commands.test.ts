import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTestBroker, type TestBroker } from "../testing.ts";
import { ExitCode } from "./exit-codes.ts";
import { MemoryTerminal } from "./memory-terminal.ts";

describe("mudem pub and mudem sub", () => {
  let broker: TestBroker;
  let folder: string;

  before(async () => {
    broker = await startTestBroker();
    folder = await mkdtemp(join(tmpdir(), "mudem-"));
  });

  after(async () => {
    await broker.stop({ drainMs: 0 });
    await rm(folder, { recursive: true });
  });

  /** Runs one command line against the broker, with exit code 0 unless said otherwise. */
  const run = async (
    argv: readonly string[],
    {
      input,
      exitCode = ExitCode.ok,
    }: { readonly input?: readonly (string | Uint8Array)[]; readonly exitCode?: ExitCode } = {},
  ): Promise<MemoryTerminal> => {
    const terminal = new MemoryTerminal(input, { MUDEM_URL: broker.url });
    assert.equal(await terminal.run(...argv), exitCode, `${argv.join(" ")}: ${terminal.stderr.text}`);
    return terminal;
  };

  it("keep what is published before anybody listens", async () => {
    const pub = await run(["pub", "orders", '{"id":1}', "-H", "trace=abc", "--id", "A1"]);
    assert.match(pub.stdout.text, /^confirmed {2}offset 0 {2}8 B {2}\d+(\.\d)? m?s\n$/);
    const sub = await run(["sub", "orders", "--count", "1"]);
    assert.match(
      sub.stdout.text,
      /^#1 orders {2}offset 0 {2}8 B {2}try 1 {2}.* old\n {3}\(id\) A1\n {3}trace: abc\n\{"id":1\}\n$/,
    );
    assert.equal(sub.stderr.text, "listening on orders (prefetch 1, settling)\n");
  });

  it("accept what was written, so that it does not come again", async () => {
    await run(["pub", "twice", "-q", "--count", "3", "x"]);
    assert.equal((await run(["sub", "twice", "-n", "2", "--raw"])).stdout.text, "xx");
    assert.equal((await run(["sub", "twice", "-n", "1", "--raw"])).stdout.text, "x");
    const last = await run(["sub", "twice", "--wait", "50ms"], { exitCode: ExitCode.timeout });
    assert.match(last.stderr.text, /no message for 50 ms/);
  });

  it("carry every line of an input as a message, in order", async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `line ${index}`);
    const pub = await run(["pub", "lines", "--lines"], { input: [lines.join("\r\n")] });
    assert.match(pub.stdout.text, /^confirmed {2}3000 messages {2}25\.9 kB {2}/);
    const sub = await run(["sub", "lines", "--lines", "-n", "3000", "--prefetch", "500"]);
    assert.equal(sub.stdout.text, `${lines.join("\n")}\n`);
  });

  it("carry a file of any octets, longer than a frame, unchanged", async () => {
    const file = join(folder, "in");
    const octets = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * index) & 0xff));
    await writeFile(file, octets);
    await run(["pub", "binary", "--file", file]);
    const output = join(folder, "out");
    const sub = await run(["sub", "binary", "-n", "1", "--output", output]);
    assert.match(sub.stdout.text, /^#1 binary {2}offset 0 {2}300\.0 kB .* -> .*out\n$/);
    assert.ok(octets.equals(await readFile(output)));
    await run(["pub", "binary", "-"], { input: [octets] });
    assert.ok(octets.equals((await run(["sub", "binary", "-n", "1", "--raw"])).stdout.octets));
  });

  it("write each message to a file of its own in a folder, and overwrite none", async () => {
    await run(["pub", "files", "--lines"], { input: ["one\ntwo\n"] });
    await writeFile(join(folder, "files-1"), "from before");
    await run(["sub", "files", "-n", "2", "-q", "--output", folder]);
    assert.deepEqual((await readdir(folder)).filter((name) => name.includes("files")).sort(), [
      "files-0",
      "files-1",
      "files-1.2",
    ]);
    assert.equal(await readFile(join(folder, "files-1.2"), "utf8"), "two");
  });

  it("say all about a message in JSON, whatever its octets and the names of its headers [SEC-002]", async () => {
    await run(["pub", "json", "-", "-H", "__proto__=1", "-H", "é=ü", "--content-type", "text/plain"], {
      input: [Buffer.of(0xff, 0)],
    });
    await run(["pub", "json", "\ufefftext"]);
    const [first, second] = (await run(["sub", "json", "-n", "2", "--json"])).stdout.text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual([first?.["encoding"], first?.["body"]], ["base64", "/wA="]);
    assert.deepEqual(Object.entries(first?.["headers"] as object), [
      ["__proto__", "1"],
      ["é", "ü"],
    ]);
    assert.equal(first?.["contentType"], "text/plain");
    assert.deepEqual([second?.["encoding"], second?.["body"]], ["utf8", "\ufefftext"]);
    assert.deepEqual(Object.keys(second ?? {}), [
      "queue",
      "offset",
      "attempts",
      "failures",
      "timestamp",
      "headers",
      "encoding",
      "body",
    ]);
  });

  it("print the result of publishing as JSON, or nothing", async () => {
    const { ms, ...one } = JSON.parse((await run(["pub", "results", "x", "--json"])).stdout.text) as {
      readonly ms: number;
    };
    assert.deepEqual(one, {
      queue: "results",
      messages: 1,
      octets: 1,
      offset: 0,
      duplicate: false,
      level: "memory",
    });
    assert.ok(ms > 0);
    const quiet = await run(["pub", "results", "x", "--quiet"]);
    assert.equal(quiet.stdout.text + quiet.stderr.text, "");
  });

  it("use a queue as it is, unless another type is asked for", async () => {
    await run(["pub", "topic", "first", "--type", "pubsub"]);
    await run(["pub", "topic", "second"]);
    assert.equal((await run(["sub", "topic", "-n", "2", "--lines"])).stdout.text, "first\nsecond\n");
    for (const command of ["pub", "sub"]) {
      const argv = [command, "topic", "--type", "p2p", ...(command === "pub" ? ["x"] : [])];
      const terminal = await run(argv, { exitCode: ExitCode.failed });
      assert.match(terminal.stderr.text, /queue topic is PUBSUB, not P2P/);
    }
  });

  it("make no queue when told not to", async () => {
    const pub = await run(["pub", "absent", "x", "--no-assert"], { exitCode: ExitCode.failed });
    assert.match(pub.stderr.text, /^mudem: .*no queue receives/);
    const sub = await run(["sub", "absent", "--no-assert"], { exitCode: ExitCode.failed });
    assert.match(sub.stderr.text, /^mudem: .*no queue "absent"/);
  });

  it("end when told, with the code of the signal", async () => {
    const terminal = new MemoryTerminal([], { MUDEM_URL: broker.url });
    const ended = terminal.run("sub", "nothing");
    while (terminal.stderr.text === "") await new Promise(setImmediate);
    terminal.interrupt("SIGINT");
    assert.equal(await ended, ExitCode.interrupted);
    assert.match(terminal.stderr.text, /^listening on nothing .*\n$/);
  });

  it("end quietly when nobody reads any more, and give back what was not written", async () => {
    await run(["pub", "pipe", "--lines"], { input: ["one\ntwo\nthree\n"] });
    const terminal = new MemoryTerminal([], { MUDEM_URL: broker.url }, 0);
    assert.equal(await terminal.run("sub", "pipe", "--lines"), ExitCode.ok);
    assert.equal(terminal.stderr.text, "listening on pipe (prefetch 64, settling)\n");
    assert.equal((await run(["sub", "pipe", "-n", "3", "--lines"])).stdout.text, "one\ntwo\nthree\n");
  });
});

describe("mudem serve", () => {
  it("says that it is ready, drains when told, and ends well", async () => {
    const terminal = new MemoryTerminal();
    const ended = terminal.run("serve", "--port", "0");
    while (!terminal.stdout.text.includes("broker.ready")) await new Promise(setImmediate);
    const { port } = JSON.parse(terminal.stdout.text) as { readonly port: number };
    const busy = new MemoryTerminal();
    assert.equal(await busy.run("serve", "--port", String(port)), ExitCode.failed);
    assert.match(busy.stderr.text, new RegExp(`^mudem: port ${port} .* in use .*--port\\n$`));
    terminal.interrupt("SIGTERM");
    assert.equal(await ended, ExitCode.ok);
    assert.match(terminal.stdout.text, /"event":"broker\.draining".*\n.*"event":"broker\.stopped"/);
  });
});
