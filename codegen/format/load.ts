import { posix } from "node:path";
import type { Diagnostics, Located } from "../ksy/diagnostics.ts";
import { parseYaml } from "../ksy/parse.ts";
import { readFormat } from "./read.ts";
import type { FileSyntax } from "./syntax.ts";

/** Reads files for the compiler. */
export interface FormatSources {
  /**
   * The file at `path`, which is without `.ksy`: `a/b` below the folder of the formats, `/a/b` for absolute imports.
   * Undefined when there is none. `file` is what diagnostics call it.
   */
  read(path: string): { readonly file: string; readonly text: string } | undefined;
}

/** A file and what it imports. */
export interface LoadedFormat {
  readonly syntax: FileSyntax;
  readonly imports: ReadonlyMap<string, LoadedFormat>;
}

/** Reads files, and those that they import, once each. */
export class FormatLoader {
  readonly #sources: FormatSources;
  readonly #diagnostics: Diagnostics;
  readonly #files = new Map<string, LoadedFormat | undefined>();

  constructor(sources: FormatSources, diagnostics: Diagnostics) {
    this.#sources = sources;
    this.#diagnostics = diagnostics;
  }

  /** The file at `path`; undefined when it is no format, and then that was reported. */
  load(path: string): LoadedFormat | undefined {
    if (this.#files.has(path)) return this.#files.get(path);
    this.#files.set(path, undefined);
    const source = this.#sources.read(path);
    if (source === undefined) {
      const at = { file: `${path}.ksy`, line: 1, column: 1 };
      this.#diagnostics.report(at, "there is no such file", "Write the path of a `.ksy` file");
      return undefined;
    }
    const document = parseYaml(source.file, source.text, this.#diagnostics, "tolerant");
    const syntax = document && readFormat(path, document, this.#diagnostics);
    if (syntax === undefined) return undefined;
    const imports = new Map<string, LoadedFormat>();
    const file: LoadedFormat = { syntax, imports };
    this.#files.set(path, file);
    for (const imported of syntax.imports) this.#import(path, imported, imports);
    return file;
  }

  #import(from: string, { value, at }: Located<string>, imports: Map<string, LoadedFormat>): void {
    const path = value.startsWith("/") ? value : posix.join(posix.dirname(from), value);
    if (!this.#files.has(path) && this.#sources.read(path) === undefined) {
      const met = `there is no file \`${path}.ksy\` to import`;
      this.#diagnostics.report(at, met, "Write its path from this file, or from the root with a slash first");
      return;
    }
    const file = this.load(path);
    if (file !== undefined) imports.set(posix.basename(value), file);
  }
}
