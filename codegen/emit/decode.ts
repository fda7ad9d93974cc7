import type { VariableStatementStructure } from "ts-morph";
import type {
  BitField,
  BitsPart,
  Bound,
  Extent,
  Field,
  FieldType,
  FloatType,
  IntegerType,
  Part,
  Struct,
} from "../model/model.ts";
import { constantName } from "../model/names.ts";
import { type Holds, holdsOf, isOutside, readNumber, readUnit } from "./access.ts";
import { guard } from "./functions.ts";
import { ENUMS, type Module, moduleOf } from "./module.ts";
import { hex, isNoneOf, listed, showBound } from "./numbers.ts";
import { Run, runsOf } from "./runs.ts";
import { contentsName, elementType } from "./types.ts";
import { Variables } from "./variables.ts";

/** How a struct is read: statements, then the members of the object that they make. */
export interface Decoding {
  readonly statements: readonly string[];
  readonly members: readonly string[];
  /** Constants of the module that the statements name. */
  readonly constants: readonly VariableStatementStructure[];
}

/** Code that reads `struct` from `reader`, in a function that has variables called `taken` besides. */
export function decoding(module: Module, struct: Struct, taken: readonly string[]): Decoding {
  return new DecodingWork(module, struct, taken).run();
}

class DecodingWork {
  readonly #module: Module;
  readonly #struct: Struct;
  readonly #variables: Variables;
  readonly #statements: string[] = [];
  readonly #members: string[] = [];
  readonly #runs: Run[] = [];

  constructor(module: Module, struct: Struct, taken: readonly string[]) {
    this.#module = module;
    this.#struct = struct;
    this.#variables = new Variables(struct, ["reader", "element", "index", ...taken]);
  }

