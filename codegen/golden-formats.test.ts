import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { compileFormats } from "./formats.ts";
import { formatDiagnostic } from "./ksy/diagnostics.ts";

const FOLDER = new URL("golden-formats/", import.meta.url);

/** Each `.ksy` of `golden-formats` shows one feature; the `.txt` beside it is the code that is generated from it. */
describe("generated code of formats", () => {
  const names = readdirSync(FOLDER).flatMap((name) => (name.endsWith(".ksy") ? [name.slice(0, -4)] : []));
  for (const name of names) {
    it(`is as it was for ${name.replaceAll("-", " ")}`, () => {
      const id = name.replaceAll("-", "_");
      const { files, diagnostics } = compileFormats([id], {
        read: (path) => (path === id ? { file: `${name}.ksy`, text: read(`${name}.ksy`) } : undefined),
      });
      assert.deepEqual(diagnostics.map(formatDiagnostic), []);
      const found = files.get(`${name}.ts`) ?? "";
      if (process.env["UPDATE_GOLDEN"] !== undefined) writeFileSync(new URL(`${name}.txt`, FOLDER), found);
      assert.equal(found, read(`${name}.txt`));
    });
  }
});

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}

describe("the page about a format", () => {
  it("shows its types, fields, bounds and enums", () => {
    const id = "reference";
    const text = read("reference-page/format.ksy");
    const { files, diagnostics } = compileFormats(
      [id],
      { read: (path) => (path === id ? { file: "format.ksy", text } : undefined) },
      { reference: true },
    );
    assert.deepEqual(diagnostics.map(formatDiagnostic), []);
    const found = files.get("reference.md") ?? "";
    if (process.env["UPDATE_GOLDEN"] !== undefined)
      writeFileSync(new URL("reference-page/format.md", FOLDER), found);
    assert.equal(found, read("reference-page/format.md"));
  });
});
