import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FormatInfo } from "../../codegen/format/info.ts";
import { Formats, type Module } from "./formats.ts";

/** What was emitted for a format, ready to run. */
export interface Codec {
  readonly entry: FormatInfo;
  readonly formats: Formats;
  readonly decode: (bytes: Uint8Array) => object;
  readonly encode: (value: object) => Uint8Array;
}

/**
 * Loads what was built for `entry` in `folder`. `related` are formats that were
 * emitted with it, `others` those that are only known by name.
 */
export async function loadCodec(
  folder: string,
  entry: FormatInfo,
  related: readonly FormatInfo[],
  others: readonly FormatInfo[],
): Promise<Codec> {
  const formats = new Formats(related, others);
  for (const { file } of related) formats.add(file, await load(folder, file));
  const module = await load(folder, entry.file);
  return {
    entry,
    formats,
    decode: (bytes) => call(module, `decode${entry.className}`, bytes) as object,
    encode: (value) => call(module, `encode${entry.className}`, value) as Uint8Array,
  };
}

async function load(folder: string, file: string): Promise<Module> {
  return await import(pathToFileURL(join(folder, file.replace(/\.ts$/, ".js"))).href);
}

function call(module: Module, name: string, argument: unknown): unknown {
  const found = module[name];
  if (typeof found !== "function") throw new Error(`there is no ${name}`);
  return found(argument);
}
