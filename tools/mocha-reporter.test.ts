import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

describe("the report of a test run", () => {
  const folder = mkdtempSync(join(tmpdir(), "mudem-"));

  after(() => rmSync(folder, { recursive: true }));

  it("ends with the true counts, and with the exit code of a failure", () => {
    const { status, lines } = runMocha(
      'it("a", () => {}); it.skip("b"); it("c", () => { throw new Error(); });',
    );
    assert.equal(lines.at(-1), "1 passed, 1 failed, 1 skipped");
    assert.equal(lines.at(-3), "Properties ran with MUDEM_SEED=7");
    assert.notEqual(status, 0);
  });

  it("names no skipped tests when there are none", () => {
    const { status, lines } = runMocha('it("a", () => {});');
    assert.equal(lines.at(-1), "1 passed, 0 failed");
    assert.equal(status, 0);
  });

  it("is a failure when no test ran", () => {
    assert.notEqual(runMocha("").status, 0);
  });

  function runMocha(text: string): { readonly status: number | null; readonly lines: readonly string[] } {
    const file = join(folder, "example.cjs");
    writeFileSync(file, text);
    const { status, stdout } = spawnSync(process.execPath, [...MOCHA, file], {
      encoding: "utf8",
      env: { ...process.env, MUDEM_SEED: "7" },
    });
    return { status, lines: stdout.trimEnd().split("\n") };
  }
});

const MOCHA: readonly string[] = [
  "--import=tsx",
  "node_modules/mocha/bin/mocha.js",
  "--no-config",
  "--fail-zero",
  "--require=./tools/mocha-setup.ts",
  "--reporter=./tools/mocha-reporter.ts",
];
