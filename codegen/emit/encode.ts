import { layoutOf } from "../model/layout.ts";
import type { BitsPart, Extent, Field, Struct } from "../model/model.ts";
import { variableName } from "../model/names.ts";
import { guard } from "./functions.ts";
import { BYTES, ENUMS, type Module, moduleOf } from "./module.ts";
import { hex, isNoneOf, listed, methodOf, narrowing, showBound } from "./numbers.ts";
import { sizeOf } from "./sizes.ts";
import { contentsName } from "./types.ts";

/**
 * Statements that write `value`, a struct, to `writer`, in a function that has variables called `taken` besides.
 * When `value` is empty, the members of the struct are variables themselves.
 */
export function encodeStatements(
  module: Module,
  struct: Struct,
  value: string,
  taken: readonly string[],
): readonly string[] {
  return new EncodingWork(module, struct, value, ["writer", value, "element", ...taken]).run();
}

class EncodingWork {
  readonly #module: Module;
  readonly #struct: Struct;
  readonly #value: string;
  readonly #taken: readonly string[];

  constructor(module: Module, struct: Struct, value: string, taken: readonly string[]) {
    this.#module = module;
    this.#struct = struct;
    this.#value = value;
    this.#taken = taken;
  }

  run(): readonly string[] {
    return layoutOf(this.#struct).parts.flatMap((part) =>
      part.kind === "bits" ? this.#bits(part) : this.#field(part.field),
    );
  }

  #field(field: Field): readonly string[] {
    const { id, role, type, repeat, bounds } = field;
    if (role === "reserved") {
      const octets =
        "octets" in type ? type.octets : type.kind === "bytes" ? (type.contents?.length ?? 0) : 0;
      return [`writer.reserved("${id}", ${octets});`];
    }
    if (type.kind === "bytes" && type.contents !== undefined) {
      return [`writer.constant("${id}", ${contentsName(this.#struct, field)});`];
    }
    if (role === "constant" && type.kind === "integer") {
      return [`writer.${methodOf(type)}("${id}", ${showBound(bounds.min, type.isBigInt, () => "")});`];
    }
    if (role === "derived") return this.#derived(field);
    if (repeat.kind === "once") return this.#element(field, this.#member(field));
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
    const { id, type, bounds } = field;
    switch (type.kind) {
      case "integer": {
        const range = narrowing(bounds, type, (other) => this.#nameOf(other));
        return [...this.#checks(field, value), `writer.${methodOf(type)}("${id}", ${value}${range});`];
      }
      case "float":
        return [`writer.f${type.octets}("${id}", ${value});`];
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
      `writer.${methodOf(type)}("${id}", ${variable});`,
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

  #bits({ octets, bits }: BitsPart): readonly string[] {
    const checks: string[] = [];
    const terms: string[] = [];
    for (const { field, shift, width } of bits) {
      const { id, role, bounds } = field;
      if (role === "reserved") continue;
      const name = (other: Field) => this.#nameOf(other);
      const min = showBound(bounds.min, false, name);
      const max = showBound(bounds.max, false, name);
      if (role === "constant") {
        terms.push(hex(Number(bounds.min) * 2 ** shift));
      } else if (width === 1) {
        terms.push(`(${this.#member(field)} ? ${hex(2 ** shift)} : 0)`);
      } else {
        checks.push(...this.#checks(field, this.#member(field)));
        const checked = `writer.bits("${id}", ${this.#member(field)}, ${min}, ${max})`;
        terms.push(shift === 0 ? checked : `(${checked} << ${shift})`);
      }
    }
    const sum = terms.length === 0 ? "0" : terms.join(" | ");
    const unsigned = octets === 4 ? `(${sum}) >>> 0` : sum;
    return [...checks, `writer.u${octets}("${bits[0]?.field.id ?? ""}", ${unsigned});`];
  }

  #encoder(struct: Struct): string {
    return this.#module.value(`encode${struct.name}`, moduleOf(struct.file));
  }

  #utf8Length(value: string): string {
    return `${this.#module.value("utf8Length", BYTES)}(${value})`;
  }

  #member({ name }: Field): string {
    return this.#value === "" ? name : `${this.#value}.${name}`;
  }

  /** How `field` is called where another one's bound names it. */
  #nameOf(field: Field): string {
    return field.role === "derived" ? variableName(field.name, this.#taken) : this.#member(field);
  }
}
