// Code as text.

import type { Expr } from "../expression/ast.ts";
import type { DataType } from "../format/model.ts";

/** `value`, an integer as a literal of a number or a bigint. */
export function integerLiteral(value: bigint, isBigInt: boolean): string {
  return isBigInt ? `${value}n` : String(value);
}

/** `code` without the parentheses around all of it. */
export function bare(code: string): string {
  if (!code.startsWith("(") || !code.endsWith(")")) return code;
  let depth = 0;
  let quote = "";
  for (let at = 0; at < code.length; at++) {
    const sign = code.charAt(at);
    if (quote !== "") {
      if (sign === "\\") at++;
      else if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "`") quote = sign;
    else if (sign === "(") depth++;
    else if (sign === ")" && --depth === 0 && at < code.length - 1) return code;
  }
  return code.slice(1, -1);
}

export function toBig(code: string, type: DataType): string {
  if (isBig(type)) return code;
  return /^-?[0-9]+$/.test(code) ? `${code}n` : `BigInt(${code})`;
}

export function isBig(type: DataType): boolean {
  return (type.kind === "integer" && type.isBigInt) || (type.kind === "enum" && type.enumeration.isBigInt);
}

export function isInt32(type: DataType | { readonly min: bigint; readonly max: bigint }): boolean {
  return "min" in type && type.min >= -(2n ** 31n) && type.max < 2n ** 31n;
}

export function isUint32(type: { readonly min: bigint; readonly max: bigint }): boolean {
  return type.min >= 0n && type.max < 2n ** 32n;
}

/** `code` so that an operator may stand before it, or a dot behind it. */
export function wrapped(code: string): string {
  return /^[\w.]+$/.test(code) || /^\w+\([^()]*\)$/.test(code) || code.startsWith("(") ? code : `(${code})`;
}

export function escapeTemplate(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("`", "\\`")
    .replaceAll("${", "\\${");
}

/** Whether `code` is a value whose type is that value alone. */
export function isLiteral(code: string): boolean {
  return /^-?[0-9]+n?$|^".*"$/.test(code);
}

export function literalType(type: DataType): string {
  return type.kind === "text" ? "string" : isBig(type) ? "bigint" : "number";
}

export function nameOf(expr: Expr): string {
  if (expr.kind === "name" || expr.kind === "attribute") return expr.name;
  return expr.kind === "cast" ? nameOf(expr.object) : "a value";
}
