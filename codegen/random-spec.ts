import fc from "fast-check";

/** A small specification made at random, and values that it describes. */
export interface RandomSpec {
  /** Fields of each type, `t0`, `t1` and so on. A type uses only those before it; the last is the one that is tested. */
  readonly types: readonly (readonly Piece[])[];
}

/** One or more fields that belong together. */
export type Piece =
  | { readonly kind: "integer"; readonly type: IntegerName; readonly low: number; readonly high: number }
  | { readonly kind: "range"; readonly type: "u1" | "u2" | "u4"; readonly middle: number }
  | { readonly kind: "one of"; readonly type: IntegerName; readonly values: readonly number[] }
  | { readonly kind: "bigint"; readonly type: "u8" | "s8" }
  | { readonly kind: "float"; readonly type: "f4" | "f8" }
  | { readonly kind: "bits"; readonly widths: readonly number[] }
  | { readonly kind: "enum"; readonly values: readonly number[]; readonly isOpen: boolean }
  | {
      readonly kind: "measured";
      readonly what: "text" | "octets";
      readonly type: "u1" | "u2";
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: "octets"; readonly length: number }
  | { readonly kind: "type"; readonly index: number; readonly isSized: boolean }
  | {
      readonly kind: "list";
      readonly of: IntegerName | number;
      readonly max: number;
      readonly isRest: boolean;
    }
  | { readonly kind: "constant"; readonly octets: readonly number[] }
  | { readonly kind: "reserved"; readonly type: "u1" | "u2" | "u4" }
  | { readonly kind: "rest"; readonly what: "text" | "octets" };

type IntegerName = keyof typeof RANGES;

const RANGES = {
  u1: [0, 0xff],
  u2: [0, 0xffff],
  u4: [0, 0xffffffff],
  u8: [0, Number.MAX_SAFE_INTEGER],
  s1: [-0x80, 0x7f],
  s2: [-0x8000, 0x7fff],
  s4: [-0x80000000, 0x7fffffff],
  s8: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
} as const;

const integerName = fc.constantFrom(...(Object.keys(RANGES) as IntegerName[]));

const integer = integerName.chain((type) => {
  const [min, max] = RANGES[type];
  const narrow = fc.tuple(fc.integer({ min, max }), fc.oneof(fc.constant(max), fc.integer({ min, max })));
  return fc
    .oneof(fc.constant([min, max]), narrow)
    .map(([a = 0, b = 0]): Piece => ({ kind: "integer", type, low: Math.min(a, b), high: Math.max(a, b) }));
});

const widths = fc.constantFrom<readonly number[]>(
  [8],
  [1, 7],
  [1, 1, 6],
  [3, 5],
  [4, 4],
  [1, 2, 3, 2],
  [12, 4],
  [1, 15],
  [5, 6, 5],
  [1, 31],
  [20, 12],
  [1, 30, 1],
);

const smallSet = fc.uniqueArray(fc.nat(255), { minLength: 1, maxLength: 12 });

/** A piece of constant length. */
export const fixedPiece: fc.Arbitrary<Piece> = fc.oneof(
  integer,
  fc
    .tuple(fc.constantFrom("u1", "u2", "u4"), fc.nat(255))
    .map(([type, middle]): Piece => ({ kind: "range", type, middle })),
  smallSet.map((values): Piece => ({ kind: "one of", type: "u2", values })),
  fc.constantFrom("u8", "s8").map((type): Piece => ({ kind: "bigint", type })),
  fc.constantFrom("f4", "f8").map((type): Piece => ({ kind: "float", type })),
  widths.map((list): Piece => ({ kind: "bits", widths: list })),
  fc.tuple(smallSet, fc.boolean()).map(([values, isOpen]): Piece => ({ kind: "enum", values, isOpen })),
  fc.integer({ min: 1, max: 9 }).map((length): Piece => ({ kind: "octets", length })),
  fc
    .array(fc.nat(255), { minLength: 1, maxLength: 4 })
    .map((octets): Piece => ({ kind: "constant", octets })),
  fc.constantFrom("u1", "u2", "u4").map((type): Piece => ({ kind: "reserved", type })),
);

const measured = fc
  .record({
    what: fc.constantFrom("text", "octets"),
    type: fc.constantFrom("u1", "u2"),
    min: fc.nat(3),
    max: fc.integer({ min: 12, max: 255 }),
  })
  .map((piece): Piece => ({ kind: "measured", ...piece }));

