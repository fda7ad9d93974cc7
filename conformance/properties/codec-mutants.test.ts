import assert from "node:assert/strict";
import fc from "fast-check";
import { loadSpec } from "../wire/load.ts";
import { takesRest } from "../wire/schema.ts";
import { generatedCodec } from "./codec.ts";
import { CODEC_MUTANTS } from "./codec-mutants.ts";
import { CODEC_PROPERTIES, type CodecProperty, LONG_FRAME_PROPERTIES } from "./codec-properties.ts";

const spec = loadSpec();

describe("a codec that", () => {
  for (const { name, caughtBy, mutate } of CODEC_MUTANTS) {
    it(`${name} is noticed, for it no longer ${caughtBy.replace(/ \[.*/, "")}`, () => {
      const mutant = { ...generatedCodec, ...mutate(generatedCodec, spec) };
      const isLong = Object.hasOwn(LONG_FRAME_PROPERTIES, caughtBy);
      const { of, numRuns }: CodecProperty = { ...CODEC_PROPERTIES, ...LONG_FRAME_PROPERTIES }[caughtBy];
      const failures = spec.frames
        .filter(({ body }) => !isLong || takesRest(body))
        .map((layout) => fc.check(of(mutant, layout, spec), { numRuns, endOnFailure: true }).errorInstance)
        .filter((error) => error !== null && error !== undefined);
      assert.notEqual(failures.length, 0, "no property failed");
      // A crash of the mutant itself would prove nothing.
      for (const error of failures) {
        if (!(error instanceof assert.AssertionError)) throw error;
      }
    });
  }
});
