import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** System calls by name that process `pid` makes while `work` runs; a text that says why when they cannot be counted. */
export async function countSystemCalls(
  pid: number,
  work: () => Promise<void>,
): Promise<ReadonlyMap<string, number> | string> {
  const folder = await mkdtemp(join(tmpdir(), "mudem-bench-"));
  const file = join(folder, "calls");
  try {
    const strace = spawn(TRACER, ["-c", "-f", "-p", String(pid), "-o", file], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const ended = new Promise<string>((resolve) => {
      strace.on("error", (error) => resolve(error.message));
      strace.on("exit", (code) => resolve(`strace ended with exit code ${code}`));
    });
    const attached = new Promise<undefined>((resolve) => {
      strace.stderr.on("data", (text: Buffer) => {
        if (text.includes("attached")) resolve(undefined);
      });
    });
    const failure = await Promise.race([attached, ended]);
    if (failure !== undefined) return failure;
    await work();
    strace.kill("SIGINT");
    await ended;
    return parse(await readFile(file, "utf8"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The table of `strace -c`: share, seconds, microseconds a call, calls, perhaps errors, name. */
function parse(text: string): ReadonlyMap<string, number> {
  const rows = text.split("\n").map((line) => line.trim().split(/\s+/));
  return new Map(
    rows
      .filter((cells) => /^\d+$/.test(cells[3] ?? "") && cells.at(-1) !== "total")
      .map((cells) => [cells.at(-1) ?? "", Number(cells[3])]),
  );
}

/** Of Linux; where it is missing, the rest of the benchmark goes on without it. */
const TRACER = "strace";
