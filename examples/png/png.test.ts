import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as zlib from "node:zlib";
import fc from "fast-check";
import { sealed, textChunk } from "./chunks.ts";
import { crc32 } from "./crc32.ts";
import { ChunkType, decodePng, encodePng } from "./generated/png.ts";
import { gradient } from "./gradient.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

describe("the example of PNG", () => {
  it("has generated code that is what its format says (npm run generate:png)", async () => {
    const out = "examples/png/generated";
    await run("runtime/bin/mudem.ts", "codegen", "examples/png/png.ksy", "--out", out, "--check");
  });

  it("changes an image into another valid one, with the same picture", async () => {
    const folder = await mkdtemp(join(tmpdir(), "mudem-png-"));
    try {
      const [from, to] = [join(folder, "from.png"), join(folder, "to.png")];
      await writeFile(from, gradient(16, 16));
      const { stdout } = await run("examples/png/main.ts", from, to);
      assert.match(stdout, /^changed {2}Title: A gradient -> A gradient \(changed\)$/m);
      assert.match(stdout, /^new {6}Software: mudem$/m);
      assert.match(stdout, /^value at png\.chunks\[0\]\.body\.color_type$/m);
      assert.match(stdout, /^truncated at png\.chunks\[3\]\.body$/m);
      assert.match(stdout, /^not written: chunk\.body\.value$/m);

      const [old, found] = [await readFile(from), await readFile(to)].map(chunksByHand);
      assert.deepEqual(found?.map(({ name }) => name).join(" "), "IHDR gAMA pHYs tEXt zTXt IDAT tEXt IEND");
      const pixels = [old, found].map((chunks) => {
        const data = chunks?.filter(({ name }) => name === "IDAT").map(({ body }) => body) ?? [];
        return zlib.inflateSync(Buffer.concat(data));
      });
      assert.equal(pixels[1]?.length, 16 * (1 + 3 * 16));
      assert.deepEqual(pixels[1], pixels[0]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("has the checksum of zlib", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.equal(crc32(bytes), zlib.crc32(bytes))));
  });

  it("keeps what it does not know, and every text", () => {
    const type = fc.integer({ min: 0, max: 0xffffffff }).filter((value) => !isKnown(value));
    const unknown = fc.tuple(type, fc.uint8Array()).map(([of, body]) => sealed({ type: of, body }));
    const latin = fc.string({
      unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)),
    });
    const text = fc.tuple(latin, latin).map(([keyword, value]) => textChunk(keyword, value));
    fc.assert(
      fc.property(fc.array(fc.oneof(unknown, text)), (chunks) => {
        const octets = encodePng({ chunks: [...chunks, sealed({ body: { _type: "iend" } })] });
        assert.deepEqual(encodePng(decodePng(octets)), octets);
        assert.equal(chunksByHand(Buffer.from(octets)).length, chunks.length + 1);
      }),
    );
  });
});

interface PlainChunk {
  readonly name: string;
  readonly body: Buffer;
}

/** Takes a PNG apart as its standard has it, with nothing of what was generated. */
function chunksByHand(image: Buffer): readonly PlainChunk[] {
  assert.equal(image.subarray(0, 8).toString("hex"), "89504e470d0a1a0a");
  const chunks: PlainChunk[] = [];
  for (let at = 8; at < image.length; ) {
    const length = image.readUInt32BE(at);
    const covered = image.subarray(at + 4, at + 8 + length);
    assert.equal(image.readUInt32BE(at + 8 + length), zlib.crc32(covered));
    chunks.push({ name: covered.toString("latin1", 0, 4), body: covered.subarray(4) });
    at += length + 12;
  }
  assert.equal(chunks.at(-1)?.name, "IEND");
  return chunks;
}

function isKnown(type: number): boolean {
  return Object.values<number>(ChunkType).includes(type);
}

function run(program: string, ...argv: readonly string[]): Promise<{ readonly stdout: string }> {
  return promisify(execFile)(process.execPath, ["--import=tsx", program, ...argv], { cwd: ROOT });
}
