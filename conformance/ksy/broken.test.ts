import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../../codegen/ksy/diagnostics.ts";
import { checkBroken } from "./broken.ts";

const folder = fileURLToPath(new URL("./fixtures", import.meta.url));
const file = join(folder, "formats_err/unknown_type.ksy");

describe("a broken format", () => {
  it("is rejected with a place in its folder", () => {
    assert.equal(resultOf([at(file, 5, 11)]), "rejected");
  });

  it("is not rejected as it should be without one", () => {
    for (const lost of [
      at(file, 99, 1),
      at(file, 5, 80),
      at(file, 5, 0),
      at("nowhere.ksy", 1, 1),
      at(here, 1, 1),
    ]) {
      assert.equal(resultOf([at(file, 5, 11), lost]), "crash");
    }
  });

  it("may be accepted, or take the compiler down", () => {
    assert.equal(resultOf([]), "accepted");
    const outcome = { kind: "failed", reason: "boom" } as const;
    assert.deepEqual(checkBroken("x", folder, file, outcome), { id: "x", result: "crash", reason: "boom" });
  });
});

const here = fileURLToPath(import.meta.url);

function at(file: string, line: number, column: number): Diagnostic {
  return { at: { file, line, column }, met: "something", mend: "mend it" };
}

function resultOf(diagnostics: readonly Diagnostic[]): string {
  const result = { diagnostics, files: [], formats: [], opaque: [] };
  return checkBroken("x", folder, file, { kind: "done", result }).result;
}
