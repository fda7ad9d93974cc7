import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadCodegen, PACKAGES } from "./code-generation.ts";
import { ExitCode } from "./exit-codes.ts";
import { Failure } from "./failure.ts";
import { MemoryTerminal } from "./memory-terminal.ts";

describe("mudem codegen", () => {
  let folder: string;
  let out: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "mudem-codegen-"));
    out = join(folder, "out");
  });

  const watching = new Set<MemoryTerminal>();

  afterEach(async () => {
    // A run that nobody ends would go on for ever.
    for (const terminal of watching) terminal.interrupt("SIGINT");
    watching.clear();
    await rm(folder, { recursive: true });
  });

  const put = async (path: string, text: string): Promise<string> => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    return file;
  };
  const at = (path: string) => join(out, path);

  it("writes the code of formats, of what they import and of what that needs, and says what it wrote", async () => {
    const file = await put("formats/point.ksy", format("point", ["sub/axis"], "axis"));
    await put("formats/sub/axis.ksy", format("axis"));
    const first = await run(["codegen", file, "--out", out]);
    assert.match(first.stdout.text, new RegExp(`^written +${out}/support/codec\\.ts$`, "m"));
    assert.match(first.stdout.text, new RegExp(`^written +${out}/point\\.ts$`, "m"));
    assert.match(first.stdout.text, new RegExp(`^written +${out}/sub/axis\\.ts$`, "m"));
    assert.doesNotMatch(first.stdout.text, /unchanged/);
    assert.match(
      await readFile(at("point.ts"), "utf8"),
      /^\/\/ Generated from point\.ksy by mudem codegen\./,
    );
    assert.match(
      await readFile(at("support/codec.ts"), "utf8"),
      /^\/\/ Generated from support\/codec\.ts by mudem codegen\./,
    );

    await put("formats/sub/axis.ksy", `${format("axis")}doc: A place.\n`);
    const second = await run(["codegen", file, "--out", out]);
    assert.deepEqual(
      second.stdout.text.split("\n").filter((line) => line.startsWith("written")),
      [`written    ${at("sub/axis.ts")}`],
    );
  });

  it("mirrors the folder that holds all the files, so that they may import each other", async () => {
    const point = await put("one/point.ksy", format("point", ["../two/axis"], "axis"));
    const axis = await put("two/axis.ksy", format("axis"));
    await run(["codegen", point, axis, "--out", out]);
    assert.match(await readFile(at("one/point.ts"), "utf8"), /from "\.\.\/two\/axis\.ts"/);
    assert.ok(existsSync(at("two/axis.ts")));
  });

  it("looks up imports with a slash first below the root, and takes a file for the same by either path", async () => {
    const point = await put("all/point.ksy", format("point", ["/all/axis", "line"], "axis"));
    await put("all/line.ksy", format("line", ["axis"], "axis"));
    await put("all/axis.ksy", format("axis"));
    const { stderr } = await run(["codegen", point, "--out", out], { exitCode: ExitCode.failed });
    assert.match(stderr.text, /all\/point\.ksy:4:7: error: there is no file `\/all\/axis\.ksy`/);
    await run(["codegen", join(folder, "all/line.ksy"), point, "--out", out, "--root", folder], {
      exitCode: ExitCode.ok,
    });
    assert.ok(existsSync(at("all/axis.ts")));
  });

  it("compares with --check, writes nothing, and names what is not as it should be", async () => {
    const file = await put("point.ksy", format("point"));
    await run(["codegen", file, "--out", out]);
    const good = await run(["codegen", file, "--out", out, "--check"]);
    assert.match(good.stdout.text, /^\d+ files up to date\n$/);

    const code = await readFile(at("point.ts"), "utf8");
    await writeFile(at("point.ts"), `${code}// more\n`);
    await rm(at("support/sink.ts"));
    await writeFile(at("support/codec.ts"), "mine");
    const bad = await run(["codegen", file, "--out", out, "--check"], { exitCode: ExitCode.failed });
    assert.deepEqual(bad.stdout.text.split("\n").sort(), [
      "",
      `differs    ${at("point.ts")}`,
      `missing    ${at("support/sink.ts")}`,
      `not ours   ${at("support/codec.ts")}`,
    ]);
    assert.match(bad.stderr.text, /^mudem: 3 of \d+ files not as the formats say\n$/);
    assert.ok(!existsSync(at("support/sink.ts")));
  });

  it("says all that is wrong with formats, where, and what to do, and writes nothing", async () => {
    const file = await put("point.ksy", `${format("point", [], "axis")}  - id: y\n    type: u3\n`);
    const { stdout, stderr } = await run(["codegen", file, "--out", out], { exitCode: ExitCode.failed });
    assert.equal(stdout.text, "");
    const [one, two, end] = stderr.text.split("\n");
    assert.ok(one?.startsWith(`${file}:5:11: error: there is no type \`axis\`. `), one);
    assert.ok(two?.startsWith(`${file}:7:11: error: `), two);
    assert.equal(end, "mudem: 2 mistakes, nothing written");
    assert.ok(!existsSync(out));
  });

  it("overwrites nothing that it has not written, and removes nothing", async () => {
    const file = await put("point.ksy", format("point"));
    await put("out/point.ts", "export const mine = 1;\n");
    await put("out/other.ts", "");
    const { stderr } = await run(["codegen", file, "--out", out], { exitCode: ExitCode.failed });
    assert.match(stderr.text, /^mudem: .*point\.ts: there is a file already that was not generated.*Move it/);
    assert.equal(await readFile(at("point.ts"), "utf8"), "export const mine = 1;\n");
    assert.ok(!existsSync(at("support")));

    await rm(at("point.ts"));
    await run(["codegen", file, "--out", out]);
    assert.ok(existsSync(at("other.ts")));
  });

  it("refuses code outside of the folder, among the support files, or twice in one place", async () => {
    const point = await put("one/point.ksy", format("point", ["../axis"], "axis"));
    await put("axis.ksy", format("axis"));
    const outside = await run(["codegen", point, "--out", out], { exitCode: ExitCode.failed });
    assert.match(outside.stderr.text, /axis\.ksy:1:1: error: its code would lie outside/);

    const snake = await put("a_b.ksy", format("a_b"));
    const kebab = await put("a-b.ksy", format("a_b"));
    const twice = await run(["codegen", snake, kebab, "--out", out], { exitCode: ExitCode.failed });
    assert.match(
      twice.stderr.text,
      /a-b\.ksy:1:1: error: its code would lie at `a-b\.ts`, as that of .*a_b\.ksy/,
    );

    const inside = await put("two/point.ksy", format("point", ["support/axis"], "axis"));
    await put("two/support/axis.ksy", format("axis"));
    const among = await run(["codegen", inside, "--out", out], { exitCode: ExitCode.failed });
    assert.match(among.stderr.text, /axis\.ksy:1:1: error: its code would lie among the support files/);
    assert.ok(!existsSync(out));
  });

  it("refuses what makes no sense, as a mistake of its user", async () => {
    const file = await put("point.ksy", format("point"));
    await mkdir(join(folder, "folder.ksy"));
    const cases: readonly (readonly [RegExp, ...string[]])[] = [
      [/missing required argument 'files'/, "--out", out],
      [/give the folder to write to: --out DIR/, file],
      [/cannot read .*nothing\.ksy: ENOENT/, join(folder, "nothing.ksy"), "--out", out],
      [/give files that end in \.ksy/, folder, "--out", out],
      [/folder\.ksy is no file/, join(folder, "folder.ksy"), "--out", out],
      [/there is no folder .*nowhere/, file, "--out", out, "--root", join(folder, "nowhere")],
      [/--check and --watch do not go together/, file, "--out", out, "--check", "--watch"],
    ];
    for (const [pattern, ...argv] of cases) {
      const { stdout, stderr } = await run(["codegen", ...argv], { exitCode: ExitCode.usage });
      assert.match(stderr.text, pattern);
      assert.equal(stdout.text, "");
    }
  });

  it("says so when a format cannot be read or a folder cannot be written to", async () => {
    const file = await put("point.ksy", format("point", ["loop"]));
    await symlink(join(folder, "loop.ksy"), join(folder, "loop.ksy"));
    await put("folder/axis.ksy", format("axis", ["inner"]));
    await mkdir(join(folder, "folder/inner.ksy"));
    const read = await run(["codegen", join(folder, "folder/axis.ksy"), "--out", out], {
      exitCode: ExitCode.usage,
    });
    assert.match(read.stderr.text, /cannot read a format: EISDIR/);
    assert.match(
      (await run(["codegen", file, "--out", out], { exitCode: ExitCode.failed })).stderr.text,
      /loop/,
    );

    await writeFile(out, "");
    await writeFile(file, format("point"));
    const written = await run(["codegen", file, "--out", out], { exitCode: ExitCode.failed });
    assert.match(written.stderr.text, /cannot write to .*out: /);
  });

  it("says what to install when a package is missing, and takes no other fault for that", async () => {
    const missing = Object.assign(new Error("Cannot find package 'yaml' imported from parse.js"), {
      code: "ERR_MODULE_NOT_FOUND",
    });
    await assert.rejects(
      loadCodegen(() => Promise.reject(missing)),
      (error: Error) =>
        error instanceof Failure && /package yaml.*npm install --save-dev/.test(error.message),
    );
    const fault = new Error("something else");
    await assert.rejects(
      loadCodegen(() => Promise.reject(fault)),
      fault,
    );
    const { optionalDependencies } = JSON.parse(await readFile("package.json", "utf8")) as {
      readonly optionalDependencies: Readonly<Record<string, string>>;
    };
    assert.deepEqual(
      Object.entries(optionalDependencies).map(([name, version]) => `${name}@${version.split(".")[0]}`),
      PACKAGES,
    );
  });

  it("compiles again with --watch when a format changes, survives mistakes, and ends on Ctrl-C", async () => {
    const file = await put("point.ksy", format("point", ["axis"], "axis"));
    await put("axis.ksy", format("axis"));
    const terminal = new MemoryTerminal();
    watching.add(terminal);
    const exit = terminal.run("codegen", file, "--out", out, "--watch");
    const times = (count: number) =>
      until(() => terminal.stderr.text.split("watching 2 files; Ctrl-C ends\n").length === count + 1);
    await times(1);

    await put("axis.ksy", format("axis", [], "u3"));
    await times(2);
    assert.match(terminal.stderr.text, /axis\.ksy:5:11: error: .*\nmudem: 1 mistake, nothing written\n/);

    await put("axis.ksy", format("axis", [], "u2"));
    await times(3);
    assert.match(
      terminal.stdout.text,
      new RegExp(`written +${at("axis.ts")}\n[^]*written +${at("axis.ts")}\n`),
    );

    terminal.interrupt("SIGINT");
    assert.equal(await exit, ExitCode.interrupted);
  });

  it("waits with --watch for a file that is not there yet", async () => {
    const file = await put("point.ksy", format("point", ["deep/er/axis"], "axis"));
    const terminal = new MemoryTerminal();
    watching.add(terminal);
    const exit = terminal.run("codegen", file, "--out", out, "--watch");
    await until(() => terminal.stderr.text.includes("watching"));
    await put("deep/er/axis.ksy", format("axis"));
    await until(() => existsSync(at("deep/er/axis.ts")));
    terminal.interrupt("SIGTERM");
    assert.equal(await exit, ExitCode.terminated);
  });
});

/** A format of one field. */
function format(id: string, imports: readonly string[] = [], type = "u1"): string {
  const lines = imports.map((path) => `    - ${path}\n`).join("");
  const meta = `meta:\n  id: ${id}\n${lines === "" ? "" : `  imports:\n${lines}`}`;
  return `${meta}${type === "u2" ? "  endian: le\n" : ""}seq:\n  - id: x\n    type: ${type}\n`;
}

async function run(
  argv: readonly string[],
  { exitCode = ExitCode.ok }: { readonly exitCode?: ExitCode } = {},
): Promise<MemoryTerminal> {
  const terminal = new MemoryTerminal();
  assert.equal(await terminal.run(...argv), exitCode, terminal.stderr.text);
  return terminal;
}

/** Lets everything else run until `isTrue`. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}
