import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { memberName } from "../model/names.ts";
import { EMPTY, type Maker, misfit, missing, octetsOf, type Piece, type Yaml } from "./piece.ts";
import { type Alphabet, COMMON, OCTETS, OLD, type Word, wordsOf, wordsOfLength } from "./symbols.ts";

/** Something that is done to octets. */
interface Change {
  readonly yaml: Yaml;
  readonly isSameLength: boolean;
  apply(octets: readonly number[]): readonly number[];
}

const NONE: Change = { yaml: {}, isSameLength: true, apply: (octets) => octets };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.nat(255).map(
    (key): Change => ({
      yaml: { process: `xor(${key})` },
      isSameLength: true,
      apply: (octets) => octets.map((octet) => octet ^ key),
    }),
  ),
  fc.uint8Array({ minLength: 1, maxLength: 4 }).map(
    (key): Change => ({
      yaml: { process: `xor([${[...key].join(", ")}])` },
      isSameLength: true,
      apply: (octets) => octets.map((octet, at) => octet ^ (key[at % key.length] ?? 0)),
    }),
  ),
  fc.tuple(fc.constantFrom("rol", "ror"), fc.integer({ min: 1, max: 7 })).map(
    ([name, by]): Change => ({
      yaml: { process: `${name}(${by})` },
      isSameLength: true,
      // Who reads rotates as it says, so who writes rotates the other way.
      apply: (octets) => octets.map((octet) => rotated(octet, name === "rol" ? 8 - by : by)),
    }),
  ),
  fc.constant<Change>({
    yaml: { process: "zlib" },
    isSameLength: false,
    apply: (octets) => [...deflateSync(Uint8Array.from(octets))],
  }),
);

function rotated(octet: number, by: number): number {
  return ((octet << by) | (octet >> (8 - by))) & 0xff;
}

export const maybeChange = fc.oneof({ weight: 3, arbitrary: fc.constant(NONE) }, change);

/** How octets are limited. */
export type Frame =
  | { readonly kind: "constant"; readonly units: number }
  | {
      readonly kind: "measured";
      readonly type: "u1" | "u2" | "u4" | "u2be";
      readonly factor: number;
      readonly offset: number;
      readonly form: number;
    }
  | { readonly kind: "rest" };

export const frame: fc.Arbitrary<Frame> = fc.oneof(
  fc.integer({ min: 0, max: 9 }).map((units): Frame => ({ kind: "constant", units })),
  fc
    .record({
      type: fc.constantFrom<("u1" | "u2" | "u4" | "u2be")[]>("u1", "u2", "u4", "u2be"),
      factor: fc.constantFrom(1, 1, 1, 2, 3),
      offset: fc.constantFrom(0, 0, 0, 1, 4, -2),
      form: fc.nat(3),
    })
    .map((parts): Frame => ({ kind: "measured", ...parts })),
  fc.constant<Frame>({ kind: "rest" }),
);

/** `factor * name + offset`, in one of the ways to write it. */
export function affine(name: string, { factor, offset, form }: Extract<Frame, { kind: "measured" }>): string {
  const product = factor === 1 ? name : form % 2 === 0 ? `${name} * ${factor}` : `${factor} * ${name}`;
  if (offset === 0) return factor === 2 && form === 3 ? `${name} << 1` : product;
  if (offset < 0) return `${product} - ${-offset}`;
  return form > 1 ? `${offset} + ${product}` : `(${product}) + ${offset}`;
}

/** The field that says how long something of `length` octets is, and that it has a size which no such field gives. */
export function measure(
  frameOf: Extract<Frame, { kind: "measured" }>,
  length: number,
  endian: "le" | "be",
): readonly number[] | undefined {
  const value = (length - frameOf.offset) / frameOf.factor;
  if (!Number.isInteger(value) || value < 0) return undefined;
  const octets = Number(frameOf.type.charAt(1));
  return octetsOf(BigInt(value), octets, frameOf.type.endsWith("be") ? "be" : endian);
}

const alphabet: fc.Arbitrary<{ readonly common: Alphabet; readonly any: Alphabet }> = fc.record({
  common: fc.constantFrom(OCTETS, OCTETS, ...COMMON),
  any: fc.constantFrom(OCTETS, OCTETS, ...COMMON, ...OLD),
});

/** Octets or a text of a size. */
export const sized: fc.Arbitrary<Maker> = fc
  .tuple(alphabet, frame, maybeChange)
  .map(([letters, drawnLimits, processed]) => (id, style): Piece => {
    const chosen = style.without.has("old encodings") ? letters.common : letters.any;
    // Characters of two octets never come to every length.
    const isEven = chosen.unit > 1 && drawnLimits.kind === "measured";
    const limits: Frame = isEven ? { ...drawnLimits, factor: 1 } : drawnLimits;
    const drawn = style.without.has("process") ? NONE : processed;
    const done = drawn.isSameLength || limits.kind !== "constant" ? drawn : NONE;
    const name = memberName(id);
    const yaml = { id, ...chosen.yaml, ...done.yaml };
    const wrong = [missing(id), ...chosen.wrong.map((value) => misfit(id, value))];
    const sample = ({ value, octets }: Word) => ({
      given: { [name]: value },
      whole: { [name]: value },
      octets: done.apply(octets),
    });
    if (limits.kind === "rest") {
      const values = wordsOf(chosen, 12).map(sample);
      return { ...EMPTY, seq: [{ ...yaml, "size-eos": true }], values, misfits: wrong, isLast: true };
    }
    if (limits.kind === "constant") {
      const size = limits.units * chosen.unit;
      const other = chosen.isText ? "a".repeat(size + 2) : new Uint8Array(size + 1);
      return {
        ...EMPTY,
        seq: [{ ...yaml, size }],
        values: wordsOfLength(chosen, size).map(sample),
        misfits: [...wrong, misfit(id, other)],
      };
    }
    const length = `len_${id}`;
    const values = wordsOf(chosen, 12)
      .map(sample)
      .filter(({ octets }) => measure(limits, octets.length, style.endian) !== undefined)
      .map(({ given, whole, octets }) => ({
        given,
        whole: { ...whole, [memberName(length)]: (octets.length - limits.offset) / limits.factor },
        octets: [...(measure(limits, octets.length, style.endian) ?? []), ...octets],
      }));
    const tooLong = 255 * limits.factor + limits.offset + 2;
    const isShort = limits.type === "u1" && done.isSameLength;
    return {
      ...EMPTY,
      seq: [
        { id: length, type: limits.type },
        { ...yaml, size: affine(length, limits) },
      ],
      values,
      misfits: [
        ...wrong,
        ...(isShort ? [misfit(id, chosen.isText ? "a".repeat(tooLong) : new Uint8Array(tooLong))] : []),
      ],
    };
  });
