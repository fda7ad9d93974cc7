/** Whether `error` is what `expected`, an exception by the name of Kaitai's, stands for. */
export function isExpected(error: unknown, expected: string): boolean {
  const { name, kind, constraint } = error as { readonly [key in "name" | "kind" | "constraint"]?: unknown };
  if (name !== "DecodeError") return false;
  const wanted = /^(\w+)/.exec(expected)?.[1] ?? "";
  if (wanted === "EndOfStreamError") return kind === "truncated";
  const wantedConstraint = CONSTRAINTS[wanted];
  if (wantedConstraint !== undefined) return kind === "value" && constraint === wantedConstraint;
  return EXPRESSIONS.includes(wanted) ? kind === "expression" : OTHERS.includes(wanted) && kind === "text";
}

const CONSTRAINTS: Readonly<Record<string, string>> = {
  ValidationNotEqualError: "eq",
  ValidationLessThanError: "min",
  ValidationGreaterThanError: "max",
  ValidationNotAnyOfError: "any-of",
  ValidationNotInEnumError: "in-enum",
  ValidationExprError: "expr",
};

const EXPRESSIONS: readonly string[] = ["UndecidedEndiannessError", "ConversionError"];
const OTHERS: readonly string[] = ["UnknownEncodingError", "BytesDecodingError", "IllegalSequenceError"];

export function showError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { kind, constraint } = error as { readonly kind?: string; readonly constraint?: string };
  const what = [kind, constraint].filter((part) => part !== undefined).join(" ");
  return `${error.name}${what === "" ? "" : ` (${what})`}: ${error.message}`;
}
