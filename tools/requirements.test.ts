import assert from "node:assert/strict";
import { checkRequirements, readRequirements, untestedRules } from "./requirements.ts";

const prose = {
  path: "spec/protocol.md",
  text: "# 2\n\n**[FRM-001] MUST** One.\n\n**[FRM-002] SHOULD** Two, as [FRM-001] says.\n",
};

describe("the requirements", () => {
  it("are well-formed and unique, and every rule that is named exists", () => {
    assert.deepEqual(checkRequirements(readRequirements()), []);
  });

  it("report a rule whose id is taken", () => {
    const text = `${prose.text}\n**[FRM-001] MAY** Three.\n`;
    assert.deepEqual(checkRequirements([{ ...prose, text }]), [
      { path: prose.path, line: 7, what: "FRM-001 is the id of a rule above" },
    ]);
  });

  for (const line of [
    "**[FRM-03] MUST** A.",
    "**[FRM-003] must** A.",
    "**[FRM-003]** MUST A.",
    "**[FRM-003] MUST**",
  ]) {
    it(`report the rule ${line}`, () => {
      const findings = checkRequirements([{ ...prose, text: line }]);
      assert.deepEqual(
        findings.map(({ line }) => line),
        [1],
      );
    });
  }

  const places: readonly [path: string, text: string][] = [
    ["spec/protocol.md", "See [FRM-009]."],
    ["spec/frames/hello.ksy", "-mudem-frame:\n  rules: [FRM-001, FRM-009]"],
    ["spec/frames/hello.ksy", "-mudem-frame:\n  rules:\n    - FRM-009"],
    ["conformance/suite/2-framing.ts", 'const rule = "FRM-009";'],
    ["runtime/broker/a.ts", "// Only here [FRM-009]."],
  ];
  for (const [path, text] of places) {
    it(`report an unknown rule in ${path}: ${JSON.stringify(text)}`, () => {
      const findings = checkRequirements([prose, { path, text }]);
      assert.deepEqual(
        findings.map(({ path, what }) => [path, what]),
        [[path, "there is no rule FRM-009"]],
      );
    });
  }

  it("count as tested when a test or a conformance case names them", () => {
    const test = { path: "runtime/protocol/a.test.ts", text: 'it("holds [FRM-002]")' };
    const code = { path: "runtime/protocol/a.ts", text: "// [FRM-001]" };
    const suite = { path: "conformance/suite/2-framing.ts", text: 'rule: "FRM-001"' };
    assert.deepEqual(untestedRules([prose, test, code]), ["FRM-001"]);
    assert.deepEqual(untestedRules([prose, test, suite]), []);
  });
});
