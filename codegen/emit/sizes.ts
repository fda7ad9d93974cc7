import { layoutOf } from "../model/layout.ts";
import type { Field, FieldPart, Struct } from "../model/model.ts";
import { BYTES, type Module, moduleOf } from "./module.ts";

/** The statements that work out how many octets `value`, a struct, takes after `base` octets that go before it. */
export function sizeStatements(
  module: Module,
  struct: Struct,
  value: string,
  base: number,
): readonly string[] {
  let octets = base;
  const terms: string[] = [];
  const loops: string[] = [];
  for (const part of layoutOf(struct).parts) {
    if (part.length !== undefined) octets += part.length;
    else if (part.kind === "field" && isLoop(part)) loops.push(...loop(module, part.field, value));
    else if (part.kind === "field") terms.push(term(module, part.field, value));
  }
  const sum = [...(octets > 0 || terms.length === 0 ? [String(octets)] : []), ...terms].join(" + ");
  if (loops.length === 0) return [`return ${sum};`];
  return [`let octets = ${sum};`, ...loops, "return octets;"];
}

/** How many octets a value of `struct` takes, as an expression. */
export function sizeOf(module: Module, struct: Struct, value: string): string {
  return `${module.value(`sizeOf${struct.name}`, moduleOf(struct.file))}(${value})`;
}

/** Octets of one element of `field`, undefined when they vary. */
function elementLength({ type }: Field): number | undefined {
  switch (type.kind) {
    case "integer":
    case "float":
      return type.octets;
    case "bytes":
    case "text":
      return type.extent.kind === "constant" ? type.extent.octets : undefined;
    case "struct":
      return layoutOf(type.struct).isFixed ? layoutOf(type.struct).fixedLength : undefined;
    default:
      return undefined;
  }
}

function isLoop({ field }: FieldPart): boolean {
  return field.repeat.kind !== "once" && elementLength(field) === undefined;
}

function loop(module: Module, { type, name }: Field, value: string): readonly string[] {
  if (type.kind !== "struct") throw new Error(`elements of ${name} have no length`);
  return [`for (const element of ${value}.${name}) octets += ${sizeOf(module, type.struct, "element")};`];
}

function term(module: Module, field: Field, value: string): string {
  const { type, name, repeat } = field;
  if (repeat.kind !== "once") {
    const length = elementLength(field);
    return length === 1 ? `${value}.${name}.length` : `${value}.${name}.length * ${length}`;
  }
  if (type.kind === "struct") return sizeOf(module, type.struct, `${value}.${name}`);
  if (type.kind === "text") return `${module.value("utf8Length", BYTES)}(${value}.${name})`;
  return `${value}.${name}.length`;
}
