import type { BinaryOperator, Expr, TypeCall, TypeName, UnaryOperator } from "./ast.ts";
import { ExpressionError } from "./error.ts";
import { type Token, tokenize } from "./tokens.ts";

/** Reads `source` as an expression. @throws {ExpressionError} when it is none. */
export function parseExpression(source: string): Expr {
  const parser = new Parser(source);
  const expr = parser.expression();
  parser.end();
  return expr;
}

/** Reads `source` as what may stand in `type:`, such as `a::b(1, x)`. @throws {ExpressionError} when it is not. */
export function parseTypeCall(source: string): TypeCall {
  const parser = new Parser(source);
  const name = parser.typeName();
  const args = parser.takes("(") ? parser.list(")") : [];
  parser.end();
  return { name, args };
}

/** Reads `source` as the name of a type or an enum, such as `a::b`. @throws {ExpressionError} when it is none. */
export function parseTypeName(source: string): TypeName {
  const parser = new Parser(source);
  const name = parser.typeName();
  parser.end();
  return name;
}

// From what binds least to what binds most. Comparisons do not chain, and `not` stands between `and` and them.
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ["|"],
  ["^"],
  ["&"],
  ["<<", ">>"],
  ["+", "-"],
  ["*", "/", "%"],
];
const COMPARISONS: readonly BinaryOperator[] = ["<", "<=", ">", ">=", "==", "!="];

