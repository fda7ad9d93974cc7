import assert from "node:assert/strict";
import { Diagnostics, formatDiagnostic } from "./diagnostics.ts";
import { followPath, type Node, parseYaml, toPlain } from "./parse.ts";

const TEXT = `meta:
  id: thing
seq:
  - id: first
    type: u8
    valid: {max: 0xffffffffffffffff}
  - {id: second, size: 4, doc: "no
      end"}
`;

describe("the YAML parser", () => {
  it("knows the line and column of every key and value", () => {
    const root = parse(TEXT);
    assert.ok(root.kind === "map");
    const [meta, seq] = root.entries;
    assert.deepEqual(meta?.at, { file: "spec/thing.ksy", line: 1, column: 1 });
    assert.ok(seq?.value.kind === "list");
    const [first, second] = seq.value.items;
    assert.deepEqual(first?.at, { file: "spec/thing.ksy", line: 4, column: 5 });
    assert.ok(second?.kind === "map");
    const size = second.entries[1];
    assert.deepEqual(size?.at, { file: "spec/thing.ksy", line: 7, column: 18 });
    assert.deepEqual(size.value.at, { file: "spec/thing.ksy", line: 7, column: 24 });
  });

  it("keeps every digit of a long integer", () => {
    assert.deepEqual(toPlain(parse("a: 18446744073709551615\nb: 0x10\nc: -3\n")), {
      a: "18446744073709551615",
      b: 16,
      c: -3,
    });
  });

  it("keeps a key as it is written", () => {
    assert.deepEqual(toPlain(parse("0x0a: ten\n_: other\n")), { "0x0a": "ten", _: "other" });
  });

  it("takes an empty value for nothing", () => {
    assert.deepEqual(toPlain(parse("a:\nb: ~\nc: ''\n")), { a: null, b: null, c: "" });
  });

  it("follows a path to the place it names, or to the last place on the way", () => {
    const root = parse(TEXT);
    assert.deepEqual(followPath(root, "/seq/0/type"), { file: "spec/thing.ksy", line: 5, column: 5 });
    assert.deepEqual(followPath(root, "/seq/1"), { file: "spec/thing.ksy", line: 7, column: 5 });
    assert.deepEqual(followPath(root, "/seq/0/nothing/more"), { file: "spec/thing.ksy", line: 4, column: 5 });
    assert.deepEqual(followPath(root, "/"), { file: "spec/thing.ksy", line: 1, column: 1 });
  });

  it("reports every key that is there twice, and of mistakes in the syntax the first", () => {
    assert.deepEqual(linesOf("a: 1\na: 2\nb: 1\nb: 2\n"), ["spec/thing.ksy:2", "spec/thing.ksy:4"]);
    assert.deepEqual(linesOf("a: [1\nb: {c: 1\n"), ["spec/thing.ksy:2"]);
  });
});

function parse(text: string): Node {
  const diagnostics = new Diagnostics();
  const root = parseYaml("spec/thing.ksy", text, diagnostics);
  assert.deepEqual(diagnostics.sorted().map(formatDiagnostic), []);
  assert.ok(root);
  return root;
}

/** Where something is reported of `text`. */
function linesOf(text: string): readonly string[] {
  const diagnostics = new Diagnostics();
  parseYaml("spec/thing.ksy", text, diagnostics);
  return diagnostics.sorted().map(({ at }) => `${at.file}:${at.line}`);
}
