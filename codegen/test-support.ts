import { posix } from "node:path";
import { ts } from "ts-morph";
import { compile } from "./compile.ts";
import { Diagnostics, formatDiagnostic } from "./ksy/diagnostics.ts";
import { build } from "./model/build.ts";

/** The diagnostics of a specification, as they are printed, without those of the stock compiler. */
export function diagnosticsOf(sources: Readonly<Record<string, string>>): readonly string[] {
  const diagnostics = new Diagnostics();
  build(new Map(Object.entries(sources)), "spec", diagnostics);
  return diagnostics.sorted().map(formatDiagnostic);
}

/** What is generated from `sources`. Throws the diagnostics when there are any. */
export async function compileOrThrow(
  sources: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  const { files, diagnostics } = await compile(new Map(Object.entries(sources)), "spec");
  if (diagnostics.length > 0) throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  return files;
}

/** Runs generated files and returns what the one at `entry` exports. */
export function load<T>(files: ReadonlyMap<string, string>, entry: string): T {
  const modules = new Map<string, { exports: unknown }>();
  const require = (path: string): unknown => {
    const found = modules.get(path);
    if (found !== undefined) return found.exports;
    const module = { exports: {} };
    modules.set(path, module);
    const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
    const { outputText } = ts.transpileModule(files.get(path) ?? "", { compilerOptions });
    const run = new Function("exports", "require", outputText);
    run(module.exports, (name: string) => require(posix.join(posix.dirname(path), name)));
    return module.exports;
  };
  return require(entry) as T;
}
