import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { compareWith, generate, writeTo } from "./generate.ts";

const SPEC = fileURLToPath(new URL("golden/protocol", import.meta.url));
const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));

describe("generate", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "mudem-generate-test-"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("gives the same files each time", async () => {
    const first = await generate({ specDir: SPEC });
    const second = await generate({ specDir: SPEC });
    assert.deepEqual([...second.files], [...first.files]);
    assert.ok(first.files.size > 10);
  });

  it("copies the support file as it is", async () => {
    const { files } = await generate({ specDir: SPEC });
    for (const name of ["bytes.ts", "codec-errors.ts", "memory.ts", "utf8.ts"]) {
      assert.equal(files.get(name), readFileSync(new URL(`support/${name}`, import.meta.url), "utf8"));
    }
  });

  it("ends every line of every file as on any system", async () => {
    const { files } = await generate({ specDir: SPEC });
    for (const [path, text] of files) assert.ok(text.endsWith("\n") && !text.includes("\r"), path);
  });

  it("finds each file that differs, is missing or is stale, and mends all of them", () => {
    const files = new Map([
      ["a.ts", "a\n"],
      ["frames/b.ts", "b\n"],
      ["frames/c.ts", "c\n"],
    ]);
    writeTo(folder, files);
    assert.deepEqual(compareWith(folder, files), []);
    writeFileSync(join(folder, "a.ts"), "a \n");
    rmSync(join(folder, "frames/b.ts"));
    writeFileSync(join(folder, "frames/old.ts"), "old\n");
    assert.deepEqual(compareWith(folder, files), [
      { path: "a.ts", kind: "differs" },
      { path: "frames/b.ts", kind: "is missing" },
      { path: "frames/old.ts", kind: "is stale" },
    ]);
    writeTo(folder, files);
    assert.deepEqual(compareWith(folder, files), []);
  });

  it("run with --check names what is wrong and changes nothing", () => {
    assert.equal(run("--spec", SPEC, "--out", folder).status, 0);
    const good = run("--check", "--spec", SPEC, "--out", folder);
    assert.equal(good.status, 0);
    assert.match(good.stdout, /^generate: \d+ files are up to date\n$/);
    writeFileSync(join(folder, "frame.ts"), "// changed\n");
    rmSync(join(folder, "rules.ts"));
    writeFileSync(join(folder, "stale.ts"), "");
    const bad = run("--check", "--spec", SPEC, "--out", folder);
    assert.equal(bad.status, 1);
    assert.equal(
      bad.stderr,
      "frame.ts differs\nrules.ts is missing\nstale.ts is stale\n" +
        "generate: 3 files not as the specification says; run `npm run generate`\n",
    );
    assert.equal(readFileSync(join(folder, "frame.ts"), "utf8"), "// changed\n");
  });

  it("reports every mistake and writes nothing", () => {
    const spec = join(folder, "spec");
    writeTo(
      spec,
      new Map([
        [
          "types/thing.ksy",
          "meta: {id: thing, endian: le}\nseq:\n  - {id: aB, type: u1}\n  - {id: b, type: nothing}\n",
        ],
      ]),
    );
    const { status, stderr } = run("--spec", spec, "--out", join(folder, "out"));
    assert.equal(status, 1);
    assert.equal(
      stderr,
      "spec/types/thing.ksy:3:10: error: `aB` is not a name for a field. Write lower-case words joined by single underscores, a letter first.\n" +
        "spec/types/thing.ksy:4:19: error: there is no type `nothing`. Declare it under `types`, or import its file.\n" +
        "generate: 2 mistakes in the specification, nothing written\n",
    );
    assert.equal(compareWith(join(folder, "out"), new Map()).length, 0);
  });

  function run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import=tsx", MAIN, ...args], {
      encoding: "utf8",
    });
    return { status, stdout, stderr: stderr.replaceAll(`${relative(process.cwd(), folder)}/`, "") };
  }
});
