import { type Expr, walk } from "../expression/ast.ts";
import type { Diagnostics } from "../ksy/diagnostics.ts";
import type { Attribute, Extent, Shape, Struct, Typing } from "./model.ts";
import type { Formula } from "./syntax.ts";

/** Reports fields of `struct` that need a field after them to be read. */
export function checkOrder(struct: Struct, typing: Typing, diagnostics: Diagnostics): void {
  for (const field of struct.fields) {
    for (const formula of formulasToRead(field)) {
      for (const needed of neededBy(formula.expr, typing, struct)) {
        // A list may be looked at while it grows, and `valid` comes after the field itself.
        const isGrowing = needed === field && field.repeat !== undefined;
        if (needed.index < field.index || isGrowing) continue;
        const met =
          needed === field
            ? `\`${field.id}\` needs itself to be read`
            : `\`${field.id}\` needs \`${needed.id}\`, which comes after it`;
        diagnostics.report(formula.at, met, `Put \`${needed.id}\` before it`);
      }
    }
  }
}

/** What has to be known before, and while, `attribute` is read. */
export function formulasToRead(attribute: Attribute): readonly Formula[] {
  const found: (Formula | undefined)[] = [attribute.if, attribute.pos, attribute.io];
  if (attribute.repeat?.kind === "expr") found.push(attribute.repeat.count);
  if (attribute.shape !== undefined) found.push(...formulasOfShape(attribute.shape));
  return found.filter((formula) => formula !== undefined);
}

function formulasOfShape(shape: Shape): readonly Formula[] {
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
