import { type Expr, walk } from "../expression/ast.ts";
import type { Diagnostics } from "../ksy/diagnostics.ts";
import type { Attribute, Extent, Shape, Struct, Typing } from "./model.ts";
import type { Formula } from "./syntax.ts";

/** Reports fields of `struct` that need a field after them to be read. */
export function checkOrder(struct: Struct, typing: Typing, diagnostics: Diagnostics): void {
  for (const field of struct.fields) {
    // A list may be looked at while it grows.
    const isGrowing = field.repeat !== undefined;
    for (const formula of formulasToRead(field)) check(formula, field, isGrowing);
    for (const formula of formulasToJudge(field)) check(formula, field, true);
  }

  function check(formula: Formula, field: Attribute, mayNeedItself: boolean): void {
    for (const needed of neededBy(formula.expr, typing, struct)) {
      if (needed.index < field.index || (needed === field && mayNeedItself)) continue;
      if (needed === field) {
        diagnostics.report(formula.at, `\`${field.id}\` needs itself to be read`, "Use what comes before it");
        continue;
      }
      const met = `\`${field.id}\` needs \`${needed.id}\`, which comes after it`;
      diagnostics.report(formula.at, met, `Put \`${needed.id}\` before it`);
    }
  }
}

/** What says whether `attribute` is as it has to be, after it was read. */
export function formulasToJudge({ valid }: Attribute): readonly Formula[] {
  const found = [valid?.eq, valid?.min, valid?.max, valid?.expr, ...(valid?.anyOf ?? [])];
  return found.filter((formula) => formula !== undefined);
}

/** What has to be known before, and while, `attribute` is read. */
export function formulasToRead(attribute: Attribute): readonly Formula[] {
  const found: (Formula | undefined)[] = [attribute.if, attribute.pos, attribute.io];
  if (attribute.repeat?.kind === "expr") found.push(attribute.repeat.count);
  if (attribute.shape !== undefined) found.push(...formulasOfShape(attribute.shape));
  return found.filter((formula) => formula !== undefined);
}

export function formulasOfShape(shape: Shape): readonly Formula[] {
  switch (shape.kind) {
    case "bytes":
    case "text":
      return formulasOfExtent(shape.extent);
    case "struct": {
      const parent = shape.parent === undefined || shape.parent === "none" ? [] : [shape.parent];
      return [...shape.args, ...formulasOfExtent(shape.extent), ...parent];
    }
    case "opaque":
      return [...shape.args, ...formulasOfExtent(shape.extent)];
    case "switch": {
      const inner = shape.cases.flatMap(({ when, shape: of }) => [when, ...formulasOfShape(of)]);
      const otherwise = shape.otherwise === undefined ? [] : formulasOfShape(shape.otherwise);
      return [shape.on, ...inner, ...otherwise];
    }
    default:
      return [];
  }
}

function formulasOfExtent(extent: Extent | undefined): readonly Formula[] {
  if (extent === undefined) return [];
  const { size, process } = extent;
  const found = size === undefined ? [] : [size];
  if (process?.kind === "xor") return [...found, process.key];
  if (process?.kind === "rotate") return [...found, process.amount];
  return process?.kind === "custom" ? [...found, ...process.args] : found;
}

/** Fields of `struct` that `expr` needs, by way of instances too. */
function neededBy(
  expr: Expr,
  typing: Typing,
  struct: Struct,
  seen = new Set<Attribute>(),
): readonly Attribute[] {
  const found: Attribute[] = [];
  for (const part of walk(expr)) {
    const target = part.kind === "name" ? typing.targets.get(part) : undefined;
    if (target === undefined || target.owner !== struct || seen.has(target)) continue;
    seen.add(target);
    if (target.kind === "field") found.push(target);
    else if (target.value !== undefined && target.if === undefined) {
      found.push(...neededBy(target.value.expr, typing, struct, seen));
    }
  }
  return found;
}
