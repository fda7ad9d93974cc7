import assert from "node:assert/strict";
import { ExitCode } from "./exit-codes.ts";
import { MemoryTerminal } from "./memory-terminal.ts";

describe("the command line", () => {
  it("prints help on standard output, with examples, for every command", async () => {
    for (const argv of [["--help"], ["serve", "-h"], ["help", "pub"], ["help", "sub"], ["help", "help"]]) {
      const terminal = new MemoryTerminal();
      assert.equal(await terminal.run(...argv), ExitCode.ok, argv.join(" "));
      assert.match(terminal.stdout.text, /Examples:\n(?: {2}.*mudem .*\n){3}$/, argv.join(" "));
      assert.equal(terminal.stderr.text, "");
    }
  });

  it("explains its exit codes and its environment", async () => {
    const terminal = new MemoryTerminal();
    assert.equal(await terminal.run("help", "exit-codes"), ExitCode.ok);
    for (const code of Object.values(ExitCode)) {
      assert.match(terminal.stdout.text, new RegExp(`^ +${code} {2}\\w`, "m"));
    }
    assert.equal(await terminal.run("help", "environment"), ExitCode.ok);
    assert.match(terminal.stdout.text, /MUDEM_URL/);
  });

  it("says what was wrong and what was perhaps meant, with exit code 2", async () => {
    const cases: readonly (readonly [RegExp, ...string[]])[] = [
      [/unknown command 'sup'\n\(Did you mean sub\?\)/, "sup"],
      [/unknown option '--hoste'\n\(Did you mean --host\?\)/, "serve", "--hoste"],
      [/missing required argument 'queue'/, "pub"],
      [/too many arguments/, "sub", "orders", "more"],
      [/'x' is invalid. Give a port/, "serve", "--port", "x"],
      [/Allowed choices are pretty, json/, "serve", "--log-format", "xml"],
      [/--url says where to connect to; serve listens/, "serve", "--url", "mudem://127.0.0.1:1"],
      [/give the body as an argument or by --file/, "pub", "orders", "body", "--file", "x"],
      [/--lines reads --file or standard input/, "pub", "orders", "body", "--lines"],
      [/--lines and --count/, "pub", "orders", "--lines", "--count", "3"],
      [/--id names one message/, "pub", "orders", "body", "--id", "1", "--count", "2"],
      [/cannot read .*no-such-file/, "pub", "orders", "--file", "no-such-file"],
      [/cannot read .*: it is a folder/, "pub", "orders", "--file", "."],
      [/--raw and --json do not go together/, "sub", "orders", "--raw", "--json"],
      [/there is no folder no-such-folder\//, "sub", "orders", "--output", "no-such-folder/"],
      [/no help on 'everything'.*exit-codes/, "help", "everything"],
      [/--insecure/, "serve", "--host", "0.0.0.0", "--port", "0"],
      [/is no address/, "sub", "orders", "--url", "http://127.0.0.1"],
    ];
    for (const [message, ...argv] of cases) {
      const terminal = new MemoryTerminal();
      assert.equal(await terminal.run(...argv), ExitCode.usage, argv.join(" "));
      assert.match(terminal.stderr.text, message);
      assert.match(terminal.stderr.text, /^mudem: /);
      assert.equal(terminal.stdout.text, "");
    }
  });

  it("never waits for a body that nobody is typing", async () => {
    const terminal = new MemoryTerminal();
    Object.assign(terminal.stdin, { isTTY: true });
    assert.equal(await terminal.run("pub", "orders"), ExitCode.usage);
    assert.match(terminal.stderr.text, /no body/);
  });

  it("says in one line that no broker is there and how to have one, with exit code 3", async () => {
    const terminal = new MemoryTerminal();
    assert.equal(await terminal.run("pub", "orders", "x", "--url", "127.0.0.1:1"), ExitCode.cannotConnect);
    assert.match(
      terminal.stderr.text,
      /^mudem: cannot connect to 127\.0\.0\.1:1: nothing listens there\. Start a broker with 'mudem serve', or .*MUDEM_URL\.\n$/,
    );
  });
});
