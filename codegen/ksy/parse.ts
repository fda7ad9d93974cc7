import type { Alias, Document, ParsedNode, Scalar } from "yaml";
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Diagnostics, Position } from "./diagnostics.ts";

/** A YAML document of which every part knows where it stands. */
export type Node = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  readonly kind: "scalar";
  readonly at: Position;
  /** Integers are bigint, so that none loses digits. */
  readonly value: string | bigint | number | boolean | null;
  /** How it is written, without quotes. Undefined where nothing is. */
  readonly source?: string;
}

export interface ListNode {
  readonly kind: "list";
  readonly at: Position;
  readonly items: readonly Node[];
}

export interface MapNode {
  readonly kind: "map";
  readonly at: Position;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly at: Position;
  readonly value: Node;
}

/** What is let pass. "strict" refuses aliases, and plain words that YAML 1.1 and 1.2 read differently. */
export type Dialect = "strict" | "tolerant";

/** Reads one file, called `file` in diagnostics. Undefined when it is not YAML at all; then something was reported. */
export function parseYaml(
  file: string,
  text: string,
  diagnostics: Diagnostics,
  dialect: Dialect = "strict",
): Node | undefined {
  const lines = new LineCounter();
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const document: Document.Parsed = parseDocument(text, {
    lineCounter: lines,
    intAsBigInt: true,
    prettyErrors: false,
  });
  const [syntax] = document.errors.filter(({ code }) => code !== "DUPLICATE_KEY");
  const keys = document.errors.filter(({ code }) => code === "DUPLICATE_KEY");
  // After the first mistake in the syntax, a parser only guesses.
  for (const error of [...(syntax === undefined ? [] : [syntax]), ...keys, ...document.warnings]) {
    diagnostics.report(position(error.pos[0]), `this is not YAML: ${error.message}`, "Mend the syntax");
  }
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) {
    diagnostics.report(position(0), "the file is empty", "Describe a type in it, or remove it");
    return undefined;
  }
  return new Conversion(document, position, diagnostics, dialect).run(document.contents);
}

/** What a parser without positions gives for `node`. */
export function toPlain(node: Node): unknown {
  if (node.kind === "list") return node.items.map(toPlain);
  if (node.kind === "map") {
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, toPlain(value)]));
  }
  return typeof node.value === "bigint" ? plainInteger(node.value) : node.value;
}

/** Follows a path such as `/seq/0/type` as far as it goes. */
export function followPath(node: Node, path: string): Position {
  let at = node.at;
  let here: Node | undefined = node;
  for (const step of path.split("/").filter((part) => part !== "")) {
    if (here?.kind === "list") {
      here = here.items[Number(step)];
      if (here !== undefined) at = here.at;
    } else {
      const entry: Entry | undefined =
        here?.kind === "map" ? here.entries.find(({ key }) => key === step) : undefined;
      here = entry?.value;
      if (entry !== undefined) at = entry.at;
    }
    if (here === undefined) return at;
  }
  return at;
}

class Conversion {
  readonly #document: Document.Parsed;
  readonly #position: (offset: number) => Position;
  readonly #diagnostics: Diagnostics;
  readonly #dialect: Dialect;
  /** Aliases that are being followed: one inside of itself would never end. */
  readonly #followed = new Set<unknown>();

  constructor(
    document: Document.Parsed,
    position: (offset: number) => Position,
    diagnostics: Diagnostics,
    dialect: Dialect,
  ) {
    this.#document = document;
    this.#position = position;
    this.#diagnostics = diagnostics;
    this.#dialect = dialect;
  }

  run(node: ParsedNode): Node {
    const at = this.#position(node.range[0]);
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => ({
        key: String(isScalar(key) ? (key.source ?? key.value) : key),
        at: this.#position(key.range[0]),
        value: value === null ? emptyAt(this.#position(key.range[1])) : this.run(value),
      }));
      return { kind: "map", at, entries };
    }
    if (isSeq(node)) return { kind: "list", at, items: node.items.map((item) => this.run(item)) };
    if (isAlias(node)) return this.#alias(node, at);
    if (this.#dialect === "strict") warnOfDialect(node, at, this.#diagnostics);
    return { kind: "scalar", at, value: scalarValue(node), source: node.source ?? "" };
  }

  #alias(node: Alias.Parsed, at: Position): Node {
    const target = this.#dialect === "tolerant" ? node.resolve(this.#document) : undefined;
    if (target === undefined || this.#followed.has(target)) {
      const met = `\`*${node.source}\` repeats another part of the file`;
      this.#diagnostics.report(at, met, "Write the part out");
      return emptyAt(at);
    }
    this.#followed.add(target);
    const found = this.run(target as ParsedNode);
    this.#followed.delete(target);
    return found;
  }
}

function emptyAt(at: Position): ScalarNode {
  return { kind: "scalar", at, value: null };
}

function scalarValue({ value, source }: Scalar): ScalarNode["value"] {
  const isPlain =
    value === null || typeof value === "bigint" || typeof value === "number" || typeof value === "boolean";
  return isPlain || typeof value === "string" ? value : (source ?? "");
}

/** Refuses what YAML 1.1, which other Kaitai compilers read, takes for something else than YAML 1.2. */
function warnOfDialect(node: Scalar, at: Position, diagnostics: Diagnostics): void {
  const source = node.source ?? "";
  if (node.type !== "PLAIN") return;
  if (/^(yes|no|on|off)$/i.test(source)) {
    diagnostics.report(
      at,
      `\`${source}\` is a boolean to some readers of YAML and a text to others`,
      "Quote it",
    );
  } else if (/^[-+]?(0[0-9]+|0b[01_]+|0o[0-7]+|[0-9]+_[0-9_]+|0x[0-9a-f]+_[0-9a-f_]*)$/i.test(source)) {
    const met = `\`${source}\` is not the same number to all readers of YAML`;
    diagnostics.report(at, met, "Write it in plain decimal or as 0x…");
  }
}

/** Beyond what a number holds, the stock compiler takes integers as text only. */
function plainInteger(value: bigint): number | string {
  const isSafe = value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);
  return isSafe ? Number(value) : String(value);
}
