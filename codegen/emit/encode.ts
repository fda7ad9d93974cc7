import type { BitsPart, Bound, Extent, Field, FloatType, IntegerType, Part, Struct } from "../model/model.ts";
import { isNoNumberOf, isOutside, passedBy, writeNumber, writeUnit } from "./access.ts";
import { guard } from "./functions.ts";
import { BYTES, ENUMS, type Module, moduleOf } from "./module.ts";
import { hex, isNoneOf, listed, showBound } from "./numbers.ts";
import { Run, runsOf } from "./runs.ts";
import { sizeOf } from "./sizes.ts";
import { contentsName } from "./types.ts";
import { Variables } from "./variables.ts";

/**
 * Statements that write `value`, a struct, to `writer`, in a function that has variables called `taken` besides.
 * When `value` is empty, the members of the struct are variables themselves. `unknown` is a number that is zero until its
 * value is known.
 */
export function encodeStatements(
  module: Module,
  struct: Struct,
  value: string,
  taken: readonly string[],
  unknown?: Field,
): readonly string[] {
  return new EncodingWork(module, struct, value, ["writer", value, "element", ...taken], unknown).run();
}

class EncodingWork {
  readonly #module: Module;
  readonly #struct: Struct;
  readonly #value: string;
  readonly #variables: Variables;
  readonly #unknown: Field | undefined;
  readonly #view: string;
  #usesView = false;

  constructor(
    module: Module,
    struct: Struct,
    value: string,
    taken: readonly string[],
    unknown: Field | undefined,
  ) {
    this.#module = module;
    this.#struct = struct;
    this.#value = value;
    this.#variables = new Variables(struct, taken);
    this.#view = this.#variables.fresh("view");
    this.#unknown = unknown;
  }

