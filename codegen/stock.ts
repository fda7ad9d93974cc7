import { createRequire } from "node:module";
import { posix } from "node:path";
import type { Diagnostics } from "./ksy/diagnostics.ts";
import { followPath, toPlain } from "./ksy/parse.ts";
import type { LoadedFile } from "./model/load.ts";

/**
 * Gives every file in which nothing was found yet to the stock compiler of Kaitai Struct: what it refuses, no other
 * tool of Kaitai can read.
 */
export async function validateWithStock(
  files: ReadonlyMap<string, LoadedFile>,
  folder: string,
  diagnostics: Diagnostics,
  patienceMs = 30_000,
): Promise<void> {
  const plain = new Map([...files].map(([path, { ksy }]) => [path, toPlain(ksy.document)]));
  for (const [path, { ksy }] of files) {
    if (diagnostics.hasAny(`${folder}/${path}.ksy`)) continue;
    const problem = await problemOf(path, plain, patienceMs);
    if (problem === undefined) continue;
    const { file, place, text } = problem;
    const at = followPath((files.get(file)?.ksy ?? ksy).document, place);
    diagnostics.report(
      at,
      `the stock Kaitai compiler says: ${text}`,
      "Mend it; the file has to be valid for both",
    );
  }
}

/** The compiler as it is exported to JavaScript; it comes without types. */
interface StockCompiler {
  compile(language: string, spec: unknown, importer: Importer, debug: boolean): Promise<unknown>;
}

interface Importer {
  importYaml(name: string, mode: "rel" | "abs"): Promise<unknown>;
}

interface Problem {
  readonly file: string;
  readonly place: string;
  readonly text: string;
}

async function problemOf(
  path: string,
  plain: ReadonlyMap<string, unknown>,
  patienceMs: number,
): Promise<Problem | undefined> {
  const importer: Importer = {
    importYaml: async (name) => structuredClone(plain.get(fileOf(path, name))),
  };
  try {
    await within(
      patienceMs,
      loadStock().compile("javascript", structuredClone(plain.get(path)), importer, false),
    );
    return undefined;
  } catch (error) {
    return parseProblem(error instanceof Error ? error.message : String(error), path);
  }
}

/** The message of the compiler is `file: /path/in/it:` and, on the next line, `error: text`. */
function parseProblem(message: string, path: string): Problem {
  const found = /^(.*?): (\/[^\n]*):\n\t(?:error: )?([\s\S]*)/.exec(message);
  if (found === null) return { file: path, place: "/", text: oneLine(message) };
  const [, name = "", place = "", text = ""] = found;
  const isOwn = name === "(main)" || name === posix.basename(path);
  return { file: isOwn ? path : fileOf(path, name), place, text: oneLine(text) };
}

/** The compiler joins the names of imports with each other, beginning at the file that it was given. */
function fileOf(path: string, name: string): string {
  return posix.join(posix.dirname(path), name);
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ").replace(/\.$/, "");
}

/** A fault inside of the compiler leaves its promise pending for ever. */
async function within(patienceMs: number, result: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const message = `nothing, for ${patienceMs / 1000} seconds; it met a fault of its own`;
    timer = setTimeout(() => reject(new Error(message)), patienceMs);
  });
  try {
    await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}

let loaded: StockCompiler | undefined;

function loadStock(): StockCompiler {
  loaded ??= createRequire(import.meta.url)("kaitai-struct-compiler") as StockCompiler;
  return loaded;
}
