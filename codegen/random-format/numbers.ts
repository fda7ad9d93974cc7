import fc from "fast-check";
import { type Element, type ElementMaker, octetsOf, plain } from "./piece.ts";

export interface IntegerKind {
  readonly octets: 1 | 2 | 4 | 8;
  readonly isSigned: boolean;
  readonly order: "le" | "be" | undefined;
}

export const integerKind: fc.Arbitrary<IntegerKind> = fc.record({
  octets: fc.constantFrom(1, 2, 4, 8),
  isSigned: fc.boolean(),
  order: fc.constantFrom("le", "be", undefined),
});

export function typeNameOf({ octets, isSigned, order }: IntegerKind): string {
  return `${isSigned ? "s" : "u"}${octets}${octets === 1 ? "" : (order ?? "")}`;
}

export function boundsOf({ octets, isSigned }: IntegerKind): readonly [min: bigint, max: bigint] {
  const bits = BigInt(octets * 8);
  return isSigned ? [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n] : [0n, (1n << bits) - 1n];
}

/** `value` as the code has it. */
export function inCode({ octets }: { readonly octets: number }, value: bigint): number | bigint {
  return octets === 8 ? value : Number(value);
}

export function integersOf(kind: IntegerKind): fc.Arbitrary<bigint> {
  const [min, max] = boundsOf(kind);
  const edges = [min, max, min + 1n, max - 1n, 0n, 1n, max / 2n, max / 2n + 1n];
  return fc.oneof(fc.constantFrom(...edges), fc.bigInt({ min, max }));
}

/** What `valid` may say of an integer. */
type Rule =
  | { readonly kind: "none" }
  | { readonly kind: "eq"; readonly value: bigint }
  | { readonly kind: "range"; readonly low: bigint; readonly high: bigint }
  | { readonly kind: "any-of"; readonly values: readonly bigint[] }
  | { readonly kind: "expr"; readonly divisor: bigint; readonly rest: bigint };

function ruleOf(kind: IntegerKind): fc.Arbitrary<Rule> {
  const value = integersOf(kind);
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<Rule>({ kind: "none" }) },
    value.map((eq): Rule => ({ kind: "eq", value: eq })),
    fc
      .tuple(value, value)
      .map(([a, b]): Rule => ({ kind: "range", low: a < b ? a : b, high: a < b ? b : a })),
    fc.uniqueArray(value, { minLength: 1, maxLength: 4 }).map((values): Rule => ({ kind: "any-of", values })),
    fc.bigInt({ min: 2n, max: 7n }).map((divisor): Rule => ({ kind: "expr", divisor, rest: 1n })),
  );
}

function fulfils(rule: Rule, value: bigint): boolean {
  if (rule.kind === "eq") return value === rule.value;
  if (rule.kind === "range") return value >= rule.low && value <= rule.high;
  if (rule.kind === "any-of") return rule.values.includes(value);
  if (rule.kind === "expr") return floorModulo(value, rule.divisor) !== rule.rest;
  return true;
}

/** As Kaitai defines it: the remainder is never negative. */
function floorModulo(value: bigint, divisor: bigint): bigint {
  return ((value % divisor) + divisor) % divisor;
}

function validOf(rule: Rule): unknown {
  switch (rule.kind) {
    case "eq":
      return { valid: String(rule.value) };
    case "range":
      return { valid: { min: String(rule.low), max: String(rule.high) } };
    case "any-of":
      return { valid: { "any-of": rule.values.map(String) } };
    case "expr":
      return { valid: { expr: `_ % ${rule.divisor} != ${rule.rest}` } };
    default:
      return {};
  }
}

function valuesOf(kind: IntegerKind, rule: Rule): fc.Arbitrary<bigint> {
  if (rule.kind === "eq") return fc.constant(rule.value);
  if (rule.kind === "any-of") return fc.constantFrom(...rule.values);
  if (rule.kind === "range") {
    return fc.oneof(fc.constantFrom(rule.low, rule.high), fc.bigInt({ min: rule.low, max: rule.high }));
  }
  return integersOf(kind).filter((value) => fulfils(rule, value));
}

function wrongIntegers(kind: IntegerKind, rule: Rule): Element["wrong"] {
  const [min, max] = boundsOf(kind);
  const outside = [min - 1n, max + 1n];
  const refused = [min, max, 0n, 1n, 2n, 3n].filter((value) => !fulfils(rule, value));
  const values: unknown[] = [...outside, ...refused].map((value) => inCode(kind, value));
  // An expression is asked of a value before its type is looked at: what it cannot calculate with is a TypeError.
  if (rule.kind !== "expr") {
    values.push(kind.octets === 8 ? 1 : 1n, kind.octets === 8 ? "1" : 1.5, Number.NaN, null);
  }
  return values.map((value) => ({ value }));
}

