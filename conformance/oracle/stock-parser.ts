import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";
import { parse } from "yaml";

/** The parsers that Kaitai's own compiler makes of the specification, as a second opinion on ours. */
export interface StockParser {
  /** The object that the parser makes of one whole frame, undefined when it refuses. */
  frame(octets: Uint8Array): StockObject | undefined;
  preamble(octets: Uint8Array): StockObject | undefined;
}

/** Has camelCase fields, also for lengths and reserved fields, and lists and objects in them. */
export type StockObject = Readonly<Record<string, unknown>>;

export async function loadStockParser(): Promise<StockParser> {
  const [frame, preamble] = [await loadClass("frame"), await loadClass("preamble")];
  return { frame: (octets) => read(frame, octets), preamble: (octets) => read(preamble, octets) };
}

const require = createRequire(import.meta.url);

/** The compiler as it is exported to JavaScript; it comes without types. */
const compiler = require("kaitai-struct-compiler") as {
  compile(
    language: "javascript",
    specification: unknown,
    importer: { importYaml(name: string): Promise<unknown> },
    isDebug: boolean,
  ): Promise<Readonly<Record<string, string>>>;
};

/** The runtime of the parsers, as far as it is needed; its own types do not fit how it is exported. */
const { KaitaiStream } = require("kaitai-struct") as {
  readonly KaitaiStream: (new (
    memory: ArrayBuffer,
  ) => object) &
    Readonly<Record<StockError, new () => Error>>;
};

type StockError =
  | "EOFError"
  | "ValidationNotEqualError"
  | "ValidationLessThanError"
  | "ValidationGreaterThanError"
  | "ValidationNotInEnumError";

type StockClass = new (stream: object) => StockObject;

async function loadClass(name: string): Promise<StockClass> {
  const importer = { importYaml: async (path: string) => readSpec(path) };
  const sources = await within(30_000, compiler.compile("javascript", readSpec(name), importer, false));
  const modules = new Map<string, Record<string, StockClass>>();
  const load = (path: string): unknown => {
    if (path === "kaitai-struct/KaitaiStream") return StrictStream;
    const file = posix.basename(path);
    const known = modules.get(file);
    if (known !== undefined) return known;
    const exports: Record<string, StockClass> = {};
    modules.set(file, exports);
    compileFunction(sources[`${file}.js`] ?? "", ["exports", "require"])(exports, load);
    return exports;
  };
  const className = name.charAt(0).toUpperCase() + name.slice(1);
  load(className);
  const loaded = modules.get(className)?.[className];
  if (loaded === undefined) throw new Error(`the stock compiler made no parser of ${name}`);
  return loaded;
}

function readSpec(path: string): unknown {
  return parse(readFileSync(`${SPEC_FOLDER}${posix.normalize(path)}.ksy`, "utf8"));
}

/** After a mistake that the compiler does not expect its promise is never settled. */
async function within<T>(ms: number, result: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the stock compiler did not finish")), ms);
  });
  return Promise.race([result, tooLate]).finally(() => clearTimeout(timer));
}

/**
 * The stock runtime repairs text and drops byte order marks. Its other defects cannot show: the bounds of the
 * specification keep 64-bit integers exact and lengths far from 2^31, and there are neither signed integers nor
 * terminators.
 */
class StrictStream extends KaitaiStream {
  static bytesToStr(octets: Uint8Array): string {
    try {
      return utf8.decode(octets);
    } catch {
      throw new NotUtf8();
    }
  }
}

class NotUtf8 extends Error {}

function read(Class: StockClass, octets: Uint8Array): StockObject | undefined {
  try {
    return new Class(new StrictStream(Uint8Array.from(octets).buffer));
  } catch (error) {
    if (REFUSALS.some((Refusal) => error instanceof Refusal)) return undefined;
    throw error;
  }
}

const REFUSALS = [
  NotUtf8,
  KaitaiStream.EOFError,
  KaitaiStream.ValidationNotEqualError,
  KaitaiStream.ValidationLessThanError,
  KaitaiStream.ValidationGreaterThanError,
  KaitaiStream.ValidationNotInEnumError,
];

const SPEC_FOLDER = fileURLToPath(new URL("../../spec/", import.meta.url));

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
