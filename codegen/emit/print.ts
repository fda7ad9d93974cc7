import {
  type ImportDeclarationStructure,
  IndentationText,
  Project,
  QuoteKind,
  type StatementStructures,
  type WriterFunction,
} from "ts-morph";

/** One file of generated code. */
export interface Printable {
  readonly path: string;
  readonly header: string;
  readonly statements: readonly StatementStructures[];
  imports(): readonly ImportDeclarationStructure[];
}

/** The text of each module, before it is formatted. */
export function print(modules: readonly Printable[]): ReadonlyMap<string, string> {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, quoteKind: QuoteKind.Double },
  });
  return new Map(
    modules.map((module) => {
      const imports = project.createSourceFile(`imports/${module.path}`, {
        statements: [...module.imports()],
      });
      const file = project.createSourceFile(module.path, { statements: spaced(module.statements) });
      return [module.path, [module.header, imports.getFullText(), file.getFullText()].join("\n")];
    }),
  );
}

/** As `print`, indented, for where there is no formatter that knows the style of the project. */
export function printIndented(modules: readonly Printable[]): ReadonlyMap<string, string> {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  return new Map(
    [...print(modules)].map(([path, text]) => {
      const file = project.createSourceFile(path, text);
      file.formatText({ indentSize: 2, ensureNewLineAtEndOfFile: true });
      return [
        path,
        `${file
          .getFullText()
          .replaceAll(/\n{3,}/g, "\n\n")
          .trimEnd()}\n`,
      ];
    }),
  );
}

/** With an empty line between any two. */
function spaced(statements: readonly StatementStructures[]): (StatementStructures | WriterFunction)[] {
  return statements.flatMap((statement) => [statement, (writer) => writer.blankLine()]);
}
