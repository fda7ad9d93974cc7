import { posix } from "node:path";
import { compileFunction } from "node:vm";
import * as nodeZlib from "node:zlib";
import { ts } from "ts-morph";
import { compileFormats } from "../formats.ts";
import { formatDiagnostic } from "../ksy/diagnostics.ts";
import type * as Errors from "../support/codec-errors.ts";
import type * as Operators from "../support/operators.ts";
import type { RandomFormat } from "./format.ts";
import type { Members } from "./piece.ts";

/** What a format was compiled to, ready to run. */
export class Subject {
  static readonly #known = new Map<string, Subject>();
  /** All generated files by their path. */
  readonly files: ReadonlyMap<string, string>;
  readonly #exports: Exports;
  readonly #errors: typeof Errors;
  readonly #operators: typeof Operators;
  readonly #shown: string;

  private constructor(sources: RandomFormat["files"]) {
    const yaml = Object.entries(sources).map(([name, text]) => `# ${name}.ksy\n${text}`);
    const { files, diagnostics } = compile(sources, yaml);
    if (diagnostics.length > 0) {
      throw new Error(`${diagnostics.map(formatDiagnostic).join("\n")}\n\n${yaml.join("\n")}`);
    }
    this.files = files;
    this.#shown = [...yaml, files.get("fmt.ts") ?? ""].join("\n");
    const load = modulesOf(files);
    this.#exports = load("fmt.ts");
    this.#errors = load("support/codec-errors.ts") as unknown as typeof Errors;
    this.#operators = load("support/operators.ts") as unknown as typeof Operators;
  }

  /** Compiles `format`, or remembers that it did: one seed gives the same formats to every property. */
  static of({ files }: Pick<RandomFormat, "files">): Subject {
    const key = JSON.stringify(files);
    const subject = Subject.#known.get(key) ?? new Subject(files);
    Subject.#known.set(key, subject);
    return subject;
  }

  decode(bytes: Uint8Array): Members {
    return this.#call("decodeFmt", bytes) as Members;
  }

  /** As `decode`; undefined when it does not follow the format. */
  attempt(bytes: Uint8Array): Members | undefined {
    return this.failure(() => this.decode(bytes)) === undefined ? this.decode(bytes) : undefined;
  }

  /** Whether it can be read while it comes in. */
  get isIncremental(): boolean {
    return this.#exports["tryDecodeFmt"] !== undefined;
  }

  tryDecode(
    bytes: Uint8Array,
  ): { isComplete: true; length: number } | { isComplete: false; missing: number } {
    return this.#call("tryDecodeFmt", bytes) as ReturnType<Subject["tryDecode"]>;
  }

  encode(value: Members): Uint8Array {
    return this.#call("encodeFmt", value) as Uint8Array;
  }

  /** The error of octets or a value that the format does not have; undefined when it has. Other errors are thrown. */
  failure(run: () => unknown): Errors.DecodeError | Errors.EncodeError | undefined {
    try {
      run();
      return undefined;
    } catch (error) {
      const { DecodeError, EncodeError } = this.#errors;
      if (error instanceof DecodeError || error instanceof EncodeError) return error;
      throw error;
    }
  }

  isDecodeError(error: unknown): boolean {
    return error instanceof this.#errors.DecodeError;
  }

  isEncodeError(error: unknown): error is Errors.EncodeError {
    return error instanceof this.#errors.EncodeError;
  }

  isExpressionError(error: unknown): boolean {
    return error instanceof this.#operators.ExpressionError;
  }

  explain(error: unknown): never {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new Error(`${text}\n\n${this.#shown}`, { cause: error });
  }

  #call(name: string, argument: unknown): unknown {
    const found = this.#exports[name];
    if (typeof found !== "function") throw new Error(`there is no ${name}`);
    return found(argument);
  }
}

type Exports = Readonly<Record<string, unknown>>;

function compile(sources: RandomFormat["files"], yaml: readonly string[]) {
  try {
    return compileFormats(["fmt"], {
      read: (path) => {
        const text = sources[path];
        return text === undefined ? undefined : { file: `${path}.ksy`, text };
      },
    });
  } catch (error) {
    throw new Error(`the compiler breaks\n\n${yaml.join("\n")}`, { cause: error });
  }
}

type Run = (exports: Record<string, unknown>, require: (name: string) => unknown) => void;

/** Support files are the same for every format, so they are translated once. */
const translated = new Map<string, Run>();

function translate(text: string): Run {
  const known = translated.get(text);
  if (known !== undefined) return known;
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(text, { compilerOptions });
  const run = compileFunction(outputText, ["exports", "require"]) as unknown as Run;
  translated.set(text, run);
  return run;
}

/** Runs generated files: what it returns gives the exports of the file at a path. */
function modulesOf(files: ReadonlyMap<string, string>): (path: string) => Exports {
  const modules = new Map<string, Record<string, unknown>>();
  const load = (path: string): Exports => {
    const found = modules.get(path);
    if (found !== undefined) return found;
    const exports: Record<string, unknown> = {};
    modules.set(path, exports);
    const run = translate(files.get(path) ?? "");
    run(exports, (name) =>
      name.startsWith("node:") ? zlib(name) : load(posix.join(posix.dirname(path), name)),
    );
    return exports;
  };
  return load;
}

/** The only module of a platform that generated code needs. */
function zlib(name: string): unknown {
  if (name !== "node:zlib") throw new Error(`generated code imports ${name}`);
  return nodeZlib;
}
