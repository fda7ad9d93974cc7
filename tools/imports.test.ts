import assert from "node:assert/strict";
import { readFiles } from "./files.ts";
import { checkImports } from "./imports.ts";

describe("the import rules", () => {
  it("hold in this repository", () => {
    assert.deepEqual(checkImports(readFiles((path) => path.endsWith(".ts"))), []);
  });

  const planted: readonly [path: string, text: string, what: string][] = [
    ["generated/a.ts", 'import "../runtime/protocol/a.ts";', "generated may not import runtime/protocol"],
    [
      "runtime/protocol/a.ts",
      'export * from "../broker/a.ts";',
      "runtime/protocol may not import runtime/broker",
    ],
    ["runtime/broker/a.ts", 'import { readFileSync } from "node:fs";', 'not import the package "node:fs"'],
    ["runtime/broker/a.ts", 'const fs = await import("node:fs");', 'not import the package "node:fs"'],
    ["runtime/broker/a.ts", "await import(name);", "a computed import cannot be checked"],
    ["runtime/client/a.ts", 'import "../adapters/tcp.ts";', "runtime/client may not import runtime/adapters"],
    ["runtime/server/a.ts", 'import "./index.ts";', "runtime/server may not import the public entry points"],
    ["runtime/ports/a.ts", 'import { X } from "../../generated/a.ts";', "may import only types of generated"],
    ["runtime/index.ts", 'import "commander";', 'not import the package "commander"'],
    ["conformance/suite/a.ts", 'type A = import("../../generated/a.ts").A;', "may not import generated"],
    ["conformance/wire/a.test.ts", 'import "../../generated/a.ts";', "may not import generated"],
    ["codegen/emit/a.ts", 'import "../../generated/a.ts";', "codegen may not import generated"],
    ["examples/a.ts", 'import "../runtime/client/client.ts";', "examples may not import runtime/client"],
    ["elsewhere/a.ts", "", "this file is in no room"],
  ];
  for (const [path, text, what] of planted) {
    it(`report ${text || "a file"} in ${path}`, () => {
      const findings = checkImports([{ path, text: `\n${text}` }]);
      assert.equal(findings.length, 1);
      assert.ok(findings[0]?.what.includes(what), findings[0]?.what);
    });
  }

  it("let a test use Node.js, fast-check and what is generated", () => {
    const text = 'import "node:assert"; import "fast-check"; import "../../generated/a.ts"; import "./a.ts";';
    assert.deepEqual(checkImports([{ path: "codegen/emit/a.test.ts", text }]), []);
  });

  it("let the ports name generated types", () => {
    const text = 'import type { Frame } from "../../generated/frame.ts";';
    assert.deepEqual(checkImports([{ path: "runtime/ports/a.ts", text }]), []);
  });
});
