import assert from "node:assert/strict";
import fc from "fast-check";
import { packed } from "../random-format/bits.ts";
import { DecodeError, EncodeError } from "./codec-errors.ts";
import { Sink } from "./sink.ts";
import { Source } from "./source.ts";
import { Trail } from "./trail.ts";

const widths = fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 1, maxLength: 12 });

/** Widths, and a value for each. */
const bits = widths.chain((list) =>
  fc.tuple(
    fc.constant(list),
    fc.tuple(...list.map((width) => fc.bigInt({ min: 0n, max: (1n << BigInt(width)) - 1n }))),
  ),
);

function written(write: (sink: Sink) => void): number[] {
  const sink = new Sink(new Trail("thing"));
  write(sink);
  return [...sink.finish()];
}

function source(...octets: readonly number[]): Source {
  return new Source(Uint8Array.from(octets), new Trail("thing"));
}

describe("bits in a sink and a source", () => {
  for (const order of ["be", "le"] as const) {
    it(`are those of a text of them, ${order}`, () => {
      fc.assert(
        fc.property(bits, ([list, values]) => {
          const octets = packed(values, list, order);
          const found = written((sink) => {
            values.forEach((value, at) => {
              const width = list[at] ?? 0;
              if (order === "be") sink.bitsBe("x", width, value);
              else sink.bitsLe("x", width, value);
            });
          });
          assert.deepEqual(found, octets);
          const io = source(...octets);
          for (const [at, value] of values.entries()) {
            const width = list[at] ?? 0;
            const read =
              width > 53
                ? order === "be"
                  ? io.bigBitsBe(width, "x")
                  : io.bigBitsLe(width, "x")
                : order === "be"
                  ? io.bitsBe(width, "x")
                  : io.bitsLe(width, "x");
            assert.equal(BigInt(read), value);
          }
        }),
      );
    });
  }
});

describe("a sink", () => {
  it("grows as it is written to", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), (parts) => {
        const octets = written((sink) => {
          for (const part of parts) sink.bytes("x", part);
        });
        assert.deepEqual(
          octets,
          parts.flatMap((part) => [...part]),
        );
      }),
    );
  });

  it("leaves a terminator that is included and not consumed to what follows", () => {
    const octets = written((sink) => {
      sink.ended("x", Uint8Array.of(1, 0), [0], true, false, true);
      sink.bytes("y", Uint8Array.of(0, 2));
    });
    assert.deepEqual(octets, [1, 0, 2]);
  });

  it("refuses octets behind which a terminator of several would not be found", () => {
    assert.throws(
      () => written((sink) => sink.ended("x", Uint8Array.of(7), [13, 10], false, true, true)),
      EncodeError,
    );
  });

  it("writes into a size only what comes out of it again", () => {
    const terminator = fc.constantFrom(undefined, [0], [0x40], [1, 2]);
    const pad = fc.constantFrom(undefined, 0, 0x40);
    const value = fc.array(fc.constantFrom(0, 1, 2, 0x40, 7), { maxLength: 6 });
    fc.assert(
      fc.property(terminator, pad, fc.boolean(), value, (end, filler, include, octets) => {
        const given = Uint8Array.from(octets);
        let found: number[];
        try {
          found = written((sink) => sink.padded("x", given, 5, filler, end, include));
        } catch (error) {
          assert.ok(error instanceof EncodeError);
          assert.equal(error.path, "thing.x");
          return;
        }
        assert.equal(found.length, 5);
        assert.deepEqual(found.slice(0, octets.length), octets);
      }),
      { numRuns: 500 },
    );
  });

  it("does not write beyond a window, and goes on behind it", () => {
    const octets = written((sink) => {
      const window = sink.window(3, "x");
      window.bytes("a", Uint8Array.of(1, 2));
      assert.throws(() => window.bytes("b", Uint8Array.of(3, 4)), EncodeError);
      sink.close(window);
      sink.bytes("y", Uint8Array.of(9));
    });
    assert.deepEqual(octets, [1, 2, 0, 9]);
  });
});

describe("a source", () => {
  it("gives octets of its part only", () => {
    const io = source(1, 2, 3, 4);
    const part = io.part(2, "x");
    assert.equal(part.size, 2);
    assert.deepEqual([...part.rest("x")], [1, 2]);
    assert.ok(part.isEof);
    assert.throws(() => part.take(1, "y"), { name: "DecodeError", kind: "truncated", missing: 0 });
    assert.deepEqual([...io.rest("x")], [3, 4]);
  });

  it("says how many octets are missing", () => {
    fc.assert(
      fc.property(fc.nat(10), fc.nat(20), (length, wanted) => {
        const io = source(...Array.from({ length }, () => 0));
        if (wanted <= length) assert.equal(io.take(wanted, "x"), 0);
        else assert.throws(() => io.take(wanted, "x"), { kind: "truncated", missing: wanted - length });
      }),
    );
  });

  it("finds terminators at whole multiples of their length", () => {
    assert.deepEqual(
      [...source(7, 13, 10, 0, 13, 10).terminated([13, 10], false, true, true, "x")],
      [7, 13, 10, 0],
    );
    assert.throws(() => source(7, 13, 10).terminated([13, 10], false, true, true, "x"), DecodeError);
  });

  it("does not ask for more of a terminator than is missing", () => {
    for (const [octets, missing] of [
      [[1, 2], 2],
      [[1, 2, 13], 1],
    ] as const) {
      const io = source(...octets);
      assert.throws(() => io.terminated([13, 10], false, true, true, "x"), { kind: "truncated", missing });
    }
  });

  it("refuses sizes and places that are none", () => {
    for (const wrong of [-1, Number.NaN, -Infinity]) {
      assert.throws(() => source(1).take(wrong, "x"), DecodeError);
      assert.throws(() => source(1).seek(wrong, "x"), DecodeError);
    }
    assert.throws(() => source(1).seek(2, "x"), DecodeError);
  });
});
