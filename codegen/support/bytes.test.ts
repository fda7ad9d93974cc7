import assert from "node:assert/strict";
import fc from "fast-check";
import {
  allocate,
  ByteReader,
  ByteWriter,
  copyOf,
  EncodeError,
  readS8,
  readU8,
  utf8Length,
  writeS8,
  writeU8,
} from "./bytes.ts";

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
    for (const text of ["aé€😀".repeat(5000), "a".repeat(41), `${"a".repeat(20)}é`.repeat(3)]) {
      assert.equal(decodeText(new TextEncoder().encode(text)), text);
      assert.deepEqual(encodeText(text), new TextEncoder().encode(text));
    }
  });

  it("is as strict with long texts, wherever they lie", () => {
    const octets = new TextEncoder().encode("long enough for the decoder of the platform é");
    const common = new Uint8Array(new SharedArrayBuffer(octets.length));
    common.set(octets);
    assert.equal(decodeText(common), new TextDecoder().decode(octets));
    octets[octets.length - 1] = 0x41;
    assert.throws(() => decodeText(octets), { kind: "text" });
    assert.throws(() => encodeText(`${"a".repeat(60)}\ud800`), EncodeError);
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
  it("come back as they were written, whatever their sign and value", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const view = new DataView(new ArrayBuffer(16));
        writeU8(view, 0, Math.abs(value));
        writeS8(view, 8, value);
        assert.deepEqual([readU8(view, 0), readS8(view, 8)], [Math.abs(value), value]);
        assert.equal(view.getBigUint64(0, true), BigInt(Math.abs(value)));
        assert.equal(view.getBigInt64(8, true), BigInt(value));
      }),
    );
  });

  it("are too large or too small, and nothing else, where they would not be exact", () => {
    const view = new DataView(Uint8Array.of(0, 0, 0, 0, 0, 0, 0x20, 0).buffer);
    assert.equal(readU8(view, 0), 2 ** 53);
    assert.equal(readS8(view, 0), 2 ** 53);
    const negative = new DataView(Uint8Array.of(0, 0, 0, 0, 0, 0, 0xe0, 0xff).buffer);
    assert.ok(readS8(negative, 0) < Number.MIN_SAFE_INTEGER);
    const full = new DataView(new Uint8Array(8).fill(0xff).buffer);
    assert.ok(readU8(full, 0) > Number.MAX_SAFE_INTEGER);
    assert.equal(readS8(full, 0), -1);
  });
});

describe("the reader", () => {
  it("names the whole path of a field and its place from the start of the slice", () => {
    const reader = new ByteReader(Uint8Array.of(9, 9, 9, 1, 2, 3), 3);
    reader.begin("thing");
    reader.run({ first: 1 }, 1);
    reader.pass(1);
    reader.enter("parts", 4);
    reader.enter("inner");
    assert.throws(() => reader.bytes("size", 4), {
      name: "DecodeError",
      message: "thing.parts[4].inner.size at octet 1: takes 4 octets, but only 2 are left",
      kind: "truncated",
      path: "thing.parts[4].inner.size",
      offset: 1,
    });
  });

  it("says which value of a run is wrong, and where it is", () => {
    const memory = new Uint8Array(new ArrayBuffer(16), 4, 12);
    const reader = new ByteReader(memory, 1);
    reader.begin("thing");
    reader.run({ skipped: 1 }, 1);
    reader.pass(1);
    const at = reader.run({ flags: 2, level: 0, reserved: 0, count: 4, magic: 2 }, 8);
    assert.equal(at, memory.byteOffset + 2);
    assertFields(reader.outside("count", 10, 0, 9), {
      kind: "value",
      message: "thing.count at octet 3: is 10, has to be from 0 to 9",
    });
    assert.match(reader.outside("count", 1n, 2n, 2n).message, /octet 3: is 1, has to be 2$/);
    assertFields(reader.outside("level", 3, 0, 2), { path: "thing.level", offset: 1 });
    assertFields(reader.reserved("reserved"), {
      kind: "reserved",
      message: "thing.reserved at octet 1: is reserved and has to be zero",
    });
    assert.throws(() => reader.constant("magic", at + 6, [0, 9]), {
      kind: "value",
      message: "thing.magic at octet 8: is 0, has to be 9",
    });
    assert.throws(() => new ByteReader(Uint8Array.of(0, 1)).zeros("spare", 0, 2), { kind: "reserved" });
  });

  it("finds a run cut short only at the value that is, and after what is wrong before", () => {
    const reader = new ByteReader(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), 0, 3);
    reader.begin("thing");
    const at = reader.run({ a: 1, b: 1, c: 4, d: 0, e: 1 }, 7);
    assertFields(reader.outside("b", 2, 0, 1), { kind: "value", path: "thing.b", offset: 1 });
    const error = {
      kind: "truncated",
      message: "thing.c at octet 2: takes 4 octets, but only 1 are left",
    };
    // What lies behind the slice stays out of sight.
    assert.deepEqual(
      Array.from({ length: 7 }, (_, index) => reader.view.getUint8(at + index)),
      [1, 2, 3, 0, 0, 0, 0],
    );
    assert.throws(() => reader.outside("c", 7, 0, 1), error);
    assert.throws(() => reader.reserved("d"), error);
    assert.throws(() => reader.constant("e", at + 6, [1]), error);
    assert.throws(() => reader.pass(7), error);
  });

  it("keeps a sized value inside of its size, and wants all of it read", () => {
    const reader = new ByteReader(Uint8Array.of(1, 2, 3, 4));
    reader.begin("thing");
    reader.enterSized("part", 2);
    assert.equal(reader.remaining, 2);
    reader.run({ a: 4 }, 4);
    assert.throws(() => reader.pass(4), { kind: "truncated" });
    reader.run({ b: 1 }, 1);
    reader.pass(1);
    assert.throws(() => reader.leave(), {
      kind: "trailing",
      message: "thing.part at octet 1: 1 octets are left after the last field",
    });
    reader.run({ c: 1 }, 1);
    reader.pass(1);
    reader.leave();
    assert.equal(reader.remaining, 2);
    assert.throws(() => reader.end(), { kind: "trailing", offset: 2 });
  });

  it("does not open a sized value that is longer than what holds it", () => {
    const reader = new ByteReader(Uint8Array.of(1, 2));
    assert.throws(() => reader.enterSized("part", 0xffffffff), { kind: "truncated" });
  });

  it("shows octets where they lie, as a plain Uint8Array, of a Buffer too", () => {
    const memory = Buffer.from([1, 2, 3, 4]);
    const octets = new ByteReader(memory, 1).bytes("a", 2);
    assert.equal(Object.getPrototypeOf(octets), Uint8Array.prototype);
    memory[1] = 9;
    assert.deepEqual(octets, Uint8Array.of(9, 3));
  });

  it("names elements of lists after others were left", () => {
    const reader = new ByteReader(new Uint8Array(1));
    reader.begin("thing");
    for (const index of [0, 1]) {
      reader.enter("parts", index);
      reader.enter("inner");
      reader.leave();
      reader.leave();
    }
    reader.enterSized("last", 1);
    reader.enter("inner");
    assert.throws(() => reader.bytes("size", 2), { path: "thing.last.inner.size" });
  });

  it("does not begin outside of its memory", () => {
    assert.throws(() => new ByteReader(new Uint8Array(4), 2, 3), { message: "octets 2 to 5 of 4" });
    assert.throws(() => new ByteReader(new Uint8Array(4), 5), RangeError);
  });
});

