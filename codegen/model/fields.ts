import type { Diagnostics, Located, Position } from "../ksy/diagnostics.ts";
import { showExpression } from "../ksy/expression.ts";
import type { KsyField, KsyType } from "../ksy/syntax.ts";
import { type NumberKind, resolveBounds } from "./bounds.ts";
import type { Bounds, Enumeration, Extent, Field, FieldType, IntegerType, Repeat, Struct } from "./model.ts";
import { memberName } from "./names.ts";

/** What can be named inside of a type. */
export interface Scope {
  findType(name: string): Struct | undefined;
  findEnum(name: string): Enumeration | undefined;
}

/** Resolves the fields of the type `syntax`, which `struct` is to have. */
export function resolveFields(
  syntax: KsyType,
  struct: Struct,
  scope: Scope,
  diagnostics: Diagnostics,
): readonly Field[] {
  return new FieldResolver(syntax, struct, scope, diagnostics).run();
}

/** Goes through the fields in order: a field may only refer to those before it. */
class FieldResolver {
  readonly #syntax: KsyType;
  readonly #isEnvelope: boolean;
  readonly #scope: Scope;
  readonly #diagnostics: Diagnostics;
  readonly #fields = new Map<string, Field>();
  readonly #measures = new Map<Field, Field[]>();
  /** Fields of which nothing is known but that they are there. */
  readonly #broken = new Set<string>();
  /** Ids that stand in a `size` or a `repeat-expr` of this type. */
  readonly #measuring: ReadonlySet<string>;

  constructor(syntax: KsyType, struct: Struct, scope: Scope, diagnostics: Diagnostics) {
    this.#syntax = syntax;
    this.#isEnvelope = struct.file === "frame";
    this.#scope = scope;
    this.#diagnostics = diagnostics;
    const expressions = syntax.seq.flatMap(({ size, repeatExpr }) => [size?.value, repeatExpr?.value]);
    this.#measuring = new Set(expressions.flatMap((value) => (value && "name" in value ? [value.name] : [])));
  }

