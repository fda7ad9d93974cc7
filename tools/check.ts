import { spawnSync } from "node:child_process";

/** The checks of `npm run check`, in the order they run. All of them run, however many fail. npm finds their programs. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  types: ["tsc"],
  "types without a platform": ["tsc", "-p", "runtime", "--noEmit"],
  "format and lint": ["biome", "check", "--error-on-warnings"],
  lint: ["oxlint", "--deny-warnings"],
  imports: ["node", "--import=tsx", "tools/imports.ts"],
  purity: ["node", "--import=tsx", "tools/purity.ts"],
  requirements: ["node", "--import=tsx", "tools/requirements.ts"],
  words: ["node", "--import=tsx", "tools/words.ts"],
  "unused code and dependencies": ["knip"],
  "generated code": ["npm", "run", "--silent", "generate", "--", "--check"],
};

const failed = Object.entries(STEPS).flatMap(([name, [command = "", ...args]]) => {
  console.log(`check: ${name}`);
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (error) console.error(error.message);
  return status === 0 ? [] : [name];
});

console.log(failed.length === 0 ? "check: all passed" : `check: FAILED: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
