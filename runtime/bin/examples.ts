import type { Command } from "commander";
import type { Terminal } from "./terminal.ts";

/** Ends the help of `command` with lines that can be pasted. `$` stands for how this program is called. */
export function addExamples(command: Command, { invocation }: Terminal, examples: readonly string[]): void {
  const lines = examples.map((example) =>
    example.includes("$") ? example.replaceAll("$", invocation) : `${invocation} ${example}`,
  );
  command.addHelpText("after", ["", "Examples:", ...lines.map((line) => `  ${line}`)].join("\n"));
}