  run(): readonly Field[] {
    for (const syntax of this.#syntax.seq) {
      const { id } = syntax;
      if (this.#fields.has(id.value)) {
        this.#report(id.at, `there are two fields \`${id.value}\``, "Give each field a name of its own");
        continue;
      }
      // The body of the envelope is not a field of the header.
      if (syntax.switch !== undefined && this.#isEnvelope) continue;
      const field = syntax.isBroken ? undefined : this.#field(syntax);
      if (field === undefined) this.#broken.add(id.value);
      else this.#fields.set(id.value, field);
    }
    for (const field of this.#fields.values()) this.#checkMeasure(field);
    return [...this.#fields.values()];
  }

  #field(syntax: KsyField): Field | undefined {
    const { id, doc } = syntax;
    const type = this.#type(syntax);
    const repeat = this.#repeat(syntax);
    if (type === undefined || repeat === undefined) return undefined;
    this.#checkCombination(syntax, type, repeat);
    const bounds = this.#bounds(syntax, type);
    const measures: Field[] = [];
    const role = this.#role(syntax, bounds);
    const name = memberName(id.value);
    const field: Field = { id: id.value, name, at: id.at, doc, type, repeat, bounds, role, measures };
    this.#measures.set(field, measures);
    const extent = "extent" in type ? type.extent : undefined;
    if (extent?.kind === "measured") this.#measures.get(extent.by)?.push(field);
    if (repeat.kind === "counted") this.#measures.get(repeat.by)?.push(field);
    this.#checkExactness(syntax, field);
    return field;
  }

  #type(syntax: KsyField): FieldType | undefined {
    const { id, type, contents } = syntax;
    if (syntax.switch !== undefined) {
      this.#report(
        id.at,
        `\`${id.value}\` is a switch, which only the body in frame.ksy may be`,
        "Use one type, or one frame type for each case",
      );
      return undefined;
    }
    if (contents !== undefined) return this.#contents(syntax, contents);
    const enumeration = this.#enumeration(syntax);
    if (type === undefined) {
      const extent = this.#extent(syntax);
      if (extent !== undefined) return { kind: "bytes", extent, contents: undefined };
      if (syntax.size === undefined && syntax.sizeEos === undefined) {
        this.#report(
          id.at,
          `\`${id.value}\` has neither a type nor a size`,
          "Add `type:`, or `size:` for octets",
        );
      }
      return undefined;
    }
    if (type.value === "str") {
      const extent = this.#extent(syntax);
      if (extent === undefined && syntax.size === undefined) {
        this.#report(
          type.at,
          `the text \`${id.value}\` has no length`,
          "Add `size: len_…`, a number, or `size-eos: true`",
        );
      }
      return extent && { kind: "text", extent };
    }
    return this.#number(type.value, enumeration, syntax) ?? this.#struct(syntax, type);
  }

  #contents({ id, type, size, sizeEos }: KsyField, contents: Located<readonly number[]>): FieldType {
    if (type !== undefined || size !== undefined || sizeEos !== undefined) {
      this.#report(
        id.at,
        `\`${id.value}\` has \`contents\` and a type or a size`,
        "Leave `contents` alone; it says both",
      );
    }
    if (contents.value.length === 0) {
      this.#report(contents.at, "`contents` is empty", "Write the octets, or remove the field");
    }
    const extent: Extent = { kind: "constant", octets: contents.value.length };
    return { kind: "bytes", extent, contents: contents.value };
  }

  #number(name: string, enumeration: Enumeration | undefined, { bigint }: KsyField): FieldType | undefined {
    const integer = /^([us])([1248])$/.exec(name);
    if (integer) {
      const octets = Number(integer[2]) as IntegerType["octets"];
      const isBigInt = octets === 8 && bigint !== undefined;
      return { kind: "integer", octets, isSigned: integer[1] === "s", isBigInt, enumeration };
    }
    if (name === "f4" || name === "f8") return { kind: "float", octets: name === "f4" ? 4 : 8 };
    const bits = /^b([1-9][0-9]?)$/.exec(name);
    return bits && Number(bits[1]) <= 32 ? { kind: "bits", width: Number(bits[1]), enumeration } : undefined;
  }

  #struct(syntax: KsyField, type: Located<string>): FieldType | undefined {
    const found = this.#scope.findType(type.value);
    if (found === undefined) {
      const isOfKaitai = /^(strz|[usf][1248](le|be)|b[0-9]+(le|be)?)$/.test(type.value);
      const met = isOfKaitai
        ? `\`type: ${type.value}\` is not in this profile`
        : `there is no type \`${type.value}\``;
      const mend = isOfKaitai
        ? "Write u1 to u8, s1 to s8, f4, f8, b1 to b32, str, or the name of a type"
        : "Declare it under `types`, or import its file";
      this.#report(type.at, met, mend);
      return undefined;
    }
    if (found.file === `frames/${found.id}`) {
      this.#report(type.at, `\`${type.value}\` is a frame`, "Move what both need to a file in `types/`");
    }
    if (syntax.size === undefined && syntax.sizeEos === undefined) {
      return { kind: "struct", struct: found, extent: undefined };
    }
    const extent = this.#extent(syntax);
    if (extent?.kind === "constant") {
      const mend = "Use `size: len_…`, or none: the type knows where it ends";
      this.#report(syntax.size?.at ?? type.at, `the type \`${type.value}\` is given a constant size`, mend);
    }
    return extent && { kind: "struct", struct: found, extent };
  }

  #extent({ id, size, sizeEos }: KsyField): Extent | undefined {
    if (sizeEos !== undefined) {
      if (size !== undefined) {
        this.#report(size.at, `\`${id.value}\` has \`size\` and \`size-eos\``, "Keep one of them");
      }
      return { kind: "rest" };
    }
    if (size === undefined) return undefined;
    if (size.value.kind === "integer") {
      const octets = Number(size.value.value);
      if (octets < 1) {
        this.#report(
          size.at,
          `\`size: ${octets}\` leaves nothing`,
          "Write a size of 1 or more, or remove the field",
        );
      }
      return { kind: "constant", octets };
    }
    const by = this.#measurer(size.value.kind === "name" ? size.value.name : undefined, size, "size", "len_");
    return by && { kind: "measured", by };
  }

  #repeat({ id, repeat, repeatExpr, size }: KsyField): Repeat | undefined {
    if (repeat === undefined) {
      if (repeatExpr === undefined) return { kind: "once" };
      this.#report(
        repeatExpr.at,
        `\`${id.value}\` has \`repeat-expr\` but no \`repeat\``,
        "Add `repeat: expr`",
      );
      return undefined;
    }
    if (size !== undefined && size.value.kind !== "integer") {
      const mend = "Put the length and what it measures into a type, and repeat that";
      this.#report(size.at, `every element of \`${id.value}\` would have the same \`size\``, mend);
    }
    if (repeat.value === "eos") return { kind: "rest" };
    if (repeatExpr === undefined) {
      this.#report(
        repeat.at,
        `\`${id.value}\` has \`repeat: expr\` but no \`repeat-expr\``,
        "Add `repeat-expr: num_…`",
      );
      return undefined;
    }
    const name = repeatExpr.value.kind === "name" ? repeatExpr.value.name : undefined;
    const by = this.#measurer(name, repeatExpr, "repeat-expr", "num_");
    return by && { kind: "counted", by };
  }

  /** The field that a `size` or a `repeat-expr` names. */
  #measurer(
    name: string | undefined,
    { at, value }: NonNullable<KsyField["size"]>,
    key: string,
    prefix: string,
  ): Field | undefined {
    const shown = `\`${key}: ${showExpression(value)}\``;
    if (name === undefined) {
      this.#report(
        at,
        `${shown} is more than the id of a field`,
        `Write the id of one earlier \`${prefix}…\` field`,
      );
      return undefined;
    }
    if (this.#broken.has(name)) return undefined;
    const field = this.#fields.get(name);
    if (field === undefined) {
      const isLater = this.#syntax.seq.some(({ id }) => id.value === name);
      const met = isLater
        ? `${shown} names a field that comes later`
        : `${shown} names no field of this type`;
      this.#report(at, met, `Put a \`${prefix}…\` field before it`);
      return undefined;
    }
    const { type, repeat } = field;
    const isCount =
      type.kind === "integer" && !type.isSigned && type.octets <= 4 && type.enumeration === undefined;
    if (!isCount || repeat.kind !== "once") {
      this.#report(
        at,
        `${shown} names a field that is not a u1, u2 or u4`,
        "Use such a field, without an enum",
      );
      return undefined;
    }
    if (!name.startsWith(prefix)) {
      this.#report(at, `${shown} names a field that is not called \`${prefix}…\``, `Call it \`${prefix}…\``);
    }
    return field;
  }

  #enumeration({ enum: name }: KsyField): Enumeration | undefined {
    if (name === undefined) return undefined;
    const found = this.#scope.findEnum(name.value);
    if (found === undefined) {
      const mend = "Declare it under `enums`, or import its file and write `file::name`";
      this.#report(name.at, `there is no enum \`${name.value}\``, mend);
    }
    return found;
  }

  #checkCombination(
    { id, size, sizeEos, enum: enumeration, bigint, type: written, contents, valid }: KsyField,
    type: FieldType,
    repeat: Repeat,
  ): void {
    const isNumber = type.kind === "integer" || type.kind === "bits" || type.kind === "float";
    const sized = size?.at ?? sizeEos;
    if (isNumber && sized !== undefined) {
      this.#report(sized, `the number \`${id.value}\` has a \`size\``, "Remove it; the type says it");
    }
    if (enumeration !== undefined && type.kind !== "integer" && type.kind !== "bits") {
      this.#report(
        enumeration.at,
        `\`${id.value}\` has an enum but is no integer`,
        "Give it an integer type",
      );
    }
    if (type.kind === "bits" && type.width === 1 && enumeration !== undefined) {
      this.#report(
        enumeration.at,
        `\`${id.value}\` is a single bit with an enum`,
        "Use the boolean, or two bits or more",
      );
    }
    const isConstant = contents !== undefined || valid?.eq !== undefined;
    if (repeat.kind !== "once" && (type.kind === "bits" || isConstant)) {
      this.#report(
        id.at,
        `\`${id.value}\` repeats ${type.kind === "bits" ? "bits" : "a constant"}`,
        "Put it into a type, and repeat that",
      );
    }
    if (sizeEos !== undefined && repeat.kind !== "once") {
      this.#report(
        sizeEos,
        `every element of \`${id.value}\` would go on to the end`,
        "Remove `size-eos` or `repeat`",
      );
    }
    if (bigint !== undefined && !(type.kind === "integer" && type.octets === 8)) {
      this.#report(
        bigint,
        `\`-mudem-bigint\` on \`${written?.value ?? id.value}\` has no effect`,
        "Keep it for u8 and s8",
      );
    }
  }

  #bounds(syntax: KsyField, type: FieldType): Bounds {
    const number = numberKind(type);
    if (number === undefined) {
      const { valid, id } = syntax;
      if (valid !== undefined) {
        this.#report(
          valid.at,
          `\`valid\` on \`${id.value}\`, which is not an integer`,
          "Bound its length instead, or use `contents`",
        );
      }
      return { min: 0n, max: 0n, anyOf: undefined, inEnum: false, isMaxStated: false };
    }
    const findMember = (path: string, member: string) =>
      this.#scope.findEnum(path)?.members.find(({ id }) => id === member);
    return resolveBounds(syntax, number, this.#fields, findMember, this.#diagnostics);
  }

  #role({ id, contents, valid }: KsyField, { min }: Bounds): Field["role"] {
    const isConstant = contents !== undefined || valid?.eq !== undefined;
    if (id.value.startsWith("reserved")) {
      const isZero =
        contents === undefined ? isConstant && min === 0n : contents.value.every((octet) => octet === 0);
      if (!isZero) {
        this.#report(id.at, `\`${id.value}\` is reserved but may be other than 0`, "Add `valid: 0`");
      }
      return "reserved";
    }
    if (this.#measuring.has(id.value)) return "derived";
    return isConstant ? "constant" : "value";
  }

  /** A 64-bit integer is exact as a number, or a bigint that someone has asked for. */
  #checkExactness({ id, bigint }: KsyField, { type, bounds }: Field): void {
    if (type.kind !== "integer" || type.octets !== 8) return;
    const isExact = isSafe(bounds.min) && isSafe(bounds.max);
    if (!isExact && bigint === undefined) {
      const mend =
        "Add `valid: {max: '9007199254740991'}`, or `-mudem-bigint: true` with the reason in `doc`";
      const range = type.isSigned ? "beyond 2^53 in either direction" : "above 2^53";
      this.#report(id.at, `\`${id.value}\` may be ${range}, where a number is not exact`, mend);
    }
  }

  #checkMeasure({ id, at, type, bounds, role }: Field): void {
    const isLength = id.startsWith("len_");
    if (!isLength && !id.startsWith("num_")) return;
    // `len_frame` measures the body of the envelope too.
    if (this.#isEnvelope) return;
    if (role !== "derived" && this.#broken.size === 0) {
      const mend = isLength
        ? `Write \`size: ${id}\` where it counts`
        : `Write \`repeat-expr: ${id}\` where it counts`;
      this.#report(at, `nothing is measured by \`${id}\``, `${mend}, or give it another name`);
    }
    if (!bounds.isMaxStated && !(type.kind === "integer" && type.octets === 1)) {
      this.#report(at, `\`${id}\` states no bound`, "Add `valid: {max: …}`");
    }
  }

  #report(at: Position, met: string, mend: string): void {
    this.#diagnostics.report(at, met, mend);
  }
}

function numberKind(type: FieldType): NumberKind | undefined {
  if (type.kind === "integer") {
    const bits = BigInt(type.octets * 8);
    const min = type.isSigned ? -(1n << (bits - 1n)) : 0n;
    const max = type.isSigned ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n;
    return { name: `${type.isSigned ? "s" : "u"}${type.octets}`, min, max, enumeration: type.enumeration };
  }
  if (type.kind === "bits") {
    return {
      name: `b${type.width}`,
      min: 0n,
      max: (1n << BigInt(type.width)) - 1n,
      enumeration: type.enumeration,
    };
  }
  return undefined;
}

function isSafe(bound: bigint | Field): boolean {
  if (typeof bound !== "bigint") return true;
  return bound <= BigInt(Number.MAX_SAFE_INTEGER) && bound >= BigInt(Number.MIN_SAFE_INTEGER);
}
