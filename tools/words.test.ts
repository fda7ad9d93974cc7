import assert from "node:assert/strict";
import { readFiles } from "./files.ts";
import { checkWords } from "./words.ts";

describe("the words of this repository", () => {
  it("name no package registry and no path of one machine", () => {
    assert.deepEqual(checkWords(readFiles(() => true)), []);
  });

  const planted: readonly string[] = [
    ["registry", "npmjs", "org"].join("."),
    `"resolved": "${["https:", "", "example.org", "a.tgz"].join("/")}"`,
    ["", "work", "main"].join("/"),
    `(${["", "tmp", "a"].join("/")})`,
    `"${["", "home", "someone", "a"].join("/")}"`,
  ];
  for (const [index, text] of planted.entries()) {
    it(`are reported when planted (${index + 1})`, () => {
      const findings = checkWords([{ path: "a.md", text: `\n${text}` }]);
      assert.deepEqual(
        findings.map(({ line }) => line),
        [2],
      );
    });
  }

  it("may end in the same letters", () => {
    assert.deepEqual(checkWords([{ path: "a.md", text: "a/framework/b ./work/a https://a.org/work/b" }]), []);
  });
});
