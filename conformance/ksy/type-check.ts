import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folders in the one for output. */
export const EMITTED = "ts";
export const BUILT = "js";

/**
 * Builds all that was emitted to `output`, as strictly as this repository is built. Returns the first error of each file
 * that has any, by its path.
 */
export function buildEmitted(output: string): ReadonlyMap<string, string> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const config = {
    extends: join(root, "tsconfig.json"),
    compilerOptions: {
      noEmit: false,
      rootDir: EMITTED,
      outDir: BUILT,
      types: ["node"],
      typeRoots: [join(root, "node_modules/@types")],
    },
    include: [`${EMITTED}/**/*.ts`],
    exclude: [],
  };
  writeFileSync(join(output, "tsconfig.json"), JSON.stringify(config));
  writeFileSync(join(output, "package.json"), JSON.stringify({ type: "module" }));
  const compiler = join(createRequire(import.meta.url).resolve("typescript/package.json"), "../bin/tsc");
  const { stdout, status, error } = spawnSync(process.execPath, [compiler, "-p", ".", "--pretty", "false"], {
    cwd: output,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  const errors = new Map<string, string>();
  for (const [, file = "", place = "", what = ""] of stdout.matchAll(
    /^(?!\s)(.+?)\((\d+,\d+)\): error (.+)$/gm,
  )) {
    const path = file.replaceAll("\\", "/").replace(`${EMITTED}/`, "");
    if (!errors.has(path)) errors.set(path, `${path}(${place}): ${what}`);
  }
  if (status !== 0 && errors.size === 0 && !stdout.includes("TS18003")) {
    throw new Error(`the emitted files cannot be built: ${stdout}`);
  }
  return errors;
}
