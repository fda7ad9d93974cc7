import type { Diagnostics, Located } from "../ksy/diagnostics.ts";
import { type Expression, showExpression } from "../ksy/expression.ts";
import type { KsyField } from "../ksy/syntax.ts";
import type { Bound, Bounds, Enumeration, Field, Member } from "./model.ts";

/** What the octets or bits of a number can hold. */
export interface NumberKind {
  readonly name: string;
  readonly min: bigint;
  readonly max: bigint;
  readonly enumeration: Enumeration | undefined;
}

type FindMember = (enumeration: string, member: string) => Member | undefined;

/** What `syntax`, a number of `kind`, may be. `earlier` are the fields that a bound may name. */
export function resolveBounds(
  syntax: KsyField,
  kind: NumberKind,
  earlier: ReadonlyMap<string, Field>,
  findMember: FindMember,
  diagnostics: Diagnostics,
): Bounds {
  return new BoundsResolver(syntax, kind, earlier, findMember, diagnostics).run();
}

class BoundsResolver {
  readonly #syntax: KsyField;
  readonly #kind: NumberKind;
  readonly #earlier: ReadonlyMap<string, Field>;
  readonly #findMember: FindMember;
  readonly #diagnostics: Diagnostics;

  constructor(
    syntax: KsyField,
    kind: NumberKind,
    earlier: ReadonlyMap<string, Field>,
    findMember: FindMember,
    diagnostics: Diagnostics,
  ) {
    this.#syntax = syntax;
    this.#kind = kind;
    this.#earlier = earlier;
    this.#findMember = findMember;
    this.#diagnostics = diagnostics;
  }

  run(): Bounds {
    const { valid } = this.#syntax;
    const eq = valid?.eq && this.#constant("valid", valid.eq);
    const min = eq ?? (valid?.min && this.#bound("min", valid.min)) ?? this.#kind.min;
    const max = eq ?? (valid?.max && this.#bound("max", valid.max)) ?? this.#kind.max;
    const anyOf = valid?.anyOf?.flatMap((value) => this.#constant("any-of", value) ?? []);
    this.#checkForm(min, max);
    this.#checkEnum();
    const isMaxStated = valid?.max !== undefined || valid?.eq !== undefined;
    return { min, max, anyOf, inEnum: valid?.inEnum !== undefined, isMaxStated };
  }

  #checkForm(min: Bound, max: Bound): void {
    const { id, valid } = this.#syntax;
    if (valid === undefined) return;
    const forms = [valid.eq, valid.min ?? valid.max, valid.anyOf, valid.inEnum].filter(
      (form) => form !== undefined,
    );
    if (forms.length > 1) {
      const met = `\`valid\` of \`${id.value}\` has more than one form`;
      this.#diagnostics.report(valid.at, met, "Keep one of a value, min and max, any-of, in-enum");
    }
    if (typeof min === "bigint" && typeof max === "bigint" && min > max) {
      const met = `\`${id.value}\` has to be at least ${min} and at most ${max}`;
      this.#diagnostics.report(valid.at, met, "Put min at or below max");
    }
  }

  #checkEnum(): void {
    const { id, valid, open, enum: name } = this.#syntax;
    const { enumeration } = this.#kind;
    if (name === undefined) {
      if (valid?.inEnum !== undefined) {
        const met = `\`in-enum\` on \`${id.value}\`, which has no enum`;
        this.#diagnostics.report(valid.inEnum, met, "Add `enum: …`, or another form of `valid`");
      }
      if (open !== undefined) {
        this.#diagnostics.report(open, `\`-mudem-open\` on \`${id.value}\`, which has no enum`, "Remove it");
      }
      return;
    }
    const isClosed = valid?.inEnum !== undefined || valid?.eq !== undefined || valid?.anyOf !== undefined;
    if (!isClosed && open === undefined) {
      const met = `\`${id.value}\` does not say what becomes of a value that \`${name.value}\` does not name`;
      this.#diagnostics.report(
        id.at,
        met,
        "Add `valid: {in-enum: true}` to refuse it, or `-mudem-open: true` to take it",
      );
    }
    if (isClosed && open !== undefined) {
      this.#diagnostics.report(open, `\`${id.value}\` is open and closed`, "Keep `valid` or `-mudem-open`");
    }
    const tooLarge = enumeration?.members.find(({ value }) => BigInt(value) > this.#kind.max);
    if (tooLarge !== undefined) {
      const met = `\`${tooLarge.id}\` of \`${name.value}\` is ${tooLarge.value}, and a ${this.#kind.name} ends at ${this.#kind.max}`;
      this.#diagnostics.report(name.at, met, "Use a wider type for the field");
    }
  }

  #constant(key: string, { value, at }: Located<Expression>): bigint | undefined {
    const bound = this.#bound(key, { value, at });
    if (bound === undefined || typeof bound === "bigint") return bound;
    const met = `\`${key}: ${showExpression(value)}\` names a field`;
    this.#diagnostics.report(at, met, "Write a constant; only min and max may name a field");
    return undefined;
  }

  #bound(key: string, { value, at }: Located<Expression>): Bound | undefined {
    const shown = `\`${key}: ${showExpression(value)}\``;
    if (value.kind === "name") return this.#sibling(value.name, shown, at);
    const constant = this.#number(value);
    if (constant === undefined) {
      this.#diagnostics.report(
        at,
        `${shown} is not a value`,
        "Write a number, or `enum::value` of an enum that is known here",
      );
      return undefined;
    }
    const { name, min, max } = this.#kind;
    if (constant < min || constant > max) {
      this.#diagnostics.report(
        at,
        `${shown} is not among what a ${name} holds`,
        `Write a value from ${min} to ${max}, or use a wider type`,
      );
    }
    return constant;
  }

  #number(value: Expression): bigint | undefined {
    if (value.kind === "integer") return value.value;
    if (value.kind !== "member") return undefined;
    const member = this.#findMember(value.enumeration, value.member);
    return member && BigInt(member.value);
  }

  #sibling(name: string, shown: string, at: Located<Expression>["at"]): Field | undefined {
    const field = this.#earlier.get(name);
    const { type } = field ?? {};
    const isNumber = type?.kind === "integer" && !type.isBigInt && field?.repeat.kind === "once";
    const isKnown = field?.role === "value" || field?.role === "derived";
    if (!isNumber || !isKnown || this.#syntax.bigint !== undefined) {
      this.#diagnostics.report(
        at,
        `${shown} names no earlier integer of this type`,
        "Write a number, or the id of a field before this one",
      );
      return undefined;
    }
    return field;
  }
}
