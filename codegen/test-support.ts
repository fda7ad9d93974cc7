import { posix } from "node:path";
import { compileFunction } from "node:vm";
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

/** Runs generated files: what it returns gives the exports of the file at a path. */
export function load(files: ReadonlyMap<string, string>): (path: string) => Exports {
  const modules = new Map<string, Record<string, unknown>>();
  const require = (path: string): Exports => {
    const found = modules.get(path);
    if (found !== undefined) return found;
    const exports: Record<string, unknown> = {};
    modules.set(path, exports);
    const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
    const { outputText } = ts.transpileModule(files.get(path) ?? "", { compilerOptions });
    const run = compileFunction(outputText, ["exports", "require"]) as unknown as Run;
    run(exports, (name) => require(posix.join(posix.dirname(path), name)));
    return exports;
  };
  return require;
}

type Exports = Readonly<Record<string, unknown>>;

type Run = (exports: Record<string, unknown>, require: (name: string) => unknown) => void;
