import assert from "node:assert/strict";
import fc from "fast-check";
import * as operators from "./operators.ts";
import { rotateLeft, xorWith } from "./process.ts";

const integer = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.maxSafeInteger());

describe("operators of expressions", () => {
  it("divide as integers that are rounded down, and leave the remainder of that", () => {
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        if (b === 0) {
          assert.throws(() => operators.divide(a, b), operators.ExpressionError);
          assert.throws(() => operators.modulo(a, b), operators.ExpressionError);
          return;
        }
        const quotient = operators.divideBig(BigInt(a), BigInt(b));
        const rest = operators.moduloBig(BigInt(a), BigInt(b));
        assert.equal(quotient * BigInt(b) + rest, BigInt(a));
        assert.ok(rest === 0n || rest < 0n === b < 0, `${rest} has another sign than ${b}`);
        assert.equal(BigInt(operators.divide(a, b)), quotient);
        assert.equal(BigInt(operators.modulo(a, b)), rest);
      }),
      { numRuns: 1000 },
    );
  });

  it("work on bits as if there were any number of them", () => {
    fc.assert(
      fc.property(integer, integer, fc.nat(60), (a, b, bits) => {
        assert.equal(BigInt(operators.bitAnd(a, b)), BigInt(a) & BigInt(b));
        assert.equal(BigInt(operators.bitOr(a, b)), BigInt(a) | BigInt(b));
        assert.equal(BigInt(operators.bitXor(a, b)), BigInt(a) ^ BigInt(b));
        assert.equal(BigInt(operators.shiftRight(a, bits)), BigInt(a) >> BigInt(bits));
        const shifted = BigInt(a) << BigInt(bits);
        if (Number.isSafeInteger(Number(shifted))) {
          assert.equal(BigInt(operators.shiftLeft(a, bits)), shifted);
        } else assert.throws(() => operators.shiftLeft(a, bits), operators.ExpressionError);
      }),
    );
  });

  it("read integers of every base as they were printed, and nothing else", () => {
    fc.assert(
      fc.property(integer, fc.integer({ min: 2, max: 36 }), (value, radix) => {
        assert.equal(BigInt(operators.toInteger(value.toString(radix), radix)), BigInt(value));
      }),
    );
    for (const text of ["", "1.5", "12z", "0x", "--1", "1 2", "1e3"]) {
      assert.throws(() => operators.toInteger(text), operators.ExpressionError, text);
    }
  });

  it("have no element where there is none", () => {
    assert.equal(operators.lastOf([1, 2]), 2);
    assert.throws(() => operators.firstOf([]), operators.ExpressionError);
    assert.throws(() => operators.elementAt([1], 1), operators.ExpressionError);
  });
});

describe("processes", () => {
  it("are undone by themselves, or the other way around", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), fc.integer({ min: -20, max: 20 }), (octets, key, by) => {
        assert.deepEqual([...xorWith(xorWith(octets, key), key)], [...octets]);
        assert.deepEqual([...rotateLeft(rotateLeft(octets, by), -by)], [...octets]);
      }),
    );
  });

  it("rotate to the left", () => {
    assert.deepEqual([...rotateLeft(Uint8Array.of(0b1000_0001), 1)], [0b0000_0011]);
  });
});
