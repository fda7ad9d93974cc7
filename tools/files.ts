import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A text file of this repository. `path` counts from its root, with "/" on every system. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One thing a check found, as `file:line: what`. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

/** Every file of the repository whose path `wanted` accepts. Not asked of git: an unpacked archive is checked too. */
export function readFiles(wanted: (path: string) => boolean): readonly SourceFile[] {
  return readdirSync(ROOT, { withFileTypes: true, recursive: false })
    .filter((entry) => !NOT_OURS.includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? pathsUnder(entry.name) : [entry.name]))
    .filter(wanted)
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** What a tool does when it is run by itself: it prints its findings, and fails if there are any. */
export function report(findings: readonly Finding[]): void {
  for (const { path, line, what } of findings) console.error(`${path}:${line}: ${what}`);
  if (findings.length > 0) process.exitCode = 1;
}

export function isMain(meta: ImportMeta): boolean {
  return process.argv[1] === fileURLToPath(meta.url);
}

function pathsUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? pathsUnder(path) : [path];
  });
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const NOT_OURS: readonly string[] = [".git", "node_modules", "dist", "coverage"];
