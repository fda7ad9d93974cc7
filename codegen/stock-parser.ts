import { createRequire } from "node:module";
import { compileFunction } from "node:vm";

/** A parser as the stock compiler generates it, for tests: a second opinion on what octets mean. */
export type StockParser = (octets: Uint8Array) => unknown;

/** The stock compiler's parser for the one type that `spec`, a parsed `.ksy` file, declares. */
export async function stockParser(spec: unknown): Promise<StockParser> {
  const sources = await compiler.compile("javascript", spec, null, false);
  const [file, source] = Object.entries(sources)[0] ?? ["", ""];
  const exports: Record<string, new (stream: ExactStream) => unknown> = {};
  const run = compileFunction(source, ["exports", "require"]) as unknown as Run;
  run(exports, () => ExactStream);
  const Parser = exports[file.replace(/\.js$/, "")];
  if (Parser === undefined) throw new Error("the stock compiler made no parser");
  return (octets) => new Parser(new ExactStream(Uint8Array.from(octets).buffer, 0));
}

interface StockCompiler {
  compile(language: string, spec: unknown, importer: null, debug: boolean): Promise<Record<string, string>>;
}

type Run = (exports: object, require: () => unknown) => void;

const require = createRequire(import.meta.url);

const compiler = require("kaitai-struct-compiler") as StockCompiler;

const KaitaiStream = require("kaitai-struct/KaitaiStream") as new (
  buffer: ArrayBuffer,
  at: number,
) => { readU4le(): number; readS4le(): number; readU4be(): number; readS4be(): number };

/** The stock stream misreads signed 64-bit integers below -2^31, and rounds all beyond 2^53. */
class ExactStream extends KaitaiStream {
  readU8le(): bigint {
    const low = this.readU4le();
    return (BigInt(this.readU4le()) << 32n) | BigInt(low);
  }

  readU8be(): bigint {
    const high = this.readU4be();
    return (BigInt(high) << 32n) | BigInt(this.readU4be());
  }

  readS8be(): bigint {
    const high = this.readS4be();
    return (BigInt(high) << 32n) | BigInt(this.readU4be());
  }

  readS8le(): bigint {
    const low = this.readU4le();
    return (BigInt(this.readS4le()) << 32n) | BigInt(low);
  }
}
