import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FormatInfo } from "../../codegen/format/info.ts";
import { checkBroken } from "./broken.ts";
import type { Compiled, CompileJob } from "./compile-worker.ts";
import { doIsolated, type Outcome } from "./isolated.ts";
import { conclude, entryOf, folderOf, planFor } from "./plan.ts";
import type { Report } from "./report.ts";
import type { RunJob, RunResult, RunSetup } from "./run-worker.ts";
import { findSuite, type Suite, SuiteError } from "./suite.ts";
import { BUILT, buildEmitted, EMITTED } from "./type-check.ts";

export interface HarnessOptions {
  /** The folder of the suite. */
  readonly folder: string;
  /** Ids to look at; all of them when undefined. */
  readonly only?: ReadonlySet<string>;
  /** Where emitted files are to stay. */
  readonly keep?: string;
  /** How long a format may take, to compile or to run. */
  readonly milliseconds?: number;
}

/** Compiles all formats of a suite and tries what was emitted. @throws {SuiteError} when the folder is no suite. */
export async function runHarness(options: HarnessOptions): Promise<Report> {
  const suite = select(findSuite(options.folder), options.only);
  const output = options.keep ?? mkdtempSync(join(tmpdir(), "ksy-"));
  mkdirSync(join(output, EMITTED), { recursive: true });
  try {
    return await run(suite, options, output);
  } finally {
    if (options.keep === undefined) rmSync(output, { recursive: true, force: true });
  }
}

function select(suite: Suite, only: ReadonlySet<string> | undefined): Suite {
  if (only === undefined) return suite;
  const known = new Set([...suite.cases.map(({ id }) => id), ...suite.broken]);
  const unknown = [...only].filter((id) => !known.has(id));
  if (unknown.length > 0) throw new SuiteError(`there is no format ${unknown.join(", ")} in the suite`);
  return {
    ...suite,
    cases: suite.cases.filter(({ id }) => only.has(id)),
    broken: suite.broken.filter((path) => only.has(path)),
  };
}

async function run(suite: Suite, options: HarnessOptions, output: string): Promise<Report> {
  const milliseconds = options.milliseconds ?? 15_000;
  const { formatsFolder, brokenFolder, absoluteRoot, cases } = suite;
  const good = cases.map(({ path }) => job(formatsFolder, path, join(output, EMITTED, folderOf(path))));
  const bad = suite.broken.map((path) => job(brokenFolder, path, undefined));
  const compiled = await doIsolated<undefined, CompileJob, Compiled>({
    module: new URL("./compile-worker.ts", import.meta.url),
    setup: undefined,
    jobs: [...good, ...bad],
    milliseconds,
  });
  const errors = buildEmitted(output);
  const formats = infosOf(compiled);
  const entries = cases.map((each, index) => entryOf(each, compiled[index]));
  const tried = new Set(entries.map((entry) => entry?.file));
  const plans = cases.map((each, index) => planFor(each, compiled[index], { errors, formats, tried }));
  const runs = plans.filter((each) => each.job !== undefined);
  const outcomes = await doIsolated<RunSetup, RunJob | undefined, RunResult>({
    module: new URL("./run-worker.ts", import.meta.url),
    setup: { folder: join(output, BUILT), formats },
    jobs: runs.map((each) => each.job),
    milliseconds,
  });
  const results = new Map(runs.map((each, index) => [each, outcomes[index]]));
  return {
    formats: plans.map((each) => conclude(each, results.get(each))),
    broken: suite.broken.map((id, index) => {
      const file = join(brokenFolder, `${id}.ksy`);
      return checkBroken(id, options.folder, file, compiled[good.length + index]);
    }),
  };

  function job(folder: string, path: string, emitted: string | undefined): CompileJob {
    return { folder, path, absoluteRoot, output: emitted };
  }
}

function infosOf(outcomes: readonly Outcome<Compiled>[]): readonly FormatInfo[] {
  const byFile = new Map<string, FormatInfo>();
  for (const outcome of outcomes) {
    if (outcome.kind === "done") for (const info of outcome.result.formats) byFile.set(info.file, info);
  }
  return [...byFile.values()];
}
