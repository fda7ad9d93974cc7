import { ExitCode } from "./exit-codes.ts";
import { Failure } from "./failure.ts";
import { formatCount, printable } from "./format.ts";
import type { FormatFiles } from "./format-files.ts";

type Codegen = typeof import("../../codegen/index.ts");

/** What to compile, and into which folder. */
export interface CodeGeneration {
  readonly formats: FormatFiles;
  /** Where imports with a slash first are looked up. */
  readonly root: string;
  readonly out: string;
  /** Whether to compare only, and to fail when something would have to be written. */
  /** Whether a page about each format is wanted. */
  readonly reference: boolean;
  readonly isCheck: boolean;
}

/** What came of a run. */
export interface Outcome {
  /** What it did, a file a line. */
  readonly lines: readonly string[];
  /** Mistakes in formats, one a line. */
  readonly mistakes: readonly string[];
  readonly failure: Failure | undefined;
  /** Texts of the formats by the paths of their files; undefined for a file that was looked for and is not there. */
  readonly read: ReadonlyMap<string, string | undefined>;
}

/** @throws {Failure} when a package that the compiler needs is not there. */
export async function loadCodegen(load: () => Promise<Codegen> = importCodegen): Promise<Codegen> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [, name] = /Cannot find package '([^']+)'/.exec(message) ?? [];
    if (code !== "ERR_MODULE_NOT_FOUND" || name === undefined) throw error;
    const what = `codegen needs the package ${name}, which was left out when mudem was installed`;
    throw new Failure(ExitCode.failed, `${what}. Install it: npm install --save-dev ${PACKAGES.join(" ")}`, {
      cause: error,
    });
  }
}

function importCodegen(): Promise<Codegen> {
  return import("../../codegen/index.ts");
}

/** Compiles once. Never throws what its user can mend: that is in the outcome. */
export function generate(codegen: Codegen, generation: CodeGeneration): Outcome {
  const { formats, root } = generation;
  const read = new Map<string, string | undefined>();
  const sources = codegen.folderSources(formats.folder, root, (file, text) => read.set(file, text));
  const outcome = (
    lines: readonly string[],
    failure?: Failure,
    mistakes: readonly string[] = [],
  ): Outcome => {
    return { lines, mistakes, failure, read };
  };
  let isWriting = false;
  try {
    const { files, diagnostics } = codegen.compileFormats(formats.paths, sources, {
      reference: generation.reference,
    });
    if (diagnostics.length > 0) {
      const mistakes = diagnostics.map((diagnostic) => printable(codegen.formatDiagnostic(diagnostic)));
      const said = `${formatCount(mistakes.length, "mistake")}, nothing written`;
      return outcome([], new Failure(ExitCode.failed, said), mistakes);
    }
    isWriting = true;
    const { lines, failure } = generation.isCheck
      ? compared(codegen, generation, files)
      : written(codegen, generation, files);
    return outcome(lines, failure);
  } catch (error) {
    if (error instanceof codegen.ForeignFileError) {
      const mend = "Move it, or give another --out";
      return outcome([], new Failure(ExitCode.failed, `${error.message}. ${mend}`, { cause: error }));
    }
    if (!(error instanceof Error && "syscall" in error)) throw error;
    const [code, what] = isWriting
      ? ([ExitCode.failed, `cannot write to ${generation.out}`] as const)
      : ([ExitCode.usage, "cannot read a format"] as const);
    return outcome([], new Failure(code, `${what}: ${error.message}`, { cause: error }));
  }
}

interface Done {
  readonly lines: readonly string[];
  readonly failure?: Failure;
}

function written(codegen: Codegen, { out }: CodeGeneration, files: ReadonlyMap<string, string>): Done {
  const found = codegen.writeOutput(out, files);
  const lines = found.map(({ path, state }) => {
    return `${state === "same" ? "unchanged" : "written  "}  ${placeOf(out, path)}`;
  });
  return { lines };
}

function compared(codegen: Codegen, { out }: CodeGeneration, files: ReadonlyMap<string, string>): Done {
  const found = codegen.compareOutput(out, files);
  const lines = found.flatMap(({ path, state }) =>
    state === "same" ? [] : [`${FAULTS[state]}  ${placeOf(out, path)}`],
  );
  if (lines.length === 0) return { lines: [`${formatCount(found.length, "file")} up to date`] };
  const said = `${lines.length} of ${formatCount(found.length, "file")} not as the formats say`;
  return { lines, failure: new Failure(ExitCode.failed, said) };
}

function placeOf(out: string, path: string): string {
  return `${out.replace(/[/\\]+$/, "")}/${path}`;
}

const FAULTS = { different: "differs  ", missing: "missing  ", foreign: "not ours " };

/** What the compiler needs besides this package, in the versions of its optional dependencies. */
export const PACKAGES: readonly string[] = ["ts-morph@28", "yaml@2"];
