import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileFormats, folderSources } from "../../codegen/formats.ts";
import { load } from "../../codegen/test-support.ts";
import * as tuned from "../../generated/index.ts";
import { loadStockParser, type StockParser } from "../oracle/stock-parser.ts";

type Members = Readonly<Record<string, unknown>>;

/** What the compiler of formats makes of the protocol. */
interface Codec {
  decodeFrame(octets: Uint8Array): Members;
  tryDecodeFrame(octets: Uint8Array): { readonly isComplete: boolean };
  encodeFrame(frame: Members): Uint8Array;
}

const { vectors } = JSON.parse(
  readFileSync(new URL("../../generated/vectors.json", import.meta.url), "utf8"),
) as { readonly vectors: readonly { readonly name: string; readonly kind: string; readonly hex: string }[] };

const frames = vectors
  .filter(({ kind }) => kind === "frame")
  .map(({ name, hex }) => ({ name, octets: Uint8Array.from(Buffer.from(hex, "hex")) }));

describe("the protocol, compiled as any format", () => {
  let codec: Codec;
  let isRefusal: (error: unknown) => boolean;
  let stock: StockParser;

  before(async () => {
    const folder = fileURLToPath(new URL("../../spec", import.meta.url));
    const { files, diagnostics } = compileFormats(["frame"], folderSources(folder));
    assert.deepEqual(diagnostics, []);
    const exportsOf = load(files);
    codec = exportsOf("frame.ts") as unknown as Codec;
    const { DecodeError } = exportsOf("support/codec-errors.ts") as { DecodeError: new () => Error };
    isRefusal = (error) => error instanceof DecodeError;
    stock = await loadStockParser();
  });

  function read(octets: Uint8Array): Members | undefined {
    try {
      return codec.decodeFrame(octets);
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  }

  function check(octets: Uint8Array): void {
    const frame = read(octets);
    const official = stock.frame(octets);
    assert.equal(frame !== undefined, official !== undefined, "it and the official parser differ");
    if (frame === undefined || official === undefined) {
      assert.equal(attempt(octets), undefined, "the tuned decoder takes what it refuses");
      return;
    }
    assertSame(frame, official, "frame");
    const expected = attempt(octets);
    if (expected === undefined || expected.type === "unknown") return;
    const { type: _type, channel, ...body } = expected as unknown as Members;
    assert.equal(frame["channel"], channel ?? frame["channel"]);
    assertSame(frame["body"], body, "body");
    assert.deepEqual(codec.encodeFrame(frame), octets);
  }

  it("agrees with the tuned codec and the official parser on all golden frames", () => {
    assert.ok(frames.length > 100);
    for (const { name, octets } of frames) explained(name, () => check(octets));
  });

  it("agrees with them on golden frames of which an octet was changed, or which were cut off", () => {
    for (const { name, octets } of frames) {
      for (const changed of changes(octets)) explained(`${name} as ${hex(changed)}`, () => check(changed));
    }
  });

  it("knows how much of a frame is missing", () => {
    for (const { name, octets } of frames) {
      if (attempt(octets) === undefined) continue;
      for (let length = 0; length < octets.length; length++) {
        const { isComplete } = codec.tryDecodeFrame(octets.subarray(0, length));
        assert.ok(!isComplete, `${name} is complete at ${length}`);
      }
    }
  });
});

/** What the tuned decoder makes of `octets`; undefined when it refuses them. */
function attempt(octets: Uint8Array): tuned.Frame | undefined {
  try {
    return tuned.decodeFrame(octets, 0, octets.length);
  } catch (error) {
    if (error instanceof tuned.DecodeError) return undefined;
    throw error;
  }
}

/** Whether `found` has all that `expected` has; integers may be numbers or bigints. */
function assertSame(found: unknown, expected: unknown, path: string): void {
  if (typeof expected === "bigint" || typeof found === "bigint") {
    assert.equal(BigInt(found as number), BigInt(expected as number), path);
  } else if (expected instanceof Uint8Array) {
    assert.equal(hex(found as Uint8Array), hex(expected), path);
  } else if (Array.isArray(expected)) {
    assert.equal((found as readonly unknown[]).length, expected.length, path);
    for (const [at, item] of expected.entries()) {
      assertSame((found as readonly unknown[])[at], item, `${path}[${at}]`);
    }
  } else if (typeof expected === "object" && expected !== null) {
    for (const [name, member] of Object.entries(expected)) {
      // What the official parser keeps for itself begins with an underscore.
      if (!name.startsWith("_")) assertSame((found as Members)[name], member, `${path}.${name}`);
    }
  } else {
    assert.ok(Object.is(found, expected), `${path} is ${String(found)}, not ${String(expected)}`);
  }
}

function* changes(octets: Uint8Array): Generator<Uint8Array> {
  const step = Math.max(1, Math.floor(octets.length / 24));
  for (let at = 0; at < octets.length; at += step) {
    for (const mask of [0x01, 0x80, 0xff]) {
      const changed = octets.slice();
      changed[at] = (octets[at] ?? 0) ^ mask;
      yield changed;
    }
    yield octets.slice(0, at);
  }
}

function explained(what: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function hex(octets: Uint8Array): string {
  return Buffer.from(octets).toString("hex");
}
