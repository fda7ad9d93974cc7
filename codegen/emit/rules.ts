import { StructureKind } from "ts-morph";
import type { Rule } from "../model/model.ts";
import { docs } from "./doc.ts";
import { exportedConstant } from "./functions.ts";
import { Module, RULES } from "./module.ts";

/** The module of the rules of the prose. */
export function rulesModule(rules: readonly Rule[], source: string): Module {
  const module = new Module(RULES, [source]);
  const entries = rules.map(
    ({ id, level, text }) => `"${id}": { level: "${level}", text: ${JSON.stringify(text)} },`,
  );
  module.add(
    {
      kind: StructureKind.Interface,
      isExported: true,
      name: "Rule",
      properties: [
        { name: "level", isReadonly: true, type: '"MUST" | "SHOULD" | "MAY"', docs: docs("As in RFC 2119.") },
        { name: "text", isReadonly: true, type: "string" },
      ],
    },
    exportedConstant(
      "RULES",
      `{ ${entries.join("\n")} } as const satisfies Readonly<Record<string, Rule>>`,
      "",
    ),
    { kind: StructureKind.TypeAlias, isExported: true, name: "RuleId", type: "keyof typeof RULES" },
  );
  return module;
}
