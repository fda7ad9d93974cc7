import type { Diagnostics } from "../ksy/diagnostics.ts";
import { checkFormats } from "./check.ts";
import { FormatLoader, type FormatSources } from "./load.ts";
import type { FormatFile } from "./model.ts";
import { Resolver } from "./resolve.ts";
import type { TypeInference } from "./typing.ts";

/** Formats that were read, looked up and checked. */
export interface Analysis {
  /** Those that were asked for and all that they import, each once. */
  readonly files: readonly FormatFile[];
  readonly typing: TypeInference;
}

/** Reads the formats at `paths`, which are without `.ksy`, and what they import; reports every mistake in them. */
export function analyse(
  paths: readonly string[],
  sources: FormatSources,
  diagnostics: Diagnostics,
): Analysis {
  const loader = new FormatLoader(sources, diagnostics);
  const loaded = paths.flatMap((path) => loader.load(path) ?? []);
  const resolver = new Resolver(diagnostics);
  const files = [...new Set(loaded.flatMap((format) => resolver.resolve(format)))];
  return { files, typing: checkFormats(files, diagnostics) };
}