/** What may stand in type `index` of types that are or are not open-ended. */
function piece(isOpenEnded: readonly boolean[]): fc.Arbitrary<Piece> {
  const { length } = isOpenEnded;
  if (length === 0) return fc.oneof(fixedPiece, measured);
  const type = fc
    .tuple(fc.nat(length - 1), fc.boolean())
    .map(
      ([index, isSized]): Piece => ({ kind: "type", index, isSized: isSized || isOpenEnded[index] === true }),
    );
  return fc.oneof({ weight: 4, arbitrary: fixedPiece }, measured, type, list(isOpenEnded, false));
}

function list(isOpenEnded: readonly boolean[], isRest: boolean): fc.Arbitrary<Piece> {
  const usable = isOpenEnded.flatMap((isOpen, index) => (isOpen ? [] : [index]));
  const of = usable.length === 0 ? integerName : fc.oneof(integerName, fc.constantFrom(...usable));
  return fc
    .tuple(of, fc.integer({ min: 1, max: 300 }))
    .map(([element, max]): Piece => ({ kind: "list", of: element, max, isRest }));
}

function tail(isOpenEnded: readonly boolean[]): fc.Arbitrary<readonly Piece[]> {
  const rest = fc.constantFrom("text", "octets").map((what): Piece => ({ kind: "rest", what }));
  return fc
    .option(fc.oneof(rest, list(isOpenEnded, true)), { nil: undefined })
    .map((last) => (last === undefined ? [] : [last]));
}

/** Types that use each other, and the last of them everything. */
export const randomSpec: fc.Arbitrary<RandomSpec> = fc.integer({ min: 1, max: 3 }).chain(grow([]));

function grow(types: RandomSpec["types"]): (more: number) => fc.Arbitrary<RandomSpec> {
  return (more) => {
    if (more === 0) return fc.constant({ types });
    const isOpenEnded = types.map(goesOn);
    const middle = fc.array(piece(isOpenEnded), { minLength: 1, maxLength: 5 });
    // The first piece makes sure that no element of a list is of zero width.
    return fc
      .tuple(integer, middle, tail(isOpenEnded))
      .chain((parts) => grow([...types, parts.flat()])(more - 1));
  };
}

function goesOn(pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1);
  return last?.kind === "rest" || (last?.kind === "list" && last.isRest);
}

/** The specification as one file, `types/thing.ksy`. */
export function specFile({ types }: RandomSpec): Readonly<Record<string, unknown>> {
  const enums: Record<string, unknown> = {};
  const seqs = types.map((pieces, index) =>
    pieces.flatMap((part, at) => fieldsOf(part, `f${at}`, `t${index}_f${at}`, enums)),
  );
  return {
    meta: { id: "thing", endian: "le", "bit-endian": "le", encoding: "UTF-8" },
    seq: seqs.at(-1),
    types: Object.fromEntries(seqs.slice(0, -1).map((seq, index) => [`t${index}`, { seq }])),
    enums,
  };
}

/** The fields of `part`, called `id` and so on. An enum of its own is added to `enums` as `enumId`. */
export function fieldsOf(
  part: Piece,
  id: string,
  enumId: string,
  enums: Record<string, unknown>,
): readonly object[] {
  switch (part.kind) {
    case "integer":
      return [{ id, type: part.type, valid: { min: String(part.low), max: String(part.high) } }];
    case "range":
      return [
        { id: `${id}_first`, type: part.type },
        { id: `${id}_last`, type: part.type, valid: { min: `${id}_first` } },
      ];
    case "one of":
      return [{ id, type: part.type, valid: { "any-of": part.values } }];
    case "bigint":
      return [{ id, type: part.type, "-mudem-bigint": true }];
    case "float":
      return [{ id, type: part.type }];
    case "bits":
      return part.widths.map((width, at) => ({ id: `${id}_${LETTERS[at]}`, type: `b${width}` }));
    case "enum":
      enums[enumId] = Object.fromEntries(part.values.map((value) => [value, `v${value}`]));
      return [
        {
          id,
          type: "u1",
          enum: enumId,
          ...(part.isOpen ? { "-mudem-open": true } : { valid: { "in-enum": true } }),
        },
      ];
    case "measured": {
      const length = { id: `len_${id}`, type: part.type, valid: { min: part.min, max: part.max } };
      return [length, { id, size: `len_${id}`, ...(part.what === "text" ? { type: "str" } : {}) }];
    }
    case "octets":
      return [{ id, size: part.length }];
    case "type": {
      const type = `t${part.index}`;
      if (!part.isSized) return [{ id, type }];
      return [
        { id: `len_${id}`, type: "u4", valid: { max: 0x100000 } },
        { id, type, size: `len_${id}` },
      ];
    }
    case "list": {
      const element = typeof part.of === "number" ? { type: `t${part.of}` } : elementOf(part.of);
      if (part.isRest) return [{ id, ...element, repeat: "eos" }];
      const count = { id: `num_${id}`, type: "u2", valid: { max: part.max } };
      return [count, { id, ...element, repeat: "expr", "repeat-expr": `num_${id}` }];
    }
    case "constant":
      return [{ id, contents: part.octets }];
    case "reserved":
      return [{ id: `reserved_${id}`, type: part.type, valid: 0 }];
    default:
      return [{ id, "size-eos": true, ...(part.what === "text" ? { type: "str" } : {}) }];
  }
}