  run(): readonly string[] {
    const statements = runsOf(this.#struct).flatMap((parts) =>
      "kind" in parts ? this.#field(parts.field) : this.#run(parts),
    );
    return [
      ...this.#members(),
      ...(this.#usesView
        ? [this.#view === "view" ? "const { view } = writer;" : `const ${this.#view} = writer.view;`]
        : []),
      ...statements,
    ];
  }

  /** All are taken out first: V8 would look at the shape of the value again after each number that is written. */
  #members(): readonly string[] {
    if (this.#value === "") return [];
    const members = this.#struct.fields.filter(({ role }) => role === "value");
    if (members.length === 0) return [];
    const names = members.map((field) => {
      const variable = this.#variables.of(field);
      return field.name === variable ? variable : `${field.name}: ${variable}`;
    });
    return [`const { ${names.join(", ")} } = ${this.#value};`];
  }

  /** Values of constant length. */
  #run(parts: readonly Part[]): readonly string[] {
    const variable = this.#variables.fresh("at");
    const run = new Run(variable, this.#view);
    const statements = parts.flatMap((part) =>
      part.kind === "bits" ? this.#bits(part, run) : this.#fixed(part.field, run),
    );
    return [`const ${variable} = writer.room(${run.octets});`, ...statements];
  }

  /** One number, or octets that are always the same. */
  #fixed(field: Field, run: Run): readonly string[] {
    const { id, role, type, bounds } = field;
    if (type.kind === "bytes" && type.contents !== undefined) {
      const { length } = type.contents;
      const at = run.add(id, length);
      if (role === "reserved") return [`writer.fill(${at}, ${length});`];
      return [`writer.constant(${at}, ${contentsName(this.#struct, field)});`];
    }
    if (type.kind !== "integer" && type.kind !== "float") throw new Error(`${id} is not of constant length`);
    const at = run.add(id, type.octets);
    if (role === "reserved" || field === this.#unknown) return [this.#unit(type.octets, at, "0")];
    if (type.kind === "float") return [this.#put(type, at, this.#member(field))];
    if (role === "constant") {
      return [
        this.#put(
          type,
          at,
          showBound(bounds.min, type.isBigInt, () => ""),
        ),
      ];
    }
    if (role === "derived") return [...this.#derived(field), this.#put(type, at, this.#nameOf(field))];
    return this.#integer(field, type, this.#member(field), at);
  }

  #integer(field: Field, type: IntegerType, value: string, at: string): readonly string[] {
    const listed = this.#checks(field, value);
    const checks = listed.length > 0 ? listed : this.#range(field, type, value);
    return [...checks, this.#put(type, at, value)];
  }

  /** Lets `value` through if it is an integer within the bounds of `field`. */
  #range({ id, bounds }: Field, type: IntegerType, value: string): readonly string[] {
    const show = (bound: Bound) => showBound(bound, type.isBigInt, (other) => this.#nameOf(other));
    const wrong = type.isBigInt
      ? `${value} < ${show(bounds.min)} || ${value} > ${show(bounds.max)}`
      : [isNoNumberOf(value, type), isOutside(value, bounds, passedBy(type), show)]
          .filter(Boolean)
          .join(" || ");
    const limits = `${show(bounds.min)}, ${show(bounds.max)}`;
    return [guard(wrong, `writer.outside("${id}", ${value}, ${limits})`)];
  }

  #put(type: IntegerType | FloatType, at: string, value: string): string {
    this.#usesView = true;
    return writeNumber(this.#module, type, this.#view, at, value);
  }

  #unit(octets: number, at: string, value: string): string {
    this.#usesView = true;
    return writeUnit(octets, this.#view, at, value);
  }

  /** What is not of constant length. */
  #field(field: Field): readonly string[] {
    if (field.repeat.kind === "once") return this.#element(field, this.#member(field));
    return this.#repeated(field);
  }

  #repeated(field: Field): readonly string[] {
    const { id, type } = field;
    if (type.kind !== "struct") {
      return [`for (const element of ${this.#member(field)}) {`, ...this.#element(field, "element"), "}"];
    }
    return [
      `writer.enter("${id}");`,
      `for (const element of ${this.#member(field)}) {`,
      "writer.next();",
      `${this.#encoder(type.struct)}(writer, element);`,
      "}",
      "writer.leave();",
    ];
  }

  /** Writes `value`, one element of `field`. */
  #element(field: Field, value: string): readonly string[] {
    const { id, type } = field;
    switch (type.kind) {
      case "integer":
        return this.#integer(field, type, value, `writer.room(${type.octets}, "${id}")`);
      case "float":
        return [this.#put(type, `writer.room(${type.octets}, "${id}")`, value)];
      case "bytes":
        return [...this.#checkLength(field, value), `writer.bytes("${id}", ${value});`];
      case "text":
        return [`writer.text("${id}", ${value}, ${this.#textOctets(id, type.extent, value)});`];
      case "struct":
        return [
          `writer.enter("${id}");`,
          `${this.#encoder(type.struct)}(writer, ${value});`,
          "writer.leave();",
        ];
      default:
        throw new Error(`${id} is not written by itself`);
    }
  }

  /** A length or a count: what it measures says what it is. */
  #derived(field: Field): readonly string[] {
    const { id, type, bounds, measures } = field;
    const [first, ...others] = measures;
    if (type.kind !== "integer" || first === undefined) throw new Error(`${id} measures nothing`);
    const variable = this.#nameOf(field);
    const method = first.repeat.kind === "counted" ? "count" : "length";
    const min = showBound(bounds.min, false, (other) => this.#nameOf(other));
    const max = showBound(bounds.max, false, (other) => this.#nameOf(other));
    return [
      `const ${variable} = writer.${method}("${first.id}", ${this.#measure(first)}, ${min}, ${max});`,
      ...others.flatMap(
        (other) => `writer.${method}("${other.id}", ${this.#measure(other)}, ${variable}, ${variable});`,
      ),
      ...this.#checks(field, variable),
    ];
  }

  /** Octets of `field`, or the number of its elements. */
  #measure(field: Field): string {
    const { type, repeat } = field;
    const member = this.#member(field);
    if (repeat.kind !== "once") return `${member}.length`;
    if (type.kind === "struct") return sizeOf(this.#module, type.struct, member);
    return type.kind === "text" ? this.#utf8Length(member) : `${member}.length`;
  }

  #checkLength({ id, type }: Field, value: string): readonly string[] {
    if (type.kind !== "bytes" || type.extent.kind !== "constant") return [];
    const { octets } = type.extent;
    return [`writer.length("${id}", ${value}.length, ${octets}, ${octets});`];
  }

  #textOctets(id: string, extent: Extent, value: string): string {
    if (extent.kind === "measured") return this.#nameOf(extent.by);
    if (extent.kind === "rest") return this.#utf8Length(value);
    return `writer.length("${id}", ${this.#utf8Length(value)}, ${extent.octets}, ${extent.octets})`;
  }

  /** What the range of an integer does not say. */
  #checks({ id, type, bounds }: Field, value: string): readonly string[] {
    if (type.kind !== "integer" && type.kind !== "bits") return [];
    if (bounds.inEnum && type.enumeration !== undefined) {
      const isMember = this.#module.value(`is${type.enumeration.name}`, ENUMS);
      return [
        guard(
          `!${isMember}(${value})`,
          `writer.refuse("${id}", ${value}, "a value of ${type.enumeration.id}")`,
        ),
      ];
    }
    if (bounds.anyOf === undefined) return [];
    const isWrong = isNoneOf(value, bounds.anyOf, type.kind === "integer" && type.isBigInt);
    return [guard(isWrong, `writer.refuse("${id}", ${value}, "${listed(bounds.anyOf)}")`)];
  }

  #bits({ octets, bits }: BitsPart, run: Run): readonly string[] {
    const at = run.add(bits[0]?.field.id ?? "", octets);
    const checks: string[] = [];
    const terms: string[] = [];
    for (const { field, shift, width } of bits) {
      const { role, bounds } = field;
      if (role === "reserved") continue;
      if (role === "constant") {
        terms.push(hex(Number(bounds.min) * 2 ** shift));
      } else if (width === 1) {
        terms.push(`(${this.#member(field)} ? ${hex(2 ** shift)} : 0)`);
      } else {
        const member = this.#member(field);
        checks.push(...this.#checks(field, member), ...this.#range(field, HELD, member));
        terms.push(shift === 0 ? member : `(${member} << ${shift})`);
      }
    }
    const sum = terms.length === 0 ? "0" : terms.join(" | ");
    return [...checks, this.#unit(octets, at, sum)];
  }

  #encoder(struct: Struct): string {
    return this.#module.value(`encode${struct.name}`, moduleOf(struct.file));
  }

  #utf8Length(value: string): string {
    return `${this.#module.value("utf8Length", BYTES)}(${value})`;
  }

  #member(field: Field): string {
    return this.#value === "" ? field.name : this.#variables.of(field);
  }

  /** How `field` is called where another one's bound names it. */
  #nameOf(field: Field): string {
    return field.role === "derived" ? this.#variables.of(field) : this.#member(field);
  }
}

/** Wider than all bits are. */
const HELD: IntegerType = {
  kind: "integer",
  octets: 4,
  isSigned: false,
  isBigInt: false,
  enumeration: undefined,
};
