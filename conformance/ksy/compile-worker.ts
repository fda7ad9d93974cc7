import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import type { FormatInfo } from "../../codegen/format/info.ts";
import { compileFormats, type FormatSources, folderSources } from "../../codegen/formats.ts";
import type { Diagnostic } from "../../codegen/ksy/diagnostics.ts";
import { withByHand } from "./by-hand.ts";
import { serve } from "./isolated.ts";
import { compileWithOpaque } from "./opaque.ts";

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
  /** Formats that it takes for types written by hand. */
  readonly opaque: readonly FormatInfo[];
}

serve(() => {
  const sources = new Map<string, FormatSources>();
  return ({ folder, absoluteRoot, path, output }: CompileJob): Compiled => {
    const from = sources.get(folder) ?? folderSources(folder, absoluteRoot);
    sources.set(folder, from);
    if (from.read(path) === undefined) throw new Error(`there is no ${path}.ksy`);
    if (output === undefined) {
      const { formats, diagnostics } = compileFormats([path], from);
      return { diagnostics, formats, opaque: [], files: [] };
    }
    const { files, formats, opaque, diagnostics } = compileWithOpaque(path, from);
    for (const [file, text] of diagnostics.length === 0 ? withByHand(files) : []) write(output, file, text);
    return { diagnostics, formats, opaque, files: [...files.keys()] };
  };
});

function write(output: string, file: string, text: string): void {
  const path = join(output, normalize(`/${file}`));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
