import assert from "node:assert/strict";
import fc from "fast-check";
import type { Expr } from "./expression/ast.ts";
import { ExpressionError } from "./expression/error.ts";
import { parseExpression, parseTypeCall } from "./expression/parser.ts";
import { type Formula, formula, print } from "./random-format/formula.ts";

/** `expr` with all parentheses, so that what binds first can be seen. */
function shown(expr: Expr): string {
  switch (expr.kind) {
    case "integer":
    case "float":
    case "boolean":
      return String(expr.value);
    case "text":
      return JSON.stringify(expr.value);
    case "name":
      return expr.name;
    case "unary":
      return `(${expr.operator} ${shown(expr.operand)})`;
    case "binary":
      return `(${shown(expr.left)} ${expr.operator} ${shown(expr.right)})`;
    case "ternary":
      return `(${shown(expr.condition)} ? ${shown(expr.chosen)} : ${shown(expr.otherwise)})`;
    case "attribute":
      return `${shown(expr.object)}.${expr.name}`;
    case "call":
      return `${shown(expr.object)}.${expr.name}(${expr.args.map(shown).join(", ")})`;
    case "index":
      return `${shown(expr.object)}[${shown(expr.index)}]`;
    case "interpolated":
      return `f(${expr.parts.map(shown).join(", ")})`;
    default:
      return expr.kind;
  }
}

function allParentheses(of: Formula): string {
  switch (of.kind) {
    case "literal":
      return String(of.value);
    case "variable":
      return of.name;
    case "unary":
      return `(${of.operator} ${allParentheses(of.operand)})`;
    case "binary":
      return `(${allParentheses(of.left)} ${of.operator} ${allParentheses(of.right)})`;
    default: {
      const condition = `(${allParentheses(of.left)} ${of.comparison} ${allParentheses(of.right)})`;
      return `(${condition} ? ${allParentheses(of.yes)} : ${allParentheses(of.no)})`;
    }
  }
}

describe("the parser of expressions", () => {
  it("reads back what was printed with no more parentheses than needed", () => {
    fc.assert(
      fc.property(formula, (of) => {
        assert.equal(shown(parseExpression(print(of, { x: "x", y: "y" }))), allParentheses(of));
      }),
      { numRuns: 300 },
    );
  });

  it("takes parentheses for what they are, wherever they stand", () => {
    fc.assert(
      fc.property(formula, (of) => {
        assert.equal(shown(parseExpression(allParentheses(of))), allParentheses(of));
      }),
    );
  });

  const readings: Readonly<Record<string, string>> = {
    "a or b and not c == d": "(a or (b and (not (c == d))))",
    "a | b ^ c & d << 1 + 2 * 3": "(a | (b ^ (c & (d << (1 + (2 * 3))))))",
    "a ? b : c ? d : e": "(a ? b : (c ? d : e))",
    "-a.b[1].c(2, 3)": "(- a.b[1].c(2, 3))",
    "0x1F + 0b101 + 0o17 + 1_000": "(((31 + 5) + 15) + 1000)",
    "1.5e3 + 2e-1": "(1500 + 0.2)",
    "18446744073709551615": "18446744073709551615",
    "'a\\n' \"\\n\\u0041\\101\"": JSON.stringify("a\\n\nAA"),
    'f"a{b + 1}c{d.to_s}"': 'f("a", (b + 1), "c", d.to_s)',
    "true and false": "(true and false)",
  };
  for (const [source, expected] of Object.entries(readings)) {
    it(`reads ${source}`, () => {
      assert.equal(shown(parseExpression(source)), expected);
    });
  }

  const mistakes: Readonly<Record<string, number>> = {
    "": 0,
    "1 +": 3,
    "(a": 2,
    "a b": 2,
    "a && b": 2,
    "a == b == c": 7,
    "0x": 0,
    "12ab": 0,
    "'abc": 0,
    '"a\\q"': 2,
    "a ? b": 5,
    'f"{a"': 3,
    'f"ab{c +}"': 8,
    Abc: 0,
  };
  for (const [source, at] of Object.entries(mistakes)) {
    it(`refuses ${source || "nothing"} at character ${at}`, () => {
      assert.throws(() => parseExpression(source), { name: "ExpressionError", at });
    });
  }

  it("makes an expression or an ExpressionError inside of it, whatever the text", () => {
    const pieces = fc.constantFrom(
      "a",
      "1",
      "'",
      '"',
      "(",
      ")",
      "[",
      "]",
      "::",
      ".",
      'f"',
      "{",
      "}",
      "?",
      ":",
      "not ",
      " and ",
      "<",
      "\\",
      "0x",
      "-",
      ",",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
        ),
        (source) => {
          try {
            parseExpression(source);
          } catch (error) {
            assert.ok(error instanceof ExpressionError);
            assert.ok(error.at >= 0 && error.at <= source.length, `${error.at} of ${source.length}`);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("reads types with arguments", () => {
    const { name, args } = parseTypeCall("::a::b(1 + x, [2])");
    assert.deepEqual(name, { path: ["a", "b"], isAbsolute: true, isList: false });
    assert.equal(args.length, 2);
  });
});
