import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { FIELD_MAP, type FieldMap, type StructMap } from "../../generated/field-map.ts";
import {
  DecodeError,
  decodeFrame,
  decodePreamble,
  ErrorCode,
  encodeFrame,
  encodePreamble,
  type Frame,
  type Preamble,
} from "../../generated/index.ts";
import { loadSpec } from "../wire/load.ts";
import { camelCase } from "../wire/values.ts";
import { loadVectors } from "../wire/vectors.ts";
import { generatedCodec } from "./codec.ts";

/** As `docs/vectors.md` describes it. */
interface Vector {
  readonly name: string;
  readonly kind: "frame" | "preamble";
  readonly hex: string;
  readonly valid: boolean;
  readonly type?: string;
  readonly value?: Json;
  readonly fields?: readonly (readonly [string, number, number, number?, number?])[];
  readonly error?: string;
  readonly code?: number;
  readonly path?: string;
  readonly offset?: number;
}

interface Json {
  readonly [id: string]: unknown;
}

const FILE = new URL("../../generated/vectors.json", import.meta.url);
const { format, vectors } = JSON.parse(readFileSync(FILE, "utf8")) as {
  readonly format: number;
  readonly vectors: readonly Vector[];
};

describe("the golden frames as JSON", () => {
  it("are all of those that were written by hand, with the same octets", () => {
    const { valid, invalid } = loadVectors(loadSpec());
    const byHand = [...valid, ...invalid].map(
      ({ name, octets }) => `${name} ${Buffer.from(octets).toString("hex")}`,
    );
    assert.equal(format, 1);
    assert.deepEqual(vectors.map(({ name, hex }) => `${name} ${hex}`).sort(), byHand.sort());
  });

  for (const vector of vectors) {
    const octets = Uint8Array.from(Buffer.from(vector.hex, "hex"));
    if (vector.valid) {
      it(`${vector.name} is decoded to its value and encoded from it`, () => {
        const value = valueOfVector(vector);
        if (vector.kind === "preamble") {
          assert.deepEqual(decodePreamble(octets), value);
          assert.deepEqual(encodePreamble(value as unknown as Preamble), octets);
        } else {
          assert.deepEqual(decodeFrame(octets, 0, octets.length), value);
          assert.deepEqual(encodeFrame(value as unknown as Frame), octets);
        }
      });

      it(`${vector.name} has fields that cover each bit of it once`, () => {
        let bit = 0;
        for (const [path, offset, length, shift = 0, width = length * 8] of vector.fields ?? []) {
          assert.equal(offset * 8 + shift, bit, path);
          bit += width;
        }
        assert.equal(bit, octets.length * 8);
      });
    } else {
      it(`${vector.name} is refused with its error, at its field and its octet`, () => {
        const { error = "", code, path, offset } = vector;
        assert.equal(code, (ErrorCode as Record<string, number>)[camelCase(error)]);
        if (vector.kind === "frame") {
          assert.deepEqual(generatedCodec.decode(octets), { refusal: { code: error, path } });
        } else {
          assert.throws(
            () => decodePreamble(octets),
            (thrown) => thrown instanceof DecodeError && thrown.path === path,
          );
        }
        assert.ok(offset !== undefined && offset >= 0 && offset <= octets.length);
      });
    }
  }
});

/** The value of `vector` as the generated types have it. */
function valueOfVector({ kind, type = "", value = {} }: Vector): Json {
  if (kind === "preamble") return convert(FIELD_MAP.preamble ?? assert.fail(), value);
  const body = FIELD_MAP.frames.find(({ id }) => id === type) ?? FIELD_MAP.unknown;
  const fields = [...FIELD_MAP.header.fields, ...body.fields];
  return { type, ...convert({ ...body, fields }, value) };
}

function convert({ fields }: StructMap, value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).map(([id, entry]) => {
      const field = fields.find((candidate) => candidate.id === id) ?? assert.fail(id);
      const found =
        field.repeat === undefined
          ? convertOne(field, entry)
          : (entry as unknown[]).map((element) => convertOne(field, element));
      return [camelCase(id), found];
    }),
  );
}

function convertOne(field: FieldMap, entry: unknown): unknown {
  if (field.kind === "struct") return convert(FIELD_MAP.types[field.struct] ?? assert.fail(), entry as Json);
  if (field.kind === "bytes") return Uint8Array.from(Buffer.from(String(entry), "hex"));
  if (field.kind === "integer" && field.octets === 8) {
    assert.equal(typeof entry, "string", "64 bits are decimal text");
    return Number(entry);
  }
  return entry;
}
