import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What is measured is what users get: dist/. @throws {Error} when a source is newer, so that no old code is measured. */
export function requireFreshBuild(): void {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const built = statSync(join(root, "dist/runtime/index.js"), { throwIfNoEntry: false });
  if (!built) throw new Error("there is no dist/: npm run build");
  for (const folder of ["generated", "runtime"]) {
    for (const path of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".ts") || path.endsWith(".test.ts")) continue;
      if (statSync(join(root, folder, path)).mtimeMs > built.mtimeMs) {
        throw new Error(`${folder}/${path} is newer than dist/: npm run build`);
      }
    }
  }
}
