import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** `files` in the format of this repository, by one run of its formatter over all of them. */
export function format(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "mudem-generate-"));
  try {
    writeFileSync(join(folder, "biome.json"), JSON.stringify(formatterSettings()));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    runBiome(folder);
    return new Map([...files.keys()].map((path) => [path, readFileSync(join(folder, path), "utf8")]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The settings of this repository that say how code is written, without those that say which files to look at. */
function formatterSettings(): object {
  const text = readFileSync(new URL("../biome.json", import.meta.url), "utf8");
  const { formatter, javascript, assist } = JSON.parse(text) as Record<string, unknown>;
  return { root: true, formatter, javascript, assist, linter: { enabled: false } };
}

function runBiome(folder: string): void {
  const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  execFileSync(process.execPath, [biome, "check", "--write", "--colors=off", "."], {
    cwd: folder,
    stdio: "pipe",
  });
}
