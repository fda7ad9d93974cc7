import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isExpected } from "./exceptions.ts";
import { readOptions } from "./options.ts";
import { isClean, type Report, toJson, toTable } from "./report.ts";
import { findSuite, SuiteError } from "./suite.ts";

describe("a suite", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "suite-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(path: string, text = ""): void {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  it("has a case for each test, and for each format without one", () => {
    for (const path of ["a", "b", "deep/c", "ks_path/d"]) write(`formats/${path}.ksy`);
    write("src/one.bin");
    write("src/deep/c.bin");
    write("formats_err/x.ksy");
    write(
      "spec/ks/a.kst",
      "id: a\ndata: one.bin\nimports: [b]\nasserts:\n  - actual: x\n    expected: 0xffffffffffffffff\n  - {actual: y, exception: {type: E}}\n",
    );
    write("spec/b.kst", "data: two.bin\nexception: EndOfStreamError\n");
    const { cases, broken, absoluteRoot } = findSuite(folder);
    assert.deepEqual(
      cases.map(({ id, path, input }) => [id, path, input]),
      [
        ["a", "a", join(folder, "src/one.bin")],
        ["b", "b", undefined],
        ["deep/c", "deep/c", join(folder, "src/deep/c.bin")],
      ],
    );
    assert.deepEqual(cases[0]?.spec, {
      id: "a",
      data: "one.bin",
      imports: ["b"],
      exception: undefined,
      asserts: [
        { actual: "x", expected: "0xffffffffffffffff", exception: undefined },
        { actual: "y", expected: undefined, exception: "E" },
      ],
    });
    assert.equal(cases[1]?.spec?.exception, "EndOfStreamError");
    assert.deepEqual(broken, ["x"]);
    assert.equal(absoluteRoot, join(folder, "formats/ks_path"));
  });

  it("may be formats alone, which are their own root then", () => {
    write("formats/a.ksy");
    const { cases, broken, absoluteRoot } = findSuite(folder);
    assert.deepEqual([cases.length, broken.length, absoluteRoot], [1, 0, join(folder, "formats")]);
  });

  it("is refused when it is none", () => {
    assert.throws(() => findSuite(join(folder, "nowhere")), SuiteError);
    assert.throws(() => findSuite(folder), /has no folder formats/);
    write("formats/a.ksy");
    write("spec/a.kst", "asserts: [{expected: 1}]");
    assert.throws(() => findSuite(folder), /a\.kst: an assert has no `actual`/);
  });
});

describe("an exception of a test", () => {
  it("is one kind of error", () => {
    assert.ok(isExpected(error("truncated"), "EndOfStreamError"));
    assert.ok(isExpected(error("value", "eq"), "ValidationNotEqualError<bytes>"));
    assert.ok(isExpected(error("value", "any-of"), "ValidationNotAnyOfError<u1>"));
    assert.ok(isExpected(error("expression"), "UndecidedEndiannessError"));
  });

  it("is no other", () => {
    assert.ok(!isExpected(error("value"), "EndOfStreamError"));
    assert.ok(!isExpected(error("value", "min"), "ValidationGreaterThanError<u1>"));
    assert.ok(!isExpected(new RangeError(), "EndOfStreamError"));
    assert.ok(!isExpected(error("truncated"), "SomeError"));
  });
});

describe("a report", () => {
  const report: Report = {
    formats: [
      { id: "a", read: "ok", write: "ok", reason: "", isRun: true },
      { id: "b", read: "ok", write: "dump-equal", reason: "padding", isRun: true },
      { id: "c", read: "refused", write: "n/a", reason: "c.ksy:1:1: error: no", isRun: false },
      { id: "d", read: "ok", write: "n/a", reason: "compiled", isRun: false },
    ],
    broken: [{ id: "x", result: "rejected", reason: "" }],
  };

  it("is for programs", () => {
    assert.deepEqual(JSON.parse(toJson(report)), {
      formats: report.formats.map(({ id, read, write, reason }) => ({ id, read, write, reason })),
      broken: [{ id: "x", result: "rejected" }],
    });
  });

  it("is for people", () => {
    const text = toTable(report);
    assert.match(text, /^c +refused +n\/a +c\.ksy:1:1/m);
    assert.match(text, /^read ok +2\/3 /m);
    assert.match(text, /^written back +2\/2 /m);
    assert.match(text, /^broken rejected +1\/1$/m);
  });

  it("is clean until something is wrong", () => {
    assert.ok(isClean(report));
    const wrong = { id: "e", read: "ok", write: "wrong", reason: "", isRun: true } as const;
    assert.ok(!isClean({ ...report, formats: [wrong] }));
    assert.ok(!isClean({ ...report, broken: [{ id: "x", result: "accepted", reason: "" }] }));
  });
});

describe("the options of the harness", () => {
  it("are read", () => {
    const options = readOptions(["--dir", "a", "--json", "--only", "x, y", "--keep", "out"]);
    assert.deepEqual(options, { folder: "a", isJson: true, only: new Set(["x", "y"]), keep: "out" });
    assert.equal(readOptions(["--help"]), "help");
  });

  it("are refused when they make no sense", () => {
    for (const args of [[], ["--dir"], ["--dir", "a", "--nonsense"], ["--dir", "a", "b"]]) {
      assert.throws(() => readOptions(args), TypeError);
    }
  });
});

function error(kind: string, constraint?: string): Error {
  return Object.assign(new Error(), { name: "DecodeError", kind, constraint });
}
