// What readers of every part of a `.ksy` file need.

import type { Expr } from "../expression/ast.ts";
import { ExpressionError } from "../expression/error.ts";
import { parseExpression } from "../expression/parser.ts";
import type { Diagnostics, Located, Position } from "../ksy/diagnostics.ts";
import { type MapReader, textOf } from "../ksy/map-reader.ts";
import type { Node } from "../ksy/parse.ts";
import type { Formula } from "./syntax.ts";

/** What `parse` gives for `text`; undefined when it is malformed, and then it was reported. */
export function orReport<T>(
  parse: () => T,
  text: string,
  at: Position,
  diagnostics: Diagnostics,
): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const shown = text.trim().replaceAll(/\s+/g, " ");
    diagnostics.report(
      at,
      `\`${shown}\` is not an expression: at character ${error.at + 1}, ${error.met}`,
      error.mend,
    );
    return undefined;
  }
}

export function formulaOfKey(map: MapReader, key: string, diagnostics: Diagnostics): Formula | undefined {
  const node = map.get(key);
  return node && formulaOf(node, key, diagnostics);
}

/** The expression that `node` holds. */
export function formulaOf(node: Node, key: string, diagnostics: Diagnostics): Formula | undefined {
  const { at } = node;
  if (node.kind === "scalar" && node.value !== null) {
    const expr = literalOf(node.value);
    if (expr !== undefined) return { expr, text: String(node.value), at };
    const text = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
    const parsed = orReport(() => parseExpression(text), text, at, diagnostics);
    return parsed && { expr: parsed, text, at };
  }
  diagnostics.report(at, `\`${key}\` is no expression`, "Write a number, a name, or a calculation with them");
  return undefined;
}

function literalOf(value: string | bigint | number | boolean): Expr | undefined {
  if (typeof value === "boolean") return { kind: "boolean", at: 0, value };
  if (typeof value !== "bigint") return undefined;
  if (value >= 0n) return { kind: "integer", at: 0, value };
  return { kind: "unary", at: 0, operator: "-", operand: { kind: "integer", at: 1, value: -value } };
}

export function docOf(map: MapReader, diagnostics: Diagnostics): string {
  const node = map.get("doc");
  return node === undefined ? "" : (textOf(node, "`doc`", diagnostics)?.value ?? "").trim();
}

export function docRefsOf(map: MapReader, diagnostics: Diagnostics): readonly string[] {
  const node = map.get("doc-ref");
  if (node === undefined) return [];
  const nodes = node.kind === "list" ? node.items : [node];
  return nodes.flatMap((item) => textOf(item, "`doc-ref`", diagnostics)?.value ?? []);
}

export function checkId({ value, at }: Located<string>, what: string, diagnostics: Diagnostics): void {
  if (/^[a-z][a-z0-9_]*$/.test(value)) return;
  const mend = "Write lower-case letters, digits and underscores, a letter first";
  diagnostics.report(at, `\`${value}\` is not a name for ${what}`, mend);
}
