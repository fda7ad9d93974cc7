import { StructureKind } from "ts-morph";
import type { ProtocolMap } from "../support/protocol-map.ts";
import { exportedConstant } from "./functions.ts";
import { FIELD_MAP, Module, TOOLS } from "./module.ts";

/** The module of the layout as data, and of what works with it. */
export function fieldMapModule(map: ProtocolMap, sources: readonly string[]): Module {
  const module = new Module(FIELD_MAP, sources);
  module.add(
    exportedConstant(
      "FIELD_MAP",
      JSON.stringify(map),
      "The layout of the preamble and of every frame, for `annotate`.",
      module.type("ProtocolMap", "protocol-map.ts"),
    ),
    ...TOOLS.map((path) => ({
      kind: StructureKind.ExportDeclaration as const,
      moduleSpecifier: `./${path}`,
    })),
  );
  return module;
}
