import assert from "node:assert/strict";
import fc from "fast-check";
import { makeDeframer } from "./deframer.ts";
import { DEFRAMER_MUTANTS } from "./deframer-mutants.ts";
import { DEFRAMER_PROPERTIES, type DeframerProperty } from "./deframer-properties.ts";

describe("the deframer", () => {
  for (const [name, of] of Object.entries<DeframerProperty>(DEFRAMER_PROPERTIES)) {
    it(name, () => fc.assert(of(makeDeframer), { numRuns: 300 }));
  }
});

describe("a deframer that", () => {
  for (const { name, caughtBy, make } of DEFRAMER_MUTANTS) {
    it(`${name} is noticed`, () => {
      const of: DeframerProperty = DEFRAMER_PROPERTIES[caughtBy];
      const { errorInstance } = fc.check(of(make), { numRuns: 300, endOnFailure: true });
      assert.ok(errorInstance instanceof assert.AssertionError);
    });
  }
});
