import { Command } from "commander";
import { generate, loadCodegen, type Outcome } from "../code-generation.ts";
import { addExamples } from "../examples.ts";
import { ExitCode } from "../exit-codes.ts";
import { Failure } from "../failure.ts";
import { changeOf } from "../file-changes.ts";
import { formatCount } from "../format.ts";
import { checkFolder, findFormats } from "../format-files.ts";
import { type Terminal, write } from "../terminal.ts";

interface CodegenFlags {
  readonly out?: string;
  readonly root?: string;
  readonly reference?: boolean;
  readonly check?: boolean;
  readonly watch?: boolean;
}

/** `mudem codegen FILE...`: TypeScript that reads and writes formats. Connects to nothing. */
export function codegenCommand(terminal: Terminal): Command {
  const command = new Command("codegen")
    .description("generate TypeScript that reads and writes binary formats, from .ksy files")
    .argument("<files...>", "formats, in the language of Kaitai Struct; what they import is compiled, too")
    .option("-o, --out <dir>", "folder to write to; it mirrors the folder that holds all the files")
    .option(
      "--root <dir>",
      "where imports with a slash first are looked up (default: the folder of the files)",
    )
    .option("--reference", "write a page in Markdown about each format as well")
    .option("--check", "write nothing, and fail when something would have to be written")
    .option("-w, --watch", "go on, and compile again when a format changes")
    .action((files: readonly string[]) => codegen(terminal, files, command.opts<CodegenFlags>()));
  addExamples(command, terminal, [
    "codegen formats/png.ksy --out src/generated",
    "codegen formats/*.ksy --out src/generated --check",
    "codegen formats/png.ksy --out src/generated --watch",
  ]);
  return command;
}

async function codegen(terminal: Terminal, files: readonly string[], flags: CodegenFlags): Promise<void> {
  const { out, root, check, watch, reference = false } = flags;
  if (out === undefined) throw new Failure(ExitCode.usage, "give the folder to write to: --out DIR");
  if (check && watch) throw new Failure(ExitCode.usage, "--check and --watch do not go together");
  const formats = await findFormats(files);
  if (root !== undefined) await checkFolder(root);
  const generation = { formats, root: root ?? formats.folder, out, reference, isCheck: check ?? false };
  const compiler = await loadCodegen();
  const run = () => generate(compiler, generation);
  if (watch) await runAgain(terminal, run);
  else throwIfFailed(await report(terminal, run()));
}

async function runAgain(terminal: Terminal, run: () => Outcome): Promise<never> {
  for (;;) {
    const { read, failure } = await report(terminal, run());
    if (failure !== undefined) terminal.stderr.write(`mudem: ${failure.message}\n`);
    terminal.stderr.write(`watching ${formatCount(read.size, "file")}; Ctrl-C ends\n`);
    await changeOf(read, terminal.interrupted);
  }
}

async function report(terminal: Terminal, outcome: Outcome): Promise<Outcome> {
  const { lines, mistakes } = outcome;
  await write(terminal.stderr, mistakes.map((line) => `${line}\n`).join(""));
  await write(terminal.stdout, lines.map((line) => `${line}\n`).join(""));
  return outcome;
}

function throwIfFailed({ failure }: Outcome): void {
  if (failure !== undefined) throw failure;
}
