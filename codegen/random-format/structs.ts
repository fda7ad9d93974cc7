import fc from "fast-check";
import { memberName } from "../model/names.ts";
import { affine, type Frame, frame, maybeChange, measure } from "./octets.ts";
import {
  type Element,
  type ElementMaker,
  EMPTY,
  inside,
  type Maker,
  merge,
  misfit,
  type Piece,
  type Sample,
  type Style,
  single,
  typeOf,
  type Yaml,
} from "./piece.ts";

/** Pieces one behind the other, whose fields have names that begin with `letter`. */
export function sequence(makers: readonly Maker[], style: Style): Piece {
  const letter = LETTERS[style.depth] ?? "z";
  const pieces = makers.map((make, at) => make(`${letter}${at}`, style));
  // What goes on to the end comes last, and alone.
  const closed = pieces.filter(({ isLast }) => !isLast);
  const open = pieces.filter(({ isLast }) => isLast);
  return merge([...closed, ...open.slice(0, 1)]);
}

const LETTERS = "abcdefgh";

export function deeper(style: Style): Style {
  return { ...style, depth: style.depth + 1 };
}

/** A type of its own as an element. */
export function struct(makers: readonly Maker[]): ElementMaker {
  return (id, style) => {
    const type = `${id}_type`;
    const piece = sequence(makers, deeper(style));
    return { ...elementOf(piece, type), types: { [type]: typeOf(piece) } };
  };
}

/** Values of `piece` as those of the type `type`. */
export function elementOf(piece: Piece, type: string): Element {
  return {
    yaml: { type },
    types: {},
    enums: {},
    values: piece.values,
    wrong: [{ value: undefined }, { value: 5, path: "" }],
    isConstant: false,
  };
}

/** A type between other fields, with or without a size. */
export function nested(makers: readonly Maker[]): fc.Arbitrary<Maker> {
  const limits = fc.option(fc.tuple(frame, maybeChange), { nil: undefined });
  return limits.map((limit) => (id, style): Piece => {
    const type = `${id}_type`;
    const inner = sequence(makers, deeper(style));
    const types = { [type]: typeOf(inner) };
    const misfits = [misfit(id, undefined), ...inside(id, inner.misfits)];
    const part: Part = { id, type, inner, style };
    if (limit === undefined && !inner.isLast) {
      return {
        ...EMPTY,
        types,
        misfits,
        seq: [{ id, type }],
        values: inner.values.map((sample) => held(part, sample, sample.octets)),
      };
    }
    const [drawn = { kind: "rest" }, drawnChange] = limit ?? [];
    const isUsable = drawnChange !== undefined && !style.without.has("process");
    const change =
      isUsable && (drawnChange.isSameLength || drawn.kind !== "constant") ? drawnChange : undefined;
    const apply = (octets: readonly number[]) => change?.apply(octets) ?? octets;
    const yaml = { id, type, ...change?.yaml };
    return { ...limited(drawn, part, yaml, apply), types, misfits };
  });
}

interface Part {
  readonly id: string;
  readonly type: string;
  readonly inner: Piece;
  readonly style: Style;
}

function held({ id }: Part, { given, whole }: Sample, octets: readonly number[]): Sample {
  const name = memberName(id);
  return { given: { [name]: given }, whole: { [name]: whole }, octets };
}

/** `yaml` in what limits it. */
function limited(
  limits: Frame,
  part: Part,
  yaml: Yaml,
  apply: (octets: readonly number[]) => readonly number[],
): Piece {
  const { id, inner, style } = part;
  if (limits.kind === "rest") {
    return {
      ...EMPTY,
      seq: [{ ...yaml, "size-eos": true }],
      values: inner.values.map((sample) => held(part, sample, apply(sample.octets))),
      isLast: true,
    };
  }
  if (limits.kind === "constant" && !inner.isLast) {
    const size = style.depth === 0 ? 4000 : 250 + limits.units;
    const values = inner.values
      .filter(({ octets }) => octets.length <= size)
      .map((sample) => {
        const tail = Array.from({ length: size - sample.octets.length }, () => 0);
        const whole = tail.length === 0 ? sample.whole : { ...sample.whole, _tail: Uint8Array.from(tail) };
        return held(part, { ...sample, whole }, apply([...sample.octets, ...tail]));
      });
    return { ...EMPTY, seq: [{ ...yaml, size }], values };
  }
  // Whatever the octets, there has to be a length for them.
  const measured: Extract<Frame, { kind: "measured" }> = {
    kind: "measured",
    type: limits.kind === "measured" && limits.type !== "u1" ? limits.type : "u2",
    factor: 1,
    offset: limits.kind === "measured" ? Math.min(limits.offset, 0) : 0,
    form: 0,
  };
  const length = `len_${id}`;
  return {
    ...EMPTY,
    seq: [
      { id: length, type: measured.type },
      { ...yaml, size: affine(length, measured) },
    ],
    values: inner.values
      .map((sample) => held(part, sample, apply(sample.octets)))
      .map((sample) => ({ ...sample, measure: measure(measured, sample.octets.length, style.endian) }))
      .map(({ given, whole, octets, measure: first = [] }) => ({
        given,
        whole: { ...whole, [memberName(length)]: (octets.length - measured.offset) / measured.factor },
        octets: [...first, ...octets],
      })),
  };
}

/** Values of an element of which there may be none. */
export function optional(make: ElementMaker, isFlag: boolean): Maker {
  return (id, style) => {
    if (style.without.has("conditions")) return single(make)(id, style);
    const { yaml, types, enums, values, isConstant } = make(id, style);
    const name = memberName(id);
    const flag = `has_${id}`;
    const condition = isFlag ? `${flag} != 0` : `${flag} > 3 and ${flag} % 2 == 0`;
    const present = isFlag ? [1, 7, 255] : [4, 200];
    const absent = isFlag ? [0] : [0, 2, 5, 255];
    const own = memberName(flag);
    return {
      ...EMPTY,
      seq: [
        { id: flag, type: "u1" },
        { id, ...yaml, if: condition },
      ],
      types,
      enums,
      values: fc.oneof(
        fc.constantFrom(...absent).map((value) => ({
          given: { [own]: value },
          whole: { [own]: value, [name]: undefined },
          octets: [value],
        })),
        fc.tuple(fc.constantFrom(...present), values).map(([value, { given, whole, octets }]) => ({
          given: { [own]: value, ...(isConstant ? {} : { [name]: given }) },
          whole: { [own]: value, [name]: whole },
          octets: [value, ...octets],
        })),
      ),
      misfits: [misfit(flag, 256), misfit(flag, undefined)],
    };
  };
}
