import assert from "node:assert/strict";
import type { FormatInfo } from "../../codegen/format/info.ts";
import { EvaluationError, evaluate, type Subject } from "./evaluate.ts";
import { Formats } from "./formats.ts";
import { isSame, show } from "./values.ts";

class Animal {
  readonly legCount = 4;
  readonly name = "möwe";
}

class Zoo {
  readonly animals = [new Animal(), new Animal()];
  readonly numbers = [3, 1, 2];
  readonly key = Uint8Array.of(1, 2, 255);
  readonly big = 2n ** 64n - 1n;
  readonly half = 0.5;
  readonly isOpen = true;
  readonly absent = undefined;
  readonly kind = 7;
  readonly _io = { pos: 3, size: 9, isEof: false };
  get broken(): number {
    throw new RangeError("no");
  }
}

const member = (id: string, name = id) => ({ id, name, kind: "field" as const, isDerived: false });

const entry: FormatInfo = {
  id: "zoo",
  file: "zoo.ts",
  className: "Zoo",
  unwritable: undefined,
  types: [
    {
      path: [],
      className: "Zoo",
      members: [
        ...["animals", "numbers", "key", "big", "half", "absent", "kind", "broken"].map((id) => member(id)),
        member("is_open", "isOpen"),
      ],
    },
    { path: ["animal"], className: "Animal", members: [member("leg_count", "legCount"), member("name")] },
  ],
  enums: [
    { path: ["kind"], name: "Kind", members: [{ id: "cat", value: 7n }] },
    { path: ["animal", "size"], name: "Size", members: [{ id: "small", value: -1n }] },
  ],
};

const other: FormatInfo = {
  ...entry,
  id: "other",
  file: "other.ts",
  types: [],
  enums: entry.enums.slice(0, 1),
};

const subject: Subject = { root: new Zoo(), entry, formats: new Formats([entry, other]) };

describe("an expression of a test", () => {
  const same: Readonly<Record<string, string>> = {
    "animals.size": "2",
    "animals[1].leg_count": "4",
    "animals[0].as<zoo::animal>.name": "'möwe'",
    "animals[0].name.length": "4",
    "animals[0].name.reverse": "'ewöm'",
    "animals[0].name.substring(1, 3)": "'öw'",
    "numbers.min * 10 + numbers.max": "13",
    "numbers.first - numbers.last": "1",
    numbers: "[3, 0 + 1, 2]",
    key: "[1, 2, 0xff]",
    "key.as<bytes>.last": "255",
    "key.length": "3",
    "[].as<bytes>": "[]",
    "[0x61, 0x62].as<bytes>.to_s('ASCII')": "'ab'",
    "key < [1, 3].as<bytes>": "true",
    big: "18446744073709551615",
    "big.to_s": "'18446744073709551615'",
    half: "0.5.as<f4>",
    "half + 1": "1.5",
    "is_open.to_i": "1",
    absent: "null",
    kind: "zoo::kind::cat",
    "kind == other::kind::cat": "true",
    "animals[0].leg_count.to_s": "'4'",
    "_io.pos + _io.size": "12",
    "_io.eof": "false",
    "_root.numbers[0]": "3",
    "-7 / 2": "-4",
    "-7 % 5": "3",
    "(1 << 40) >> 38 ^ 1": "5",
    "~0": "-1",
    "7 & 3 | 8": "11",
    "'a' + 'b' + 'c'": "'abc'",
    'f"{kind} of {half}"': "'7 of 0.5'",
    "is_open and not (1 > 2 or 2 != 2)": "true",
    "half < 1 ? 'less' : 'more'": "'less'",
    "'b' >= 'a'": "true",
    "'12'.to_i + '1f'.to_i(16)": "43",
    "2.7.to_i": "2",
    "sizeof<u4> + sizeof<b9> + bitsizeof<u2>": "22",
    "zoo::animal::size::small": "-1",
    "animal::size::small": "-1",
  };
  for (const [actual, expected] of Object.entries(same)) {
    it(`is evaluated: ${actual} is ${expected}`, () => {
      assert.ok(
        isSame(evaluate(actual, subject), evaluate(expected, subject)),
        show(evaluate(actual, subject)),
      );
    });
  }

  it("has no value where there is none, instead of some other", () => {
    for (const source of [
      "nothing",
      "numbers[3]",
      "zoo::kind::dog",
      "1 / 0",
      "numbers + 1",
      "kind.size",
      "absent.size",
    ]) {
      assert.throws(() => evaluate(source, subject), EvaluationError, source);
    }
  });

  it("throws what reading throws", () => {
    assert.throws(() => evaluate("broken", subject), RangeError);
  });
});

describe("values of tests", () => {
  it("are not the same when only nearly so", () => {
    assert.ok(!isSame(2n ** 53n, 2n ** 53n + 1n));
    assert.ok(!isSame(1, 2));
    assert.ok(!isSame(0.5, 0.50001));
    assert.ok(!isSame("1", 1));
    assert.ok(!isSame(1, true));
    assert.ok(!isSame(undefined, 0));
    assert.ok(!isSame(Uint8Array.of(1), [1n, 2n]));
    assert.ok(!isSame([], ""));
  });

  it("are the same though the types of numbers differ", () => {
    assert.ok(isSame(7, 7n));
    assert.ok(isSame(0.3, 0.30000001));
    assert.ok(isSame(-8.754689149998834e288, -8.7546891e288));
    assert.ok(isSame(Number.NaN, Number.NaN));
    assert.ok(isSame(1, 1.0000001));
  });
});
