import type { Diagnostics } from "../ksy/diagnostics.ts";
import { isAssignable, isComparable, showType } from "./data-types.ts";
import type { Attribute, DataType } from "./model.ts";
import type { Formula } from "./syntax.ts";
import type { Place, TypeInference } from "./typing.ts";

/** Checks `valid` of `attribute`, of which one element is of type `element`. */
export function checkValid(
  attribute: Attribute,
  element: DataType,
  place: Place,
  typing: TypeInference,
  diagnostics: Diagnostics,
): void {
  const { valid, id } = attribute;
  if (valid === undefined) return;
  // Only what is read has octets that set bounds: a parameter or a value may be any integer.
  const isRead = attribute.kind !== "computed";
  const compare = (formula: Formula | undefined, operator: string): bigint | undefined => {
    if (formula === undefined) return undefined;
    const type = typing.infer(formula, { owner: place.owner });
    if (!isComparable(type, element, operator) && element.kind !== "any" && type.kind !== "any") {
      const met = `\`valid\` compares ${showType(element)} with ${showType(type)}`;
      diagnostics.report(formula.at, met, `Write ${showType(element)}`);
      return undefined;
    }
    if (type.kind !== "integer" || type.min !== type.max) return undefined;
    if (isRead && element.kind === "integer" && (type.min > element.max || type.min < element.min)) {
      const met = `\`${id}\` is from ${element.min} to ${element.max} and never ${type.min}`;
      diagnostics.report(formula.at, met, "Write a value that its octets can hold, or use a wider type");
    }
    return type.min;
  };
  compare(valid.eq, "==");
  const min = compare(valid.min, "<");
  const max = compare(valid.max, ">");
  if (min !== undefined && max !== undefined && min > max) {
    const met = `\`${id}\` has to be at least ${min} and at most ${max}`;
    diagnostics.report(valid.at, met, "Put min at or below max");
  }
  for (const formula of valid.anyOf ?? []) compare(formula, "==");
  if (valid.inEnum && element.kind !== "enum") {
    diagnostics.report(valid.at, `\`in-enum\` on \`${id}\`, which has no enum`, "Add `enum: …`");
  }
  if (valid.expr !== undefined) {
    const type = typing.infer(valid.expr, place);
    if (!isAssignable(type, { kind: "boolean" })) {
      diagnostics.report(
        valid.expr.at,
        `\`valid/expr\` is ${showType(type)}`,
        "Write a condition, such as `_ > 0`",
      );
    }
  }
}
