import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { compileFormats } from "./formats.ts";
import { formatDiagnostic } from "./ksy/diagnostics.ts";

const FOLDER = new URL("golden-broken/", import.meta.url);

/** Each `.ksy` of `golden-broken` has a mistake, or several; the `.txt` beside it is what is said of it. */
describe("broken formats", () => {
  const names = readdirSync(FOLDER).flatMap((name) => (name.endsWith(".ksy") ? [name.slice(0, -4)] : []));
  for (const name of names) {
    it(`are told what is wrong: ${name.replaceAll("-", " ")}`, () => {
      const { diagnostics, files } = compileFormats(["broken"], {
        read: (path) => (path === "broken" ? { file: `${name}.ksy`, text: read(`${name}.ksy`) } : undefined),
      });
      const found = diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic)}\n`).join("");
      if (process.env["UPDATE_GOLDEN"] !== undefined) writeFileSync(new URL(`${name}.txt`, FOLDER), found);
      assert.notEqual(found, "", "nothing was reported");
      assert.equal(files.size, 0);
      assert.equal(found, read(`${name}.txt`));
    });
  }
});

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}
