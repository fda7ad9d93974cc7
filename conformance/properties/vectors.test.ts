import assert from "node:assert/strict";
import { DecodeError, decodePreamble, encodePreamble } from "../../generated/index.ts";
import { annotate } from "../wire/annotate.ts";
import * as interpreter from "../wire/decode.ts";
import { type Encoded, encodeFrame, encodePreamble as writePreamble } from "../wire/encode.ts";
import { loadSpec } from "../wire/load.ts";
import { type FrameValue, fieldOf, type Structure, toCamelCase } from "../wire/values.ts";
import { loadVectors, type Vector } from "../wire/vectors.ts";
import { generatedCodec } from "./codec.ts";

const spec = loadSpec();
const { valid, invalid } = loadVectors(spec);

describe("the golden frames", () => {
  it("are there for every frame type, the preamble and an unknown type", () => {
    const shown = new Set(valid.map(({ value }) => value.type));
    const all = ["preamble", "unknown", ...spec.frames.map(({ name }) => name)];
    assert.deepEqual(
      all.filter((type) => !shown.has(type)),
      [],
    );
  });

  it("are there for every field at fault of the envelope and the preamble", () => {
    const shown = new Set(invalid.map(({ path }) => path));
    for (const path of ["len_frame", "frame_type", "reserved_flags", "reserved", "channel"]) {
      assert.ok(shown.has(`frame.${path}`), `frame.${path}`);
    }
    for (const path of ["magic", "version_min", "version_max", "reserved"]) {
      assert.ok(shown.has(`preamble.${path}`), `preamble.${path}`);
    }
  });

  for (const vector of valid) {
    it(`${vector.name}: its comments, the interpreter and the generated codec agree`, () => {
      assert.deepEqual(vector.lines.map(showLine), annotate(encode(vector)).map(showLine));
      const { type: _, ...preamble } = vector.value;
      if (vector.isPreamble) agreeOnPreamble(preamble, vector.octets);
      else agreeOnFrame(vector.value as FrameValue, vector.octets);
    });
  }

  for (const { name, isPreamble, octets, error, path } of invalid) {
    it(`${name} is refused with ${error}`, () => {
      const refusal = { refusal: { code: error, path } };
      if (!isPreamble) {
        assert.deepEqual(interpreter.decodeFrame(spec, octets), refusal);
        assert.deepEqual(generatedCodec.decode(octets), refusal);
      } else {
        assert.deepEqual(interpreter.decodePreamble(spec, octets), refusal);
        assert.throws(
          () => decodePreamble(octets),
          (thrown) => thrown instanceof DecodeError && thrown.path === path,
        );
      }
    });
  }
});

function agreeOnFrame(frame: FrameValue, octets: Uint8Array): void {
  assert.deepEqual(interpreter.decodeFrame(spec, octets), { value: frame });
  assert.deepEqual(generatedCodec.decode(octets), { value: toCamelCase(frame) });
  assert.deepEqual(generatedCodec.encode(frame), octets);
}

function agreeOnPreamble(preamble: Structure, octets: Uint8Array): void {
  assert.deepEqual(interpreter.decodePreamble(spec, octets), { value: preamble });
  assert.deepEqual(decodePreamble(octets), toCamelCase(preamble));
  const [versionMin, versionMax] = [fieldOf(preamble, "version_min"), fieldOf(preamble, "version_max")].map(
    Number,
  );
  assert.deepEqual(encodePreamble({ versionMin: versionMin ?? 0, versionMax: versionMax ?? 0 }), octets);
}

function encode({ isPreamble, value }: Vector): Encoded {
  return isPreamble ? writePreamble(spec, value) : encodeFrame(spec, value as FrameValue);
}

function showLine({ octets, comment }: { readonly octets: Uint8Array; readonly comment: string }): string {
  return `${Buffer.from(octets).toString("hex")}  # ${comment}`;
}
