import assert from "node:assert/strict";
import fc from "fast-check";
import { ENCODINGS } from "../format/encodings.ts";
import { decodeText, type Encoding, encodeText } from "./text.ts";

/** Texts and the octets that other programs write for them. */
const KNOWN: readonly (readonly [Encoding, string, string])[] = [
  ["ASCII", "az~\u0000\u007f", "617a7e007f"],
  ["UTF-8", "é€😀", "c3a9e282acf09f9880"],
  ["UTF-8", "\ufeffa", "efbbbf61"],
  ["UTF-16LE", "a😀", "61003dd800de"],
  ["UTF-16BE", "a😀", "0061d83dde00"],
  ["UTF-16BE", "\ufeffa", "feff0061"],
  ["UTF-32LE", "a😀", "6100000000f60100"],
  ["UTF-32BE", "a😀", "000000610001f600"],
  ["ISO-8859-1", "\u0080\u009fÿ", "809fff"],
  ["ISO-8859-2", "Łódź", "a3f364bc"],
  ["ISO-8859-7", "ώ", "fe"],
  ["ISO-8859-9", "İş\u0080", "ddfe80"],
  ["ISO-8859-11", "ไทย฿๛", "e4b7c2dffb"],
  ["ISO-8859-16", "Țară", "de6172e3"],
  ["windows-1250", "ŽŤ", "8e8d"],
  ["windows-1251", "Жё", "c6b8"],
  ["windows-1252", "€œŸ", "809c9f"],
  ["IBM437", "░▒▓éß≈\u00a0", "b0b1b282e1f7ff"],
  ["IBM866", "Привет", "8fe0a8a2a5e2"],
  ["KOI8-R", "Привет", "f0d2c9d7c5d4"],
  ["KOI8-U", "Їжак", "b7d6c1cb"],
  ["Shift_JIS", "テスト｡\u001a\u001c\u007f", "836583588367a11a1c7f"],
  ["Shift_JIS", "髙", "fbfc"],
  ["EUC-JP", "日本語丂", "c6fccbdcb8ec8fb0a1"],
  ["EUC-KR", "한국", "c7d1b1b9"],
  ["Big5", "中文十═", "a4a4a4e5a451f9f9"],
  ["GBK", "镕€", "e94680"],
  ["GB2312", "中文", "d6d0cec4"],
];

const REFUSED_OCTETS: readonly (readonly [Encoding, string])[] = [
  ["ASCII", "80"],
  ["UTF-8", "c080"],
  ["UTF-8", "eda080"],
  ["UTF-8", "e282"],
  ["UTF-16LE", "6100ff"],
  ["UTF-16LE", "00d86100"],
  ["UTF-16BE", "dc00d800"],
  ["UTF-32LE", "000061"],
  ["UTF-32LE", "00d80000"],
  ["UTF-32BE", "00110000"],
  ["ISO-8859-6", "a1"],
  ["ISO-8859-11", "dc"],
  ["windows-1253", "d2"],
  ["Shift_JIS", "81"],
  ["Shift_JIS", "8120"],
  ["Shift_JIS", "80"],
  ["EUC-JP", "a4"],
  ["EUC-JP", "8fb0"],
  ["EUC-KR", "ff"],
  ["Big5", "a4"],
  ["GB2312", "8140"],
  ["GB2312", "80"],
];

const REFUSED_TEXTS: readonly (readonly [Encoding, string])[] = [
  ["ASCII", "\u0080"],
  ["UTF-8", "\ud800"],
  ["UTF-16LE", "a\udc00"],
  ["UTF-16BE", "\ud800a"],
  ["UTF-32BE", "\ud800"],
  ["ISO-8859-1", "€"],
  ["ISO-8859-15", "¤"],
  ["windows-1252", "Ж"],
  ["windows-1252", "\ufffd"],
  ["IBM437", "€"],
  ["Shift_JIS", "😀"],
  ["Big5", "あ한"],
  ["EUC-KR", "\ud83d"],
];

const octets = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc.array(fc.integer({ min: 0xa0, max: 0xff }), { maxLength: 12 }).map((list) => Uint8Array.from(list)),
);

describe("text in any encoding", () => {
  for (const [encoding, text, hex] of KNOWN) {
    it(`is the same for others: ${encoding} ${hex}`, () => {
      assert.equal(decodeText(fromHex(hex), encoding), text);
      assert.equal(toHex(encodeText(text, encoding)), hex);
    });
  }

  for (const [encoding, hex] of REFUSED_OCTETS) {
    it(`is not read from what is not ${encoding}: ${hex}`, () => {
      assert.equal(decodeText(fromHex(hex), encoding), undefined);
    });
  }

  for (const [encoding, text] of REFUSED_TEXTS) {
    it(`is not written where ${encoding} has no octets for it: ${JSON.stringify(text)}`, () => {
      assert.equal(encodeText(text, encoding), undefined);
    });
  }

  for (const encoding of ENCODINGS) {
    it(`comes back from ${encoding} as it was written`, () => {
      fc.assert(
        fc.property(octets, (bytes) => {
          const text = decodeText(bytes, encoding);
          if (text === undefined) return;
          const written = encodeText(text, encoding);
          assert.ok(written);
          assert.equal(decodeText(written, encoding), text);
        }),
        { numRuns: 300 },
      );
    });

    it(`comes back from ${encoding} whatever it is, or is refused`, () => {
      fc.assert(
        fc.property(fc.string({ unit: "binary", maxLength: 8 }), (text) => {
          const written = encodeText(text, encoding);
          if (written !== undefined) assert.equal(decodeText(written, encoding), text);
        }),
      );
    });

    it(`has ASCII in ${encoding}, and nothing in no octets`, () => {
      const ascii = String.fromCharCode(...Array(128).keys());
      const written = encodeText(ascii, encoding);
      assert.ok(written);
      assert.equal(decodeText(written, encoding), ascii);
      assert.equal(decodeText(new Uint8Array(0), encoding), "");
    });
  }

  it("may be longer than a call has arguments", () => {
    const text = "aé".repeat(100_000);
    for (const encoding of ["UTF-16LE", "UTF-32BE", "ISO-8859-1", "windows-1252"] as const) {
      const written = encodeText(text, encoding);
      assert.ok(written);
      assert.equal(decodeText(written, encoding), text);
    }
  });

  it("is read where it lies in a larger buffer", () => {
    const buffer = fromHex("ffff006100620063");
    assert.equal(decodeText(buffer.subarray(3, 7), "UTF-16LE"), "ab");
  });
});

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (octet) => Number.parseInt(octet, 16));
}

function toHex(bytes: Uint8Array | undefined): string | undefined {
  return bytes && Buffer.from(bytes).toString("hex");
}