class Parser {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokenize(source);
  }

  expression(): Expr {
    const condition = this.#or();
    if (!this.takes("?")) return condition;
    const chosen = this.expression();
    this.#expect(":");
    const otherwise = this.expression();
    return { kind: "ternary", at: condition.at, condition, chosen, otherwise };
  }

  end(): void {
    const token = this.#peek();
    if (token.kind === "end") return;
    if (token.kind === "sign" && (token.value === "&" || token.value === "|")) {
      const word = token.value === "&" ? "and" : "or";
      throw this.#unexpected(`To join conditions write \`${word}\``);
    }
    throw this.#unexpected("Put an operator before it, or remove it");
  }

  /** Takes the sign `value` if it is next. */
  takes(value: string): boolean {
    const token = this.#peek();
    const is = token.kind === "sign" && token.value === value;
    if (is) this.#next++;
    return is;
  }

  /** Expressions with commas between, up to `close`. */
  list(close: string): readonly Expr[] {
    const items: Expr[] = [];
    while (!this.takes(close)) {
      items.push(this.expression());
      if (this.takes(",")) continue;
      this.#expect(close);
      break;
    }
    return items;
  }

  typeName(): TypeName {
    const isAbsolute = this.takes("::");
    const path = [this.#word("the name of a type")];
    while (this.takes("::")) path.push(this.#word("the name of a type"));
    const isList = this.takes("[");
    if (isList) this.#expect("]");
    return { path, isAbsolute, isList };
  }

  #or(): Expr {
    let left = this.#and();
    while (this.#takesWord("or")) left = this.#binary("or", left, this.#and());
    return left;
  }

  #and(): Expr {
    let left = this.#not();
    while (this.#takesWord("and")) left = this.#binary("and", left, this.#not());
    return left;
  }

  #not(): Expr {
    const { at } = this.#peek();
    if (this.#takesWord("not")) return { kind: "unary", at, operator: "not", operand: this.#not() };
    return this.#comparison();
  }

  #comparison(): Expr {
    const left = this.#level(0);
    const operator = this.#takesOne(COMPARISONS);
    if (operator === undefined) return left;
    const compared = this.#binary(operator, left, this.#level(0));
    if (this.#takesOne(COMPARISONS) !== undefined) {
      this.#next--;
      throw this.#unexpected("Compare two values at a time, and join the comparisons by `and`");
    }
    return compared;
  }

  #level(level: number): Expr {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#unary();
    let left = this.#level(level + 1);
    for (;;) {
      const operator = this.#takesOne(operators);
      if (operator === undefined) return left;
      left = this.#binary(operator, left, this.#level(level + 1));
    }
  }

  #unary(): Expr {
    const { at } = this.#peek();
    for (const operator of ["-", "+", "~"] as const satisfies UnaryOperator[]) {
      if (this.takes(operator)) return { kind: "unary", at, operator, operand: this.#unary() };
    }
    return this.#postfix();
  }

  #postfix(): Expr {
    let expr = this.#atom();
    for (;;) {
      if (this.takes(".")) expr = this.#attribute(expr);
      else if (this.takes("[")) {
        const index = this.expression();
        this.#expect("]");
        expr = { kind: "index", at: expr.at, object: expr, index };
      } else return expr;
    }
  }

  #attribute(object: Expr): Expr {
    const { at } = this.#peek();
    const name = this.#word("the name of an attribute or a method");
    if (name === "as" && this.takes("<")) return { kind: "cast", at, object, type: this.#typeArgument() };
    if (this.takes("(")) return { kind: "call", at, object, name, args: this.list(")") };
    return { kind: "attribute", at, object, name };
  }

  #typeArgument(): TypeName {
    const type = this.typeName();
    this.#expect(">");
    return type;
  }

  #atom(): Expr {
    const token = this.#peek();
    const { at } = token;
    this.#next++;
    switch (token.kind) {
      case "integer":
        return { kind: "integer", at, value: token.value };
      case "float":
        return { kind: "float", at, value: token.value };
      case "text":
        return { kind: "text", at, value: token.value + this.#moreText() };
      case "interpolated":
        return { kind: "interpolated", at, parts: token.parts.map((part) => this.#part(part)) };
      case "name":
        this.#next--;
        return this.#named();
      default:
    }
    if (token.kind === "sign" && token.value === "(") {
      const inner = this.expression();
      this.#expect(")");
      return inner;
    }
    if (token.kind === "sign" && token.value === "[") return { kind: "list", at, items: this.list("]") };
    this.#next--;
    if (token.kind === "sign" && token.value === "::") return this.#named();
    throw this.#unexpected("Write a value: a number, a text, a name, or something in parentheses");
  }

  /** Texts that follow one another are one. */
  #moreText(): string {
    const token = this.#peek();
    if (token.kind !== "text") return "";
    this.#next++;
    return token.value + this.#moreText();
  }

  #part(part: Extract<Token, { kind: "interpolated" }>["parts"][number]): Expr {
    if (part.kind === "text") return { kind: "text", at: 0, value: part.value };
    try {
      return parseExpression(part.value);
    } catch (error) {
      if (error instanceof ExpressionError) {
        throw new ExpressionError(part.at + error.at, error.met, error.mend);
      }
      throw error;
    }
  }

  #named(): Expr {
    const { at } = this.#peek();
    const isAbsolute = this.takes("::");
    const path = [this.#word("a name")];
    while (this.takes("::")) path.push(this.#word("a name"));
    const [name = ""] = path;
    if (path.length > 1 || isAbsolute) return { kind: "member", at, path, isAbsolute };
    if (name === "true" || name === "false") return { kind: "boolean", at, value: name === "true" };
    if ((name === "sizeof" || name === "bitsizeof") && this.takes("<")) {
      const unit = name === "sizeof" ? "octets" : "bits";
      return { kind: "sizeof", at, unit, type: this.#typeArgument() };
    }
    if (/[A-Z]/.test(name) || WORDS.has(name)) {
      const mend = "A name is lower-case words joined by underscores; a text stands in quotes";
      throw new ExpressionError(at, `\`${name}\` is not a name`, mend);
    }
    return { kind: "name", at, name };
  }

  #binary(operator: BinaryOperator, left: Expr, right: Expr): Expr {
    return { kind: "binary", at: left.at, operator, left, right };
  }

  #word(what: string): string {
    const token = this.#peek();
    if (token.kind !== "name") throw this.#unexpected(`Write ${what}`);
    this.#next++;
    return token.value;
  }

  #takesWord(word: string): boolean {
    const token = this.#peek();
    const is = token.kind === "name" && token.value === word;
    if (is) this.#next++;
    return is;
  }

  #takesOne<T extends string>(values: readonly T[]): T | undefined {
    return values.find((value) => this.takes(value));
  }

  #expect(value: string): void {
    if (!this.takes(value)) throw this.#unexpected(`Write \`${value}\``);
  }

  #unexpected(mend: string): ExpressionError {
    const { at, kind } = this.#peek();
    const rest = this.#source.slice(at, at + 12);
    return new ExpressionError(
      at,
      kind === "end" ? "it ends too early" : `\`${rest}\` is not expected`,
      mend,
    );
  }

  #peek(): Token {
    return this.#tokens[Math.min(this.#next, this.#tokens.length - 1)] as Token;
  }
}

const WORDS = new Set(["and", "or", "not"]);
