import { ExpressionError } from "./error.ts";

/** One word of an expression. */
export type Token =
  | { readonly kind: "integer"; readonly at: number; readonly value: bigint }
  | { readonly kind: "float"; readonly at: number; readonly value: number }
  | { readonly kind: "text"; readonly at: number; readonly value: string }
  /** `f"…"`: texts, and the sources of the expressions between them with their places. */
  | { readonly kind: "interpolated"; readonly at: number; readonly parts: readonly InterpolatedPart[] }
  | { readonly kind: "name"; readonly at: number; readonly value: string }
  | { readonly kind: "sign"; readonly at: number; readonly value: string }
  | { readonly kind: "end"; readonly at: number };

export type InterpolatedPart =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "source"; readonly value: string; readonly at: number };

/** The tokens of `source`, the last of which is its end. @throws {ExpressionError} */
export function tokenize(source: string): readonly Token[] {
  return new Tokenizer(source).run();
}

class Tokenizer {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  run(): readonly Token[] {
    const tokens: Token[] = [];
    for (;;) {
      this.#match(/\s+/y);
      const token = this.#next();
      tokens.push(token);
      if (token.kind === "end") return tokens;
    }
  }

  #next(): Token {
    const at = this.#at;
    if (at === this.#source.length) return { kind: "end", at };
    const first = this.#source.charAt(at);
    if (/[0-9]/.test(first)) return this.#number(at);
    if (first === "'") return { kind: "text", at, value: this.#plainText() };
    if (first === '"') return { kind: "text", at, value: this.#escapedText() };
    if (this.#source.startsWith('f"', at)) return { kind: "interpolated", at, parts: this.#interpolated() };
    const name = this.#match(/[A-Za-z_][A-Za-z0-9_]*/y);
    if (name !== undefined) return { kind: "name", at, value: name };
    const pair = INSTEAD[this.#source.slice(at, at + 2)];
    if (pair !== undefined) throw unknown(at, this.#source.slice(at, at + 2), pair);
    const sign = this.#match(/::|<<|>>|<=|>=|==|!=|[-+*/%|&^~<>?:.,()[\]]/y);
    if (sign !== undefined) return { kind: "sign", at, value: sign };
    throw unknown(at, first, INSTEAD[first]);
  }

  #number(at: number): Token {
    const float = this.#match(/[0-9][0-9_]*(?:\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)/y);
    if (float !== undefined) return { kind: "float", at, value: Number(float.replaceAll("_", "")) };
    const prefixed = this.#match(/0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+/y);
    const text = prefixed ?? this.#match(/[0-9][0-9_]*/y) ?? "";
    if (this.#match(/[A-Za-z0-9_]+/y) !== undefined) {
      const met = `\`${this.#source.slice(at, this.#at)}\` is not a number`;
      throw new ExpressionError(at, met, "Write digits, 0x and hexadecimal digits, or 0b and binary digits");
    }
    const digits = text.replaceAll("_", "");
    if (!/^(0[xXbBoO])?[0-9a-fA-F]+$/.test(digits)) {
      throw new ExpressionError(at, `\`${text}\` has no digits`, "Write at least one digit");
    }
    return { kind: "integer", at, value: BigInt(digits) };
  }

  /** `'…'`, in which nothing is escaped. */
  #plainText(): string {
    const text = this.#match(/'[^']*'/y);
    if (text === undefined) this.#unterminated("'");
    return text.slice(1, -1);
  }

  #escapedText(): string {
    const at = this.#at++;
    let value = "";
    for (;;) {
      const run = this.#match(/[^"\\]+/y);
      if (run !== undefined) value += run;
      else if (this.#match(/"/y) !== undefined) return value;
      else if (this.#at < this.#source.length) value += this.#escape();
      else this.#unterminated('"', at);
    }
  }

  #interpolated(): readonly InterpolatedPart[] {
    const start = this.#at;
    this.#at += 2;
    const parts: InterpolatedPart[] = [];
    for (;;) {
      const run = this.#match(/[^"\\{]+/y);
      if (run !== undefined) parts.push({ kind: "text", value: run });
      else if (this.#match(/"/y) !== undefined) return parts;
      else if (this.#match(/\{/y) !== undefined) parts.push(this.#insert());
      else if (this.#at < this.#source.length) parts.push({ kind: "text", value: this.#escape() });
      else this.#unterminated('"', start);
    }
  }

  /** What is between braces, which may hold texts with braces of their own. */
  #insert(): InterpolatedPart {
    const at = this.#at;
    const value = this.#match(/(?:[^{}"']|"(?:[^"\\]|\\[\s\S])*"|'[^']*')+/y);
    if (value === undefined || this.#match(/\}/y) === undefined) {
      throw new ExpressionError(at, "`{` is not closed", "Add `}`");
    }
    return { kind: "source", value, at };
  }

  #escape(): string {
    const at = this.#at;
    const unicode = this.#match(/\\u[0-9a-fA-F]{4}/y);
    if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode.slice(2), 16));
    const octal = this.#match(/\\[0-7]{1,3}/y);
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal.slice(1), 8));
    const found = this.#match(/\\[\s\S]/y);
    const value = found && ESCAPES[found.charAt(1)];
    if (value === undefined) {
      const mend = `Write one of ${Object.keys(ESCAPES)
        .map((name) => `\\${name}`)
        .join(" ")} or \\u0000`;
      throw new ExpressionError(at, `\`${found ?? "\\"}\` is not an escape`, mend);
    }
    return value;
  }

  #unterminated(quote: string, at = this.#at): never {
    throw new ExpressionError(at, "the text is not closed", `Add \`${quote}\` at its end`);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

function unknown(at: number, sign: string, instead: string | undefined): ExpressionError {
  const mend = instead === undefined ? "Remove it" : `Write \`${instead}\``;
  return new ExpressionError(at, `\`${sign}\` has no meaning here`, mend);
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  t: "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\u001b",
  '"': '"',
  "'": "'",
  "\\": "\\",
};

const INSTEAD: Readonly<Record<string, string>> = { "&&": "and", "||": "or", "!": "not", "=": "==" };
