import { StructureKind } from "ts-morph";
import { INDEX, Module, SUPPORT } from "./module.ts";

/** The module that exports all others. */
export function indexModule(modules: readonly Module[], source: string): Module {
  const index = new Module(INDEX, [source]);
  const paths = [...SUPPORT, ...modules.map(({ path }) => path)].sort();
  for (const path of paths) {
    index.add({ kind: StructureKind.ExportDeclaration, moduleSpecifier: `./${path}` });
  }
  return index;
}
