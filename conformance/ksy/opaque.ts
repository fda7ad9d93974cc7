import type { FormatInfo } from "../../codegen/format/info.ts";
import { type CompiledFormats, compileFormats, type FormatSources } from "../../codegen/formats.ts";
import { hasByHand } from "./by-hand.ts";
import { missingModules } from "./missing-modules.ts";

/** What came of a format, apart from what came of those that it takes for types written by hand. */
export interface CompiledWithOpaque extends CompiledFormats {
  readonly opaque: readonly FormatInfo[];
}

/**
 * Compiles the format at `path`, together with the formats that it takes for types written by hand. Kaitai's suite is
 * compiled with a switch that allows such types, so a format that lacks one is compiled as if it allowed them.
 */
export function compileWithOpaque(path: string, sources: FormatSources): CompiledWithOpaque {
  const compiled = compileFormats([path], sources);
  if (compiled.diagnostics.length === 0) return complete(compiled, path, sources);
  const lenient = allowingOpaque(path, sources);
  const again = lenient && complete(compileFormats([path], lenient), path, lenient);
  const isComplete = again?.diagnostics.length === 0 && missingModules(again.files).every(hasByHand);
  return isComplete ? again : { ...compiled, opaque: [] };
}

/** `compiled`, with formats for modules that are missing. */
function complete(compiled: CompiledFormats, path: string, sources: FormatSources): CompiledWithOpaque {
  const others = missingModules(compiled.files)
    .map((module) => module.replaceAll("-", "_"))
    .filter((other) => sources.read(other) !== undefined);
  if (others.length === 0) return { ...compiled, opaque: [] };
  const together = compileFormats([path, ...others], sources);
  const own = new Set(compiled.formats.map(({ file }) => file));
  const isOwn = ({ file }: FormatInfo): boolean => own.has(file);
  return {
    ...together,
    formats: together.formats.filter(isOwn),
    opaque: together.formats.filter((info) => !isOwn(info)),
  };
}

/** `sources` with the key that allows opaque types in the format at `path`; undefined where there is no place for it. */
function allowingOpaque(path: string, sources: FormatSources): FormatSources | undefined {
  const source = sources.read(path);
  if (source === undefined || source.text.includes("ks-opaque-types")) return undefined;
  const [head, , indent] = /^meta:[^\S\n]*\n((?:[^\S\n]*#.*\n)*)([^\S\n]+)(?=\S)/m.exec(source.text) ?? [];
  if (head === undefined) return undefined;
  const text = source.text.replace(head, () => `${head}ks-opaque-types: true\n${indent}`);
  return { read: (other) => (other === path ? { ...source, text } : sources.read(other)) };
}
