import fc from "fast-check";
import { stringify } from "yaml";
import { memberName } from "../model/names.ts";
import { bits } from "./bits.ts";
import { computed } from "./computed.ts";
import { filled, terminated } from "./ended.ts";
import { integersUntil, list, repeat } from "./lists.ts";
import { numbers, octet } from "./numbers.ts";
import { sized } from "./octets.ts";
import {
  type ElementMaker,
  EMPTY,
  type Feature,
  inside,
  type Maker,
  type Members,
  type Misfit,
  misfit,
  octetsOf,
  type Piece,
  type Sample,
  type Style,
  single,
  typeOf,
  type Yaml,
} from "./piece.ts";
import { elementOf, nested, optional, sequence, struct } from "./structs.ts";
import { ordered, parametrized, relatives } from "./surroundings.ts";
import { choice } from "./switches.ts";

/** A format, made at random, and values that it describes. */
export interface RandomFormat {
  /** `.ksy` files by their name. `fmt` is the one that is tested. */
  readonly files: Readonly<Record<string, string>>;
  readonly samples: readonly Sample[];
  readonly misfits: readonly Misfit[];
}

const contents: fc.Arbitrary<Maker> = fc.array(fc.nat(255), { minLength: 1, maxLength: 5 }).map((octets) =>
  single(() => ({
    yaml: { contents: octets },
    types: {},
    enums: {},
    values: fc.constant({ given: undefined, whole: Uint8Array.from(octets), octets }),
    wrong: [],
    isConstant: true,
  })),
);

const simple: fc.Arbitrary<Maker> = fc.oneof(
  { weight: 4, arbitrary: numbers.map(single) },
  { weight: 4, arbitrary: sized },
  { weight: 2, arbitrary: terminated },
  { weight: 2, arbitrary: filled },
  { weight: 2, arbitrary: bits },
  contents,
);

const few = fc.array(simple, { minLength: 1, maxLength: 3 });

const element: fc.Arbitrary<ElementMaker> = fc.oneof(numbers, numbers, few.map(structOf));

/** A type whose octets end where its last field does. */
function structOf(makers: readonly Maker[]): ElementMaker {
  const closed = makers.map(
    (make): Maker =>
      (id, style) => {
        const found = make(id, style);
        return found.isLast ? EMPTY : found;
      },
  );
  // A list up to the end has no element without octets.
  return struct([single(octet), ...closed]);
}

const compound: fc.Arbitrary<Maker> = fc.oneof(
  { weight: 2, arbitrary: few.chain(nested) },
  { weight: 3, arbitrary: fc.tuple(element, repeat).map(([make, how]) => list(make, how)) },
  integersUntil,
  { weight: 2, arbitrary: fc.tuple(element, fc.boolean()).map(([make, isFlag]) => optional(make, isFlag)) },
  { weight: 2, arbitrary: choice(few) },
  parametrized,
  relatives,
  ordered,
  { weight: 2, arbitrary: computed },
);

const piece: fc.Arbitrary<Maker> = fc.oneof(
  { weight: 3, arbitrary: simple },
  { weight: 4, arbitrary: compound },
  // Compound ones in a type of their own.
  { weight: 1, arbitrary: fc.array(compound, { minLength: 1, maxLength: 2 }).chain(nested) },
);

interface Drawn {
  readonly makers: readonly Maker[];
  readonly imported: readonly Maker[] | undefined;
  readonly endian: "le" | "be";
  readonly bitEndian: "le" | "be";
  readonly hasHead: boolean;
  /** How far behind the last field something lies that is looked at by its place. */
  readonly gap: number | undefined;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  makers: fc.array(piece, { minLength: 1, maxLength: 5 }),
  imported: fc.option(fc.array(piece, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 5 }),
  endian: fc.constantFrom("le", "be"),
  bitEndian: fc.constantFrom("le", "be"),
  hasHead: fc.boolean(),
  gap: fc.option(fc.nat(3), { nil: undefined, freq: 4 }),
});

