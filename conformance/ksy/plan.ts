import type { FormatInfo } from "../../codegen/format/info.ts";
import { formatDiagnostic } from "../../codegen/ksy/diagnostics.ts";
import type { Compiled } from "./compile-worker.ts";
import type { Outcome } from "./isolated.ts";
import type { FormatResult } from "./report.ts";
import type { RunJob, RunResult } from "./run-worker.ts";
import type { Case } from "./suite.ts";

/** What is known of a format before anything is read, and how to read if that makes sense. */
export interface Plan {
  readonly result: FormatResult;
  readonly job: RunJob | undefined;
}

/** What is known of all formats of a run. */
export interface Surroundings {
  readonly formats: readonly FormatInfo[];
  /** The first type error in each emitted file that has any. */
  readonly errors: ReadonlyMap<string, string>;
  /** Files of formats that have a result of their own. */
  readonly tried: ReadonlySet<string | undefined>;
}

/** The format that was compiled for a case; undefined when none was. */
export function entryOf({ path }: Case, outcome: Outcome<Compiled> | undefined): FormatInfo | undefined {
  if (outcome?.kind !== "done") return undefined;
  const { formats } = outcome.result;
  return formats.find(({ id }) => id === path.split("/").at(-1)) ?? formats[0];
}

/** The folder that a format has for itself: what is emitted for one must not hide what another lacks. */
export function folderOf(path: string): string {
  return path.replaceAll("/", ".");
}

export function planFor(
  each: Case,
  outcome: Outcome<Compiled> | undefined,
  { formats, errors, tried }: Surroundings,
): Plan {
  const { id, path, spec, input } = each;
  const only = (read: FormatResult["read"], reason: string): Plan => {
    return { result: { id, read, write: "n/a", reason, isRun: false }, job: undefined };
  };
  if (outcome?.kind !== "done") {
    return only("error", `the compiler: ${firstLine(outcome?.reason ?? "says nothing")}`);
  }
  const { diagnostics, files, formats: related, opaque } = outcome.result;
  const [first] = diagnostics;
  if (first !== undefined) return only("refused", formatDiagnostic(first));
  const entry = entryOf(each, outcome);
  if (entry === undefined) return only("error", "the compiler returns no format and says nothing");
  // An error in what it imports is counted once, where that has a result of its own.
  const own = files.filter((file) => file === entry.file || !tried.has(file));
  const error = own
    .map((file) => errors.get(`${folderOf(path)}/${file}`))
    .find((found) => found !== undefined);
  const [read, reason] =
    error === undefined ? (["ok", ""] as const) : (["error", `type error: ${error}`] as const);
  const needsInput = spec?.data !== undefined;
  if (input === undefined && needsInput) return only("error", `there is no src/${spec.data}`);
  if (input === undefined || (spec === undefined && takesParameters(entry))) {
    return only(read, reason || "compiled, nothing to read");
  }
  const named = [...opaque, ...formats.filter((info) => spec?.imports.includes(info.id))];
  return {
    result: { id, read, write: "n/a", reason, isRun: true },
    job: { folder: folderOf(path), entry, related, named, spec, input },
  };
}

/** The result of a format, after it was run or not. */
export function conclude({ result }: Plan, outcome: Outcome<RunResult> | undefined): FormatResult {
  if (outcome === undefined) return result;
  if (outcome.kind === "failed") {
    return { ...result, read: "error", reason: join(result.reason, firstLine(outcome.reason)) };
  }
  const { read, readReason, write, writeReason } = outcome.result;
  return {
    ...result,
    read: result.read === "ok" ? read : result.read,
    write,
    reason: join(result.reason, readReason, writeReason),
  };
}

function join(...reasons: readonly string[]): string {
  return reasons.filter((reason) => reason !== "").join("; ");
}

function takesParameters({ types }: FormatInfo): boolean {
  const own = types.find(({ path }) => path.length === 0);
  return own?.members.some(({ kind }) => kind === "parameter") ?? false;
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}
