import { posix } from "node:path";
import { ts } from "ts-morph";
import { type Finding, isMain, lineAt, readFiles, report, type SourceFile } from "./files.ts";
import { ROOMS, type RoomName, STRANGERS } from "./rooms.ts";

/** What `files` import and must not. The table in rooms.ts says who may import whom. */
export function checkImports(files: readonly SourceFile[]): readonly Finding[] {
  return files.flatMap((file) => {
    const name = roomOf(file.path);
    if (name === undefined) {
      return [{ path: file.path, line: 1, what: "this file is in no room of the table in tools/rooms.ts" }];
    }
    return importsOf(file).flatMap((imported) => {
      const what = objection(file.path, name, imported);
      return what === undefined ? [] : [{ path: file.path, line: imported.line, what }];
    });
  });
}

interface Import {
  /** Undefined when it is computed. */
  readonly specifier: string | undefined;
  readonly isType: boolean;
  readonly line: number;
}

function objection(path: string, name: RoomName, { specifier, isType }: Import): string | undefined {
  const isTest = path.endsWith(".test.ts");
  const room = ROOMS[name];
  if (specifier === undefined) {
    const mayCompute = isTest || !/^(generated|runtime)\//.test(path);
    return mayCompute ? undefined : "a computed import cannot be checked: name the module";
  }
  if (!specifier.startsWith(".")) {
    const allowed = isTest ? [...room.packages, "node:*", "fast-check"] : room.packages;
    return allowed.some((entry) => coversPackage(entry, specifier))
      ? undefined
      : `${name} may not import the package "${specifier}"`;
  }
  const target = roomOf(posix.join(posix.dirname(path), specifier));
  if (target === undefined) return `"${specifier}" is in no room`;
  if (target === name) return undefined;
  if (isTest && target === "generated" && !STRANGERS.includes(name)) return undefined;
  if (!room.rooms.includes(target)) return `${name} may not import ${target} ("${specifier}")`;
  if (room.typesOnly?.includes(target) && !isType) {
    return `${name} may import only types of ${target} ("${specifier}")`;
  }
  return undefined;
}

function roomOf(path: string): RoomName | undefined {
  let found: { readonly name: RoomName; readonly length: number } | undefined;
  for (const name of Object.keys(ROOMS) as RoomName[]) {
    for (const prefix of ROOMS[name].paths) {
      const isInside = prefix.endsWith("/") ? path.startsWith(prefix) : path === prefix;
      if (isInside && prefix.length > (found?.length ?? 0)) found = { name, length: prefix.length };
    }
  }
  return found?.name;
}

function coversPackage(entry: string, specifier: string): boolean {
  if (entry === "node:*") return specifier.startsWith("node:");
  return specifier === entry || specifier.startsWith(`${entry}/`);
}

function importsOf({ path, text }: SourceFile): readonly Import[] {
  const imports: Import[] = [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const add = (node: ts.Node, specifier: ts.Node | undefined, isType: boolean) => {
    const literal = specifier && ts.isStringLiteralLike(specifier) ? specifier.text : undefined;
    imports.push({ specifier: literal, isType, line: lineAt(text, node.getStart(source)) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node, node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node, node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

if (isMain(import.meta)) report(checkImports(readFiles((path) => path.endsWith(".ts"))));
