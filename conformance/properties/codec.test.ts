import assert from "node:assert/strict";
import fc from "fast-check";
import { DecodeError, decodePreamble, EncodeError, encodePreamble } from "../../generated/index.ts";
import { unknownFrames } from "../wire/arbitraries.ts";
import { decodePreamble as readPreamble } from "../wire/decode.ts";
import { encodeFrame, encodePreamble as writePreamble } from "../wire/encode.ts";
import { loadSpec } from "../wire/load.ts";
import { takesRest } from "../wire/schema.ts";
import { toCamelCase } from "../wire/values.ts";
import { generatedCodec } from "./codec.ts";
import { CODEC_PROPERTIES, type CodecProperty, LONG_FRAME_PROPERTIES } from "./codec-properties.ts";

const spec = loadSpec();

describe("the generated codec", () => {
  for (const [name, { of, numRuns }] of Object.entries<CodecProperty>(CODEC_PROPERTIES)) {
    it(name, () => {
      for (const layout of spec.frames) fc.assert(of(generatedCodec, layout, spec), { numRuns });
    });
  }

  for (const [name, { of, numRuns }] of Object.entries<CodecProperty>(LONG_FRAME_PROPERTIES)) {
    it(name, () => {
      const long = spec.frames.filter(({ body }) => takesRest(body));
      for (const layout of long) fc.assert(of(generatedCodec, layout, spec), { numRuns });
    });
  }

  it("decodes an ignorable frame of every unknown type, and encodes it again [FRM-007]", () => {
    fc.assert(
      fc.property(unknownFrames(spec), (frame) => {
        const { octets } = encodeFrame(spec, frame);
        assert.deepEqual(generatedCodec.decode(octets), { value: toCamelCase(frame) });
        assert.deepEqual(generatedCodec.encode(frame), octets);
        assert.equal(generatedCodec.sizeOf(frame), octets.length);
      }),
    );
  });
});

describe("the generated preamble", () => {
  const version = fc.oneof(fc.constantFrom(0, 1, 2, 254, 255), fc.nat(255));
  const almostMagic = fc
    .constantFrom("MUDEM", "MUDEN", "mUDEM", "HTTP/")
    .map((text) => [...Buffer.from(text)]);

  it("is accepted and refused as the specification says, with the same value [OPN-003]", () => {
    const octets = fc
      .tuple(almostMagic, version, version, fc.constantFrom(0, 0, 0, 1, 128))
      .map(([magic, ...rest]) => Uint8Array.from([...magic, ...rest]));
    fc.assert(
      fc.property(octets, (preamble) => {
        const expected = readPreamble(spec, preamble);
        if ("value" in expected) {
          assert.deepEqual(decodePreamble(preamble), toCamelCase(expected.value));
          return;
        }
        assert.throws(
          () => decodePreamble(preamble),
          (error) => error instanceof DecodeError && error.path === expected.refusal.path,
        );
      }),
    );
  });

  it("is written as the specification says, and not when its versions are the wrong way round", () => {
    const versions = fc.integer({ min: 1, max: 255 });
    fc.assert(
      fc.property(versions, versions, (versionMin, versionMax) => {
        const encode = () => encodePreamble({ versionMin, versionMax });
        const { octets } = writePreamble(spec, { version_min: versionMin, version_max: versionMax });
        if (versionMin <= versionMax) assert.deepEqual(encode(), octets);
        else
          assert.throws(
            encode,
            (error) => error instanceof EncodeError && error.path === "preamble.version_max",
          );
      }),
    );
  });
});
