import { readFileSync } from "node:fs";
import { documents } from "./emit/documents.ts";
import { emit } from "./emit/emit.ts";
import { mapOf } from "./emit/map.ts";
import { SUPPORT, TOOL_PARTS, TOOLS } from "./emit/module.ts";
import { print } from "./emit/print.ts";
import { analyse } from "./format/analyse.ts";
import type { FormatSources } from "./format/load.ts";
import { type Diagnostic, Diagnostics } from "./ksy/diagnostics.ts";
import { build } from "./model/build.ts";
import type { Sources } from "./model/load.ts";
import { validateWithStock } from "./stock.ts";
import { readVectors } from "./vectors/read.ts";

/** What came of a specification. */
export interface Compiled {
  /** Generated files by their path, not formatted yet. Empty when anything was reported. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Generates code from the specification in `sources`, which diagnostics and comments call `folder`. */
export async function compile(sources: Sources, folder: string): Promise<Compiled> {
  const diagnostics = new Diagnostics();
  const { files, protocol } = build(sources, folder, diagnostics);
  // The profile of a protocol is narrower than the language; what is wrong in both is said once.
  if (diagnostics.isEmpty) analyse(pathsOf(sources), sourcesIn(sources, folder), diagnostics);
  await validateWithStock(files, folder, diagnostics);
  const { envelope } = protocol;
  // What refers to a layout can be judged only by one that is without a mistake.
  const map = envelope === undefined || !diagnostics.isEmpty ? undefined : mapOf(protocol, envelope);
  const vectors = map === undefined ? [] : readVectors(sources, folder, protocol, map, diagnostics);
  if (!diagnostics.isEmpty) return { files: new Map(), diagnostics: diagnostics.sorted() };
  const support = [...SUPPORT, ...TOOLS, ...TOOL_PARTS].map((path) => [path, readSupport(path)] as const);
  const templates = { dissector: readSupport("dissector.lua") };
  const other =
    envelope === undefined || map === undefined
      ? []
      : documents(protocol, envelope, map, vectors, folder, templates);
  return { files: new Map([...support, ...print(emit(protocol, folder)), ...other]), diagnostics: [] };
}

function pathsOf(sources: Sources): readonly string[] {
  return [...sources.keys()]
    .filter((path) => path.endsWith(".ksy"))
    .map((path) => path.slice(0, -".ksy".length));
}

function sourcesIn(sources: Sources, folder: string): FormatSources {
  return {
    read(path) {
      const text = sources.get(`${path}.ksy`);
      return text === undefined ? undefined : { file: `${folder}/${path}.ksy`, text };
    },
  };
}

function readSupport(path: string): string {
  return readFileSync(new URL(`support/${path}`, import.meta.url), "utf8");
}
