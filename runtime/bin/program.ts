import { Command } from "commander";
import { VERSION } from "../version.ts";
import { codegenCommand } from "./commands/codegen.ts";
import { decodeCommand } from "./commands/decode.ts";
import { helpCommand } from "./commands/help.ts";
import { pubCommand } from "./commands/pub.ts";
import { serveCommand } from "./commands/serve.ts";
import { subCommand } from "./commands/sub.ts";
import { applyEnvironment } from "./environment.ts";
import { addExamples } from "./examples.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The whole command line. Commands load what they work with when they run: `mudem pub` does not load the broker, and
 * `mudem --help` loads neither broker nor client.
 *
 * @throws {CommanderError} from its `parseAsync`, after help, the version or what was wrong has been printed.
 */
export function createProgram(terminal: Terminal): Command {
  const program = new Command("mudem")
    .description("A message broker, and what it takes to try it.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand(false)
    .option("--url <address>", "broker to connect to (default: mudem://127.0.0.1:5671)");
  addExamples(program, terminal, ["serve", "pub orders hello", "sub orders"]);
  for (const command of [serveCommand, pubCommand, subCommand, decodeCommand, codegenCommand, helpCommand]) {
    program.addCommand(command(terminal));
  }
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .showHelpAfterError(`See: ${[terminal.invocation, ...pathOf(command)].join(" ")} --help`)
      .configureHelp({ showGlobalOptions: true })
      .configureOutput({
        writeOut: (text) => terminal.stdout.write(text),
        writeErr: (text) => terminal.stderr.write(text),
        outputError: (text, print) => print(text.replace(/^error: /, "mudem: ")),
      });
  }
  return program.hook("preAction", (_program, command) => applyEnvironment(command, terminal.env));
}

function pathOf(command: Command): readonly string[] {
  return command.parent ? [command.name()] : [];
}
