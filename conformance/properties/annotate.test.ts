import assert from "node:assert/strict";
import fc from "fast-check";
import { type AnnotatedSpan, type AnnotatedUnit, annotate, FIELD_MAP } from "../../generated/field-map.ts";
import { decodeFrame } from "../../generated/index.ts";
import { anyFrames, unknownFrames } from "../wire/arbitraries.ts";
import { encodeFrame } from "../wire/encode.ts";
import { loadSpec } from "../wire/load.ts";
import { toCamelCase } from "../wire/values.ts";
import { loadVectors } from "../wire/vectors.ts";
import { violationsOf } from "../wire/violations.ts";

const spec = loadSpec();
const frames = fc.oneof(anyFrames(spec), unknownFrames(spec));

describe("annotated octets", () => {
  it("of a frame cover each bit of it once, and say what the generated decoder says", () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const { octets } = encodeFrame(spec, frame);
        const units = annotate(FIELD_MAP, octets);
        assert.equal(units.length, 1);
        const [unit] = units;
        assert.ok(unit);
        assert.deepEqual(unit.problems, []);
        assert.equal(unit.name, frame.type);
        assertTiled(unit, 0);
        assert.deepEqual(valueFrom(unit), decodeFrame(octets, 0, octets.length));
      }),
      { numRuns: 500 },
    );
  });

  it("of a stream are those of its preamble and its frames, one behind the other", () => {
    const preamble = Uint8Array.of(...Buffer.from("MUDEM"), 1, 3, 0);
    fc.assert(
      fc.property(fc.array(frames, { maxLength: 5 }), fc.boolean(), (list, hasPreamble) => {
        const parts = list.map((frame) => encodeFrame(spec, frame).octets);
        const octets = Buffer.concat([...(hasPreamble ? [preamble] : []), ...parts]);
        const units = annotate(FIELD_MAP, octets);
        const names = list.map(({ type }) => type);
        assert.deepEqual(
          units.map(({ name }) => name),
          hasPreamble ? ["preamble", ...names] : names,
        );
        assertOneBehindTheOther(units, octets.length);
      }),
    );
  });

  it("have the mistake of a malformed frame first, at the field for which a decoder refuses it [ERR-007]", () => {
    fc.assert(
      fc.property(anyFrames(spec), (frame) => {
        for (const { what, octets, path } of violationsOf(spec, frame)) {
          const [unit] = annotate(FIELD_MAP, octets, { preamble: false });
          assert.equal(unit?.problems[0]?.path, path, what);
        }
      }),
      { numRuns: 200 },
    );
  });

  for (const { name, octets, isPreamble, path } of loadVectors(spec).invalid) {
    it(`have the mistake of the golden frame ${name}`, () => {
      const [unit] = annotate(FIELD_MAP, octets, { preamble: isPreamble });
      const problem = unit?.problems[0] ?? { path: "", offset: -1 };
      assert.equal(problem.path, path);
      assert.ok(problem.offset >= 0 && problem.offset <= octets.length);
    });
  }

  it("end where the input ends, wherever it is cut, and say so", () => {
    fc.assert(
      fc.property(frames, fc.nat(), (frame, cut) => {
        const { octets } = encodeFrame(spec, frame);
        const part = octets.subarray(0, 1 + (cut % (octets.length - 1)));
        const units = annotate(FIELD_MAP, part, { preamble: false });
        assertOneBehindTheOther(units, part.length);
        assert.notDeepEqual(units[0]?.problems, []);
      }),
      { numRuns: 300 },
    );
  });

  it("are there for any octets, in the middle of others or not", () => {
    const garbled = fc
      .tuple(frames, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }))
      .map(([frame, changes]) => {
        const { octets } = encodeFrame(spec, frame);
        for (const [at, octet] of changes) octets[at % octets.length] = octet;
        return octets;
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), garbled), fc.nat(9), (octets, margin) => {
        const units = annotate(FIELD_MAP, octets);
        assertOneBehindTheOther(units, octets.length);
        const amid = new Uint8Array(margin + octets.length + 9).fill(0xaa);
        amid.set(octets, margin);
        assert.deepEqual(annotate(FIELD_MAP, amid.subarray(margin, margin + octets.length)), units);
      }),
      { numRuns: 1000 },
    );
  });

  it("go on after what is wrong inside a struct whose length is known", () => {
    const [frame] = fc.sample(
      anyFrames(spec).filter(({ type }) => type === "publish"),
      1,
    );
    const octets = encodeFrame(spec, {
      ...(frame ?? assert.fail()),
      properties: { entries: [{ key: 1, name: "", value: Uint8Array.of(65) }] },
      body: Uint8Array.of(1, 2),
    }).octets;
    const at = octets.length - 3 - 2;
    // The property's value is longer than what is left of the properties.
    octets[at] = 9;
    const [unit] = annotate(FIELD_MAP, octets);
    assert.deepEqual(unit?.problems, [
      {
        path: "publish.properties.entries[0].value",
        offset: octets.length - 3,
        reason: "takes 9 octets, but only 1 are left",
      },
    ]);
    assert.deepEqual(unit?.spans.at(-1)?.value, octets.subarray(-2));
  });
});

function assertOneBehindTheOther(units: readonly AnnotatedUnit[], length: number): void {
  let at = 0;
  for (const unit of units) {
    assertTiled(unit, at);
    at += unit.length;
  }
  assert.equal(at, length);
}

/** Every bit of `unit` is in one span that holds no others, and every struct and list is as long as what is in it. */
function assertTiled({ spans, offset, length }: AnnotatedUnit, start: number): void {
  assert.equal(offset, start);
  let bit = start * 8;
  const open: AnnotatedSpan[] = [];
  const closeTo = (depth: number) => {
    for (let last = open.at(-1); last !== undefined && last.depth >= depth; last = open.at(-1)) {
      assert.equal((last.offset + last.length) * 8, bit, last.path);
      open.pop();
    }
  };
  for (const span of spans) {
    closeTo(span.depth);
    assert.equal(open.length, span.depth, span.path);
    if (span.kind === "struct" || span.kind === "list") {
      assert.equal(span.offset * 8, bit, span.path);
      open.push(span);
    } else if (span.kind === "bits" && span.field?.kind === "bits") {
      assert.equal(span.offset * 8 + span.field.shift, bit, span.path);
      bit += span.field.width;
    } else {
      assert.equal(span.offset * 8, bit, span.path);
      bit += span.length * 8;
    }
  }
  closeTo(0);
  assert.equal(bit, (start + length) * 8);
}

/** What the spans of a frame say, as the generated decoder gives it. */
function valueFrom({ name, spans }: AnnotatedUnit): unknown {
  const root: Tree = { type: name };
  const holders: (Tree | unknown[])[] = [root];
  for (const { path, depth, kind, field, value } of spans) {
    const isInHeader = path.startsWith("frame.");
    if (field === undefined) assert.fail();
    const { id } = field;
    const isOfHeader =
      id === "channel" || (name === "unknown" && (id === "frame_type" || id === "ignorable"));
    if (field.role !== "value" || (isInHeader && !isOfHeader)) continue;
    const holder = holders[depth] ?? assert.fail();
    const found = kind === "list" ? [] : kind === "struct" ? {} : value;
    if (Array.isArray(holder)) holder.push(found);
    else holder[id] = found;
    if (kind === "list" || kind === "struct") holders[depth + 1] = found as Tree | unknown[];
  }
  return toPlainValue(root);
}

interface Tree {
  [id: string]: unknown;
}

function toPlainValue(tree: Tree): unknown {
  return toCamelCase(tree as never);
}
