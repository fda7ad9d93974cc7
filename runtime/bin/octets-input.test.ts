import assert from "node:assert/strict";
import fc from "fast-check";
import { readOctets } from "./octets-input.ts";

describe("octets that are written down", () => {
  it("are read back from hex, base64 and the dumps of other programs, without being told which", () => {
    // The first octet keeps raw input apart from a text.
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 120 }), (rest) => {
        const octets = Uint8Array.of(0, ...rest);
        const hex = Buffer.from(octets).toString("hex");
        for (const text of [hex, hex.toUpperCase(), `0x${hex}`, hex.replaceAll(/../g, "$& "), dump(octets)]) {
          assert.deepEqual(read(text), [...octets], text);
        }
        assert.deepEqual(read(hexdump(octets)), [...octets]);
        assert.deepEqual([...(readOctets(octets, "auto") ?? [])], [...octets]);
        assert.deepEqual([...(readOctets(octets, "raw") ?? [])], [...octets]);
        for (const encoding of ["base64", "base64url"] as const) {
          const text = Buffer.from(octets).toString(encoding);
          assert.deepEqual([...(readOctets(Buffer.from(text), "base64") ?? [])], [...octets]);
        }
      }),
    );
  });

  it("are told apart as base64 when they are no hex", () => {
    assert.deepEqual(read("DAAAAAgAAAAAAAAA\n"), [12, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("may be written as in the golden frames", () => {
    assert.deepEqual(read("4d 55  # magic\n00*3 # rest\n"), [0x4d, 0x55, 0, 0, 0]);
  });

  it("are not taken for an offset when they are blocks of digits", () => {
    assert.deepEqual(read("0c000000 08 00 0000 00000000"), [12, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0]);
    assert.deepEqual(read("0c000000\n08000000\n00000000"), [12, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("are repeated where a dump says so", () => {
    const dumped = "00000000  00 01 02 03 04 05 06 07  08 09 0a 0b 0c 0d 0e 0f  |................|\n*\n";
    const row = Array.from({ length: 16 }, (_, index) => index);
    assert.deepEqual(read(`${dumped}00000030\n`), [...row, ...row, ...row]);
  });

  it("are refused when none can be read", () => {
    for (const text of ["", "zz!", "0", "00000000: 00 01\n00000010: 00", "00*99999999"]) {
      assert.equal(readOctets(Buffer.from(text), "auto"), undefined, text);
    }
    assert.equal(readOctets(Buffer.from("012"), "hex"), undefined);
    assert.equal(readOctets(Buffer.from("{}"), "base64"), undefined);
  });
});

function read(text: string): readonly number[] {
  return [...(readOctets(Buffer.from(text), "auto") ?? assert.fail(text))];
}

/** As `xxd` does it. */
function dump(octets: Uint8Array): string {
  return rows(octets)
    .map(({ at, row, typed }) => {
      const digits = Buffer.from(row).toString("hex").replaceAll(/.{4}/g, "$& ").trim();
      return `${at}: ${digits.padEnd(39)}  ${typed}\n`;
    })
    .join("");
}

/** As `hexdump -C` does it. */
function hexdump(octets: Uint8Array): string {
  const lines = rows(octets).map(({ at, row, typed }) => {
    const [left, right] = [row.subarray(0, 8), row.subarray(8)].map((half) =>
      [...half].map((octet) => octet.toString(16).padStart(2, "0")).join(" "),
    );
    return `${at}  ${`${left}  ${right}`.padEnd(48)}  |${typed}|\n`;
  });
  return `${lines.join("")}${octets.length.toString(16).padStart(8, "0")}\n`;
}

function rows(octets: Uint8Array) {
  return Array.from({ length: Math.ceil(octets.length / 16) }, (_, index) => {
    const row = octets.subarray(index * 16, index * 16 + 16);
    const typed = Buffer.from(row)
      .toString("latin1")
      .replaceAll(/[^ -~]/g, ".");
    return { at: (index * 16).toString(16).padStart(8, "0"), row, typed };
  });
}
