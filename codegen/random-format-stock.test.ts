import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "yaml";
import { randomFormat } from "./random-format/format.ts";
import type { Feature, Members } from "./random-format/piece.ts";
import { stockParser } from "./stock-parser.ts";

/** What the stock parser does otherwise, and why that is no disagreement. */
const FAULTS: Readonly<Partial<Record<Feature, string>>> = {
  "bits beyond 32": "it throws a RangeError",
  constraints: "they compare 64-bit integers, which are made exact here, as numbers",
  expressions: "they have 32 bits, and integers beyond 2^53 are rounded",
  imports: "one file is asked here",
  include: "it goes one octet too far behind a terminator that is included",
  "index of until": "it counts an element before it asks whether that is the last",
  "long terminators": "it takes one octet only",
  "UTF-16 terminators": "it looks for one zero octet",
  "old encodings": "it reads ISO-8859-1 as windows-1252 and has no IBM437",
  "wide enums": "the compiler takes no name of a value from 2^63 on, and the parser rounds",
  filled: "padding that is the terminator is stripped before what is included of it",
  process: "it needs a module of its own for zlib",
  places: "what was not looked at is not there",
};

const FORMATS = Number(process.env["MUDEM_FORMATS"] ?? 50);

describe("whatever the format, the stock parser", () => {
  it("reads what the format says of the octets", async () => {
    await fc.assert(
      fc.asyncProperty(randomFormat(Object.keys(FAULTS) as Feature[]), async ({ files, samples }) => {
        const parser = await stockParser(parse(files["fmt"] ?? ""));
        for (const { octets, whole } of samples) assertSame(parser(Uint8Array.from(octets)), whole, "fmt");
      }),
      { numRuns: FORMATS },
    );
  });
});

/** Whether the stock parser found `expected`. It says of no type which one it is, and keeps no octets that are left. */
function assertSame(found: unknown, expected: unknown, path: string): void {
  if (typeof expected === "number" || typeof expected === "bigint") {
    const value = typeof found === "bigint" ? Number(found) : found;
    assert.equal(typeof expected === "bigint" ? BigInt(found as number) : value, expected, path);
  } else if (expected instanceof Uint8Array) {
    assert.deepEqual([...(found as Uint8Array)], [...expected], path);
  } else if (Array.isArray(expected)) {
    assert.equal((found as readonly unknown[]).length, expected.length, path);
    for (const [index, item] of expected.entries()) {
      assertSame((found as readonly unknown[])[index], item, `${path}[${index}]`);
    }
  } else if (typeof expected === "object" && expected !== null) {
    for (const [name, member] of Object.entries(expected)) {
      if (name !== "_type" && name !== "_tail")
        assertSame((found as Members)[name], member, `${path}.${name}`);
    }
  } else if (typeof expected === "string") {
    // It drops a byte order mark.
    assert.equal(found, expected.replace(/^\ufeff/, ""), path);
  } else {
    assert.equal(found, expected, path);
  }
}
