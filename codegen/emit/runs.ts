import { StructureKind, VariableDeclarationKind, type VariableStatementStructure } from "ts-morph";
import { layoutOf } from "../model/layout.ts";
import type { Field, FieldPart, Part, Struct } from "../model/model.ts";
import { BYTES, type Module } from "./module.ts";

/** The parts of `struct`: runs of those that have constant length, and every other one alone. */
export function runsOf(struct: Struct): readonly (FieldPart | readonly Part[])[] {
  const runs: (FieldPart | Part[])[] = [];
  for (const part of layoutOf(struct).parts) {
    const last = runs.at(-1);
    if (part.kind === "field" && !isInRun(part.field)) runs.push(part);
    else if (Array.isArray(last)) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** Whether `field` is one number, or octets that are always the same. */
function isInRun({ type, repeat }: Field): boolean {
  if (repeat.kind !== "once") return false;
  const isConstant = type.kind === "bytes" && type.contents !== undefined;
  return isConstant || type.kind === "integer" || type.kind === "float";
}

/** Where the values of a run are, as code. */
export class Run {
  /** The variable for where the run begins. */
  readonly at: string;
  /** The variable for what it lies in. */
  readonly view: string;
  readonly #table = new Map<string, number>();
  #octets = 0;

  constructor(at: string, view: string) {
    this.at = at;
    this.view = view;
  }

  /** Octets of what was added. */
  get octets(): number {
    return this.#octets;
  }

  /** Adds a value of `octets`. Returns where it is. */
  add(id: string, octets: number): string {
    const at = this.#octets === 0 ? this.at : `${this.at} + ${this.#octets}`;
    this.#table.set(id, octets);
    this.#octets += octets;
    return at;
  }

  /** Adds bits that lie in the octets added last. */
  addBits(id: string): void {
    if (!this.#table.has(id)) this.#table.set(id, 0);
  }

  /** Where what was added ends. */
  get end(): string {
    return `${this.at} + ${this.#octets}`;
  }

  /** The constant `name`, which names what was added in errors. */
  table(name: string, module: Module): VariableStatementStructure {
    const entries = [...this.#table].map(([id, octets]) => `${id}: ${octets}`);
    return {
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name, type: module.type("Run", BYTES), initializer: `{ ${entries.join(", ")} }` }],
    };
  }
}
