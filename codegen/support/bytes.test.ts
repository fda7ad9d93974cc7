import assert from "node:assert/strict";
import fc from "fast-check";
import { ByteReader, ByteWriter, DecodeError, EncodeError, utf8Length } from "./bytes.ts";

/** Octets at which the rules of UTF-8 change. */
const EDGES = [
  0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef,
  0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff,
];

/** Octets that are UTF-8, that nearly are, and that are not. */
const nearlyUtf8 = fc
  .tuple(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.array(fc.tuple(fc.nat(80), fc.nat(255)), { maxLength: 2 }),
  )
  .map(([text, changes]) => {
    const octets = new TextEncoder().encode(text);
    for (const [at, octet] of changes) if (at < octets.length) octets[at] = octet;
    return octets;
  });

const octets = fc.oneof(
  nearlyUtf8,
  fc.uint8Array({ maxLength: 12 }),
  fc.array(fc.constantFrom(...EDGES), { maxLength: 6 }).map((list) => Uint8Array.from(list)),
);

/** Any UTF-16, halves of surrogate pairs included. */
const utf16 = fc
  .array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd7fe, max: 0xe001 }), fc.nat(0x800)), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));

describe("the UTF-8 of the support file", () => {
  it("takes exactly what a strict TextDecoder takes, for the same text, whatever the octets", () => {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    fc.assert(
      fc.property(octets, (bytes) => {
        assert.equal(
          attempt(() => decodeText(bytes)),
          attempt(() => decoder.decode(bytes)),
        );
      }),
      { numRuns: 5000 },
    );
  });

  it("writes what TextEncoder writes, and refuses every text with half of a surrogate pair", () => {
    fc.assert(
      fc.property(utf16, (text) => {
        const expected = new TextEncoder().encode(text);
        assert.equal(utf8Length(text), expected.length);
        const hasHalf = /[\ud800-\udfff]/u.test(text);
        if (hasHalf) assert.throws(() => encodeText(text), EncodeError);
        else assert.deepEqual(encodeText(text), expected);
      }),
      { numRuns: 5000 },
    );
  });

  it("reads texts that are longer than one call of fromCharCode takes", () => {
    const text = "aé€😀".repeat(5000);
    assert.equal(decodeText(new TextEncoder().encode(text)), text);
  });

  it("keeps a byte order mark", () => {
    assert.equal(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)), "\ufeffa");
  });

  const malformed: Readonly<Record<string, readonly number[]>> = {
    "an overlong slash": [0xc0, 0xaf],
    "an overlong slash of three octets": [0xe0, 0x80, 0xaf],
    "an overlong slash of four octets": [0xf0, 0x80, 0x80, 0xaf],
    "half of a surrogate pair": [0xed, 0xa0, 0x80],
    "a point above U+10FFFF": [0xf4, 0x90, 0x80, 0x80],
    "a sequence of five octets": [0xf8, 0x88, 0x80, 0x80, 0x80],
    "a continuation alone": [0x80],
    "a sequence that is cut off": [0xe2, 0x82],
  };
  for (const [name, bytes] of Object.entries(malformed)) {
    it(`refuses ${name}`, () => {
      assert.throws(() => decodeText(Uint8Array.from(bytes)), {
        kind: "text",
        path: "thing.text",
        offset: 0,
      });
    });
  }
});

