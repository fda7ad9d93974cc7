import assert from "node:assert/strict";
import { compileFormats } from "./formats.ts";
import { formatDiagnostic } from "./ksy/diagnostics.ts";
import { load } from "./test-support.ts";

type Anything = ReturnType<typeof JSON.parse>;

/** The exports of the module for `text`, a format whose id is `thing`. */
function moduleOf(text: string, others: Readonly<Record<string, string>> = {}): Anything {
  const sources: Readonly<Record<string, string>> = {
    ...others,
    thing: `meta:\n  id: thing\n  endian: le\n${text}`,
  };
  const { files, diagnostics } = compileFormats(["thing"], {
    read: (path) => (sources[path] === undefined ? undefined : { file: `${path}.ksy`, text: sources[path] }),
  });
  assert.deepEqual(diagnostics.map(formatDiagnostic), []);
  return load(files)("thing.ts");
}

const octets = (...values: readonly number[]) => Uint8Array.from(values);

describe("code that is generated from a format", () => {
  it("reads plain objects, and writes them without what follows from the rest", () => {
    const { decodeThing, encodeThing } = moduleOf(`
seq:
  - {id: magic, contents: [1, 2]}
  - {id: len_name, type: u2}
  - {id: num_items, type: u1}
  - {id: name, type: str, size: len_name, encoding: UTF-8}
  - {id: items, type: u2, repeat: expr, repeat-expr: num_items}
`);
    const bytes = octets(1, 2, 2, 0, 1, 0x68, 0x69, 7, 0);
    const value = decodeThing(bytes);
    const { name, items } = value;
    assert.deepEqual({ ...value }, { magic: octets(1, 2), lenName: 2, numItems: 1, name: "hi", items: [7] });
    assert.deepEqual(encodeThing({ name, items }), bytes);
    assert.deepEqual(encodeThing({ ...value, name: "hi!" }), octets(1, 2, 3, 0, 1, 0x68, 0x69, 0x21, 7, 0));
  });

  it("names the field of a value that does not fit", () => {
    const { encodeThing } = moduleOf(`
seq:
  - {id: len_name, type: u2}
  - {id: name, type: str, size: len_name, encoding: UTF-8}
  - {id: line, type: strz, encoding: UTF-8}
  - {id: points, type: point, repeat: expr, repeat-expr: 2}
types:
  point: {seq: [{id: x, type: s1}]}
`);
    const value = { name: "", line: "", points: [{ x: 1 }, { x: 2 }] };
    const refused = (part: object, message: RegExp) => {
      assert.throws(() => encodeThing({ ...value, ...part }), { name: "EncodeError", message });
    };
    assert.deepEqual(encodeThing(value), octets(0, 0, 0, 1, 2));
    refused({ name: "x".repeat(70_000) }, /^thing\.name: is 70000 octets long, has to be from 0 to 65535$/);
    refused({ name: "\ud800" }, /^thing\.name: holds half of a surrogate pair/);
    refused({ line: "a\0b" }, /^thing\.line: holds its terminator, \[00\], at octet 1$/);
    refused(
      { points: [{ x: 1 }, { x: 128 }] },
      /^thing\.points\[1\]\.x: is 128, has to be an integer from -128 to 127$/,
    );
    refused({ points: [{ x: 1 }] }, /^thing\.points: has 1 elements, has to have 2$/);
    refused({ points: [{ x: 1 }, {}] }, /^thing\.points\[1\]\.x: is missing$/);
    refused({ line: undefined }, /^thing\.line: is missing$/);
  });

  it("says how many octets are missing, and never more than there will be", () => {
    const { tryDecodeThing } = moduleOf(`
seq:
  - {id: len_body, type: u2}
  - {id: body, type: pair, size: len_body}
  - {id: end, type: strz, encoding: ASCII}
types:
  pair: {seq: [{id: x, type: u1}, {id: y, type: u1}]}
`);
    const whole = octets(2, 0, 5, 6, 0x61, 0);
    const missing = Array.from(whole, (_, length) => tryDecodeThing(whole.subarray(0, length)).missing);
    assert.deepEqual(missing, [2, 1, 2, 1, 1, 1]);
    const found = tryDecodeThing(octets(...whole, 9, 9));
    assert.equal(found.isComplete, true);
    assert.equal(found.length, whole.length);
    // What is limited to too few octets is not mended by more.
    assert.throws(() => tryDecodeThing(octets(1, 0, 5, 0)), {
      name: "DecodeError",
      path: "thing.body.y",
      offset: 3,
    });
  });

  it("says where the field begins that is not as it has to be", () => {
    const { decodeThing } = moduleOf(`
seq:
  - {id: head, type: u4}
  - {id: sized, type: inner, size: 5}
types:
  inner:
    seq:
      - {id: x, type: u1}
      - {id: y, type: u2, valid: 7}
      - {id: flags, type: b3}
      - {id: low, type: b5, valid: 1}
      - {id: text, type: str, size: 1, encoding: ASCII}
`);
    const whole = octets(0, 0, 0, 0, 9, 7, 0, 1, 0x61);
    const changed = (at: number, value: number) => () => decodeThing(whole.with(at, value));
    assert.equal(decodeThing(whole).sized.text, "a");
    assert.throws(changed(5, 8), { path: "thing.sized.y", offset: 5, constraint: "eq" });
    assert.throws(changed(7, 2), { path: "thing.sized.low", offset: 7 });
    assert.throws(changed(8, 0x80), { path: "thing.sized.text", offset: 8, kind: "text" });
  });

  it("keeps 64 bits exact, or refuses what a number would not", () => {
    const { decodeThing, encodeThing } = moduleOf(`
seq:
  - {id: exact, type: u8}
  - {id: number, type: u8, -js-type: number}
instances:
  more: {value: exact + 1}
`);
    const bytes = octets(255, 255, 255, 255, 255, 255, 255, 255, 1, 0, 0, 0, 0, 0, 32, 0);
    assert.throws(() => decodeThing(bytes), { name: "DecodeError", path: "thing.number" });
    bytes[14] = 0;
    const value = decodeThing(bytes);
    assert.equal(value.exact, 2n ** 64n - 1n);
    assert.equal(value.number, 1);
    assert.equal(value.more, 2n ** 64n);
    assert.deepEqual(encodeThing(value), bytes);
    assert.throws(() => encodeThing({ exact: 2n ** 64n, number: 1 }), { path: "thing.exact" });
    assert.throws(() => encodeThing({ exact: 1n, number: 2 ** 53 }), { path: "thing.number" });
  });

  it("works fields out as `-derive` says", () => {
    const { encodeThing } = moduleOf(`
seq:
  - {id: area, type: u2, -derive: width * height}
  - {id: width, type: u1}
  - {id: height, type: u1}
  - {id: len_given, type: u1, -derive: false}
  - {id: data, size: len_given}
`);
    const value = { width: 3, height: 5, lenGiven: 1, data: octets(9) };
    assert.deepEqual(encodeThing(value), octets(15, 0, 3, 5, 1, 9));
    assert.throws(() => encodeThing({ ...value, lenGiven: 2 }), /thing\.data: is 1 octets long, has to be 2/);
  });

  it("chooses the case of a switch by what it is given", () => {
    const { encodeThing, decodeThing } = moduleOf(`
seq:
  - {id: kind, type: u1}
  - {id: body, type: {switch-on: kind, cases: {1: small, 2: large}}}
types:
  small: {seq: [{id: x, type: u1}]}
  large: {seq: [{id: x, type: u2}]}
`);
    assert.deepEqual(encodeThing({ body: { _type: "large", x: 258 } }), octets(2, 2, 1));
    assert.deepEqual(encodeThing(decodeThing(octets(1, 7))), octets(1, 7));
    assert.deepEqual(encodeThing({ kind: 9 }), octets(9));
    assert.throws(() => encodeThing({ kind: 9, body: { _type: "other" } }), { path: "thing.body" });
  });

  it("keeps what is left behind the fields of a sized type", () => {
    const { encodeThing, decodeThing } = moduleOf(`
seq:
  - {id: len_head, type: u1}
  - {id: head, type: head, size: len_head}
types:
  head: {seq: [{id: x, type: u1}]}
`);
    const value = decodeThing(octets(3, 7, 8, 9));
    assert.deepEqual({ ...value.head }, { x: 7, _tail: octets(8, 9) });
    assert.deepEqual(encodeThing(value), octets(3, 7, 8, 9));
    assert.deepEqual(encodeThing({ head: { x: 1 } }), octets(1, 1));
  });

  it("reads and writes what lies at constant places where it is", () => {
    const { ThingView } = moduleOf(`
seq:
  - {id: a, type: u2}
  - {id: flag, type: b1}
  - {id: level, type: b7}
  - {id: inner, type: pair}
  - {id: rest, size-eos: true}
types:
  pair: {seq: [{id: x, type: s4be}, {id: y, type: u8}]}
`);
    const bytes = new Uint8Array(20);
    const view = new ThingView(bytes, 2);
    view.a = 513;
    view.flag = true;
    view.level = 5;
    view.innerX = -2;
    view.innerY = 1n;
    assert.deepEqual(bytes, octets(0, 0, 1, 2, 0x85, 255, 255, 255, 254, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    assert.deepEqual([view.a, view.flag, view.level, view.innerX, view.innerY], [513, true, 5, -2, 1n]);
    assert.equal(ThingView.LENGTH, 15);
    assert.throws(() => (view.level = 128), { name: "EncodeError" });
    assert.throws(() => view.move(6), RangeError);
  });

  it("says where each field lies", () => {
    const { spansOfThing } = moduleOf(`
seq:
  - {id: flag, type: b1}
  - {id: level, type: b7}
  - {id: pairs, type: pair, repeat: expr, repeat-expr: 2}
  - {id: end, type: u4}
types:
  pair: {seq: [{id: x, type: u1}, {id: y, type: u2}]}
instances:
  first: {pos: 1, type: pair}
`);
    const { spans, error } = spansOfThing(octets(1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0));
    const shown = spans.map(({ path, offset, length }: Anything) => `${path} ${offset}+${length}`);
    assert.equal(error, undefined);
    assert.deepEqual(shown, [
      "thing.flag 0+1",
      "thing.level 0+1",
      "thing.pairs[0].x 1+1",
      "thing.pairs[0].y 2+2",
      "thing.pairs[1].x 4+1",
      "thing.pairs[1].y 5+2",
      "thing.end 7+4",
      "thing.first.x 1+1",
      "thing.first.y 2+2",
    ]);
    const cut = spansOfThing(octets(1, 2, 3));
    assert.equal(cut.spans.length, 3);
    assert.equal(cut.error.path, "thing.pairs[0].y");
  });

  it("looks types up in imported files", () => {
    const { decodeThing, encodeThing } = moduleOf(
      `
  imports: [other]
seq:
  - {id: a, type: other}
  - {id: b, type: 'other::inner'}
  - {id: c, type: u1, enum: 'other::kind'}
`.replace("\n  imports", "  imports"),
      {
        other: `
meta: {id: other}
seq: [{id: x, type: u1}]
types: {inner: {seq: [{id: y, type: u1}]}}
enums: {kind: {1: one}}
`,
      },
    );
    const value = decodeThing(octets(1, 2, 1));
    assert.deepEqual([value.a.x, value.b.y, value.c], [1, 2, 1]);
    assert.deepEqual(encodeThing({ a: { x: 1 }, b: { y: 2 }, c: 1 }), octets(1, 2, 1));
  });
});
