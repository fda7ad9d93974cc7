import type { Protocol } from "../model/model.ts";
import { enumsModule } from "./enums.ts";
import { errorsModule } from "./errors.ts";
import { fieldMapModule } from "./field-map.ts";
import { unionModule } from "./frame.ts";
import { frameModule } from "./frames.ts";
import { headerModule } from "./header.ts";
import { indexModule } from "./index.ts";
import { lifecycleModule } from "./lifecycle.ts";
import { mapOf } from "./map.ts";
import type { Module } from "./module.ts";
import { preambleModule } from "./preamble.ts";
import { rulesModule } from "./rules.ts";
import { typesModule } from "./structs.ts";

/** The modules that are generated from `protocol`, whose files lie in `folder`. */
export function emit(protocol: Protocol, folder: string): readonly Module[] {
  const source = (file: string) => `${folder}/${file}.ksy`;
  const { enums, structs, preamble, envelope, frames, lifecycles, errors, rules } = protocol;
  const modules: Module[] = [];
  if (enums.length > 0) modules.push(enumsModule(enums, folder));
  for (const [file, found] of structs) {
    if (file.startsWith("types/")) modules.push(typesModule(file, found, source(file)));
  }
  if (preamble !== undefined) modules.push(preambleModule(preamble, source("preamble")));
  if (errors.length > 0) modules.push(errorsModule(errors, source(enumFile(protocol, "error_code"))));
  if (rules.length > 0) modules.push(rulesModule(rules, `${folder}/protocol.md`));
  if (envelope !== undefined) {
    modules.push(headerModule(envelope, source("frame")));
    for (const frame of frames) {
      const { file } = frame.struct;
      modules.push(frameModule(frame, envelope, structs.get(file) ?? [], source(file)));
    }
    modules.push(unionModule(envelope, frames, source("frame")));
    modules.push(lifecycleModule(lifecycles, frames, [source("frame"), `${folder}/frames`]));
  }
  modules.push(indexModule(modules, folder));
  if (envelope !== undefined) modules.push(fieldMapModule(mapOf(protocol, envelope), [`${folder}/*.ksy`]));
  return modules;
}

function enumFile({ enums }: Protocol, id: string): string {
  return enums.find((enumeration) => enumeration.id === id)?.file ?? "";
}
