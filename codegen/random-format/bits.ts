import fc from "fast-check";
import { memberName } from "../model/names.ts";
import { EMPTY, type Maker, type Misfit, misfit, missing } from "./piece.ts";

/** Bits one behind the other, in either order, up to an octet that begins anew. */
export const bits: fc.Arbitrary<Maker> = fc
  .tuple(
    fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 64 })), {
      minLength: 1,
      maxLength: 7,
    }),
    fc.constantFrom("le", "be", undefined),
  )
  .map(([drawn, suffix]) => (id, { bitEndian, without }) => {
    const widths = without.has("bits beyond 32") ? drawn.map((width) => Math.min(width, 32)) : drawn;
    const order = suffix ?? bitEndian;
    const ids = widths.map((_width, at) => `${id}_${LETTERS[at]}`);
    const closing = `${id}_end`;
    return {
      ...EMPTY,
      // Where an octet is not full it takes a field of whole octets to leave the rest of it out.
      seq: [
        ...widths.map((width, at) => ({ id: ids[at], type: `b${width}${suffix ?? ""}` })),
        { id: closing, type: "u1" },
      ],
      values: fc
        .tuple(fc.tuple(...widths.map((width) => bitsOf(width))), fc.nat(255))
        .map(([values, last]) => {
          const members = {
            ...Object.fromEntries(
              values.map((value, at) => [memberName(ids[at] ?? ""), inCode(widths[at] ?? 0, value)]),
            ),
            [memberName(closing)]: last,
          };
          return { given: members, whole: members, octets: [...packed(values, widths, order), last] };
        }),
      misfits: ids.flatMap((own, at) => [missing(own), ...tooLarge(own, widths[at] ?? 0)]),
    };
  });

function bitsOf(width: number): fc.Arbitrary<bigint> {
  const max = (1n << BigInt(width)) - 1n;
  return fc.oneof(fc.constantFrom(0n, max, 1n << BigInt(width - 1)), fc.bigInt({ min: 0n, max }));
}

function inCode(width: number, value: bigint): unknown {
  if (width === 1) return value === 1n;
  return width > 53 ? value : Number(value);
}

function tooLarge(id: string, width: number): readonly Misfit[] {
  if (width === 1) return [misfit(id, 2)];
  return [1n << BigInt(width), -1n].map((value) => misfit(id, inCode(width, value)));
}

/** By a string of bits: `be` puts the highest bit of a value first and fills octets from the highest, `le` the lowest. */
export function packed(
  values: readonly bigint[],
  widths: readonly number[],
  order: "le" | "be",
): readonly number[] {
  const text = values
    .map((value, at) => {
      const digits = value.toString(2).padStart(widths[at] ?? 0, "0");
      return order === "be" ? digits : Array.from(digits).toReversed().join("");
    })
    .join("");
  return (text.match(/.{1,8}/g) ?? []).map((octet) => {
    const full = octet.padEnd(8, "0");
    return Number.parseInt(order === "be" ? full : Array.from(full).toReversed().join(""), 2);
  });
}

const LETTERS = "abcdefgh";
