import assert from "node:assert/strict";
import fc from "fast-check";
import { LineTooLongError, splitLines } from "./lines.ts";

describe("splitting into lines", () => {
  it("ends a line at LF or CR LF, keeps empty ones, and takes a last one without an end", async () => {
    assert.deepEqual(await linesOf(["a\r\nb\n\nc\rd\n\r\nlast"]), ["a", "b", "", "c\rd", "", "last"]);
    assert.deepEqual(await linesOf(["a\n"]), ["a"]);
    assert.deepEqual(await linesOf(["\n"]), [""]);
    assert.deepEqual(await linesOf([]), []);
  });

  it("gives the same lines however the octets are cut into chunks", async () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "\r", "\n"), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(40)), async (whole, cuts) => {
        assert.deepEqual(await linesOf(cutAt(whole, cuts)), await linesOf([whole]));
      }),
    );
  });

  it("gives back what was joined by line feeds, whatever octets the lines hold", async () => {
    const line = fc.uint8Array({ maxLength: 20 }).map((octets) => octets.filter((octet) => octet !== 10));
    const ended = line.filter((octets) => octets.at(-1) !== 13);
    await fc.assert(
      fc.asyncProperty(fc.array(ended), async (lines) => {
        const joined = Buffer.concat(lines.flatMap((octets) => [octets, Buffer.from("\n")]));
        const got: Uint8Array[] = [];
        for await (const octets of splitLines([joined], 1000)) got.push(Uint8Array.from(octets));
        assert.deepEqual(got, lines);
      }),
    );
  });

  it("stops at a line that is too long before it reads the rest", async () => {
    let read = 0;
    function* endless(): Generator<Uint8Array> {
      for (;;) {
        read += 1;
        yield Buffer.from("no end ");
      }
    }
    await assert.rejects(async () => {
      for await (const _ of splitLines(endless(), 70));
    }, LineTooLongError);
    assert.equal(read, 11);
  });
});

async function linesOf(chunks: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const octets = chunks.map((chunk) => Buffer.from(chunk));
  for await (const line of splitLines(octets, 1000)) lines.push(Buffer.from(line).toString());
  return lines;
}

function cutAt(text: string, cuts: readonly number[]): readonly string[] {
  const places = [0, ...cuts.filter((place) => place <= text.length), text.length].sort(
    (one, other) => one - other,
  );
  return places.map((place, index) => text.slice(place, places[index + 1] ?? place));
}
