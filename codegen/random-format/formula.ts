import fc from "fast-check";

/** An expression over the variables of `Values`, made at random. */
export type Formula =
  | { readonly kind: "literal"; readonly value: bigint }
  | { readonly kind: "variable"; readonly name: "x" | "y" }
  | { readonly kind: "unary"; readonly operator: "-" | "~"; readonly operand: Formula }
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    }
  | {
      readonly kind: "choice";
      readonly comparison: Comparison;
      readonly left: Formula;
      readonly right: Formula;
      readonly yes: Formula;
      readonly no: Formula;
    };

const OPERATORS = ["+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>"] as const;
const COMPARISONS = ["<", "<=", ">", ">=", "==", "!="] as const;
type Operator = (typeof OPERATORS)[number];
type Comparison = (typeof COMPARISONS)[number];

const atom: fc.Arbitrary<Formula> = fc.oneof(
  fc
    .oneof(fc.bigInt({ min: 0n, max: 20n }), fc.bigInt({ min: 0n, max: 2n ** 40n }))
    .map((value): Formula => ({ kind: "literal", value })),
  fc.constantFrom("x", "y").map((name): Formula => ({ kind: "variable", name })),
);

export const formula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => {
  const part = tie("formula");
  return {
    formula: fc.oneof(
      { maxDepth: 4, depthIdentifier: "formula" },
      atom,
      fc
        .record({ kind: fc.constant("unary" as const), operator: fc.constantFrom("-", "~"), operand: part })
        .map((made): Formula => made),
      fc
        .record({
          kind: fc.constant("binary" as const),
          operator: fc.constantFrom(...OPERATORS),
          left: part,
          right: part,
        })
        // What is shifted by more than a few bits leaves what numbers hold.
        .map((made): Formula => (isShift(made.operator) ? { ...made, right: small(made.right) } : made)),
      fc
        .record({
          kind: fc.constant("choice" as const),
          comparison: fc.constantFrom(...COMPARISONS),
          left: part,
          right: part,
          yes: part,
          no: part,
        })
        .map((made): Formula => made),
    ),
  };
}).formula;

function isShift(operator: Operator): boolean {
  return operator === "<<" || operator === ">>";
}

function small(of: Formula): Formula {
  return { kind: "binary", operator: "%", left: of, right: { kind: "literal", value: 9n } };
}

/** `of` in Kaitai's language. Parentheses stand only where precedence asks for them. */
export function print(of: Formula, names: Readonly<Record<"x" | "y", string>>, level = 0): string {
  const wrap = (own: number, text: string) => (own < level ? `(${text})` : text);
  switch (of.kind) {
    case "literal":
      return String(of.value);
    case "variable":
      return names[of.name];
    case "unary":
      return wrap(8, `${of.operator}${print(of.operand, names, 8)}`);
    case "binary": {
      const own = LEVELS[of.operator];
      return wrap(own, `${print(of.left, names, own)} ${of.operator} ${print(of.right, names, own + 1)}`);
    }
    default: {
      const condition = `${print(of.left, names, 2)} ${of.comparison} ${print(of.right, names, 2)}`;
      return wrap(0, `${condition} ? ${print(of.yes, names, 1)} : ${print(of.no, names, 1)}`);
    }
  }
}

const LEVELS: Readonly<Record<Operator, number>> = {
  "|": 2,
  "^": 3,
  "&": 4,
  "<<": 5,
  ">>": 5,
  "+": 6,
  "-": 6,
  "*": 7,
  "/": 7,
  "%": 7,
};

/** What `of` comes to; undefined when it has no result, or when some part of it is beyond `limit`. */
export function evaluate(
  of: Formula,
  values: Readonly<Record<"x" | "y", bigint>>,
  limit: bigint | undefined,
): bigint | undefined {
  const part = (inner: Formula) => evaluate(inner, values, limit);
  const bounded = (value: bigint | undefined) =>
    value === undefined || limit === undefined || (value <= limit && value >= -limit) ? value : undefined;
  switch (of.kind) {
    case "literal":
      return of.value;
    case "variable":
      return values[of.name];
    case "unary": {
      const operand = part(of.operand);
      return operand === undefined ? undefined : bounded(of.operator === "-" ? -operand : ~operand);
    }
    case "binary": {
      const [left, right] = [part(of.left), part(of.right)];
      return left === undefined || right === undefined ? undefined : bounded(apply(of.operator, left, right));
    }
    default: {
      const [left, right] = [part(of.left), part(of.right)];
      if (left === undefined || right === undefined) return undefined;
      return part(compare(of.comparison, left, right) ? of.yes : of.no);
    }
  }
}

function apply(operator: Operator, a: bigint, b: bigint): bigint | undefined {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0n ? undefined : (a - floorModulo(a, b)) / b;
    case "%":
      return b === 0n ? undefined : floorModulo(a, b);
    case "&":
      return a & b;
    case "|":
      return a | b;
    case "^":
      return a ^ b;
    case "<<":
      return b < 0n ? undefined : a << b;
    default:
      return b < 0n ? undefined : a >> b;
  }
}

/** The remainder that is left when the quotient is rounded down. */
function floorModulo(a: bigint, b: bigint): bigint {
  return ((a % b) + b) % b;
}

function compare(comparison: Comparison, a: bigint, b: bigint): boolean {
  switch (comparison) {
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
    case "==":
      return a === b;
    default:
      return a !== b;
  }
}
