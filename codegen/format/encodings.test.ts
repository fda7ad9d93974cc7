import assert from "node:assert/strict";
import { codeUnitOf, ENCODINGS, findEncoding } from "./encodings.ts";

describe("the name of an encoding", () => {
  const others: Readonly<Record<string, string>> = {
    utf8: "UTF-8",
    "utf-16le": "UTF-16LE",
    UTF_16_BE: "UTF-16BE",
    latin1: "ISO-8859-1",
    "latin-10": "ISO-8859-16",
    ISO8859_15: "ISO-8859-15",
    "88592": "ISO-8859-2",
    "uS-ascII": "ASCII",
    cp1252: "windows-1252",
    cp437: "IBM437",
    "shift-jis": "Shift_JIS",
    SJIS: "Shift_JIS",
    EUC_KR: "EUC-KR",
    big5: "Big5",
  };
  for (const [name, canonical] of Object.entries(others)) {
    it(`may be ${name}, for ${canonical}`, () => {
      assert.deepEqual(findEncoding(name), { canonical, isExact: false });
    });
  }

  it("is exact when it is the canonical one", () => {
    for (const canonical of ENCODINGS)
      assert.deepEqual(findEncoding(canonical), { canonical, isExact: true });
  });

  it("is not known when nothing is named so, or only an octet order away from it", () => {
    for (const name of ["KLINGON", "", "UTF-16", "UTF-32", "ISO-8859-12", "constructor"]) {
      assert.equal(findEncoding(name), undefined);
    }
  });

  it("tells how many octets its terminators have", () => {
    assert.deepEqual((["ASCII", "UTF-16LE", "UTF-32BE", "Shift_JIS"] as const).map(codeUnitOf), [1, 2, 4, 1]);
  });
});
