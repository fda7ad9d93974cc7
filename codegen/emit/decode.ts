import type { VariableStatementStructure } from "ts-morph";
import type {
  BitField,
  BitsPart,
  Extent,
  Field,
  FieldType,
  FloatType,
  IntegerType,
  Part,
  Struct,
} from "../model/model.ts";
import { constantName } from "../model/names.ts";
import { guard } from "./functions.ts";
import { BYTES, ENUMS, type Module, moduleOf } from "./module.ts";
import { hex, isNoneOf, listed, methodOf, READERS, rangeOf, showBound } from "./numbers.ts";
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

/** Variables of a function that reads: its memory, and where what it reads begins in there. */
interface Origin {
  readonly memory: string;
  readonly at: string;
}

/**
 * Code that reads `struct` from `reader`, in a function that has variables called `taken` besides. When two of them are
 * the memory and the place that `reader` begins at, `origin` names them.
 */
export function decoding(
  module: Module,
  struct: Struct,
  taken: readonly string[],
  origin?: Origin,
): Decoding {
  return new DecodingWork(module, struct, taken, origin).run();
}

class DecodingWork {
  readonly #module: Module;
  readonly #struct: Struct;
  readonly #variables: Variables;
  readonly #origin: Origin | undefined;
  readonly #memory: string;
  readonly #statements: string[] = [];
  readonly #members: string[] = [];
  readonly #runs: Run[] = [];

  constructor(module: Module, struct: Struct, taken: readonly string[], origin: Origin | undefined) {
    this.#module = module;
    this.#struct = struct;
    this.#variables = new Variables(struct, ["reader", "memory", "element", "index", ...READERS, ...taken]);
    this.#origin = origin;
    this.#memory = origin?.memory ?? "memory";
  }

  run(): Decoding {
    for (const parts of runsOf(this.#struct)) {
      if ("kind" in parts) this.#field(parts.field);
      else this.#run(parts);
    }
    const declaration = this.#runs.length > 0 && this.#origin === undefined;
    return {
      statements: [...(declaration ? ["const { memory } = reader;"] : []), ...this.#statements],
      members: this.#members,
      constants: this.#runs.map((run, index) => run.table(this.#tableName(index), this.#module)),
    };
  }

  /** Values of constant length. */
  #run(parts: readonly Part[]): void {
    const run = this.#begin(parts[0]?.offset === 0 ? this.#origin : undefined);
    for (const part of parts) {
      if (part.kind === "bits") this.#bits(part, run);
      else this.#fixed(part.field, run);
    }
    this.#statements.push(`reader.pass(${run.octets});`);
  }

  #begin(origin?: Origin): Run {
    const call = `reader.run(${this.#tableName(this.#runs.length)});`;
    const at = origin?.at ?? this.#variables.fresh("at");
    this.#statements.push(origin === undefined ? `const ${at} = ${call}` : call);
    const run = new Run(at);
    this.#runs.push(run);
    return run;
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
    this.#statements.push(`const ${variable}: ${element}[] = [];`, head);
    if (type.kind === "struct") {
      const index = repeat.kind === "counted" ? "index" : `${variable}.length`;
      this.#statements.push(`reader.enter("${id}", ${index});`, `${variable}.push(${this.#read(field)});`);
      this.#statements.push("reader.leave();");
    } else if (isNumber(type)) {
      const run = this.#begin();
      this.#number(field, "element", run);
      this.#statements.push(`reader.pass(${run.octets});`, `${variable}.push(element);`);
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
      this.#statements.push(`reader.reserved("${id}", ${this.#numberAt(`u${type.octets}`, at)});`);
    } else if (isNumber(type)) {
      this.#number(field, this.#variables.of(field), run);
      if (role === "value") this.#member(field, this.#variables.of(field));
    }
  }

  /** Reads a number into `variable`. */
  #number(field: Field, variable: string, run: Run): void {
    const { id, role, type } = field;
    if (!isNumber(type)) throw new Error(`${id} is not a number`);
    const method = type.kind === "float" ? `f${type.octets}` : methodOf(type);
    const found = this.#numberAt(method, run.add(id, type.octets));
    const value = type.kind === "float" ? found : this.#bounded(field, found, holdsOf(type));
    this.#statements.push(role === "constant" ? `${value};` : `const ${variable} = ${value};`);
    this.#statements.push(...this.#checks(field, variable));
  }

  #numberAt(method: string, at: string): string {
    return `${this.#module.value(`${method}At`, BYTES)}(${this.#memory}, ${at})`;
  }

  /** `found`, a number among those that its octets or bits hold, if it is one of those that `field` may be. */
  #bounded({ id, type, bounds: { min, max } }: Field, found: string, holds: Holds | undefined): string {
    if (min === holds?.min && max === holds?.max) return found;
    const isBigInt = type.kind === "integer" && type.isBigInt;
    const name = (other: Field) => this.#variables.of(other);
    const check = isBigInt ? "checkBigInt" : "check";
    return `reader.${check}("${id}", ${found}, ${showBound(min, isBigInt, name)}, ${showBound(max, isBigInt, name)})`;
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
    this.#statements.push(`const ${flags} = ${this.#numberAt(`u${octets}`, at)};`);
    for (const bit of bits) this.#bit(bit, flags, octets, run);
  }

  #bit({ field, shift, width }: BitField, flags: string, octets: number, run: Run): void {
    const { id, role } = field;
    const isLast = shift + width === octets * 8;
    const mask = 2 ** width - 1;
    const shifted = shift === 0 ? flags : `(${flags} >>> ${shift})`;
    const value = isLast ? (shift === 0 ? flags : `${flags} >>> ${shift}`) : `${shifted} & ${hex(mask)}`;
    const bounded = this.#bounded(field, value, { min: 0n, max: BigInt(mask) });
    if (role === "reserved") {
      run.addBits(id);
      this.#statements.push(`reader.reserved("${id}", ${value});`);
      return;
    }
    const variable = this.#variables.of(field);
    const checks = width === 1 ? [] : this.#checks(field, variable);
    if (bounded !== value || checks.length > 0) run.addBits(id);
    if (role === "constant") {
      this.#statements.push(`${bounded};`);
    } else if (width === 1) {
      this.#members.push(`${field.name}: (${flags} & ${hex(2 ** shift)}) !== 0`);
    } else {
      this.#statements.push(`const ${variable} = ${bounded};`, ...checks);
      this.#member(field, variable);
    }
  }

  #member({ name }: Field, variable: string): void {
    this.#members.push(name === variable ? name : `${name}: ${variable}`);
  }
}

/** The least and the greatest value that octets or bits hold. */
interface Holds {
  readonly min: bigint;
  readonly max: bigint;
}

/** A number of 64 bits holds more than is exact, so that it has to be checked in any case. */
function holdsOf(type: IntegerType): Holds | undefined {
  return type.octets === 8 && !type.isBigInt ? undefined : rangeOf(type);
}

function isNumber(type: FieldType): type is IntegerType | FloatType {
  return type.kind === "integer" || type.kind === "float";
}
