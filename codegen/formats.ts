import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { printIndented } from "./emit/print.ts";
import { analyse } from "./format/analyse.ts";
import { derivationsOf } from "./format/derive.ts";
import type { FormatInfo } from "./format/info.ts";
import type { FormatSources } from "./format/load.ts";
import type { FormatFile, Typing } from "./format/model.ts";
import { type Diagnostic, Diagnostics } from "./ksy/diagnostics.ts";
import { withHeader } from "./output-folder.ts";
import { withPlaces } from "./outputs.ts";
import { emitFormat } from "./typescript/emit-format.ts";
import type { FormatModule } from "./typescript/format-module.ts";
import { referencePage } from "./typescript/reference.ts";
import { requirementsOf } from "./typescript/requirements.ts";

export type { FormatSources } from "./format/load.ts";

/** What came of formats. */
export interface CompiledFormats {
  /**
   * Texts of generated files by their path, `image/png.ts`, with those below `support/` that they need. Empty when anything
   * was reported.
   */
  readonly files: ReadonlyMap<string, string>;
  /** The formats that were asked for, and all that they import. */
  readonly formats: readonly FormatInfo[];
  /** All mistakes, by file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What is asked for besides code. */
export interface CompileOptions {
  /** A page in Markdown about each format, beside its code: `image/png.md`. Default false. */
  readonly reference?: boolean;
}

/**
 * Compiles the formats at `paths`, and what they import. A path is without `.ksy`, relative to the folder of `sources`:
 * `png`, `image/png`. Code lies at the same path, below the folder that it is written to.
 *
 * Mistakes in formats are returned, all of them, and never thrown; then there are no files.
 */
export function compileFormats(
  paths: readonly string[],
  sources: FormatSources,
  options: CompileOptions = {},
): CompiledFormats {
  const diagnostics = new Diagnostics();
  const { files, typing } = analyse(paths, sources, diagnostics);
  const placed = withPlaces(files, sources, diagnostics);
  if (!diagnostics.isEmpty) return { files: new Map(), formats: [], diagnostics: diagnostics.sorted() };
  const knowledge = {
    typing,
    requirements: requirementsOf(files, typing),
    derivations: derivationsOf(files, typing),
  };
  const emitted = placed.map((file) => emitFormat(file, sourceName(file), knowledge));
  const modules = emitted.map(({ module }) => module);
  const pages = options.reference === true ? placed.map((file) => pageOf(file, typing)) : [];
  return {
    files: new Map([...supportOf(modules), ...printIndented(modules), ...pages]),
    formats: emitted.map(({ info }) => info),
    diagnostics: [],
  };
}

/**
 * Sources in `folder`. Imports with a slash first are looked up below `absoluteRoot`, which is the same by default.
 * `onRead` learns of every file that is looked for, with its text, or undefined when it is not there: what to watch.
 */
export function folderSources(
  folder: string,
  absoluteRoot = folder,
  onRead: (file: string, text: string | undefined) => void = () => {},
): FormatSources {
  return {
    read(path) {
      const file = `${path.startsWith("/") ? join(absoluteRoot, path) : join(folder, path)}.ksy`;
      const text = existsSync(file) ? readFileSync(file, "utf8") : undefined;
      onRead(file, text);
      return text === undefined ? undefined : { file, text };
    },
  };
}

function pageOf(file: FormatFile, typing: Typing): readonly [path: string, text: string] {
  return [file.output.replace(/\.ts$/, ".md"), referencePage(file, sourceName(file), typing)];
}

function sourceName({ path }: FormatFile): string {
  return `${path.replace(/^\//, "")}.ksy`;
}

/** The support files that `modules` import, and those that they import in turn. */
function supportOf(modules: readonly FormatModule[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    const text = readFileSync(new URL(path, import.meta.url), "utf8");
    found.set(path, withHeader(text, path));
    for (const [, name] of text.matchAll(/from "\.\/([\w-]+\.ts)"/g)) visit(`support/${name}`);
  };
  for (const module of modules) for (const path of module.supportFiles) visit(path);
  return found;
}
