import fc from "fast-check";
import { memberName } from "../model/names.ts";
import { evaluate, type Formula, formula, print } from "./formula.ts";
import { boundsOf, type IntegerKind, inCode, integerKind, integersOf, typeNameOf } from "./numbers.ts";
import { EMPTY, type Maker, octetsOf, type Piece } from "./piece.ts";

/** Two integers, and what is worked out from them. */
export const computed: fc.Arbitrary<Maker> = fc
  .tuple(integerKind, integerKind, formula)
  .map(([x, y, drawn]) => (id, { endian, without }): Piece => {
    if (without.has("expressions")) return EMPTY;
    const [xId, yId, sum] = [`${id}_x`, `${id}_y`, `${id}_sum`];
    const formulaOf = mentions(drawn)
      ? drawn
      : ({ kind: "binary", operator: "+", left: drawn, right: { kind: "variable", name: "x" } } as const);
    const value = print(formulaOf, { x: xId, y: yId });
    return {
      ...EMPTY,
      seq: [
        { id: xId, type: typeNameOf(x) },
        { id: yId, type: typeNameOf(y) },
      ],
      instances: { [sum]: { value }, [`${id}_label`]: { value: `f"{${xId}}/" + ${yId}.to_s` } },
      values: fc.tuple(near(x), near(y)).map(([a, b]) => {
        const given = { [memberName(xId)]: inCode(x, a), [memberName(yId)]: inCode(y, b) };
        return {
          given,
          whole: {
            ...given,
            [memberName(sum)]: new Result(formulaOf, { x: a, y: b }),
            [memberName(`${id}_label`)]: `${a}/${b}`,
          },
          octets: [...octetsOf(a, x.octets, x.order ?? endian), ...octetsOf(b, y.octets, y.order ?? endian)],
        };
      }),
    };
  });

function mentions(of: Formula): boolean {
  if (of.kind === "literal") return false;
  if (of.kind === "variable") return true;
  if (of.kind === "unary") return mentions(of.operand);
  return mentions(of.left) || mentions(of.right);
}

function near(kind: IntegerKind): fc.Arbitrary<bigint> {
  const [min, max] = boundsOf(kind);
  return fc.oneof(integersOf(kind), fc.bigInt({ min: min < -20n ? -20n : min, max: max > 20n ? 20n : max }));
}

/** What an expression has to come to: its exact value, or nothing at all. */
export class Result {
  readonly exact: bigint | undefined;
  /** Numbers do not hold all integers: an error is as good where a part of the expression is beyond them. */
  readonly mayFail: boolean;

  constructor(of: Formula, values: Readonly<Record<"x" | "y", bigint>>) {
    this.exact = evaluate(of, values, undefined);
    this.mayFail = evaluate(of, values, BigInt(Number.MAX_SAFE_INTEGER)) === undefined;
  }
}
