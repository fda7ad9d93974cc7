import assert from "node:assert/strict";
import { readFiles } from "./files.ts";
import { checkPurity } from "./purity.ts";

describe("the purity rules", () => {
  it("hold in this repository", () => {
    assert.deepEqual(checkPurity(readFiles((path) => path.endsWith(".ts"))), []);
  });

  const planted: readonly [path: string, text: string, word: string][] = [
    ["runtime/protocol/a.ts", "export const now = () => Date.now();", "Date"],
    ["runtime/broker/a.ts", "const x = Math.random();", "Math.random"],
    ["runtime/broker/a.ts", "async function f() {}", "async"],
    ["runtime/broker/a.ts", "let later: Promise<void>;", "Promise"],
    ["runtime/broker/a.ts", "const own = { process };", "process"],
    ["runtime/broker/a.ts", "const f = Function;", "Function"],
    ["runtime/broker/a.ts", "const f = (x = [performance]) => x;", "performance"],
    ["generated/frames/a.ts", "new TextDecoder();", "TextDecoder"],
    ["generated/frames/a.ts", "const here = import.meta;", "import.meta"],
    ["codegen/support/bytes.ts", "Buffer.alloc(1);", "Buffer"],
    ["runtime/ports/a.ts", "export const one = 1;", "a port holds interfaces and types only"],
    ["runtime/broker/a.ts", "export type When = Date;", "Date"],
    ["runtime/client/a.ts", "const now = new Date();", "Date"],
    ["runtime/client/a.ts", "setTimeout(f, 1);", "setTimeout"],
    ["runtime/driver.ts", "const t = performance.now();", "performance"],
  ];
  for (const [path, text, word] of planted) {
    it(`report ${text} in ${path}`, () => {
      const findings = checkPurity([{ path, text: `\n${text}` }]);
      assert.equal(findings.length, 1);
      assert.equal(findings[0]?.line, 2);
      assert.ok(findings[0]?.what.includes(word), findings[0]?.what);
    });
  }

  it("do not mind members, comments and texts of these names", () => {
    const text =
      '// Date\nclass A { async: boolean = a.Date; process() { return "Promise"; } }\ntype B = { console: 1 };';
    assert.deepEqual(checkPurity([{ path: "runtime/broker/a.ts", text }]), []);
  });

  it("let the client wait, and the tests of pure code do anything", () => {
    const text = "export async function f(): Promise<void> { await g(); }";
    assert.deepEqual(checkPurity([{ path: "runtime/client/a.ts", text }]), []);
    const date = "const when: Date = new Date(given);";
    assert.deepEqual(checkPurity([{ path: "runtime/client/a.ts", text: date }]), []);
    assert.deepEqual(checkPurity([{ path: "runtime/broker/a.test.ts", text }]), []);
  });
});
