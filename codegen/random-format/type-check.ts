import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What the compiler of TypeScript says of all `projects`, which it checks at once, as strictly as this repository. */
export function typeErrors(projects: readonly ReadonlyMap<string, string>[]): string {
  const folder = mkdtempSync(join(tmpdir(), "mudem-formats-"));
  try {
    for (const [index, files] of projects.entries()) {
      for (const [path, text] of files) {
        const target = join(folder, String(index), path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text);
      }
    }
    return check(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function check(folder: string): string {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const config = {
    extends: join(root, "tsconfig.json"),
    compilerOptions: { types: ["node"], typeRoots: [join(root, "node_modules/@types")] },
    include: ["**/*.ts"],
    exclude: [],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const compiler = join(createRequire(import.meta.url).resolve("typescript/package.json"), "../bin/tsc");
  const { stdout, error } = spawnSync(process.execPath, [compiler, "-p", ".", "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (error !== undefined) throw error;
  return stdout;
}
