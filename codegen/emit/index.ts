import { StructureKind } from "ts-morph";
import { BYTES, INDEX, Module } from "./module.ts";

/** The module that exports all others. */
export function indexModule(modules: readonly Module[], source: string): Module {
  const index = new Module(INDEX, [source]);
  const paths = [BYTES, ...modules.map(({ path }) => path)].sort();
  for (const path of paths) {
    index.add({ kind: StructureKind.ExportDeclaration, moduleSpecifier: `./${path}` });
  }
  return index;
}
