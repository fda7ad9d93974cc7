import { type Command, InvalidArgumentError, type Option } from "commander";
import { ExitCode } from "./exit-codes.ts";
import { Failure } from "./failure.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Gives the options that were not given as flags the values of the environment: `--foo-bar` is MUDEM_FOO_BAR. A variable
 * for a flag without a value says yes or no, so that MUDEM_QUIET=0 does not mean quiet.
 */
export function applyEnvironment(command: Command, env: Terminal["env"]): void {
  for (const option of command.options) {
    const value = env[variableOf(option)];
    const key = option.attributeName();
    if (value === undefined || key === "version" || command.getOptionValueSource(key) === "cli") continue;
    const parsed =
      option.isBoolean() || option.negate ? parseYesNo(option, value) : parseValue(option, value);
    if (parsed !== undefined) command.setOptionValueWithSource(key, parsed, "env");
  }
  if (command.parent) applyEnvironment(command.parent, env);
}

function variableOf(option: Option): string {
  return `MUDEM_${(option.long ?? "").slice(2).replaceAll("-", "_").toUpperCase()}`;
}

/** Undefined for a no: that is what the flag says when it is not there. */
function parseYesNo(option: Option, value: string): boolean | undefined {
  const word = value.toLowerCase();
  if (NO.includes(word)) return undefined;
  if (YES.includes(word)) return !option.negate;
  throw refuse(option, value, "Give 1 or 0.");
}

function parseValue(option: Option, value: string): unknown {
  if (value === "") return undefined;
  try {
    return option.parseArg ? option.parseArg(value, undefined) : value;
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw refuse(option, value, error.message);
  }
}

function refuse(option: Option, value: string, why: string): Failure {
  return new Failure(ExitCode.usage, `${variableOf(option)} is '${value}', which will not do. ${why}`);
}

const YES: readonly string[] = ["1", "true", "yes", "on"];
const NO: readonly string[] = ["", "0", "false", "no", "off"];
