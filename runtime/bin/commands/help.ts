import { Command } from "commander";
import { addExamples } from "../examples.ts";
import { EXIT_CODE_MEANINGS, ExitCode } from "../exit-codes.ts";
import { Failure } from "../failure.ts";
import { type Terminal, write } from "../terminal.ts";

/** `mudem help`, `mudem help pub`, and pages that belong to no command. */
export function helpCommand(terminal: Terminal): Command {
  const command = new Command("help")
    .description("show help for a command or a topic: exit-codes, environment")
    .argument("[topic]", "a command, exit-codes or environment")
    .action(async (topic: string | undefined) => {
      const program = command.parent ?? command;
      const page = topic === undefined ? program : program.commands.find((other) => other.name() === topic);
      const text = PAGES[topic ?? ""];
      if (page) page.outputHelp();
      else if (text !== undefined) await write(terminal.stdout, text);
      else {
        throw new Failure(
          ExitCode.usage,
          `there is no help on '${topic}'. Topics: ${[...program.commands.map((other) => other.name()), ...Object.keys(PAGES)].join(", ")}`,
        );
      }
    });
  addExamples(command, terminal, ["help", "help pub", "help exit-codes"]);
  return command;
}

function exitCodes(): string {
  const rows = Object.entries(EXIT_CODE_MEANINGS).map(
    ([code, meaning]) => `  ${code.padStart(3)}  ${meaning}`,
  );
  return `Exit codes:\n${rows.join("\n")}\n`;
}

const PAGES: Readonly<Record<string, string>> = {
  "exit-codes": exitCodes(),
  environment: `Every option can be set in the environment: --foo-bar is MUDEM_FOO_BAR. A flag wins over a variable.
Options without a value take 1 or 0.

  MUDEM_URL     broker to connect to, as --url
  MUDEM_DEBUG   1 prints where in the code a fault came from
  NO_COLOR      no colours; FORCE_COLOR has them off a terminal too
`,
};
