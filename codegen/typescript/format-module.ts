import { posix } from "node:path";
import { type ImportDeclarationStructure, type StatementStructures, StructureKind } from "ts-morph";

/** One file that is generated from a `.ksy` file, while it is put together. */
export class FormatModule {
  /** Path below the folder of the generated code. */
  readonly path: string;
  readonly statements: StatementStructures[] = [];
  readonly #source: string;
  /** Names that the module declares, and what it imports under which name. */
  readonly #taken: Set<string>;
  readonly #imports = new Map<string, Map<string, { alias: string; isType: boolean }>>();

  constructor(path: string, source: string, declared: readonly string[]) {
    this.path = path;
    this.#source = source;
    this.#taken = new Set(declared);
  }

  get header(): string {
    return `// Generated from ${this.#source} by mudem codegen. Do not edit.\n`;
  }

  add(...statements: readonly StatementStructures[]): void {
    this.statements.push(...statements);
  }

  /** What `name` of the module at `path` is called here. */
  value(name: string, path: string): string {
    return this.#import(name, path, false);
  }

  /** What the type `name` of the module at `path` is called here. */
  type(name: string, path: string): string {
    return this.#import(name, path, true);
  }

  /** What `name` of a support file is called here. */
  support(name: string, file: string): string {
    return this.value(name, `support/${file}.ts`);
  }

  supportType(name: string, file: string): string {
    return this.type(name, `support/${file}.ts`);
  }

  /** Support files that are imported. */
  get supportFiles(): readonly string[] {
    return [...this.#imports.keys()].filter((path) => path.startsWith("support/"));
  }

  /** How the module at `path` is named in an import. */
  specifier(path: string): string {
    const relative = posix.relative(posix.dirname(this.path), path);
    return relative.startsWith(".") ? relative : `./${relative}`;
  }

  imports(): readonly ImportDeclarationStructure[] {
    return [...this.#imports].map(([path, names]) => {
      const entries = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
      const isTypeOnly = entries.every(([, { isType }]) => isType);
      return {
        kind: StructureKind.ImportDeclaration,
        moduleSpecifier: this.specifier(path),
        isTypeOnly,
        namedImports: entries.map(([name, { alias, isType }]) => ({
          name,
          isTypeOnly: isType && !isTypeOnly,
          ...(alias === name ? {} : { alias }),
        })),
      };
    });
  }

  #import(name: string, path: string, isType: boolean): string {
    if (path === this.path) return name;
    const names = this.#imports.get(path) ?? new Map<string, { alias: string; isType: boolean }>();
    this.#imports.set(path, names);
    const known = names.get(name);
    if (known !== undefined) {
      known.isType = known.isType && isType;
      return known.alias;
    }
    let alias = name;
    for (let count = 2; this.#taken.has(alias); count++) alias = `${name}${count}`;
    this.#taken.add(alias);
    names.set(name, { alias, isType });
    return alias;
  }
}
