import assert from "node:assert/strict";
import { decodeText, formatCount, formatMs, formatOctets, printable, printableLine } from "./format.ts";

describe("what people read", () => {
  it("writes amounts of octets with the unit that fits", () => {
    const expected = {
      0: "0 B",
      999: "999 B",
      1000: "1.0 kB",
      3893: "3.9 kB",
      999949: "999.9 kB",
      999950: "1.0 MB",
      98932688: "98.9 MB",
      5e15: "5000.0 TB",
    };
    for (const [octets, text] of Object.entries(expected)) assert.equal(formatOctets(Number(octets)), text);
  });

  it("writes times with two digits that matter", () => {
    const expected = {
      0: "0.0 ms",
      1.23: "1.2 ms",
      18.4: "18 ms",
      2345: "2.3 s",
      90000: "90.0 s",
      120000: "2 min",
      7300000: "2 h",
      200000000: "2 d",
    };
    for (const [ms, text] of Object.entries(expected)) assert.equal(formatMs(Number(ms)), text);
  });

  it("counts in words", () => {
    assert.equal(formatCount(1, "message"), "1 message");
    assert.equal(formatCount(2, "message"), "2 messages");
  });

  it("spells out what would act on the terminal", () => {
    assert.equal(printable("a\n\tb"), "a\n\tb");
    assert.equal(printable("\u001b[31m\r\u0000\u009b"), "\\x1b[31m\\x0d\\x00\\x9b");
    assert.equal(printable("\u202etxt.exe"), "\\u{202e}txt.exe");
    assert.equal(printableLine("a\nb\tc"), "a\\nb\\tc");
    assert.equal(printable("größer 日本 🙂"), "größer 日本 🙂");
  });

  it("takes octets as text only when they are UTF-8, and loses none of them", () => {
    assert.equal(decodeText(Buffer.from("\ufeffä")), "\ufeffä");
    assert.equal(decodeText(Buffer.of(0xff, 0xfe)), undefined);
  });
});