function elementOf(type: IntegerName): object {
  const [min, max] = RANGES[type];
  return type.endsWith("8") ? { type, valid: { min: String(min), max: String(max) } } : { type };
}

/** A value of the last type. */
export function randomValue(spec: RandomSpec): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return valueOfType(spec, spec.types.length - 1);
}

function valueOfType(spec: RandomSpec, index: number): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const members = (spec.types[index] ?? []).map((part, at) => membersOf(part, `f${at}`, spec));
  return fc.record(Object.assign({}, ...members) as Record<string, fc.Arbitrary<unknown>>, {
    noNullPrototype: true,
  });
}

/** The members that `part` is in TypeScript, each with its values. */
export function membersOf(part: Piece, id: string, spec: RandomSpec): Record<string, fc.Arbitrary<unknown>> {
  switch (part.kind) {
    case "integer":
      return { [id]: fc.integer({ min: part.low, max: part.high }) };
    case "range":
      return {
        [`${id}First`]: fc.integer({ min: 0, max: part.middle }),
        [`${id}Last`]: fc.integer({ min: part.middle, max: RANGES[part.type][1] }),
      };
    case "one of":
      return { [id]: fc.constantFrom(...part.values) };
    case "bigint":
      return {
        [id]: fc.bigInt(
          part.type === "u8" ? { min: 0n, max: 2n ** 64n - 1n } : { min: -(2n ** 63n), max: 2n ** 63n - 1n },
        ),
      };
    case "float":
      return { [id]: part.type === "f4" ? fc.float({ noNaN: true }) : fc.double({ noNaN: true }) };
    case "bits":
      return Object.fromEntries(
        part.widths.map((width, at) => [
          `${id}${LETTERS[at]?.toUpperCase()}`,
          width === 1 ? fc.boolean() : fc.integer({ min: 0, max: 2 ** width - 1 }),
        ]),
      );
    case "enum":
      return { [id]: part.isOpen ? fc.nat(255) : fc.constantFrom(...part.values) };
    case "measured":
      return {
        [id]:
          part.what === "text"
            ? textOf(part.min, part.max)
            : fc.uint8Array({ minLength: part.min, maxLength: 12 }),
      };
    case "octets":
      return { [id]: fc.uint8Array({ minLength: part.length, maxLength: part.length }) };
    case "type":
      return { [id]: valueOfType(spec, part.index) };
    case "list": {
      const element: fc.Arbitrary<unknown> =
        typeof part.of === "number"
          ? valueOfType(spec, part.of)
          : fc.integer({ min: RANGES[part.of][0], max: RANGES[part.of][1] });
      return { [id]: fc.array(element, { maxLength: Math.min(part.max, 4) }) };
    }
    case "rest":
      return { [id]: part.what === "text" ? textOf(0, 40) : fc.uint8Array({ maxLength: 12 }) };
    default:
      return {};
  }
}

/** Text of so many octets, without a byte order mark, which the stock parser drops. */
function textOf(min: number, max: number): fc.Arbitrary<string> {
  const text = fc
    .string({ unit: "binary", maxLength: 4 })
    .filter((candidate) => !candidate.startsWith("\ufeff"));
  return text
    .filter((candidate) => new TextEncoder().encode(candidate).length <= max - min)
    .map((candidate) => `${"x".repeat(min)}${candidate}`);
}

const LETTERS = "abcdefgh";
