import {
  type FunctionDeclarationStructure,
  type OptionalKind,
  type ParameterDeclarationStructure,
  StructureKind,
  VariableDeclarationKind,
  type VariableStatementStructure,
} from "ts-morph";
import { docs } from "./doc.ts";

/** An exported function. `parameters` are written as in TypeScript: `at: number`. */
export function exportedFunction(
  name: string,
  parameters: readonly string[],
  returnType: string,
  doc: string,
  statements: readonly string[],
): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    isExported: true,
    name,
    parameters: parameters.map(parameter),
    returnType,
    docs: docs(doc),
    statements: statements.join("\n"),
  };
}

/** A statement that throws `error` when `condition` holds; in braces where it would not fit on a line. */
export function guard(condition: string, error: string): string {
  const line = `if (${condition}) throw ${error};`;
  return line.length <= LINE_WIDTH ? line : `if (${condition}) {\n  throw ${error};\n}`;
}

/** An exported constant. */
export function exportedConstant(
  name: string,
  initializer: string,
  doc: string,
  type?: string,
): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, initializer, ...(type === undefined ? {} : { type }) }],
    docs: docs(doc),
  };
}

/** `name: type` or `name = initializer`. */
export function parameter(text: string): OptionalKind<ParameterDeclarationStructure> {
  const [declaration = "", initializer] = text.split(" = ");
  const [name = "", type] = declaration.split(": ");
  return {
    name,
    ...(type === undefined ? {} : { type }),
    ...(initializer === undefined ? {} : { initializer }),
  };
}

// The width of a line of this repository, less the indentation of a method.
const LINE_WIDTH = 104;
