import assert from "node:assert/strict";
import fc, { type Arbitrary, type IProperty } from "fast-check";
import { anyFrames, unknownFrames } from "../wire/arbitraries.ts";
import { encodeFrame } from "../wire/encode.ts";
import { loadSpec } from "../wire/load.ts";
import { type DeframerMaker, deframe } from "./deframer.ts";

const spec = loadSpec();

/** The limit that the deframer is given. */
export const LIMIT = 4096;

const HEADER_LENGTH = 12;

const frame = fc
  .oneof({ weight: 3, arbitrary: anyFrames(spec) }, { weight: 1, arbitrary: unknownFrames(spec) })
  .map((value) => encodeFrame(spec, value).octets)
  .filter(({ length }) => length <= LIMIT);

const longest = fc
  .constantFrom(LIMIT - 1, LIMIT)
  .map((length) => withLength(new Uint8Array(length).fill(0xf0), length));

const frames = fc.array(fc.oneof({ weight: 9, arbitrary: frame }, { weight: 1, arbitrary: longest }), {
  minLength: 1,
  maxLength: 6,
});

/** A beginning of a frame with a length out of bounds, and how it is to be answered. */
const wrongLengths = fc
  .oneof(
    fc.constantFrom(LIMIT + 1, 65_536 + 12, 2 ** 24 + 12, 2 ** 31, 2 ** 31 + 12, 2 ** 32 - 1),
    fc.constantFrom(0, 1, 4, HEADER_LENGTH - 1),
  )
  .map((length) => ({
    octets: withLength(new Uint8Array(HEADER_LENGTH), length),
    error: length > LIMIT ? "frame_too_large" : "malformed_frame",
  }));

/** A stream cut into chunks, with the frames that are in it. */
interface Cut {
  readonly frames: readonly Uint8Array[];
  readonly chunks: readonly Uint8Array[];
}

/** Not at all, octet by octet, at the ends of frames, in and about headers, or anywhere. */
function cut(sent: readonly Uint8Array[]): Arbitrary<Cut> {
  const stream = Buffer.concat(sent);
  const starts = sent.map((_, index) => Buffer.concat(sent.slice(0, index)).length);
  const octetByOctet = Array.from({ length: Math.min(stream.length, 400) }, (_, index) => index);
  const aboutHeaders = starts.flatMap((start) => Array.from({ length: 14 }, (_, index) => start + index - 1));
  return fc
    .oneof(
      { weight: 1, arbitrary: fc.constant<readonly number[]>([]) },
      { weight: 2, arbitrary: fc.constant(octetByOctet) },
      { weight: 2, arbitrary: fc.subarray(starts) },
      { weight: 4, arbitrary: fc.subarray(aboutHeaders, { maxLength: 12 }) },
      { weight: 2, arbitrary: fc.array(fc.nat(stream.length), { maxLength: 8 }) },
    )
    .map((cuts) => ({ frames: sent, chunks: split(stream, cuts) }));
}

function split(stream: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const places = [...new Set(cuts)]
    .filter((place) => place > 0 && place < stream.length)
    .sort((a, b) => a - b);
  return [0, ...places].map((from, index) => stream.subarray(from, places[index]));
}

function withLength(octets: Uint8Array, length: number): Uint8Array {
  new DataView(octets.buffer).setUint32(0, length, true);
  return octets;
}

/** Something that has to hold of a deframer. */
export type DeframerProperty = (make: DeframerMaker) => IProperty<unknown>;

export const DEFRAMER_PROPERTIES = {
  "shows the same frames in the same order however the stream is cut [FRM-001]": (make) =>
    fc.property(frames.chain(cut), ({ frames: sent, chunks }) => {
      assert.deepEqual(deframe(make, LIMIT, chunks), { frames: sent, error: undefined });
    }),

  "refuses a wrong length after the frames before it, and shows none after it [FRM-003, FRM-004, FRM-010]": (
    make,
  ) =>
    fc.property(
      fc
        .tuple(fc.array(frame, { maxLength: 3 }), wrongLengths, frames)
        .chain(([before, wrong, after]) =>
          cut([...before, wrong.octets, ...after]).map(({ chunks }) => ({ before, wrong, chunks })),
        ),
      ({ before, wrong, chunks }) => {
        assert.deepEqual(deframe(make, LIMIT, chunks), { frames: before, error: wrong.error });
      },
    ),

  "shows a frame as soon as its last octet is there, and not before [FRM-002]": (make) =>
    fc.property(frame, frame, (first, second) => {
      let shown = 0;
      const deframer = make(LIMIT, () => {
        shown += 1;
      });
      deframer.receive(first.slice(0, -1));
      assert.equal(shown, 0);
      deframer.receive(first.slice(-1));
      assert.equal(shown, 1);
      deframer.receive(Uint8Array.from([...second, ...first.slice(0, 3)]));
      assert.equal(shown, 2);
      assert.equal(deframer.pendingLength, 3);
    }),
} as const satisfies Readonly<Record<string, DeframerProperty>>;
