import { serve } from "./isolated.ts";

/** Does as it is told, also the worst. */
serve((setup: number) => (job: string): number => {
  if (job === "throw") throw new Error("thrown");
  if (job === "exit") process.exit(7);
  if (job === "loop") for (;;);
  if (job === "hoard") for (const all: Uint8Array[] = []; ; ) all.push(new Uint8Array(1 << 20).fill(1));
  return setup + Number(job);
});
