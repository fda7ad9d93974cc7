import assert from "node:assert/strict";
import fc from "fast-check";
import { encodeFrame, type Frame, HEADER_LENGTH } from "../../generated/index.ts";
import { RemoteProtocolError } from "./errors.ts";
import { FrameDecoder } from "./frame-decoder.ts";

/** Frames as octets; only their lengths matter to a deframer, so bodies are of any size. */
const frameOctets = fc
  .record({ length: fc.oneof(fc.nat(40), fc.constantFrom(0, 1, 127, 255, 256, 4000)), channel: fc.nat(3) })
  .map(({ length, channel }) =>
    encodeFrame({
      type: "unknown",
      channel,
      frameType: 0xf0,
      ignorable: true,
      payload: new Uint8Array(length).fill(length),
    }),
  );

const streams = fc.array(frameOctets, { minLength: 1, maxLength: 8 });

/** Places to cut a stream at: anywhere, at every octet, at the ends of frames, and thick about their headers. */
function cutsOf(frames: readonly Uint8Array[]): fc.Arbitrary<number[]> {
  const starts: number[] = [];
  let total = 0;
  for (const frame of frames) {
    starts.push(total);
    total += frame.length;
  }
  const everywhere = Array.from({ length: Math.min(total, 300) }, (_, index) => index);
  const nearHeaders = starts.flatMap((start) => Array.from({ length: 13 }, (_, index) => start + index));
  return fc
    .oneof(
      fc.constant<number[]>([]),
      fc.constant(everywhere),
      fc.subarray(starts),
      fc.subarray(nearHeaders),
      fc.array(fc.nat(total), { maxLength: 8 }),
    )
    .map((cuts) => [...new Set(cuts)].filter((cut) => cut > 0 && cut < total).sort((a, b) => a - b));
}

const cutStreams = streams.chain((frames) => fc.tuple(fc.constant(frames), cutsOf(frames)));

describe("FrameDecoder", () => {
  it("gives the same frames however the stream is cut into chunks [FRM-001]", () => {
    fc.assert(
      fc.property(cutStreams, ([frames, cuts]) => {
        assert.deepEqual(decodeInChunks(frames, cuts), frames);
      }),
      { numRuns: 500 },
    );
  });

  it("shows nothing of a frame before its last octet is there [FRM-002]", () => {
    fc.assert(
      fc.property(frameOctets, (frame) => {
        const { decoder, seen } = collector();
        decoder.receive(frame.subarray(0, frame.length - 1));
        assert.equal(seen.length, 0);
        assert.equal(decoder.pendingLength, frame.length - 1);
        decoder.receive(frame.subarray(frame.length - 1));
        assert.deepEqual(seen, [frame]);
        assert.equal(decoder.pendingLength, 0);
      }),
    );
  });

  it("never changes a frame that it has shown when later octets arrive", () => {
    fc.assert(
      fc.property(cutStreams, ([frames, cuts]) => {
        const copies: Uint8Array[] = [];
        const kept = decodeInChunks(frames, cuts, (frame) => copies.push(frame.slice()));
        assert.deepEqual(kept, copies);
      }),
    );
  });

  it("refuses a length above the limit from its four octets alone [FRM-003]", () => {
    for (const length of [4097, 65_536, 2 ** 31, 2 ** 32 - 1]) {
      for (const cut of [0, 1, 2, 3]) {
        const { decoder } = collector();
        const octets = lengthField(length);
        decoder.receive(octets.subarray(0, cut));
        assert.throws(() => decoder.receive(octets.subarray(cut)), isError("frame_too_large"));
        assert.ok(decoder.pendingLength <= 4);
      }
    }
  });

  it("takes a frame that is exactly as long as the limit", () => {
    const { decoder, seen } = collector();
    const frame = frameOf(4096);
    decoder.receive(frame);
    assert.deepEqual(seen, [frame]);
  });

  it("refuses a length below that of a header [FRM-004]", () => {
    for (let length = 0; length < HEADER_LENGTH; length += 1) {
      assert.throws(() => collector().decoder.receive(lengthField(length)), isError("malformed_frame"));
    }
  });

  it("sets memory aside for what arrived, not for what is announced [FRM-005]", () => {
    const { decoder } = collector();
    decoder.maxFrameLength = 16_777_216;
    const before = process.memoryUsage().arrayBuffers;
    const decoders = Array.from({ length: 64 }, () => {
      const { decoder: another } = collector();
      another.maxFrameLength = 16_777_216;
      another.receive(lengthField(16_777_216));
      return another;
    });
    const grown = process.memoryUsage().arrayBuffers - before;
    assert.equal(decoders.length, 64);
    assert.ok(grown < 1_048_576, `64 announcements of 16 MiB took ${grown} octets`);
  });
});

function decodeInChunks(
  frames: readonly Uint8Array[],
  cuts: readonly number[],
  look: (frame: Uint8Array) => void = () => {},
): Uint8Array[] {
  const { decoder, seen } = collector(look);
  const stream = Buffer.concat(frames);
  let from = 0;
  for (const cut of [...cuts, stream.length]) {
    decoder.receive(Uint8Array.from(stream.subarray(from, cut)));
    from = cut;
  }
  return seen;
}

function collector(look: (frame: Uint8Array) => void = () => {}): {
  readonly decoder: FrameDecoder;
  readonly seen: Uint8Array[];
} {
  const seen: Uint8Array[] = [];
  const decoder = new FrameDecoder({
    frame: (view, at, length) => {
      const frame = new Uint8Array(view.buffer, view.byteOffset + at, length);
      look(frame);
      seen.push(frame);
    },
  });
  return { decoder, seen };
}

function frameOf(length: number): Uint8Array {
  const frame: Frame = {
    type: "unknown",
    channel: 0,
    frameType: 0xf0,
    ignorable: true,
    payload: new Uint8Array(length - HEADER_LENGTH),
  };
  return encodeFrame(frame);
}

function lengthField(length: number): Uint8Array {
  const octets = new Uint8Array(4);
  new DataView(octets.buffer).setUint32(0, length, true);
  return octets;
}

function isError(code: string): (error: unknown) => boolean {
  return (error) => error instanceof RemoteProtocolError && error.code === code;
}
