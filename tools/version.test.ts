import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

describe("the version", () => {
  it("is the same in package.json, runtime/version.ts and the changelog", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
    const source = readFileSync("runtime/version.ts", "utf8");
    assert.match(source, new RegExp(`VERSION = "${version.replaceAll(".", "\\.")}"`));
    assert.ok(readFileSync("CHANGELOG.md", "utf8").includes(version));
  });
});
