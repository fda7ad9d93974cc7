import assert from "node:assert/strict";
import fc from "fast-check";
import { LENIENCIES } from "../oracle/leniency.ts";
import { loadStockParser, type StockObject, type StockParser } from "../oracle/stock-parser.ts";
import { frames, unknownFrames } from "../wire/arbitraries.ts";
import { decodeFrame, decodePreamble, type Refusal } from "../wire/decode.ts";
import { encodeFrame } from "../wire/encode.ts";
import { havoc, noise } from "../wire/havoc.ts";
import { loadSpec } from "../wire/load.ts";
import { toCamelCase, type Value } from "../wire/values.ts";
import { loadVectors } from "../wire/vectors.ts";
import { violationsOf } from "../wire/violations.ts";
import { generatedCodec } from "./codec.ts";

const spec = loadSpec();

describe("the parser that the stock compiler makes of the specification", () => {
  let stock: StockParser;
  const used = new Set<string>();

  before(async () => {
    stock = await loadStockParser();
  });

  /** The generated decoder, the interpreter and the stock parser on the same octets. */
  function agree(octets: Uint8Array): void {
    const decoded = decodeFrame(spec, octets);
    const parsed = stock.frame(octets);
    if ("refusal" in decoded) {
      assert.deepEqual(generatedCodec.decode(octets), decoded);
      if (parsed !== undefined) assertLenient(decoded.refusal);
      return;
    }
    const value = toCamelCase(decoded.value);
    assert.deepEqual(generatedCodec.decode(octets), { value });
    assert.ok(parsed !== undefined, "only the stock parser refuses it");
    assertSame(value, parsed);
  }

  function assertLenient(refusal: Refusal): void {
    const leniency = LENIENCIES.find(({ covers }) => covers(refusal));
    assert.ok(leniency, `only the stock parser accepts it: ${refusal.code} at ${refusal.path}`);
    used.add(leniency.what);
  }

  it("agrees on valid frames", () => {
    for (const layout of spec.frames) {
      fc.assert(
        fc.property(frames(layout), (frame) => agree(encodeFrame(spec, frame).octets)),
        { numRuns: 25 },
      );
    }
    fc.assert(fc.property(unknownFrames(spec), (frame) => agree(encodeFrame(spec, frame).octets)));
  });

  it("agrees on violations", () => {
    for (const layout of spec.frames) {
      fc.assert(
        fc.property(frames(layout), (frame) => {
          for (const { octets } of violationsOf(spec, frame)) agree(octets);
        }),
        { numRuns: 6 },
      );
    }
  });

  it("agrees on damaged and on random frames", () => {
    for (const layout of spec.frames) {
      const damaged = frames(layout).chain((frame) => havoc(encodeFrame(spec, frame).octets));
      fc.assert(fc.property(fc.oneof(damaged, noise(layout.frameType)), agree), { numRuns: 100 });
    }
  });

  it("agrees on the golden frames and preambles", () => {
    const { valid, invalid } = loadVectors(spec);
    for (const { isPreamble, octets } of [...valid, ...invalid]) {
      if (!isPreamble) {
        agree(octets);
        continue;
      }
      const decoded = decodePreamble(spec, octets);
      const parsed = stock.preamble(octets);
      if ("refusal" in decoded) assert.equal(parsed, undefined);
      else assert.deepEqual(likeIn(toCamelCase(decoded.value), parsed), toCamelCase(decoded.value));
    }
  });

  it("is lenient in each way that it is said to be, and in no other", () => {
    used.clear();
    const [ping] = spec.frames
      .filter(({ name }) => name === "ping")
      .flatMap((layout) => fc.sample(frames(layout), 1));
    assert.ok(ping);
    for (const { octets } of violationsOf(spec, ping)) agree(octets);
    assert.deepEqual([...used].sort(), LENIENCIES.map(({ what }) => what).sort());
    assert.throws(
      () => assertLenient({ code: "malformed_frame", path: "publish.priority" }),
      assert.AssertionError,
    );
  });

  it("is not said to agree when a value differs", () => {
    const parsed = stock.frame(Uint8Array.from([16, 0, 0, 0, 0x14, 0, 0, 0, 7, 0, 0, 0, 1, 0, 0, 0]));
    assert.ok(parsed);
    assertSame({ type: "barrier", channel: 7, request: 1 }, parsed);
    assert.throws(
      () => assertSame({ type: "barrier", channel: 7, request: 2 }, parsed),
      assert.AssertionError,
    );
  });
});

function assertSame(value: Value, parsed: StockObject): void {
  // Our values have header and body in one object.
  const flat = { ...parsed, ...(parsed["body"] as StockObject) };
  assert.deepEqual(likeIn(value, flat), value);
}

/** The parts of what the stock parser found that `value` has too; it also has lengths, reserved fields and its own state. */
function likeIn(value: Value, found: unknown): unknown {
  if (Array.isArray(value)) {
    assert.ok(Array.isArray(found) && found.length === value.length, "the number of elements differs");
    return value.map((element, index) => likeIn(element, found[index]));
  }
  if (value instanceof Uint8Array) return Uint8Array.from(found as Uint8Array);
  if (typeof value !== "object") return found;
  const parts = found as StockObject;
  return Object.fromEntries(
    Object.entries(value).map(([id, part]) => [id, id === "type" ? part : likeIn(part, parts[id])]),
  );
}
