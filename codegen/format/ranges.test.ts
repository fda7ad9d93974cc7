import assert from "node:assert/strict";
import fc from "fast-check";
import type { IntegerType } from "./model.ts";
import { arithmeticRange } from "./ranges.ts";

const OPERATIONS = {
  "+": (a: bigint, b: bigint) => a + b,
  "-": (a: bigint, b: bigint) => a - b,
  "*": (a: bigint, b: bigint) => a * b,
  "/": (a: bigint, b: bigint) => (b === 0n ? undefined : (a - modulo(a, b)) / b),
  "%": (a: bigint, b: bigint) => (b === 0n ? undefined : modulo(a, b)),
  "&": (a: bigint, b: bigint) => a & b,
  "|": (a: bigint, b: bigint) => a | b,
  "^": (a: bigint, b: bigint) => a ^ b,
  "<<": (a: bigint, b: bigint) => (b < 0n || b > 64n ? undefined : a << b),
  ">>": (a: bigint, b: bigint) => (b < 0n ? undefined : a >> b),
} as const;

/** The remainder that is left when the quotient is rounded down. */
function modulo(a: bigint, b: bigint): bigint {
  return ((a % b) + b) % b;
}

const bound = fc.oneof(fc.bigInt({ min: -20n, max: 20n }), fc.bigInt({ min: -(2n ** 33n), max: 2n ** 33n }));

/** An integer within bounds of its own. */
const bounded = fc.tuple(bound, bound, bound).map((drawn) => {
  const [min = 0n, value = 0n, max = 0n] = drawn.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const type: IntegerType = { kind: "integer", min, max, isBigInt: false };
  return { type, value };
});

describe("the range of an arithmetic expression", () => {
  for (const [operator, apply] of Object.entries(OPERATIONS)) {
    it(`contains every result of ${operator}`, () => {
      fc.assert(
        fc.property(bounded, bounded, (a, b) => {
          if ((operator === "<<" || operator === ">>") && b.value > 64n) return;
          const result = apply(a.value, b.value);
          if (result === undefined) return;
          const [min, max] = arithmeticRange(operator as keyof typeof OPERATIONS, a.type, b.type);
          assert.ok(result >= min && result <= max, `${result} is not from ${min} to ${max}`);
        }),
        { numRuns: 300 },
      );
    });
  }
});
