import type { Diagnostics } from "../ksy/diagnostics.ts";
import type { BitField, Bound, Extent, Field, FieldPart, Layout, Part, Struct } from "./model.ts";

/** Works out where the fields of `structs` lie, and reports what cannot lie anywhere. */
export function layOut(structs: Iterable<Struct>, diagnostics: Diagnostics): void {
  const work = new LayoutWork(diagnostics);
  for (const struct of structs) work.of(struct);
}

/** The layout of a struct that was laid out. */
export function layoutOf({ layout, id }: Struct): Layout {
  if (layout === undefined) throw new Error(`${id} was not laid out`);
  return layout;
}

class LayoutWork {
  readonly #diagnostics: Diagnostics;
  /** Structs that are being laid out: one that is met again contains itself. */
  readonly #open = new Set<Struct>();

  constructor(diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics;
  }

  of(struct: Struct): Layout {
    if (struct.layout !== undefined) return struct.layout;
    this.#open.add(struct);
    struct.layout = this.#layOut(struct);
    this.#open.delete(struct);
    return struct.layout;
  }

  #layOut(struct: Struct): Layout {
    const parts: Part[] = [];
    let offset: number | undefined = 0;
    let fixedLength = 0;
    let minLength = 0;
    let openEnded: Field | undefined;
    for (const group of this.#groups(struct)) {
      const [first] = group;
      if (openEnded !== undefined) {
        const met = `\`${first.id}\` comes after \`${openEnded.id}\`, which goes on to the end`;
        this.#diagnostics.report(first.at, met, `Put it before \`${openEnded.id}\`, or give that a size`);
        break;
      }
      const part = first.type.kind === "bits" ? bitsPart(group, offset) : this.#fieldPart(first, offset);
      if (part === undefined) continue;
      parts.push(part);
      minLength += part.length ?? (part.kind === "field" ? this.#minLength(part.field) : 0);
      if (part.length === undefined) offset = undefined;
      else if (offset !== undefined) fixedLength = offset += part.length;
      if (part.kind === "field" && this.#isOpenEnded(part.field)) openEnded = part.field;
    }
    return {
      parts,
      fixedLength,
      isFixed: offset !== undefined,
      minLength,
      isOpenEnded: openEnded !== undefined,
    };
  }

  /** Bit fields together as soon as they fill whole octets, every other field alone. */
  *#groups({ fields }: Struct): Generator<[Field, ...Field[]]> {
    let group: [Field, ...Field[]] | undefined;
    let bits = 0;
    for (const field of fields) {
      if (field.type.kind !== "bits") {
        if (group !== undefined) this.#reportLoose(group, bits);
        group = undefined;
        bits = 0;
        yield [field];
        continue;
      }
      if (group === undefined) group = [field];
      else group.push(field);
      bits += field.type.width;
      if (bits === 8 || bits === 16 || bits === 32) {
        yield group;
        group = undefined;
        bits = 0;
      } else if (bits > 32) {
        this.#reportLoose(group, bits);
        group = undefined;
        bits = 0;
      }
    }
    if (group !== undefined) this.#reportLoose(group, bits);
  }

  #reportLoose(group: readonly [Field, ...Field[]], bits: number): void {
    const [first] = group;
    const met = `the ${bits} bits from \`${first.id}\` on do not fill one, two or four octets`;
    const missing = [8, 16, 32].find((whole) => whole > bits);
    const mend =
      missing === undefined
        ? "Divide them"
        : `Add \`id: reserved_…\`, \`type: b${missing - bits}\`, \`valid: 0\``;
    this.#diagnostics.report(first.at, met, mend);
  }

  #fieldPart(field: Field, offset: number | undefined): FieldPart | undefined {
    const { type, repeat, at, id } = field;
    if (type.kind === "struct" && this.#open.has(type.struct)) {
      this.#diagnostics.report(
        at,
        `\`${id}\` contains the type that it is in`,
        "Describe what is nested by a length and octets",
      );
      return undefined;
    }
    if (repeat.kind !== "once") {
      const isBounded = !("extent" in type) || type.extent === undefined || type.extent.kind === "constant";
      if (isBounded && this.#elementMinLength(field) === 0) {
        const mend = "Give each element a field of at least one octet";
        this.#diagnostics.report(at, `an element of \`${id}\` may be of no octets at all`, mend);
      }
      if (type.kind === "struct" && type.extent === undefined && this.of(type.struct).isOpenEnded) {
        const met = `an element of \`${id}\` goes on to the end, and leaves nothing for the next`;
        this.#diagnostics.report(at, met, `Give the last field of \`${type.struct.id}\` a length`);
      }
    }
    return {
      kind: "field",
      field,
      offset,
      length: repeat.kind === "once" ? this.#constantLength(field) : undefined,
    };
  }

  /** Octets of one element, undefined when they vary. */
  #constantLength({ type }: Field): number | undefined {
    if (type.kind === "struct") {
      if (type.extent !== undefined) return undefined;
      const { isFixed, fixedLength } = this.of(type.struct);
      return isFixed ? fixedLength : undefined;
    }
    if (type.kind === "bits") return undefined;
    if ("octets" in type) return type.octets;
    return type.extent.kind === "constant" ? type.extent.octets : undefined;
  }

  #minLength(field: Field): number {
    const { repeat } = field;
    if (repeat.kind === "rest") return 0;
    const element = this.#elementMinLength(field);
    return repeat.kind === "counted" ? element * lowest(repeat.by.bounds.min) : element;
  }

  #elementMinLength(field: Field): number {
    const { type } = field;
    const constant = this.#constantLength(field);
    if (constant !== undefined) return constant;
    if (type.kind === "struct" && type.extent === undefined) return this.of(type.struct).minLength;
    return "extent" in type && type.extent !== undefined ? extentMin(type.extent) : 0;
  }

  #isOpenEnded({ type, repeat }: Field): boolean {
    if (repeat.kind === "rest") return true;
    if (type.kind === "struct" && type.extent === undefined) return this.of(type.struct).isOpenEnded;
    return "extent" in type && type.extent?.kind === "rest";
  }
}

function bitsPart(group: readonly Field[], offset: number | undefined): Part {
  const bits: BitField[] = [];
  let shift = 0;
  for (const field of group) {
    const width = field.type.kind === "bits" ? field.type.width : 0;
    bits.push({ field, shift, width });
    shift += width;
  }
  const octets = shift === 8 ? 1 : shift === 16 ? 2 : 4;
  return { kind: "bits", octets, bits, offset, length: octets };
}

function extentMin(extent: Extent): number {
  if (extent.kind === "rest") return 0;
  return extent.kind === "constant" ? extent.octets : lowest(extent.by.bounds.min);
}

function lowest(bound: Bound): number {
  return typeof bound === "bigint" ? Number(bound) : 0;
}
