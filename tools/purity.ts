import { ts } from "ts-morph";
import { type Finding, isMain, lineAt, readFiles, report, type SourceFile } from "./files.ts";

/**
 * Names in `files` that would make a decision depend on more than its inputs. The compiler alone does not see them
 * all: Date and Promise belong to the language.
 */
export function checkPurity(files: readonly SourceFile[]): readonly Finding[] {
  return files.flatMap((file) => {
    if (file.path.endsWith(".test.ts")) return [];
    const isPure = PURE.test(file.path);
    const isPort = PORTS.test(file.path);
    if (!isPure && !isPort && !UNTIMED.test(file.path)) return [];
    const findings: Finding[] = [];
    const codesText = CODES_TEXT.test(file.path);
    const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
    const add = (node: ts.Node, what: string) => {
      findings.push({ path: file.path, line: lineAt(file.text, node.getStart(source)), what });
    };
    const visit = (node: ts.Node): void => {
      const word = forbiddenWord(node, isPure);
      if (word !== undefined && !(codesText && TEXT_CODERS.includes(word))) {
        add(node, `${word} has no place here: pass its result in, or use a port`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    if (isPort) {
      for (const statement of source.statements) {
        if (!isTypeOnly(statement)) add(statement, "a port holds interfaces and types only");
      }
    }
    return findings;
  });
}

function forbiddenWord(node: ts.Node, isPure: boolean): string | undefined {
  if (ts.isPropertyAccessExpression(node) && node.getText() === "Math.random") return "Math.random";
  if (isPure && (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node))) return "async";
  if (isPure && ts.isMetaProperty(node)) return node.getText();
  if (!ts.isIdentifier(node) || isOwnName(node)) return undefined;
  if (!isPure && isGivenDate(node)) return undefined;
  if (CLOCKS.includes(node.text)) return node.text;
  return isPure && IMPURE.includes(node.text) ? node.text : undefined;
}

/** Whether the identifier only names a member, like `now` in `clock.now` and `Date` in `{ Date: 1 }`. */
function isOwnName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isMethodDeclaration(parent)) &&
    parent.name === node
  );
}

/** `Date` as a type, or made from a time that is given: it says when, but does not ask the clock. */
function isGivenDate(node: ts.Identifier): boolean {
  if (node.text !== "Date") return false;
  const { parent } = node;
  return (
    ts.isTypeReferenceNode(parent) || (ts.isNewExpression(parent) && (parent.arguments?.length ?? 0) > 0)
  );
}

function isTypeOnly(statement: ts.Statement): boolean {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return true;
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  if (!ts.isImportDeclaration(statement)) return false;
  return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/**
 * Octets, inputs and times go in; octets, events and effects come out. Only what knows the charsets of the world asks the
 * platform for their tables.
 */
const PURE = /^(generated|runtime\/protocol|runtime\/broker|codegen\/support)\/(?!(?<=support\/)text\.ts$)/;

/** Long texts are much faster with what every browser has, too; it depends on nothing but the text. */
const CODES_TEXT = /^(generated|codegen\/support)\/utf8\.ts$/;

const TEXT_CODERS: readonly string[] = ["TextDecoder", "TextEncoder"];

const PORTS = /^runtime\/ports\//;

/** They may wait, but only on what ports give them: the clock of a test is a simulated one. */
const UNTIMED = /^runtime\/(client\/|server\/(?!index\.ts$)|driver\.ts$)/;

const CLOCKS: readonly string[] = [
  "Date",
  "performance",
  "crypto",
  "setTimeout",
  "setInterval",
  "setImmediate",
];

const IMPURE: readonly string[] = [
  "AbortController",
  "AbortSignal",
  "Atomics",
  "Buffer",
  "FinalizationRegistry",
  "Function",
  "Intl",
  "Promise",
  "SharedArrayBuffer",
  "TextDecoder",
  "TextEncoder",
  "WeakRef",
  "console",
  "eval",
  "globalThis",
  "process",
  "queueMicrotask",
];

if (isMain(import.meta)) report(checkPurity(readFiles((path) => path.endsWith(".ts"))));
