import { StructureKind } from "ts-morph";
import type { ErrorCode } from "../model/model.ts";
import { docs, sentence } from "./doc.ts";
import { exportedConstant, exportedFunction } from "./functions.ts";
import { ENUMS, ERRORS, Module } from "./module.ts";

/** The module of the registry of error codes. */
export function errorsModule(errors: readonly ErrorCode[], source: string): Module {
  const module = new Module(ERRORS, [source]);
  const scopes = [...new Set(errors.map(({ scope }) => scope))].map((scope) => `"${scope}"`);
  const enumeration = module.value("ErrorCode", ENUMS);
  module.add(
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: "ErrorCodeName",
      type: errors.map(({ member }) => `"${member.id}"`).join(" | "),
    },
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: "ErrorScope",
      type: scopes.join(" | "),
      docs: docs("What an error ends or refuses."),
    },
    {
      kind: StructureKind.Interface,
      isExported: true,
      name: "ErrorInfo",
      properties: [
        { name: "name", isReadonly: true, type: "ErrorCodeName" },
        { name: "code", isReadonly: true, type: enumeration },
        { name: "scope", isReadonly: true, type: "ErrorScope" },
        {
          name: "definite",
          isReadonly: true,
          type: "boolean",
          docs: docs("What was asked for certainly did not happen."),
        },
        { name: "retry", isReadonly: true, type: "boolean", docs: docs("The same may succeed later.") },
        { name: "summary", isReadonly: true, type: "string" },
      ],
    },
    exportedConstant(
      "ERRORS",
      `{ ${errors.map((error) => entry(enumeration, error)).join("\n")} }`,
      "",
      "Readonly<Record<ErrorCodeName, ErrorInfo>>",
    ),
    exportedFunction(
      "errorByCode",
      ["code: number"],
      "ErrorInfo | undefined",
      "Undefined for a code of a later version.",
      ["return BY_CODE.get(code);"],
    ),
    {
      ...exportedConstant(
        "BY_CODE",
        "new Map(Object.values(ERRORS).map((error) => [error.code, error]))",
        "",
        "ReadonlyMap<number, ErrorInfo>",
      ),
      isExported: false,
    },
  );
  return module;
}

function entry(enumeration: string, { member, scope, definite, retry }: ErrorCode): string {
  const summary = JSON.stringify(sentence(member.doc.replaceAll(/\s+/g, " ")));
  const code = `${enumeration}.${member.name}`;
  return `${member.id}: { name: "${member.id}", code: ${code}, scope: "${scope}", definite: ${definite}, retry: ${retry}, summary: ${summary} },`;
}
