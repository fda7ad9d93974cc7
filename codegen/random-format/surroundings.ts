import fc from "fast-check";
import { memberName } from "../model/names.ts";
import { EMPTY, type Maker, misfit, octetsOf, type Piece } from "./piece.ts";

/** A type whose parameters say how long it is and whether there is more. */
export const parametrized: fc.Arbitrary<Maker> = fc
  .record({ isLiteral: fc.boolean(), isSum: fc.boolean() })
  .map(({ isLiteral, isSum }) => (id, { without }): Piece => {
    if (without.has("parameters")) return EMPTY;
    const type = `${id}_type`;
    const count = `${id}_count`;
    const body = isSum ? `${count} + 1` : count;
    const extra = isLiteral ? "true" : `${count} > 2`;
    return {
      ...EMPTY,
      seq: [
        { id: count, type: "u1" },
        { id, type: `${type}(${body}, ${extra})` },
      ],
      types: {
        [type]: {
          params: [
            { id: "length", type: "u4" },
            { id: "is_more", type: "bool" },
          ],
          seq: [
            { id: "body", size: "length" },
            { id: "more", type: "u1", if: "is_more" },
          ],
        },
      },
      values: fc.tuple(fc.nat(5), fc.nat(255)).map(([value, more]) => {
        const length = isSum ? value + 1 : value;
        const octets = Array.from({ length }, (_, at) => (more + at) % 256);
        const isMore = isLiteral || value > 2;
        const inner = { body: Uint8Array.from(octets), ...(isMore ? { more } : {}) };
        const name = memberName(id);
        const given = { [memberName(count)]: value, [name]: inner };
        return {
          given,
          whole: { ...given, [name]: { more: undefined, ...inner, length, isMore } },
          octets: [value, ...octets, ...(isMore ? [more] : [])],
        };
      }),
      misfits: [
        misfit(id, undefined),
        misfit(id, { body: new Uint8Array(9), more: 1 }, `${id}.body`),
        misfit(count, undefined),
      ],
    };
  });

/** A type that looks at the one around it, and a type in it that looks at the file's own. */
export const relatives: fc.Arbitrary<Maker> = fc
  .boolean()
  .map((isRoot) => (id, { depth, without }): Piece => {
    if (without.has("parents")) return EMPTY;
    const type = `${id}_type`;
    const count = `${id}_count`;
    const outermost = isRoot && depth === 0 ? "_root" : "_parent._parent";
    return {
      ...EMPTY,
      seq: [
        { id: count, type: "u1" },
        { id, type },
      ],
      types: {
        [type]: {
          seq: [
            { id: "body", size: `_parent.${count}` },
            { id: "inner", type: "below" },
          ],
          instances: { twice: { value: `_parent.${count} * 2` } },
          types: {
            below: {
              seq: [
                { id: "few", type: "u1", repeat: "expr", "repeat-expr": `${outermost}.${count} % 3` },
                { id: "last", type: "u1", if: "_parent.body.size > 1" },
              ],
            },
          },
        },
      },
      values: fc.tuple(fc.nat(6), fc.nat(255)).map(([value, octet]) => {
        const body = Array.from({ length: value }, () => octet);
        const few = Array.from({ length: value % 3 }, () => octet);
        const hasLast = value > 1;
        const name = memberName(id);
        const inner = { few, ...(hasLast ? { last: octet } : {}) };
        const given = { [memberName(count)]: value, [name]: { body: Uint8Array.from(body), inner } };
        return {
          given,
          whole: {
            ...given,
            [name]: {
              body: Uint8Array.from(body),
              inner: { last: undefined, ...inner },
              twice: value * 2,
            },
          },
          octets: [value, ...body, ...few, ...(hasLast ? [octet] : [])],
        };
      }),
      misfits: [misfit(id, { body: new Uint8Array(9), inner: { few: [] } }, `${id}.body`)],
    };
  });

/** A type whose byte order a field before it decides. */
export const ordered: fc.Arbitrary<Maker> = fc.boolean().map((hasOther) => (id, { without }): Piece => {
  if (without.has("calculated order")) return EMPTY;
  const type = `${id}_type`;
  const mark = `${id}_mark`;
  const cases = hasOther ? { 1: "le", _: "be" } : { 1: "le", 2: "be" };
  return {
    ...EMPTY,
    seq: [
      { id: mark, type: "u1" },
      { id, type },
    ],
    types: {
      [type]: {
        meta: { endian: { "switch-on": `_parent.${mark}`, cases } },
        seq: [
          { id: "wide", type: "u4" },
          { id: "big", type: "s8" },
          { id: "fixed", type: "u2be" },
          { id: "inner", type: "below" },
        ],
        types: { below: { seq: [{ id: "half", type: "s2" }] } },
      },
    },
    values: fc
      .record({
        order: hasOther ? fc.constantFrom(1, 0, 77) : fc.constantFrom(1, 2),
        wide: fc.nat(0xffffffff),
        big: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
        fixed: fc.nat(0xffff),
        half: fc.integer({ min: -0x8000, max: 0x7fff }),
      })
      .map(({ order, wide, big, fixed, half }) => {
        const endian = order === 1 ? "le" : "be";
        const given = {
          [memberName(mark)]: order,
          [memberName(id)]: { wide, big, fixed, inner: { half } },
        };
        const octets = [
          ...octetsOf(BigInt(wide), 4, endian),
          ...octetsOf(big, 8, endian),
          ...octetsOf(BigInt(fixed), 2, "be"),
          ...octetsOf(BigInt(half), 2, endian),
        ];
        return { given, whole: given, octets: [order, ...octets] };
      }),
    misfits: [misfit(id, { wide: 2 ** 32, big: 0n, fixed: 0, inner: { half: 0 } }, `${id}.wide`)],
  };
});
