import { type CompiledFormats, compileFormats, type FormatSources } from "../../codegen/formats.ts";
import { missingModules } from "./missing-modules.ts";

/**
 * Compiles the format at `path`. Kaitai's suite is compiled with a switch that takes each unknown type for one that is
 * declared elsewhere, and has formats that use others without importing them. They are compiled as if they said so.
 */
export function compileLeniently(path: string, sources: FormatSources): CompiledFormats {
  const compiled = compileFormats([path], sources);
  const source = sources.read(path);
  if (compiled.diagnostics.length === 0 || source === undefined) return compiled;
  const opened = withOpaqueTypes(source.text);
  if (opened === undefined) return compiled;
  const lenient: FormatSources = {
    read: (other) => (other === path ? { ...source, text: opened } : sources.read(other)),
  };
  const alone = compileFormats([path], lenient);
  const missing = missingModules(alone.files).map((module) => module.replaceAll("-", "_"));
  if (alone.diagnostics.length > 0 || missing.some((other) => sources.read(other) === undefined))
    return compiled;
  const together = compileFormats([path, ...missing], lenient);
  return together.diagnostics.length > 0 ? compiled : together;
}

/** `text` with the key that allows opaque types; undefined when it has that key, or no place for it. */
function withOpaqueTypes(text: string): string | undefined {
  if (text.includes("ks-opaque-types")) return undefined;
  const [whole, indent] =
    /^meta:[^\S\n]*\n((?:[^\S\n]*#.*\n)*)([^\S\n]+)(?=\S)/m.exec(text)?.toSpliced(1, 1) ?? [];
  return whole && text.replace(whole, `${whole}ks-opaque-types: true\n${indent}`);
}
