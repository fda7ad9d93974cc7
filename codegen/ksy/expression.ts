/** What may stand where a number is expected: in `size`, `repeat-expr`, `switch-on` and `valid`. */
export type Expression =
  | { readonly kind: "integer"; readonly value: bigint }
  /** Another field of the same type. */
  | { readonly kind: "name"; readonly name: string }
  /** A field less a constant, such as `len_frame - 12`. */
  | { readonly kind: "difference"; readonly name: string; readonly less: bigint }
  /** A value of an enum, such as `errors::error_code::none`. */
  | { readonly kind: "member"; readonly enumeration: string; readonly member: string };

/** Undefined when `text` is anything else. */
export function parseExpression(text: string): Expression | undefined {
  const source = text.trim();
  if (INTEGER.test(source)) return { kind: "integer", value: parseInteger(source) };
  if (NAME.test(source)) return { kind: "name", name: source };
  const difference = /^([a-z][a-z0-9_]*)\s*-\s*(0x[0-9a-fA-F]+|[0-9]+)$/.exec(source);
  if (difference) {
    return { kind: "difference", name: difference[1] ?? "", less: parseInteger(difference[2] ?? "0") };
  }
  const member = /^((?:[a-z][a-z0-9_]*::)*[a-z][a-z0-9_]*)::([a-z][a-z0-9_]*)$/.exec(source);
  if (member) return { kind: "member", enumeration: member[1] ?? "", member: member[2] ?? "" };
  return undefined;
}

export function showExpression(expression: Expression): string {
  switch (expression.kind) {
    case "integer":
      return String(expression.value);
    case "name":
      return expression.name;
    case "difference":
      return `${expression.name} - ${expression.less}`;
    default:
      return `${expression.enumeration}::${expression.member}`;
  }
}

function parseInteger(source: string): bigint {
  return source.startsWith("-") ? -BigInt(source.slice(1)) : BigInt(source);
}

const INTEGER = /^-?(0x[0-9a-fA-F]+|[0-9]+)$/;
const NAME = /^[a-z][a-z0-9_]*$/;
