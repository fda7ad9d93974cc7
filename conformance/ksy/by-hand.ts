import { existsSync, readFileSync } from "node:fs";
import { missingModules } from "./missing-modules.ts";

/** `files` and what they import of what is written by hand, as formats of Kaitai's suite expect it to be. */
export function withByHand(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of missingModules(files)) {
    if (hasByHand(path)) found.set(`${path}.ts`, readFileSync(fileOf(path), "utf8"));
  }
  return found.size === 0 ? files : withByHand(new Map([...files, ...found]));
}

/** Whether the module at `path`, which is without extension, is one of those. */
export function hasByHand(path: string): boolean {
  return existsSync(fileOf(path));
}

function fileOf(path: string): URL {
  return new URL(`./by-hand/${path}.ts`, import.meta.url);
}
