import { posix } from "node:path";
import { type ImportDeclarationStructure, type StatementStructures, StructureKind } from "ts-morph";
import { fileName } from "../model/names.ts";

/** One file of the generated code while it is put together. */
export class Module {
  /** Path below the folder of the generated code, such as `frames/hello.ts`. */
  readonly path: string;
  readonly statements: StatementStructures[] = [];
  /** The files of the specification that it comes from. */
  readonly #sources: readonly string[];
  readonly #imports = new Map<string, Map<string, boolean>>();

  constructor(path: string, sources: readonly string[]) {
    this.path = path;
    this.#sources = sources;
  }

  add(...statements: readonly StatementStructures[]): void {
    this.statements.push(...statements);
  }

  /** `name`, imported from the module at `path` where that is another one. */
  value(name: string, path: string): string {
    return this.#import(name, path, false);
  }

  /** `name`, a type, imported from the module at `path` where that is another one. */
  type(name: string, path: string): string {
    return this.#import(name, path, true);
  }

  get header(): string {
    const from = this.#sources.join(" and ");
    return `// Generated from ${from}. Do not edit: run \`npm run generate\`.\n`;
  }

  imports(): readonly ImportDeclarationStructure[] {
    const specifiers = [...this.#imports.keys()].map((path) => ({ path, specifier: this.#specifier(path) }));
    return specifiers.sort(byDistance).map(({ path, specifier }) => {
      const names = [...(this.#imports.get(path) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
      const isTypeOnly = names.every(([, isType]) => isType);
      return {
        kind: StructureKind.ImportDeclaration,
        moduleSpecifier: specifier,
        isTypeOnly,
        namedImports: names.map(([name, isType]) => ({ name, isTypeOnly: isType && !isTypeOnly })),
      };
    });
  }

  #import(name: string, path: string, isType: boolean): string {
    if (path === this.path) return name;
    const names = this.#imports.get(path) ?? new Map<string, boolean>();
    names.set(name, isType && (names.get(name) ?? true));
    this.#imports.set(path, names);
    return name;
  }

  #specifier(path: string): string {
    const relative = posix.relative(posix.dirname(this.path), path);
    return relative.startsWith(".") ? relative : `./${relative}`;
  }
}

/** What is farther away comes first. */
function byDistance(a: { specifier: string }, b: { specifier: string }): number {
  const isNearA = a.specifier.startsWith("./");
  const isNearB = b.specifier.startsWith("./");
  if (isNearA !== isNearB) return isNearA ? 1 : -1;
  return a.specifier < b.specifier ? -1 : 1;
}

/** Where things are in the generated code. */
/** What all generated code is built on, written by hand. */
export const SUPPORT = ["codec-errors.ts", "utf8.ts", "memory.ts", "bytes.ts"];
/** What only tools need, written by hand: no part of the index, so that nobody else loads it. */
export const TOOLS = ["protocol-map.ts", "annotate.ts", "hexdump.ts"];
/** What these are built on. */
export const TOOL_PARTS = ["annotate-values.ts"];
export const FIELD_MAP = "field-map.ts";
export const BYTES = "bytes.ts";
export const ENUMS = "enums.ts";
export const HEADER = "header.ts";
export const FRAME = "frame.ts";
export const ERRORS = "errors.ts";
export const RULES = "rules.ts";
export const LIFECYCLE = "lifecycle.ts";
export const PREAMBLE = "preamble.ts";
export const INDEX = "index.ts";

/** The module of the types that `file` of the specification declares. */
export function moduleOf(file: string): string {
  return `${posix.join(posix.dirname(file), fileName(posix.basename(file)))}.ts`;
}
