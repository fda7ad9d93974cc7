import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { posix } from "node:path";
import { compileFunction } from "node:vm";
import { parse } from "yaml";
import type { Contender, Sample } from "./contender.ts";
import { encodedFrames } from "./ours.ts";

/** What is used here of packages without types. */
interface Compiler {
  compile(
    language: "javascript",
    spec: object,
    importer: { importYaml(name: string): Promise<object> },
    debug: boolean,
  ): Promise<Readonly<Record<string, string>>>;
}
type StreamClass = new (octets: ArrayBufferLike, offset: number) => object;
type FrameClass = new (stream: object) => ParsedFrame;
interface ParsedFrame {
  readonly channel: number;
  readonly body: Omit<Sample, "channel">;
}

const require = createRequire(import.meta.url);

/** The parser that Kaitai's own compiler makes of the same specification. It has no encoder for JavaScript. */
export async function stockKaitai(): Promise<Contender> {
  const Stream = require("kaitai-struct/KaitaiStream") as StreamClass;
  const Frame = await compileFrame();
  const octets = encodedFrames();
  const decode = (index: number): ParsedFrame => {
    const frame = octets[index & 15] as Uint8Array;
    return new Frame(new Stream(frame.buffer, frame.byteOffset));
  };
  return {
    name: "Kaitai Struct",
    octets: 184,
    decode,
    check: (index) => {
      const { channel, body } = decode(index);
      const { sender, sequence, deliverAt, timestamp, bodyTotal, priority, more, needsConsumer, ttlMs } =
        body;
      return {
        channel,
        sender,
        sequence,
        deliverAt,
        timestamp,
        bodyTotal,
        priority,
        more,
        needsConsumer,
        ttlMs,
        body: body.body,
      };
    },
  };
}

/** Compiled each time, so that nothing under the compiler's licence lies here. */
async function compileFrame(): Promise<FrameClass> {
  const compiler = require("kaitai-struct-compiler") as Compiler;
  const importYaml = (name: string): Promise<object> => readSpec(posix.normalize(name));
  const sources = await compiler.compile("javascript", await readSpec("frame"), { importYaml }, false);
  const modules = new Map<string, object>();
  const load = (name: string): object => {
    if (name.startsWith("kaitai-struct")) return require(name) as object;
    const file = posix.basename(name);
    const loaded = modules.get(file);
    if (loaded) return loaded;
    const module = { exports: {} };
    modules.set(file, module.exports);
    const source = sources[`${file}.js`];
    if (source === undefined) throw new Error(`the compiler made no ${file}.js`);
    evaluate(source)(load, module, module.exports);
    return module.exports;
  };
  return (load("./Frame") as { readonly Frame: FrameClass }).Frame;
}

function evaluate(source: string): (require: unknown, module: unknown, exports: unknown) => void {
  return compileFunction(source, ["require", "module", "exports"]) as ReturnType<typeof evaluate>;
}

async function readSpec(name: string): Promise<object> {
  const url = new URL(`../../spec/${name}.ksy`, import.meta.url);
  return parse(await readFile(url, "utf8")) as object;
}
