import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import type { FormatInfo } from "../../codegen/format/info.ts";
import { compileFormats, type FormatSources, folderSources } from "../../codegen/formats.ts";
import type { Diagnostic } from "../../codegen/ksy/diagnostics.ts";
import { serve } from "./isolated.ts";

/** A format to compile. */
export interface CompileJob {
  readonly folder: string;
  readonly absoluteRoot: string;
  /** Without `.ksy`. */
  readonly path: string;
  /** Where to write what is emitted; undefined when it is not wanted. */
  readonly output: string | undefined;
}

export interface Compiled {
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of emitted files. */
  readonly files: readonly string[];
  readonly formats: readonly FormatInfo[];
}

serve(() => {
  const sources = new Map<string, FormatSources>();
  const emitted = new Map<string, string>();
  return ({ folder, absoluteRoot, path, output }: CompileJob): Compiled => {
    const from = sources.get(folder) ?? folderSources(folder, absoluteRoot);
    sources.set(folder, from);
    if (from.read(path) === undefined) throw new Error(`there is no ${path}.ksy`);
    const { files, formats, diagnostics } = compileFormats([path], from);
    if (output !== undefined && diagnostics.length === 0) {
      for (const [file, text] of files) write(output, file, text, emitted);
    }
    return { diagnostics, formats, files: [...files.keys()] };
  };
});

function write(output: string, file: string, text: string, emitted: Map<string, string>): void {
  const before = emitted.get(file);
  if (before === text) return;
  if (before !== undefined) throw new Error(`${file} is emitted twice, and not the same`);
  const path = join(output, normalize(`/${file}`));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  emitted.set(file, text);
}
