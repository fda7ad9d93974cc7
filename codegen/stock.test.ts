import assert from "node:assert/strict";
import { Diagnostics, formatDiagnostic } from "./ksy/diagnostics.ts";
import { load } from "./model/load.ts";
import { validateWithStock } from "./stock.ts";

/** What the stock compiler says of files that our own reader has nothing to say of. */
async function verdictOn(sources: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const files = load(new Map(Object.entries(sources)), "spec", new Diagnostics());
  const diagnostics = new Diagnostics();
  await validateWithStock(files, "spec", diagnostics);
  return diagnostics.sorted().map(formatDiagnostic);
}

const META = "meta: {id: thing, endian: le}\n";

describe("the stock compiler", () => {
  it("has nothing against a file that is in order, imports included", async () => {
    const sources = {
      "types/thing.ksy": "meta: {id: thing, endian: le, imports: [other]}\nseq: [{id: a, type: other}]\n",
      "types/other.ksy": "meta: {id: other, endian: le}\nseq: [{id: a, type: u1}]\n",
      "user.ksy":
        "meta: {id: user, endian: le, imports: [types/thing, types/other]}\nseq: [{id: a, type: thing}]\n",
    };
    assert.deepEqual(await verdictOn(sources), []);
  });

  it("is quoted with the place of its complaint", async () => {
    assert.deepEqual(
      await verdictOn({
        "types/thing.ksy": `${META}seq:\n  - {id: a, type: u1}\n  - {id: b, type: nothing}\n`,
      }),
      [
        "spec/types/thing.ksy:4:13: error: the stock Kaitai compiler says: unable to find type 'nothing', searching from thing. Mend it; the file has to be valid for both.",
      ],
    );
  });

  it("is quoted with the file of its complaint when that is an imported one", async () => {
    const sources = {
      "types/thing.ksy": "meta: {id: thing, endian: le, imports: [other]}\nseq: [{id: a, type: other}]\n",
      "types/other.ksy": "meta: {id: other, endian: le}\nseq: [{id: a, type: nothing}]\n",
    };
    const verdict = await verdictOn(sources);
    assert.equal(verdict.length, 1);
    assert.match(
      verdict[0] ?? "",
      /^spec\/types\/other\.ksy:2:\d+: error: the stock Kaitai compiler says: unable to find type 'nothing'/,
    );
  });

  it("is not asked about a file in which something was found before", async () => {
    const diagnostics = new Diagnostics();
    const files = load(
      new Map([["types/thing.ksy", `${META}seq: [{id: a, type: nothing}]\n`]]),
      "spec",
      diagnostics,
    );
    diagnostics.report({ file: "spec/types/thing.ksy", line: 1, column: 1 }, "something", "Mend it");
    await validateWithStock(files, "spec", diagnostics);
    assert.equal(diagnostics.count, 1);
  });

  it("may fall silent, which is reported in time", async () => {
    const source = `${META}seq: [{id: a, type: u1, valid: {in-enum: true}}]\n`;
    const files = load(new Map([["types/thing.ksy", source]]), "spec", new Diagnostics());
    const diagnostics = new Diagnostics();
    await quietly(() => validateWithStock(files, "spec", diagnostics, 300));
    assert.deepEqual(diagnostics.sorted().map(formatDiagnostic), [
      "spec/types/thing.ksy:1:1: error: the stock Kaitai compiler says: nothing, for 0.3 seconds; it met a fault of its own. Mend it; the file has to be valid for both.",
    ]);
  });
});

/** The compiler prints the fault that it falls silent by. */
async function quietly(run: () => Promise<void>): Promise<void> {
  const { error } = console;
  console.error = () => {};
  try {
    await run();
  } finally {
    console.error = error;
  }
}
