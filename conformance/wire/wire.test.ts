import assert from "node:assert/strict";
import fc from "fast-check";
import { anyFrames, frames, unknownFrames } from "./arbitraries.ts";
import { decodeFrame } from "./decode.ts";
import { encodeFrame } from "./encode.ts";
import { loadSpec } from "./load.ts";
import { violationsOf } from "./violations.ts";

const spec = loadSpec();

describe("the interpreter of the specification", () => {
  it("decodes what it encodes", () => {
    fc.assert(
      fc.property(fc.oneof(anyFrames(spec), unknownFrames(spec)), (frame) => {
        assert.deepEqual(decodeFrame(spec, encodeFrame(spec, frame).octets), { value: frame });
      }),
      { numRuns: 500 },
    );
  });

  it("places its spans one behind the other, from the first octet to the last", () => {
    fc.assert(
      fc.property(anyFrames(spec), (frame) => {
        const { octets, spans } = encodeFrame(spec, frame);
        const leaves = spans.filter(({ kind }) => kind !== "struct" && kind !== "list");
        const ends = leaves.map(({ to }) => to);
        assert.deepEqual(
          leaves.map(({ from }) => from),
          [0, ...ends.slice(0, -1)],
        );
        assert.equal(ends.at(-1), octets.length);
      }),
    );
  });

  it("refuses each violation for the reason for which it is one", () => {
    for (const layout of spec.frames) {
      fc.assert(
        fc.property(frames(layout), (frame) => {
          for (const { what, octets, code, path } of violationsOf(spec, frame)) {
            assert.deepEqual(decodeFrame(spec, octets), { refusal: { code, path } }, `${path}: ${what}`);
          }
        }),
        { numRuns: 20 },
      );
    }
  });

  it("knows violations of every field that can be wrong", () => {
    const broken = new Set<string>();
    const fields = new Set<string>();
    for (const layout of spec.frames) {
      for (const frame of fc.sample(frames(layout), 30)) {
        for (const { path } of violationsOf(spec, frame)) broken.add(withoutIndexes(path));
        for (const { path, from, to, kind } of encodeFrame(spec, frame).spans) {
          if (to > from && kind !== "struct" && kind !== "list") fields.add(withoutIndexes(path));
        }
      }
    }
    const untouched = [...fields].filter((path) => !broken.has(path));
    // Any octets will do for these, and none are too few.
    assert.deepEqual(untouched.sort(), [
      "deliver.body",
      "deliver.properties.entries[].key",
      "fragment.body",
      "frame.ignorable",
      "publish.body",
      "publish.properties.entries[].key",
    ]);
  });
});

function withoutIndexes(path: string): string {
  return path.replaceAll(/\[\d+\]/g, "[]");
}
