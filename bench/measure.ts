import { setFlagsFromString } from "node:v8";
import { runInNewContext, Script } from "node:vm";

/** Calls `work` with 0, 1, 2, … */
export type Loop = (work: (index: number) => unknown, times: number) => unknown;

/**
 * A loop of its own for each work: one that all share would be compiled for none of them. The name only makes the
 * sources differ, since equal ones share what was learned about them.
 */
export function makeLoop(name: string): Loop {
  const source = `(work, times) => {
    // ${JSON.stringify(name)}
    let last;
    for (let index = 0; index < times; index++) last = work(index);
    return last;
  }`;
  return new Script(source).runInThisContext() as Loop;
}

export interface Bench {
  readonly name: string;
  readonly work: (index: number) => unknown;
}

/**
 * Nanoseconds per call of each bench, by name: one number for each round, in which all take turns in short bursts. What
 * disturbs a round disturbs all that is compared in it.
 */
export function measure(benches: readonly Bench[], rounds: number): ReadonlyMap<string, readonly number[]> {
  const runs = benches.map(({ name, work }) => ({
    name,
    work,
    loop: makeLoop(name),
    times: 0,
    bursts: [] as number[],
  }));
  for (const run of runs) {
    // Long enough for the optimizing compiler to have its say.
    const until = performance.now() + WARM_UP_MS;
    while (performance.now() < until) run.loop(run.work, 1000);
    run.times = timesFor(run.loop, run.work);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const run of runs) {
      const start = process.hrtime.bigint();
      run.loop(run.work, run.times);
      run.bursts.push(Number(process.hrtime.bigint() - start) / run.times);
    }
  }
  return new Map(runs.map(({ name, bursts }) => [name, bursts]));
}

/** The middle one of `values`, NaN of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

/** Mean of the smallest tenth of `values`. */
export function fastestTenth(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const tenth = sorted.slice(0, Math.max(1, Math.floor(sorted.length / 10)));
  return tenth.reduce((sum, value) => sum + value, 0) / tenth.length;
}

/** Octets per call that `work` takes from the heap of JavaScript. Memory of array buffers lies elsewhere. */
export function allocatedBy({ name, work }: Bench): number {
  const loop = makeLoop(`${name}, allocations`);
  loop(work, 20_000);
  const collect = garbageCollector();
  const counts = Array.from({ length: 9 }, () => {
    collect();
    const before = process.memoryUsage().heapUsed;
    // Few enough that nothing is collected before it is counted.
    loop(work, ALLOCATION_CALLS);
    return (process.memoryUsage().heapUsed - before) / ALLOCATION_CALLS;
  });
  return Math.max(0, median(counts));
}

function timesFor(loop: Loop, work: Bench["work"]): number {
  const start = performance.now();
  loop(work, 1000);
  const perCall = Math.max((performance.now() - start) / 1000, 1e-6);
  return Math.max(100, Math.round(BURST_MS / perCall));
}

function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}

const WARM_UP_MS = 200;
const BURST_MS = 1;
const ALLOCATION_CALLS = 4000;
