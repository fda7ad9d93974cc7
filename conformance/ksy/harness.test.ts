import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runHarness } from "./harness.ts";
import { losses, type Status, statusOf } from "./ratchet.ts";
import { toTable } from "./report.ts";

const here = fileURLToPath(new URL("./", import.meta.url));
const right = join(here, "fixtures");
const wrong = join(here, "fixtures-wrong");

describe("the harness for formats of others", function () {
  this.timeout(300_000);

  it("finds that all is well where all is well", async () => {
    const report = await runHarness({ folder: right });
    assert.deepEqual(statusOf(report), {
      animal: "ok, n/a",
      directory: "ok, ok",
      envelope: "ok, ok",
      flags: "ok, ok",
      herd: "ok, ok",
      letter: "ok, ok",
      line: "ok, ok",
      packed: "ok, ok",
      shapes: "ok, ok",
      too_large: "ok, n/a",
      too_short: "ok, n/a",
      words: "ok, ok",
      "formats_err/no_yaml": "rejected",
      "formats_err/unknown_type": "rejected",
    });
  });

  it("finds what is wrong, and says why", async () => {
    const report = await runHarness({ folder: wrong });
    assert.deepEqual(statusOf(report), {
      five: "wrong, ok",
      no_format: "error, n/a",
      no_input: "error, n/a",
      not_refused: "wrong, n/a",
      "formats_err/nothing_wrong": "accepted",
    });
    assert.deepEqual(
      report.formats.map(({ reason }) => reason),
      [
        "value: is 5, has to be 6",
        "the compiler: Error: there is no no_format.ksy",
        "there is no src/nowhere.bin",
        "is read, but EndOfStreamError was expected",
      ],
    );
  });

  it("leaves what was emitted where it is told to", async () => {
    const keep = mkdtempSync(join(tmpdir(), "kept-"));
    try {
      await runHarness({ folder: right, only: new Set(["animal"]), keep });
      assert.ok(existsSync(join(keep, "ts/animal/animal.ts")));
    } finally {
      rmSync(keep, { recursive: true });
    }
  });

  it("prints one object for programs, and says by its exit code whether something is wrong", () => {
    const { stdout, status } = call("--dir", wrong, "--json", "--only", "five");
    assert.deepEqual(JSON.parse(stdout), {
      formats: [{ id: "five", read: "wrong", write: "ok", reason: "value: is 5, has to be 6" }],
      broken: [],
    });
    assert.equal(status, 1);
    assert.equal(call("--dir", right, "--only", "animal,unknown_type").status, 0);
  });

  it("says how to call it when it is called wrongly", () => {
    for (const args of [
      [],
      ["--dir", join(here, "nowhere")],
      ["--dir", here],
      ["--dir", right, "--only", "nowhere"],
      ["--nonsense"],
    ]) {
      const { status, stderr, stdout } = call(...args);
      assert.equal(status, 2, args.join(" "));
      assert.match(stderr, /Usage/);
      assert.equal(stdout, "");
    }
  });

  it("loses nothing of Kaitai's own suite that it had", async function () {
    const folder = process.env["MUDEM_KST"] ?? join(here, "../../../shared/kst");
    if (!existsSync(folder)) {
      console.log(
        `      NOT TESTED: there is no ${folder}. Set MUDEM_KST to a folder with Kaitai's test suite.`,
      );
      this.skip();
    }
    const report = await runHarness({ folder });
    const now = statusOf(report);
    const file = join(here, "status.json");
    if (process.env["MUDEM_UPDATE"] !== undefined)
      writeFileSync(file, `${JSON.stringify(now, undefined, 2)}\n`);
    const before: Status = JSON.parse(readFileSync(file, "utf8"));
    console.log(
      toTable(report)
        .split("\n")
        .slice(-4)
        .map((line) => `      ${line}`)
        .join("\n"),
    );
    assert.deepEqual(losses(before, now), []);
  });
});

describe("the ratchet", () => {
  it("lets nothing slip", () => {
    const before = {
      a: "ok, ok",
      b: "ok, refused",
      c: "refused, n/a",
      d: "rejected",
      e: "ok, n/a",
      gone: "ok, ok",
    };
    assert.deepEqual(losses(before, before), []);
    assert.deepEqual(losses(before, { b: "ok, ok", c: "ok, dump-equal", more: "error, n/a" }), []);
    const after = {
      a: "ok, dump-equal",
      b: "wrong, refused",
      c: "wrong, n/a",
      d: "accepted",
      e: "ok, wrong",
    };
    assert.equal(losses(before, after).length, 5);
  });
});

function call(...args: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const program = join(here, "main.ts");
  return spawnSync(process.execPath, ["--import=tsx", program, ...args], {
    encoding: "utf8",
    cwd: join(here, "../.."),
  });
}