describe("the memory of the support file", () => {
  it("is zero, aligned, and nobody else's", () => {
    const parts = Array.from({ length: 300 }, (_, index) => allocate(index * 5));
    for (const [index, part] of parts.entries()) {
      assert.deepEqual(part, new Uint8Array(index * 5));
      assert.equal(part.byteOffset % 8, 0);
      part.fill(0xff);
    }
  });

  it("holds copies that do not follow what they were made of", () => {
    for (const length of [0, 3, 64, 65, 1024, 1025]) {
      const memory = Buffer.alloc(length + 2, 7);
      const copy = copyOf(memory, 1, length);
      memory.fill(0);
      assert.deepEqual(copy, new Uint8Array(length).fill(7));
    }
  });

  it("is there again after somebody transferred a buffer that was shared", () => {
    const part = allocate(100);
    structuredClone(part, { transfer: [part.buffer as ArrayBuffer] });
    assert.deepEqual(allocate(100), new Uint8Array(100));
  });
});

describe("the writer", () => {
  it("is back where the frame began after it refused a value", () => {
    const writer = new ByteWriter(new Uint8Array(16), 2);
    writer.begin("thing");
    assert.equal(writer.room(4), 2);
    writer.enter("parts");
    writer.next();
    writer.next();
    assertFields(writer.outside("size", 300, 0, 255), {
      path: "thing.parts[1].size",
      message: "thing.parts[1].size: is 300, has to be from 0 to 255",
    });
    assert.equal(writer.at, 2);
    writer.begin("thing");
    assertFields(writer.outside("size", 300, 0, 255), { path: "thing.size" });
  });

  it("says what is wrong with a number", () => {
    const writer = new ByteWriter(new Uint8Array(8));
    for (const value of [1.5, Number.NaN, Number.POSITIVE_INFINITY, "1"]) {
      assert.equal(writer.outside("a", value, 0, 9).message, `a: is ${value}, has to be an integer`);
    }
    assert.equal(writer.outside("a", -129, -128, 127).message, "a: is -129, has to be from -128 to 127");
    assert.equal(writer.outside("a", 3, 5, 5).message, "a: is 3, has to be 5");
    assert.equal(writer.outside("a", 4n, 0n, 3n).message, "a: is 4, has to be from 0 to 3");
  });

  it("refuses what the memory has no room for, and writes nothing beyond", () => {
    const memory = new Uint8Array(8);
    const writer = new ByteWriter(memory.subarray(0, 4));
    assert.throws(() => writer.text("name", "abcde", 5), {
      message: "name: takes 5 octets, but the memory has only 4 left",
    });
    assert.throws(() => writer.bytes("data", new Uint8Array(5)), EncodeError);
    writer.begin("thing");
    assert.throws(() => writer.room(8), {
      path: "thing",
      message: "thing: takes 8 octets, but the memory has only 4 left",
    });
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

function assertFields(actual: Error, expected: Readonly<Record<string, unknown>>): void {
  assert.throws(() => {
    throw actual;
  }, expected);
}

function attempt(decode: () => string): string | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}