  run(): Decoding {
    for (const parts of runsOf(this.#struct)) {
      if ("kind" in parts) this.#field(parts.field);
      else this.#run(parts);
    }
    return {
      statements: this.#statements,
      members: this.#members,
      constants: this.#runs.map((run, index) => run.table(this.#tableName(index), this.#module)),
    };
  }

  /** Values of constant length. */
  #run(parts: readonly Part[]): void {
    this.#within((run) => {
      for (const part of parts) {
        if (part.kind === "bits") this.#bits(part, run);
        else this.#fixed(part.field, run);
      }
    });
  }

  /** Reads what `read` adds to a run. */
  #within(read: (run: Run) => void): void {
    const table = this.#tableName(this.#runs.length);
    const run = new Run(this.#variables.fresh("at"), this.#variables.fresh("view"));
    this.#runs.push(run);
    const begin = this.#statements.length;
    read(run);
    this.#statements.splice(
      begin,
      0,
      `const ${run.at} = reader.run(${table}, ${run.octets});`,
      run.view === "view" ? "const { view } = reader;" : `const ${run.view} = reader.view;`,
    );
    this.#statements.push(`reader.pass(${run.octets});`);
  }

  #tableName(index: number): string {
    const name = `${constantName(this.#struct.id)}_RUN`;
    return index === 0 ? name : `${name}_${index + 1}`;
  }

  /** What is not of constant length. */
  #field(field: Field): void {
    const { type, role, id, repeat } = field;
    if (repeat.kind !== "once") {
      this.#repeated(field);
      return;
    }
    const variable = this.#variables.of(field);
    if (type.kind === "struct") this.#statements.push(this.#enter(id, type.extent));
    this.#statements.push(`const ${variable} = ${this.#read(field)};`);
    if (type.kind === "struct") this.#statements.push("reader.leave();");
    if (role === "value") this.#member(field, variable);
  }

  #repeated(field: Field): void {
    const { id, type, repeat, bounds } = field;
    const variable = this.#variables.of(field);
    const element = elementType(this.#module, type, bounds.inEnum);
    const head =
      repeat.kind === "counted"
        ? `for (let index = 0; index < ${this.#variables.of(repeat.by)}; index++) {`
        : "while (reader.remaining > 0) {";
    this.#statements.push(`const ${variable}: ${element}[] = [];`);
    this.#statements.push(head);
    if (type.kind === "struct") {
      const index = repeat.kind === "counted" ? "index" : `${variable}.length`;
      this.#statements.push(`reader.enter("${id}", ${index});`, `${variable}.push(${this.#read(field)});`);
      this.#statements.push("reader.leave();");
    } else if (isNumber(type)) {
      this.#within((run) => this.#number(field, "element", run));
      this.#statements.push(`${variable}.push(element);`);
    } else {
      this.#statements.push(`${variable}.push(${this.#read(field)});`);
    }
    this.#statements.push("}");
    this.#member(field, variable);
  }

  #enter(id: string, extent: Extent | undefined): string {
    if (extent === undefined) return `reader.enter("${id}");`;
    return `reader.enterSized("${id}", ${this.#octets(extent)});`;
  }

  /** Reads one element of `field`, which is no number. */
  #read({ id, type }: Field): string {
    switch (type.kind) {
      case "bytes":
        return `reader.bytes("${id}", ${this.#octets(type.extent)})`;
      case "text":
        return `reader.text("${id}", ${this.#octets(type.extent)})`;
      case "struct":
        return `${this.#module.value(`decode${type.struct.name}`, moduleOf(type.struct.file))}(reader)`;
      default:
        throw new Error(`${id} lies in a run`);
    }
  }

  #octets(extent: Extent): string {
    if (extent.kind === "rest") return "reader.remaining";
    return extent.kind === "constant" ? String(extent.octets) : this.#variables.of(extent.by);
  }

  /** One number, or octets that are always the same. */
  #fixed(field: Field, run: Run): void {
    const { id, role, type } = field;
    if (type.kind === "bytes" && type.contents !== undefined) {
      const { length } = type.contents;
      const at = run.add(id, length);
      this.#statements.push(
        role === "reserved"
          ? `reader.zeros("${id}", ${at}, ${length});`
          : `reader.constant("${id}", ${at}, ${contentsName(this.#struct, field)});`,
      );
    } else if (role === "reserved" && "octets" in type) {
      const at = run.add(id, type.octets);
      this.#statements.push(guardReserved(id, readUnit(type.octets, run.view, at)));
    } else if (isNumber(type)) {
      this.#number(field, this.#variables.of(field), run);
      if (role === "value") this.#member(field, this.#variables.of(field));
    }
  }

  /** Reads a number into `variable`. */
  #number(field: Field, variable: string, run: Run): void {
    const { id, role, type } = field;
    if (!isNumber(type)) throw new Error(`${id} is not a number`);
    const found = readNumber(this.#module, type, run.view, run.add(id, type.octets));
    const value = role === "constant" ? found : variable;
    if (role !== "constant") this.#statements.push(`const ${variable} = ${found};`);
    const range = type.kind === "float" ? [] : this.#range(field, value, holdsOf(type));
    this.#statements.push(...range, ...this.#checks(field, value));
  }

  /** Lets `value` through, a number among those that its octets or bits hold, if it is within bounds. */
  #range({ id, type, bounds: { min, max } }: Field, value: string, holds: Holds): readonly string[] {
    const isBigInt = type.kind === "integer" && type.isBigInt;
    const show = (bound: Bound) => showBound(bound, isBigInt, (other) => this.#variables.of(other));
    const wrong = isOutside(value, { min, max }, holds, show);
    if (wrong === "") return [];
    const error = `reader.outside("${id}", ${value}, ${show(min)}, ${show(max)})`;
    return [guard(wrong, error)];
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

  #bits({ octets, bits }: BitsPart, run: Run): void {
    const flags = this.#variables.fresh("flags");
    const at = run.add(bits[0]?.field.id ?? "", octets);
    this.#statements.push(`const ${flags} = ${readUnit(octets, run.view, at)};`);
    for (const bit of bits) this.#bit(bit, flags, octets, run);
  }

  #bit({ field, shift, width }: BitField, flags: string, octets: number, run: Run): void {
    const { id, role } = field;
    const isLast = shift + width === octets * 8;
    const mask = 2 ** width - 1;
    const shifted = shift === 0 ? flags : `(${flags} >>> ${shift})`;
    const value = isLast ? (shift === 0 ? flags : `${flags} >>> ${shift}`) : `${shifted} & ${hex(mask)}`;
    if (role === "reserved") {
      run.addBits(id);
      this.#statements.push(guardReserved(id, `(${value})`));
      return;
    }
    const variable = this.#variables.of(field);
    const isValue = role !== "constant" && width > 1;
    const read = isValue ? variable : isLast && shift === 0 ? value : `(${value})`;
    const range = this.#range(field, read, { min: 0n, max: BigInt(mask) });
    const checks = [...range, ...(width === 1 ? [] : this.#checks(field, read))];
    if (checks.length > 0) run.addBits(id);
    if (isValue) this.#statements.push(`const ${variable} = ${value};`);
    this.#statements.push(...checks);
    if (isValue) this.#member(field, variable);
    else if (role !== "constant") this.#members.push(`${field.name}: (${flags} & ${hex(2 ** shift)}) !== 0`);
  }

  #member({ name }: Field, variable: string): void {
    this.#members.push(name === variable ? name : `${name}: ${variable}`);
  }
}

function guardReserved(id: string, value: string): string {
  return guard(`${value} !== 0`, `reader.reserved("${id}")`);
}

function isNumber(type: FieldType): type is IntegerType | FloatType {
  return type.kind === "integer" || type.kind === "float";
}
