import { spawnSync } from "node:child_process";

/** The checks of `npm run check`, in the order they run. All of them run, however many fail. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  types: ["npx", "tsc"],
  "types without a platform": ["npx", "tsc", "-p", "runtime", "--noEmit"],
  "format and lint": ["npx", "biome", "check", "--error-on-warnings"],
  lint: ["npx", "oxlint", "--deny-warnings"],
  imports: ["node", "--import=tsx", "tools/imports.ts"],
  purity: ["node", "--import=tsx", "tools/purity.ts"],
  requirements: ["node", "--import=tsx", "tools/requirements.ts"],
  words: ["node", "--import=tsx", "tools/words.ts"],
  "unused code and dependencies": ["npx", "knip"],
  "generated code": ["npm", "run", "--silent", "generate", "--", "--check"],
};

const failed = Object.entries(STEPS).flatMap(([name, [command = "", ...args]]) => {
  console.log(`check: ${name}`);
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  return status === 0 ? [] : [name];
});

console.log(failed.length === 0 ? "check: all passed" : `check: FAILED: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
