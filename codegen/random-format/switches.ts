import fc from "fast-check";
import { memberName } from "../model/names.ts";
import {
  EMPTY,
  type Maker,
  type Members,
  misfit,
  octetsOf,
  type Piece,
  type Sample,
  type Style,
  typeOf,
  type Yaml,
} from "./piece.ts";
import { deeper, sequence } from "./structs.ts";

interface Drawn {
  readonly tag: "integer" | "enum" | "text";
  readonly cases: readonly (readonly Maker[])[];
  readonly otherwise: "none" | "type" | "closed";
  readonly isSized: boolean;
}

/** Types among which a field before them chooses. */
export function choice(makers: fc.Arbitrary<readonly Maker[]>): fc.Arbitrary<Maker> {
  return fc
    .record<Drawn>({
      tag: fc.constantFrom("integer", "enum", "text"),
      cases: fc.array(makers, { minLength: 1, maxLength: 3 }),
      otherwise: fc.constantFrom("none", "type", "closed"),
      isSized: fc.boolean(),
    })
    .map((drawn) => (id, style): Piece => {
      if (style.without.has("switches")) return EMPTY;
      return new Choice(drawn, id, style).piece();
    });
}

/** A sample whose size may yet have to come between its tag and its body. */
interface Parts {
  readonly tag: readonly number[];
  readonly body: readonly number[];
  readonly given: Members;
  readonly whole: Members;
}

class Choice {
  readonly #drawn: Drawn;
  readonly #id: string;
  readonly #style: Style;
  readonly #bodies: readonly Piece[];

  constructor(drawn: Drawn, id: string, style: Style) {
    // A constraint is what says that there are no other cases.
    const isOpen = drawn.otherwise === "closed" && (style.without.has("constraints") || drawn.tag === "text");
    this.#drawn = isOpen ? { ...drawn, otherwise: "none" } : drawn;
    this.#id = id;
    this.#style = style;
    this.#bodies = drawn.cases.map((makers) => sequence(makers, deeper(style)));
  }

  piece(): Piece {
    const { otherwise, isSized } = this.#drawn;
    const isOpen = this.#bodies.some(({ isLast }) => isLast);
    const size = `len_${this.#id}`;
    const hasSize = isSized || isOpen;
    const cases = Object.fromEntries([
      ...this.#bodies.map((_body, at) => [this.#case(at), this.#type(at)]),
      ...(otherwise === "type" ? [["_", this.#other]] : []),
    ]) as Yaml;
    const values = [
      ...this.#bodies.map((body, at) => body.values.map((sample) => this.#sample(sample, at))),
      ...this.#strangers(hasSize),
    ];
    return {
      ...EMPTY,
      seq: [
        this.#tagField(),
        ...(hasSize ? [{ id: size, type: "u2" }] : []),
        {
          id: this.#id,
          type: { "switch-on": this.#tag, cases },
          ...(hasSize ? { size } : {}),
        },
      ],
      types: {
        ...Object.fromEntries(this.#bodies.map((body, at) => [this.#type(at), typeOf(body)])),
        ...(otherwise === "type" ? { [this.#other]: { seq: [{ id: "x", type: "u1" }] } } : {}),
      },
      enums: this.#drawn.tag === "enum" ? { [`${this.#id}_kind`]: this.#members() } : {},
      values: fc.oneof(...values).map((parts) => this.#whole(parts, hasSize ? size : undefined)),
      // What is of no type leaves the tag open.
      misfits: [
        misfit(this.#id, { _type: "nothing" }, this.#id, this.#tag, `${this.#id}.x`),
        ...(otherwise === "closed" ? [misfit(this.#id, undefined, this.#id, this.#tag)] : []),
      ],
    };
  }

  #whole({ tag, body, given, whole }: Parts, size: string | undefined): Sample {
    if (size === undefined) return { given, whole, octets: [...tag, ...body] };
    const length = octetsOf(BigInt(body.length), 2, this.#style.endian);
    return {
      given,
      whole: { ...whole, [memberName(size)]: body.length },
      octets: [...tag, ...length, ...body],
    };
  }

  get #tag(): string {
    return `tag_${this.#id}`;
  }

  get #other(): string {
    return `${this.#id}_other`;
  }

  #type(at: number): string {
    return `${this.#id}_case${at}`;
  }

  /** What the tag is for the case `at`. */
  #value(at: number): number | string {
    return this.#drawn.tag === "text" ? `k${at}` : 10 + at * 20;
  }

  #case(at: number): string {
    const { tag } = this.#drawn;
    if (tag === "enum") return `${this.#id}_kind::m${at}`;
    return tag === "text" ? `"${this.#value(at)}"` : String(this.#value(at));
  }

  #members(): Yaml {
    return Object.fromEntries(this.#bodies.map((_body, at) => [String(this.#value(at)), `m${at}`]));
  }

  #tagField(): Yaml {
    const { tag, otherwise } = this.#drawn;
    const id = this.#tag;
    if (tag === "text") return { id, type: "str", size: 2, encoding: "ASCII" };
    const isClosed = otherwise === "closed";
    if (tag === "enum") {
      return {
        id,
        type: "u1",
        enum: `${this.#id}_kind`,
        ...(isClosed ? { valid: { "in-enum": true } } : {}),
      };
    }
    const values = this.#bodies.map((_body, at) => this.#value(at));
    return { id, type: "u1", ...(isClosed ? { valid: { "any-of": values } } : {}) };
  }

  #tagOctets(value: number | string): readonly number[] {
    return typeof value === "number" ? [value] : [...Buffer.from(value, "latin1")];
  }

  #sample({ given, whole, octets }: Sample, at: number): Parts {
    const kind = this.#type(at);
    const value = this.#value(at);
    const name = memberName(this.#id);
    return {
      tag: this.#tagOctets(value),
      body: octets,
      given: { [name]: { _type: kind, ...given } },
      whole: { [memberName(this.#tag)]: value, [name]: { _type: kind, ...whole } },
    };
  }

  /** Values of no case. */
  #strangers(hasSize: boolean): readonly fc.Arbitrary<Parts>[] {
    const { otherwise, tag } = this.#drawn;
    if (otherwise === "closed") return [];
    const name = memberName(this.#id);
    const value = tag === "text" ? "zz" : 255;
    const shared = { tag: this.#tagOctets(value), own: { [memberName(this.#tag)]: value } };
    const make = (body: unknown, octets: readonly number[]): Parts => ({
      tag: shared.tag,
      body: octets,
      given: { ...shared.own, ...(body === undefined ? {} : { [name]: body }) },
      whole: { ...shared.own, [name]: body },
    });
    if (otherwise === "type") return [fc.nat(255).map((x) => make({ x }, [x]))];
    if (hasSize) return [fc.uint8Array({ maxLength: 5 }).map((octets) => make(octets, [...octets]))];
    return [fc.constant(make(undefined, []))];
  }
}
