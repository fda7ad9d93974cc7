import type { Field, Struct } from "../model/model.ts";
import { variableName } from "../model/names.ts";

/** The names of variables in a function that reads or writes a struct. */
export class Variables {
  readonly #struct: Struct;
  readonly #taken: string[];

  /** `taken` are the names that the function has besides. */
  constructor(struct: Struct, taken: readonly string[]) {
    this.#struct = struct;
    this.#taken = [...taken];
  }

  of({ name }: Field): string {
    return variableName(name, this.#taken);
  }

  /** `base`, `base2`, and so on, but no name of a field or of another variable. */
  fresh(base: string): string {
    const names = [...this.#taken, ...this.#struct.fields.map((field) => field.name)];
    let name = base;
    for (let count = 2; names.includes(name); count++) name = `${base}${count}`;
    this.#taken.push(name);
    return name;
  }
}
