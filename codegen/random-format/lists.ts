import fc from "fast-check";
import { memberName } from "../model/names.ts";
import { affine } from "./octets.ts";
import {
  type ElementMaker,
  type ElementSample,
  EMPTY,
  type Maker,
  misfit,
  missing,
  type Piece,
  type Sample,
} from "./piece.ts";

/** How often something is repeated. */
type Repeat =
  | { readonly kind: "literal"; readonly count: number }
  | { readonly kind: "counted"; readonly factor: number; readonly offset: number; readonly form: number }
  | { readonly kind: "rest" }
  | { readonly kind: "until index"; readonly last: number };

export const repeat: fc.Arbitrary<Repeat> = fc.oneof(
  fc.nat(4).map((count): Repeat => ({ kind: "literal", count })),
  fc
    .record({ factor: fc.constantFrom(1, 1, 2), offset: fc.constantFrom(0, 0, 1, 3), form: fc.nat(3) })
    .map((parts): Repeat => ({ kind: "counted", ...parts })),
  fc.constant<Repeat>({ kind: "rest" }),
  fc.nat(3).map((last): Repeat => ({ kind: "until index", last })),
);

/** A list of `make`, of which no element may be empty when it goes on to the end. */
export function list(make: ElementMaker, how: Repeat): Maker {
  return (id, style) => {
    const { yaml, types, enums, values } = make(id, style);
    const name = memberName(id);
    const all = (elements: readonly ElementSample[]): Sample => ({
      given: { [name]: elements.map(({ given }) => given) },
      whole: { [name]: elements.map(({ whole }) => whole) },
      octets: elements.flatMap(({ octets }) => octets),
    });
    const of = (length: number) => fc.array(values, { minLength: length, maxLength: length });
    const common: Piece = {
      ...EMPTY,
      types,
      enums,
      misfits: [missing(id), misfit(id, 5), misfit(id, "text"), misfit(id, { length: 2 })],
    };
    const own = { id, ...yaml };
    switch (how.kind) {
      case "literal": {
        const tooMany = Array.from({ length: how.count + 1 }, () => undefined);
        return {
          ...common,
          seq: [{ ...own, repeat: "expr", "repeat-expr": how.count }],
          values: of(how.count).map(all),
          misfits:
            "type" in yaml && types[String(yaml["type"])] !== undefined
              ? common.misfits
              : [...common.misfits, misfit(id, tooMany)],
        };
      }
      case "counted": {
        const count = `num_${id}`;
        const formula = { ...how, kind: "measured", type: "u1" } as const;
        return {
          ...common,
          seq: [
            { id: count, type: "u1" },
            { ...own, repeat: "expr", "repeat-expr": affine(count, formula) },
          ],
          values: fc
            .integer({ min: how.offset < 0 ? 1 : 0, max: 3 })
            .filter((counted) => counted * how.factor + how.offset >= 0)
            .chain((counted) =>
              of(counted * how.factor + how.offset).map((elements) => {
                const { given, whole, octets } = all(elements);
                return {
                  given,
                  whole: { ...whole, [memberName(count)]: counted },
                  octets: [counted, ...octets],
                };
              }),
            ),
        };
      }
      case "rest":
        return {
          ...common,
          seq: [{ ...own, repeat: "eos" }],
          values: fc
            .array(
              values.filter(({ octets }) => octets.length > 0),
              { maxLength: 4 },
            )
            .map(all),
          isLast: true,
        };
      default:
        if (style.without.has("index of until")) return EMPTY;
        return {
          ...common,
          seq: [{ ...own, repeat: "until", "repeat-until": `_index == ${how.last}` }],
          values: of(how.last + 1).map(all),
          misfits: [...common.misfits, misfit(id, [])],
        };
    }
  };
}

/** Integers up to the first one that says so. */
export const integersUntil: fc.Arbitrary<Maker> = fc
  .tuple(fc.nat(255), fc.constantFrom("==", ">="))
  .map(([last, operator]) => (id): Piece => {
    const name = memberName(id);
    const isLast = (value: number) => (operator === "==" ? value === last : value >= last);
    const others = Array.from({ length: 256 }, (_, value) => value).filter((value) => !isLast(value));
    const before =
      others.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...others), { maxLength: 4 });
    const ends = operator === "==" ? fc.constant(last) : fc.integer({ min: last, max: 255 });
    return {
      ...EMPTY,
      seq: [{ id, type: "u1", repeat: "until", "repeat-until": `_ ${operator} ${last}` }],
      values: fc.tuple(before, ends).map(([elements, end]) => {
        const whole = { [name]: [...elements, end] };
        return { given: whole, whole, octets: [...elements, end] };
      }),
      misfits: [
        missing(id),
        misfit(id, []),
        misfit(id, [last, last]),
        ...(last > 0 ? [misfit(id, [last - 1])] : []),
      ],
    };
  });
