import { type StatementStructures, StructureKind, VariableDeclarationKind } from "ts-morph";
import type { Enumeration, Member } from "../model/model.ts";
import { constantName, variableName } from "../model/names.ts";
import { docs } from "./doc.ts";
import { exportedFunction } from "./functions.ts";
import { ENUMS, Module } from "./module.ts";

/** The module of all enums. */
export function enumsModule(enums: readonly Enumeration[], source: string): Module {
  const module = new Module(ENUMS, [source]);
  for (const enumeration of enums) module.add(...enumStatements(enumeration));
  return module;
}

function enumStatements({ id, name, members }: Enumeration): readonly StatementStructures[] {
  const names = `${constantName(id)}_NAMES`;
  return [
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name, initializer: `{ ${members.map(showMember).join("")} } as const` }],
    },
    { kind: StructureKind.TypeAlias, isExported: true, name, type: `(typeof ${name})[keyof typeof ${name}]` },
    exportedFunction(`is${name}`, ["value: number"], `value is ${name}`, "", [
      `return ${condition(names, members)};`,
    ]),
    exportedFunction(
      `${variableName(name.charAt(0).toLowerCase() + name.slice(1))}Name`,
      ["value: number"],
      "string",
      `The name in the specification, or \`${id} 99\` for a value without one.`,
      [`return ${names}[value] ?? \`${id} \${value}\`;`],
    ),
    {
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [
        {
          name: names,
          type: "Readonly<Record<number, string>>",
          initializer: `{ ${members.map((member) => `${member.value}: "${member.id}",`).join("\n")} }`,
        },
      ],
    },
  ];
}

function showMember({ name, value, doc }: Member): string {
  const [comment] = docs(doc);
  const text = typeof comment === "object" ? String(comment.description) : "";
  const lines = text.trim().split("\n");
  const shown =
    lines.length > 1 ? `/**\n${lines.map((line) => ` * ${line}`).join("\n")}\n */` : `/** ${text} */`;
  return `${text === "" ? "" : `\n${shown}`}\n${name}: ${value},`;
}

/** Few values are compared with each, many are looked up. */
function condition(names: string, members: readonly Member[]): string {
  if (members.length > 8) return `${names}[value] !== undefined`;
  return members.map(({ value }) => `value === ${value}`).join(" || ");
}
