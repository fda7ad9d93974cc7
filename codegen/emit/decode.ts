import { layoutOf } from "../model/layout.ts";
import type { BitField, BitsPart, Extent, Field, Struct } from "../model/model.ts";
import { variableName } from "../model/names.ts";
import { guard } from "./functions.ts";
import { ENUMS, type Module, moduleOf } from "./module.ts";
import { hex, isNoneOf, listed, methodOf, narrowing, showBound } from "./numbers.ts";
import { contentsName, elementType } from "./types.ts";

/** How a struct is read: statements, then the members of the object that they make. */
export interface Decoding {
  readonly statements: readonly string[];
  readonly members: readonly string[];
}

/** Code that reads `struct` from `reader`, in a function that has variables called `taken` besides. */
export function decoding(module: Module, struct: Struct, taken: readonly string[]): Decoding {
  return new DecodingWork(module, struct, ["reader", ...taken]).run();
}

class DecodingWork {
  readonly #module: Module;
  readonly #struct: Struct;
  readonly #taken: readonly string[];
  readonly #statements: string[] = [];
  readonly #members: string[] = [];
  #flags = 0;

  constructor(module: Module, struct: Struct, taken: readonly string[]) {
    this.#module = module;
    this.#struct = struct;
    this.#taken = taken;
  }

  run(): Decoding {
    for (const part of layoutOf(this.#struct).parts) {
      if (part.kind === "bits") this.#bits(part);
      else this.#field(part.field);
    }
    return { statements: this.#statements, members: this.#members };
  }

  #field(field: Field): void {
    const { id, role, type, repeat } = field;
    if (role === "reserved") {
      const octets =
        "octets" in type ? type.octets : type.kind === "bytes" ? (type.contents?.length ?? 0) : 0;
      this.#statements.push(`reader.reserved("${id}", ${octets});`);
    } else if (type.kind === "bytes" && type.contents !== undefined) {
      this.#statements.push(`reader.constant("${id}", ${contentsName(this.#struct, field)});`);
    } else if (role === "constant") {
      this.#statements.push(`${this.#read(field)};`);
    } else if (repeat.kind === "once") {
      this.#once(field);
    } else {
      this.#repeated(field);
    }
  }

  #once(field: Field): void {
    const { type, role, id } = field;
    const variable = this.#variable(field);
    if (type.kind === "struct") {
      this.#statements.push(
        this.#enter(id, type.extent),
        `const ${variable} = ${this.#read(field)};`,
        "reader.leave();",
      );
    } else {
      this.#statements.push(`const ${variable} = ${this.#read(field)};`, ...this.#checks(field, variable));
    }
    if (role === "value") this.#member(field, variable);
  }

  #repeated(field: Field): void {
    const { id, type, repeat, bounds } = field;
    const variable = this.#variable(field);
    const element = elementType(this.#module, type, bounds.inEnum);
    const head =
      repeat.kind === "counted"
        ? `for (let index = 0; index < ${this.#variable(repeat.by)}; index++) {`
        : "while (reader.remaining > 0) {";
    const checks = this.#checks(field, "element");
    const read = this.#read(field);
    const body =
      type.kind === "struct"
        ? [
            `reader.enter("${id}", ${repeat.kind === "counted" ? "index" : `${variable}.length`});`,
            `${variable}.push(${read});`,
            "reader.leave();",
          ]
        : checks.length === 0
          ? [`${variable}.push(${read});`]
          : [`const element = ${read};`, ...checks, `${variable}.push(element);`];
    this.#statements.push(`const ${variable}: ${element}[] = [];`, head, ...body, "}");
    this.#member(field, variable);
  }

  #enter(id: string, extent: Extent | undefined): string {
    if (extent === undefined) return `reader.enter("${id}");`;
    return `reader.enterSized("${id}", ${this.#octets(extent)});`;
  }

  /** Reads one element of `field`. */
  #read({ id, type, bounds }: Field): string {
    switch (type.kind) {
      case "integer":
        return `reader.${methodOf(type)}("${id}"${narrowing(bounds, type, (other) => this.#variable(other))})`;
      case "float":
        return `reader.f${type.octets}("${id}")`;
      case "bytes":
        return `reader.bytes("${id}", ${this.#octets(type.extent)})`;
      case "text":
        return `reader.text("${id}", ${this.#octets(type.extent)})`;
      case "struct":
        return `${this.#module.value(`decode${type.struct.name}`, moduleOf(type.struct.file))}(reader)`;
      default:
        throw new Error(`${id} is not read by itself`);
    }
  }

  #octets(extent: Extent): string {
    if (extent.kind === "rest") return "reader.remaining";
    return extent.kind === "constant" ? String(extent.octets) : this.#variable(extent.by);
  }

  /** What the range of an integer does not say. */
  #checks({ id, type, bounds }: Field, variable: string): readonly string[] {
    if (type.kind !== "integer" && type.kind !== "bits") return [];
    if (bounds.inEnum && type.enumeration !== undefined) {
      const isMember = this.#module.value(`is${type.enumeration.name}`, ENUMS);
      const wanted = `a value of ${type.enumeration.id}`;
      return [guard(`!${isMember}(${variable})`, `reader.refuse("${id}", ${variable}, "${wanted}")`)];
    }
    if (bounds.anyOf === undefined) return [];
    const isBigInt = type.kind === "integer" && type.isBigInt;
    const isWrong = isNoneOf(variable, bounds.anyOf, isBigInt);
    return [guard(isWrong, `reader.refuse("${id}", ${variable}, "${listed(bounds.anyOf)}")`)];
  }

  #bits({ octets, bits }: BitsPart): void {
    const flags = this.#flagsName();
    const [first] = bits;
    this.#statements.push(`const ${flags} = reader.u${octets}("${first?.field.id ?? ""}");`);
    for (const bit of bits) this.#bit(bit, flags, octets);
  }

  #bit({ field, shift, width }: BitField, flags: string, octets: number): void {
    const { id, role, bounds } = field;
    const isLast = shift + width === octets * 8;
    const mask = 2 ** width - 1;
    const shifted = shift === 0 ? flags : `(${flags} >>> ${shift})`;
    const value = isLast ? (shift === 0 ? flags : `${flags} >>> ${shift}`) : `${shifted} & ${hex(mask)}`;
    if (role === "reserved") {
      this.#statements.push(`reader.reservedBits("${id}", ${value});`);
      return;
    }
    const { min, max } = bounds;
    const isNarrow = min !== 0n || max !== BigInt(mask);
    const name = (other: Field) => this.#variable(other);
    const checked = isNarrow
      ? `reader.bits("${id}", ${value}, ${showBound(min, false, name)}, ${showBound(max, false, name)})`
      : value;
    if (role === "constant") {
      this.#statements.push(`${checked};`);
      return;
    }
    if (width === 1) {
      this.#members.push(`${field.name}: (${flags} & ${hex(2 ** shift)}) !== 0`);
      return;
    }
    const variable = this.#variable(field);
    this.#statements.push(`const ${variable} = ${checked};`, ...this.#checks(field, variable));
    this.#member(field, variable);
  }

  #member({ name }: Field, variable: string): void {
    this.#members.push(name === variable ? name : `${name}: ${variable}`);
  }

  #variable({ name }: Field): string {
    return variableName(name, this.#taken);
  }

  /** `flags`, `flags2`, and so on, but no name of a field. */
  #flagsName(): string {
    let name: string;
    do {
      this.#flags++;
      name = this.#flags === 1 ? "flags" : `flags${this.#flags}`;
    } while (this.#struct.fields.some((field) => field.name === name));
    return name;
  }
}
