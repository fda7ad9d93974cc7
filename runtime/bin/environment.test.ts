import assert from "node:assert/strict";
import { Command } from "commander";
import { applyEnvironment } from "./environment.ts";
import { parseCount } from "./values.ts";

describe("options from the environment", () => {
  it("are named by the flag, in capitals, behind MUDEM_", () => {
    assert.deepEqual(optionsOf({ MUDEM_LOG_LEVEL: "warn", MUDEM_COUNT: "3" }), {
      logLevel: "warn",
      count: 3,
      assert: true,
    });
  });

  it("give way to a flag", () => {
    assert.deepEqual(optionsOf({ MUDEM_COUNT: "3" }, "--count", "4"), {
      logLevel: "info",
      count: 4,
      assert: true,
    });
  });

  it("say yes or no where the flag has no value", () => {
    assert.deepEqual(optionsOf({ MUDEM_QUIET: "1", MUDEM_NO_ASSERT: "true" }), {
      logLevel: "info",
      quiet: true,
      assert: false,
    });
    assert.deepEqual(optionsOf({ MUDEM_QUIET: "0", MUDEM_NO_ASSERT: "" }), {
      logLevel: "info",
      assert: true,
    });
  });

  it("are refused by name when they make no sense", () => {
    assert.throws(() => optionsOf({ MUDEM_COUNT: "many" }), /MUDEM_COUNT is 'many'.*whole number/);
    assert.throws(() => optionsOf({ MUDEM_QUIET: "perhaps" }), /MUDEM_QUIET is 'perhaps'/);
  });
});

function optionsOf(env: Record<string, string>, ...argv: string[]): unknown {
  const command = new Command()
    .option("--log-level <level>", "", "info")
    .option("--count <n>", "", parseCount)
    .option("--quiet")
    .option("--no-assert")
    .parse(argv, { from: "user" });
  applyEnvironment(command, env);
  return command.opts();
}
