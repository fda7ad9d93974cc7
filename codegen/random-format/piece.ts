import fc from "fast-check";
import { memberName } from "../model/names.ts";

/** A map of a `.ksy` file. */
export type Yaml = Readonly<Record<string, unknown>>;

/** Members of a value, by their names in TypeScript. */
export type Members = Readonly<Record<string, unknown>>;

/** A value that a format describes, and what a compiler is to make of it. */
export interface Sample {
  /** What the writer is given. */
  readonly given: Members;
  /** What is read, with all that the writer works out. */
  readonly whole: Members;
  /** What is written. */
  readonly octets: readonly number[];
}

/** A change that leaves a value without octets, and the fields of which one is to be named for it. */
export interface Misfit {
  readonly paths: readonly string[];
  readonly change: (given: Members) => Members;
}

/** What not everyone understands. */
export type Feature =
  | "bits"
  | "bits beyond 32"
  | "calculated order"
  | "constraints"
  | "conditions"
  | "expressions"
  | "filled"
  | "floats"
  | "imports"
  | "include"
  | "index of until"
  | "long terminators"
  | "old encodings"
  | "parameters"
  | "parents"
  | "places"
  | "process"
  | "rest of terminated"
  | "switches"
  | "terminators"
  | "UTF-16 terminators"
  | "wide enums";

/** Fields that belong together. */
export interface Piece {
  readonly seq: readonly Yaml[];
  readonly types: Yaml;
  readonly enums: Yaml;
  readonly instances: Yaml;
  readonly values: fc.Arbitrary<Sample>;
  readonly misfits: readonly Misfit[];
  /** Whether it goes on to the end of what holds it. */
  readonly isLast: boolean;
}

/** What everything in a file shares. */
export interface Style {
  readonly endian: "le" | "be";
  readonly bitEndian: "le" | "be";
  /** How deep types lie in one another here. */
  readonly depth: number;
  /** What is not to be used. */
  readonly without: ReadonlySet<Feature>;
}

/** Makes a piece whose fields have names that begin with `id`. */
export type Maker = (id: string, style: Style) => Piece;

export const EMPTY: Piece = {
  seq: [],
  types: {},
  enums: {},
  instances: {},
  values: fc.constant({ given: {}, whole: {}, octets: [] }),
  misfits: [],
  isLast: false,
};

/** One element of what a field may be: all but its id. */
export interface Element {
  readonly yaml: Yaml;
  readonly types: Yaml;
  readonly enums: Yaml;
  readonly values: fc.Arbitrary<ElementSample>;
  /** Values that do not fit, and where in the field, if not the field itself, that shows. */
  readonly wrong: readonly { readonly value: unknown; readonly path?: string }[];
  /** Whether the value is always the same, so that nobody gives it. */
  readonly isConstant: boolean;
}

export interface ElementSample {
  readonly given: unknown;
  readonly whole: unknown;
  readonly octets: readonly number[];
}

export type ElementMaker = (id: string, style: Style) => Element;

export function plain(value: unknown, octets: readonly number[]): ElementSample {
  return { given: value, whole: value, octets };
}

/** A field of one element. */
export function single(make: ElementMaker): Maker {
  return (id, style) => {
    const element = make(id, style);
    const { yaml, types, enums, values, isConstant } = element;
    const name = memberName(id);
    return {
      ...EMPTY,
      seq: [{ id, ...yaml }],
      types,
      enums,
      values: values.map(({ given, whole, octets }) => ({
        given: isConstant ? {} : { [name]: given },
        whole: { [name]: whole },
        octets,
      })),
      misfits: isConstant ? [] : [missing(id), ...wrongOf(element, id)],
    };
  };
}

export function missing(id: string): Misfit {
  return misfit(id, undefined);
}

/** `value` instead of what fits. */
export function misfit(id: string, value: unknown, ...paths: readonly string[]): Misfit {
  const own = paths.length === 0 ? [id] : paths;
  return { paths: own, change: (given) => ({ ...given, [memberName(id)]: value }) };
}

function wrongOf({ wrong }: Element, id: string): readonly Misfit[] {
  return wrong.map(({ value, path }) => misfit(id, value, path === undefined ? id : `${id}.${path}`));
}

/** Misfits of the value of `id`, inside of what holds it. */
export function inside(id: string, misfits: readonly Misfit[]): readonly Misfit[] {
  const name = memberName(id);
  return misfits.map(({ paths, change }) => ({
    paths: paths.map((path) => `${id}.${path}`),
    change: (given) => ({ ...given, [name]: change(given[name] as Members) }),
  }));
}

/** One behind the other. */
export function merge(pieces: readonly Piece[]): Piece {
  const assign = (key: "types" | "enums" | "instances") =>
    Object.assign({}, ...pieces.map((piece) => piece[key])) as Yaml;
  return {
    seq: pieces.flatMap(({ seq }) => seq),
    types: assign("types"),
    enums: assign("enums"),
    instances: assign("instances"),
    values: fc.tuple(...pieces.map(({ values }) => values)).map(join),
    misfits: pieces.flatMap(({ misfits }) => misfits),
    isLast: pieces.some(({ isLast }) => isLast),
  };
}

function join(samples: readonly Sample[]): Sample {
  return {
    given: Object.assign({}, ...samples.map(({ given }) => given)) as Members,
    whole: Object.assign({}, ...samples.map(({ whole }) => whole)) as Members,
    octets: samples.flatMap(({ octets }) => octets),
  };
}

/** A type of `piece`, without the keys that it does not need. */
export function typeOf(piece: Piece, meta: Yaml = {}): Yaml {
  const parts = { meta, seq: piece.seq, types: piece.types, enums: piece.enums, instances: piece.instances };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0));
}

/** The octets of the lowest `count` times eight bits of `value`. */
export function octetsOf(value: bigint, count: number, endian: "le" | "be"): readonly number[] {
  const octets = Array.from({ length: count }, (_, at) => Number(BigInt.asUintN(8, value >> BigInt(8 * at))));
  return endian === "le" ? octets : octets.toReversed();
}
