import type { Attribute, DataType } from "../format/model.ts";
import { bare } from "./code.ts";
import type { Context } from "./expressions.ts";
import { textOf, type Unit } from "./unit.ts";

/** Statements that throw unless `value`, of the type `type`, is what `attribute` may be. */
export function validity(
  unit: Unit,
  attribute: Attribute,
  value: string,
  type: DataType,
  context: Context,
  stream = "io",
): readonly string[] {
  const { valid, shape, id, enumeration } = attribute;
  const field = JSON.stringify(id);
  const refuse = (constraint: string, wanted: string) =>
    `throw ${stream}.invalid("${constraint}", ${field}, ${value}, ${JSON.stringify(wanted)});`;
  const contents = shape?.kind === "bytes" ? shape.contents : undefined;
  if (contents !== undefined) {
    const compare = unit.module.support("compareOctets", "operators");
    const shown = contents.map((octet) => octet.toString(16).padStart(2, "0")).join(" ");
    return [`if (${compare}(${value}, [${contents.join(", ")}]) !== 0) {`, refuse("eq", `[${shown}]`), "}"];
  }
  if (valid === undefined) return [];
  const statements: string[] = [];
  const check = (isWrong: string, constraint: string, wanted: string) => {
    statements.push(`if (${bare(isWrong)}) {`, refuse(constraint, wanted), "}");
  };
  const { eq, min, max, anyOf, inEnum, expr } = valid;
  const { expressions } = unit;
  if (eq !== undefined) check(`!(${expressions.equals(value, type, eq, context)})`, "eq", textOf(eq));
  if (min !== undefined)
    check(expressions.compares("<", value, type, min, context), "min", `at least ${textOf(min)}`);
  if (max !== undefined)
    check(expressions.compares(">", value, type, max, context), "max", `at most ${textOf(max)}`);
  if (anyOf !== undefined) {
    const isSome = anyOf.map((formula) => expressions.equals(value, type, formula, context));
    check(`!(${isSome.join(" || ") || "false"})`, "any-of", `one of ${anyOf.map(textOf).join(", ")}`);
  }
  if (inEnum && enumeration !== undefined) {
    const isMember = unit.module.value(`is${enumeration.name}`, enumeration.file.output);
    check(`!${isMember}(${value})`, "in-enum", `a value of ${enumeration.id}`);
  }
  if (expr !== undefined) {
    check(
      `!(${expressions.value(expr, { ...context, element: value })})`,
      "expr",
      `such that ${textOf(expr)}`,
    );
  }
  return statements;
}