/** Formats that use none of `without`, with several values each. */
export function randomFormat(without: readonly Feature[] = []): fc.Arbitrary<RandomFormat> {
  return drawn.chain((made) => {
    const { files, piece: whole } = assemble(made, new Set(without));
    return fc
      .array(whole.values, { minLength: 1, maxLength: 4 })
      .map((samples) => new Shown(files, samples, whole.misfits));
  });
}

/** A counterexample is shown as its files, and values without what they were made with. */
class Shown implements RandomFormat {
  readonly files: RandomFormat["files"];
  readonly samples: readonly Sample[];
  readonly misfits: readonly Misfit[];

  constructor(files: RandomFormat["files"], samples: readonly Sample[], misfits: readonly Misfit[]) {
    this.files = files;
    this.samples = samples;
    this.misfits = misfits;
  }

  [fc.toStringMethod](): string {
    return `${Object.values(this.files).join("---\n")}${fc.stringify(this.samples.map(({ given }) => given))}`;
  }
}

function assemble(
  { makers, imported, endian, bitEndian, hasHead, gap }: Drawn,
  without: ReadonlySet<Feature>,
): { files: Readonly<Record<string, string>>; piece: Piece } {
  const style: Style = { endian, bitEndian, depth: 0, without };
  const files: Record<string, string> = {};
  const meta = { endian, "bit-endian": bitEndian };
  const all = [...makers];
  if (imported !== undefined && !without.has("imports")) {
    const other = sequence(imported, style);
    files["other"] = file({ id: "other", ...meta }, other);
    all.push(foreign(other));
  }
  const fields = sequence(all, style);
  const isPlaced = !without.has("places");
  const body = isPlaced && gap !== undefined && !fields.isLast ? withPlace(fields, gap, endian) : fields;
  const whole = isPlaced && hasHead ? withHead(body) : body;
  const imports = files["other"] === undefined ? {} : { imports: ["other"] };
  files["fmt"] = file({ id: "fmt", ...meta, ...imports }, whole);
  return { files, piece: whole };
}

function file(meta: Yaml, of: Piece): string {
  return stringify(typeOf(of, meta));
}

/** The type of another file. */
function foreign(other: Piece): Maker {
  return (id) => {
    const { values, yaml } = elementOf(other, "other");
    const name = memberName(id);
    return {
      ...EMPTY,
      seq: [{ id, ...yaml }],
      values: values.map(({ given, whole, octets }) => ({
        given: { [name]: given },
        whole: { [name]: whole },
        octets,
      })),
      misfits: [misfit(id, undefined), ...inside(id, other.misfits)],
      isLast: other.isLast,
    };
  };
}

/** With a look at the first octet. */
function withHead(of: Piece): Piece {
  return {
    ...of,
    instances: { ...of.instances, head: { pos: 0, type: "u1" } },
    values: of.values.map((sample) =>
      sample.octets.length === 0 ? sample : { ...sample, whole: { ...sample.whole, head: sample.octets[0] } },
    ),
  };
}

/** With something behind the last field, the place of which stands before the first one. */
function withPlace(of: Piece, gap: number, endian: "le" | "be"): Piece {
  return {
    ...of,
    seq: [{ id: "place", type: "u2" }, ...of.seq],
    instances: { ...of.instances, far: { pos: "place", size: 3 } },
    values: fc.tuple(of.values, fc.uint8Array({ minLength: 3, maxLength: 3 })).map(([sample, far]) => {
      const place = sample.octets.length + 2 + gap;
      const own: Members = { place, far };
      return {
        given: { ...sample.given, ...own },
        whole: { ...sample.whole, ...own },
        octets: [
          ...octetsOf(BigInt(place), 2, endian),
          ...sample.octets,
          ...Array.from({ length: gap }, () => 0),
          ...far,
        ],
      };
    }),
  };
}
