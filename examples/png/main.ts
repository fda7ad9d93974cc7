// npm run example:png: makes an image, changes the texts in it, and shows what else generated code can do. With the names
// of files (npm run example:png -- IN.png OUT.png) it changes that image instead.
import { readFileSync, writeFileSync } from "node:fs";
import { chunksOf, nameOf, SIGNATURE, sealed, textChunk } from "./chunks.ts";
import {
  type Chunk,
  ColorType,
  CompressedText,
  decodePng,
  encodePng,
  IhdrView,
  type Png,
  Text,
  tryDecodePng,
} from "./generated/png.ts";
import { DecodeError, EncodeError } from "./generated/support/codec-errors.ts";
import { gradient } from "./gradient.ts";

const [input, output] = process.argv.slice(2);
const before = input === undefined ? gradient(16, 16) : new Uint8Array(readFileSync(input));

heading("as it comes in, some octets at a time");
const image = arriving(before);
const header = new IhdrView(before, SIGNATURE + 8);
const color = Object.entries(ColorType).find(([, value]) => value === header.colorType)?.[0];
console.log(`${header.width} x ${header.height}, ${color}, ${header.bitDepth} bits, read by a view`);
show(image);

heading("changed");
const textsBefore = textsOf(image);
for (const chunk of image.chunks) if (chunk.body instanceof Text) rewrite(chunk, chunk.body);
const after = encodePng({
  chunks: [...image.chunks.slice(0, -1), textChunk("Software", "mudem"), ...image.chunks.slice(-1)],
});
const changed = decodePng(after);
show(changed);
for (const [keyword, text] of textsOf(changed)) {
  const old = textsBefore.get(keyword);
  if (old === undefined) console.log(`new      ${keyword}: ${text}`);
  else if (old !== text) console.log(`changed  ${keyword}: ${old} -> ${text}`);
}
console.log(`${before.length} octets before, ${after.length} after`);
console.log(
  `checksums: ${[...chunksOf(after)].every(({ isIntact }) => isIntact) ? "all as they should be" : "WRONG"}`,
);

heading("what is wrong is told by where it is");
const broken = after.slice();
new IhdrView(broken, SIGNATURE + 8).colorType = 5;
explain(() => decodePng(broken));
explain(() => decodePng(after.subarray(0, 100)));
explain(() => textChunk("Price", "10 €"));
explain(() => encodePng({ chunks: image.chunks.slice(0, -1) }));

if (output !== undefined) writeFileSync(output, after);

/** Decodes what is there, and waits for as much as the decoder says is missing. */
function arriving(octets: Uint8Array): Png {
  let [have, tries] = [0, 1];
  let result = tryDecodePng(octets.subarray(0, have));
  for (; !result.isComplete; tries++) {
    if (have === octets.length) decodePng(octets);
    have = Math.min(octets.length, have + result.missing);
    result = tryDecodePng(octets.subarray(0, have));
  }
  console.log(`complete after ${tries} tries: ${result.length} octets, ${octets.length - have} left`);
  return result.value;
}

/** Decoded values are plain objects to be changed. The length follows by itself, the checksum does not. */
function rewrite(chunk: Chunk, text: Text): void {
  text.value = `${text.value} (changed)`;
  chunk.crc = sealed(chunk).crc;
}

function show({ chunks }: Png): void {
  for (const { type, lenBody } of chunks) console.log(`  ${nameOf(type)}  ${String(lenBody).padStart(4)}`);
}

/** Texts by their keyword, compressed or not. */
function textsOf({ chunks }: Png): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { body } of chunks) {
    if (body instanceof Text) texts.set(body.keyword, body.value);
    else if (body instanceof CompressedText) texts.set(body.keyword, body.content.value);
  }
  return texts;
}

function explain(attempt: () => unknown): void {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DecodeError) {
      console.log(`${error.kind} at ${error.path}\n  ${error.message}`);
    } else if (error instanceof EncodeError) {
      console.log(`not written: ${error.path}\n  ${error.message}`);
    } else throw error;
  }
}

function heading(text: string): void {
  console.log(`\n== ${text}`);
}