describe("the numbers of the support file", () => {
  it("come back as they were written, whatever their width, sign and value", () => {
    const safe = fc.maxSafeInteger();
    const values = fc.record({
      u1: fc.nat(0xff),
      u2: fc.nat(0xffff),
      u4: fc.integer({ min: 0, max: 0xffffffff }),
      u8: safe.map(Math.abs),
      s8: safe,
      big: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    });
    fc.assert(
      fc.property(values, ({ u1, u2, u4, u8, s8, big }) => {
        const bytes = new Uint8Array(1 + 2 + 4 + 8 + 8 + 8 + 8);
        const writer = new ByteWriter(bytes);
        writer.u1("a", u1);
        writer.u2("b", u2);
        writer.u4("c", u4);
        writer.u8("d", u8);
        writer.s8("e", s8);
        writer.s8BigInt("f", big);
        writer.u8BigInt("g", BigInt.asUintN(64, big));
        const reader = new ByteReader(bytes);
        assert.deepEqual(
          [reader.u1("a"), reader.u2("b"), reader.u4("c"), reader.u8("d"), reader.s8("e")],
          [u1, u2, u4, u8, s8],
        );
        assert.equal(reader.s8BigInt("f"), big);
        assert.equal(reader.u8BigInt("g"), BigInt.asUintN(64, big));
        const view = new DataView(bytes.buffer);
        assert.equal(view.getBigUint64(7, true), BigInt(u8));
        assert.equal(view.getBigInt64(15, true), BigInt(s8));
      }),
    );
  });

  it("are refused where a number is not exact", () => {
    const bytes = Uint8Array.of(0, 0, 0, 0, 0, 0, 0x20, 0);
    assert.throws(() => new ByteReader(bytes).u8("count"), {
      message: "count at octet 0: is 9007199254740992, has to be from 0 to 9007199254740991",
    });
    bytes.fill(0xff);
    assert.throws(() => new ByteReader(bytes).u8("count"), DecodeError);
    assert.equal(new ByteReader(bytes).s8("count"), -1);
    assert.throws(() => new ByteReader(Uint8Array.of(0, 0, 0, 0, 0, 0, 0xe0, 0xff)).s8("count"), DecodeError);
  });

  it("are refused by the writer when they are no integer or out of range", () => {
    const writer = new ByteWriter(new Uint8Array(8));
    for (const value of [1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(() => writer.u4("a", value), { message: `a: is ${value}, has to be an integer` });
    }
    assert.throws(() => writer.u1("a", 256), { message: "a: is 256, has to be from 0 to 255" });
    assert.throws(() => writer.s1("a", -129), { message: "a: is -129, has to be from -128 to 127" });
    assert.throws(() => writer.u2("a", 3, 5, 5), { message: "a: is 3, has to be 5" });
    assert.throws(() => writer.u8("a", 2 ** 53), EncodeError);
    assert.throws(() => writer.u8BigInt("a", 2n ** 64n), EncodeError);
    assert.equal(writer.at, 0);
  });
});

describe("the reader", () => {
  it("names the whole path of a field and its place from the start of the slice", () => {
    const reader = new ByteReader(Uint8Array.of(9, 9, 9, 1, 2, 3), 3);
    reader.begin("thing");
    reader.u1("first");
    reader.enter("parts", 4);
    reader.enter("inner");
    assert.throws(() => reader.u4("size"), {
      name: "DecodeError",
      message: "thing.parts[4].inner.size at octet 1: takes 4 octets, but only 2 are left",
      kind: "truncated",
      path: "thing.parts[4].inner.size",
      offset: 1,
    });
  });

  it("keeps a sized value inside of its size, and wants all of it read", () => {
    const reader = new ByteReader(Uint8Array.of(1, 2, 3, 4));
    reader.begin("thing");
    reader.enterSized("part", 2);
    assert.equal(reader.remaining, 2);
    assert.throws(() => reader.u4("a"), { kind: "truncated" });
    reader.u1("b");
    assert.throws(() => reader.leave(), {
      kind: "trailing",
      message: "thing.part at octet 1: 1 octets are left after the last field",
    });
    reader.u1("c");
    reader.leave();
    assert.equal(reader.remaining, 2);
    assert.throws(() => reader.end(), { kind: "trailing", offset: 2 });
  });

  it("does not open a sized value that is longer than what holds it", () => {
    const reader = new ByteReader(Uint8Array.of(1, 2));
    assert.throws(() => reader.enterSized("part", 0xffffffff), { kind: "truncated" });
  });

  it("gives copies of octets, of a Buffer too", () => {
    const memory = Buffer.from([1, 2, 3]);
    const copy = new ByteReader(memory).bytes("a", 3);
    memory.fill(0);
    assert.deepEqual(copy, Uint8Array.of(1, 2, 3));
  });

  it("refuses a reserved octet and a constant that are others", () => {
    const reader = new ByteReader(Uint8Array.of(0, 1, 2));
    assert.throws(() => reader.reserved("spare", 2), {
      kind: "reserved",
      message: "spare at octet 0: is reserved and has to be zero",
    });
    assert.throws(() => new ByteReader(Uint8Array.of(7, 8)).constant("magic", [7, 9]), {
      kind: "value",
      message: "magic at octet 1: is 8, has to be 9",
    });
  });

  it("does not begin outside of its memory", () => {
    assert.throws(() => new ByteReader(new Uint8Array(4), 2, 3), { message: "octets 2 to 5 of 4" });
    assert.throws(() => new ByteReader(new Uint8Array(4), 5), RangeError);
  });
});

describe("the writer", () => {
  it("is back where the frame began after it refused a value", () => {
    const writer = new ByteWriter(new Uint8Array(16), 2);
    writer.begin("thing");
    writer.u4("first", 1);
    writer.enter("parts");
    writer.next();
    writer.next();
    assert.throws(() => writer.u1("size", 300), {
      path: "thing.parts[1].size",
      message: "thing.parts[1].size: is 300, has to be from 0 to 255",
    });
    assert.equal(writer.at, 2);
    writer.begin("thing");
    assert.throws(() => writer.u1("size", 300), { path: "thing.size" });
  });

  it("refuses what the memory has no room for, and writes nothing beyond", () => {
    const memory = new Uint8Array(8);
    const writer = new ByteWriter(memory.subarray(0, 4));
    assert.throws(() => writer.text("name", "abcde", 5), {
      message: "name: takes 5 octets, but the memory has only 4 left",
    });
    assert.throws(() => writer.u8("count", 1), EncodeError);
    assert.throws(() => writer.bytes("data", new Uint8Array(5)), EncodeError);
    assert.throws(() => writer.reserved("spare", 5), EncodeError);
    assert.deepEqual(memory, new Uint8Array(8));
  });

  it("names lengths and counts by what they measure", () => {
    const writer = new ByteWriter(new Uint8Array(8));
    assert.throws(() => writer.length("name", 300, 1, 255), {
      message: "name: is 300 octets long, has to be from 1 to 255",
    });
    assert.throws(() => writer.count("parts", 65, 0, 64), {
      message: "parts: has 65 elements, has to have from 0 to 64",
    });
  });
});

function decodeText(bytes: Uint8Array): string {
  const reader = new ByteReader(bytes);
  reader.begin("thing");
  return reader.text("text", bytes.length);
}

function encodeText(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  new ByteWriter(bytes).text("text", text, bytes.length);
  return bytes;
}

function attempt(decode: () => string): string | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}