const integer: fc.Arbitrary<ElementMaker> = integerKind
  .chain((kind) => fc.tuple(fc.constant(kind), ruleOf(kind)))
  .map(([kind, drawn]) => (_id, { endian, without }) => {
    const rule: Rule = without.has("constraints") ? { kind: "none" } : drawn;
    return {
      yaml: { type: typeNameOf(kind), ...(validOf(rule) as object) },
      types: {},
      enums: {},
      values: valuesOf(kind, rule).map((value) =>
        plain(inCode(kind, value), octetsOf(value, kind.octets, kind.order ?? endian)),
      ),
      wrong: wrongIntegers(kind, rule),
      isConstant: rule.kind === "eq",
    };
  });

/** A 64-bit integer that is a number all the same. */
const safeInteger: fc.Arbitrary<ElementMaker> = fc
  .constantFrom("u8", "s8")
  .map((type) => (_id, { endian }) => {
    const [min, max] = [
      type === "u8" ? 0n : BigInt(Number.MIN_SAFE_INTEGER),
      BigInt(Number.MAX_SAFE_INTEGER),
    ];
    return {
      yaml: { type, "-js-type": "number" },
      types: {},
      enums: {},
      values: fc
        .oneof(fc.constantFrom(min, max, 0n), fc.bigInt({ min, max }))
        .map((value) => plain(Number(value), octetsOf(value, 8, endian))),
      wrong: [Number(max) + 1, type === "u8" ? -1 : Number(min) - 1, 0.5, 1n].map((value) => ({ value })),
      isConstant: false,
    };
  });

const float: fc.Arbitrary<ElementMaker> = fc
  .tuple(fc.constantFrom<4 | 8>(4, 8), fc.constantFrom<("le" | "be")[]>("le", "be"), fc.boolean())
  .map(([octets, order, isExplicit]) => (_id, { endian }) => {
    const actual = isExplicit ? order : endian;
    return {
      yaml: { type: `f${octets}${isExplicit ? order : ""}` },
      types: {},
      enums: {},
      values: (octets === 4 ? fc.float({ noNaN: true }) : fc.double({ noNaN: true })).map((value) =>
        plain(value, floatOctets(value, octets, actual)),
      ),
      wrong: [{ value: 1n }, { value: "1" }],
      isConstant: false,
    };
  });

function floatOctets(value: number, octets: 4 | 8, order: "le" | "be"): readonly number[] {
  const buffer = Buffer.alloc(octets);
  if (octets === 4) buffer.writeFloatLE(value);
  else buffer.writeDoubleLE(value);
  return order === "le" ? [...buffer] : [...buffer].toReversed();
}

/** One octet: where integers have names that not everyone takes, and where something must not be empty. */
export const octet: ElementMaker = () => ({
  yaml: { type: "u1" },
  types: {},
  enums: {},
  values: fc.nat(255).map((value) => plain(value, [value])),
  wrong: [{ value: 256 }],
  isConstant: false,
});

/** An integer with names for some of its values. */
const named: fc.Arbitrary<ElementMaker> = integerKind
  .chain((kind) =>
    fc.tuple(
      fc.constant(kind),
      fc.uniqueArray(integersOf(kind), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
    ),
  )
  .map(([kind, values, drawn]) => (id, style) => {
    const { endian, without } = style;
    if (without.has("wide enums") && kind.octets === 8) return octet(id, style);
    const isClosed = drawn && !without.has("constraints");
    const members = Object.fromEntries(values.map((value, at) => [String(value), `m${at}`]));
    const [min, max] = boundsOf(kind);
    const strangers = [min, max, 0n, 5n].filter((value) => !values.includes(value));
    const wrong = [min - 1n, max + 1n, ...(isClosed ? strangers : [])];
    return {
      yaml: {
        type: typeNameOf(kind),
        enum: `${id}_enum`,
        ...(isClosed ? { valid: { "in-enum": true } } : {}),
      },
      types: {},
      enums: { [`${id}_enum`]: members },
      values: (isClosed
        ? fc.constantFrom(...values)
        : fc.oneof(fc.constantFrom(...values), integersOf(kind))
      ).map((value) => plain(inCode(kind, value), octetsOf(value, kind.octets, kind.order ?? endian))),
      wrong: wrong.map((value) => ({ value: inCode(kind, value) })),
      isConstant: false,
    };
  });

/** An element of constant length. */
export const numbers: fc.Arbitrary<ElementMaker> = fc.oneof(
  { weight: 4, arbitrary: integer },
  safeInteger,
  float,
  { weight: 2, arbitrary: named },
);
