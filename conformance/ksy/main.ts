import { runHarness } from "./harness.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import { isClean, toJson, toTable } from "./report.ts";
import { SuiteError } from "./suite.ts";

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let options: Options | "help";
  try {
    options = readOptions(args);
  } catch (error) {
    return misused(error);
  }
  if (options === "help") {
    console.log(USAGE);
    return 0;
  }
  try {
    const report = await runHarness(options);
    console.log(options.isJson ? toJson(report) : toTable(report));
    return isClean(report) ? 0 : 1;
  } catch (error) {
    if (error instanceof SuiteError) return misused(error);
    throw error;
  }
}

function misused(error: unknown): number {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  return 2;
}
