import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import fc, { type IProperty } from "fast-check";
import { EncodeError } from "../../generated/index.ts";
import { frames, longFrames } from "../wire/arbitraries.ts";
import { type Decoded, decodeFrame } from "../wire/decode.ts";
import { encodeFrame } from "../wire/encode.ts";
import { havoc, noise } from "../wire/havoc.ts";
import type { FrameLayout, Spec } from "../wire/schema.ts";
import { type FrameValue, toCamelCase, type Value } from "../wire/values.ts";
import { violationsOf } from "../wire/violations.ts";
import { wrongValuesOf } from "../wire/wrong-values.ts";
import type { Codec } from "./codec.ts";

/** Something that has to hold of a codec for every frame of one type. */
export interface CodecProperty {
  readonly of: (codec: Codec, layout: FrameLayout, spec: Spec) => IProperty<unknown>;
  /** For each frame type: more of what is cheap. */
  readonly numRuns: number;
}

/** The interpreter of the specification is the judge in each of them. */
export const CODEC_PROPERTIES = {
  "decodes the value that the octets have": {
    numRuns: 60,
    of: (codec, layout, spec) =>
      fc.property(frames(layout), (frame) => {
        assert.deepEqual(codec.decode(encodeFrame(spec, frame).octets), { value: toCamelCase(frame) });
      }),
  },

  "encodes the octets that the value has": {
    numRuns: 60,
    of: (codec, layout, spec) =>
      fc.property(frames(layout), (frame) => {
        assert.deepEqual(codec.encode(frame), encodeFrame(spec, frame).octets);
      }),
  },

  "knows the size of a frame before it is written": {
    numRuns: 30,
    of: (codec, layout, spec) =>
      fc.property(frames(layout), (frame) => {
        assert.equal(codec.sizeOf(frame), encodeFrame(spec, frame).octets.length);
      }),
  },

  "decodes a known frame the same whether it is ignorable or not [FRM-008]": {
    numRuns: 10,
    of: (codec, layout, spec) =>
      fc.property(frames(layout), (frame) => {
        const { octets } = encodeFrame(spec, frame);
        octets.set([1], IGNORABLE_AT);
        assert.deepEqual(codec.decode(octets), { value: toCamelCase(frame) });
      }),
  },

  "refuses every violation and names the field [FRM-003, FRM-004, FRM-006, FRM-007, FRM-009, FRM-012]": {
    numRuns: 20,
    of: (codec, layout, spec) =>
      fc.property(frames(layout), (frame) => {
        for (const { what, octets, code, path } of violationsOf(spec, frame)) {
          assert.deepEqual(codec.decode(octets), { refusal: { code, path } }, `${path}: ${what}`);
        }
      }),
  },

  "finds in damaged octets what the specification does": {
    numRuns: 200,
    of: (codec, layout, spec) =>
      fc.property(
        frames(layout).chain((frame) => havoc(encodeFrame(spec, frame).octets)),
        (octets) => assert.deepEqual(codec.decode(octets), reference(spec, octets)),
      ),
  },

  "finds in random octets what the specification does": {
    numRuns: 60,
    of: (codec, { frameType }, spec) =>
      fc.property(noise(frameType), (octets) =>
        assert.deepEqual(codec.decode(octets), reference(spec, octets)),
      ),
  },

  "refuses to encode a value outside of the specification and names the field": {
    numRuns: 20,
    of: (codec, layout, spec) =>
      fc.property(frames(layout), (frame) => {
        for (const wrong of wrongValuesOf(spec, frame)) {
          assert.throws(
            () => codec.encode(wrong.frame),
            (error) => error instanceof EncodeError && error.path === wrong.path,
            wrong.path,
          );
        }
      }),
  },
} as const satisfies Readonly<Record<string, CodecProperty>>;

/** What has to hold for the frames that end with octets without a bound of their own. */
export const LONG_FRAME_PROPERTIES = {
  "carries frames longer than 16 bits can say": {
    numRuns: 10,
    of: (codec, layout, spec) =>
      fc.property(longFrames(layout), (frame) => assertCarries(codec, spec, frame)),
  },

  "carries the longest frame and no longer one": {
    numRuns: 2,
    of: (codec, layout, spec) =>
      fc.property(frames(layout), (frame) => {
        const rest = LONGEST_FRAME - encodeFrame(spec, { ...frame, body: new Uint8Array() }).octets.length;
        assertCarries(codec, spec, { ...frame, body: new Uint8Array(rest).fill(7) });
        const tooLong = { ...frame, body: new Uint8Array(rest + 1) };
        assert.throws(() => codec.encode(tooLong), EncodeError);
        const refusal = { refusal: { code: "frame_too_large", path: "frame.len_frame" } };
        const decoded = codec.decode(encodeFrame(spec, tooLong).octets);
        assert.ok(isDeepStrictEqual(decoded, refusal), "a frame that is too long was not refused");
      }),
  },
} as const satisfies Readonly<Record<string, CodecProperty>>;

/** Says no more than whether: to show how two frames of this length differ would take a minute. */
function assertCarries(codec: Codec, spec: Spec, frame: FrameValue): void {
  const { octets } = encodeFrame(spec, frame);
  assert.ok(isDeepStrictEqual(codec.encode(frame), octets), "the octets differ");
  assert.ok(isDeepStrictEqual(codec.decode(octets), { value: toCamelCase(frame) }), "the value differs");
}

function reference(spec: Spec, octets: Uint8Array): Decoded<Value> {
  const decoded = decodeFrame(spec, octets);
  return "value" in decoded ? { value: toCamelCase(decoded.value) } : decoded;
}

const IGNORABLE_AT = 5;

const LONGEST_FRAME = 16_777_216;
