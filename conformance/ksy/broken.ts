import { existsSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Diagnostic } from "../../codegen/ksy/diagnostics.ts";
import type { Compiled } from "./compile-worker.ts";
import type { Outcome } from "./isolated.ts";
import type { BrokenResult } from "./report.ts";

/** Judges what became of a format that has to be refused, and refused with a place in a file below `folder`. */
export function checkBroken(
  id: string,
  folder: string,
  file: string,
  outcome: Outcome<Compiled> | undefined,
): BrokenResult {
  if (outcome?.kind !== "done")
    return { id, result: "crash", reason: outcome?.reason ?? "the compiler says nothing" };
  const { diagnostics } = outcome.result;
  if (diagnostics.length === 0) return { id, result: "accepted", reason: isWarning(file) ? ONLY_WARNS : "" };
  const lost = diagnostics.find(({ at }) => !isPlace(at, folder));
  if (lost === undefined) return { id, result: "rejected", reason: "" };
  return { id, result: "crash", reason: `a diagnostic without a place: ${lost.met}` };
}

/** Whether the comment that begins a format of Kaitai's suite, which says what its compiler says, has a warning and no error. */
function isWarning(file: string): boolean {
  const [comment = ""] = /^(?:#.*\n)*/.exec(readFileSync(file, "utf8")) ?? [];
  return comment.includes("warning:") && !comment.includes("error:");
}

const ONLY_WARNS = "Kaitai's compiler only warns";

function isPlace({ file, line, column }: Diagnostic["at"], folder: string): boolean {
  const path = resolve(file);
  if (relative(resolve(folder), path).startsWith("..") || !existsSync(path)) return false;
  // An empty line at the end is where something is missing.
  const text = readFileSync(path, "utf8").split("\n")[line - 1];
  return text !== undefined && column >= 1 && column <= text.length + 1;
}
