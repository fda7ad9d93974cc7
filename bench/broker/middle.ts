import { writeFile } from "node:fs/promises";
import { type Profiler, Session } from "node:inspector/promises";
import { GCProfiler, getHeapStatistics } from "node:v8";
import { startBroker } from "mudem/broker";
import { startRelay } from "../relay.ts";
import type { MiddleCommand, MiddleReport, ProfiledFunction } from "./tasks.ts";

// The process between publisher and consumer: the broker or, with the argument `relay`, the relay. It counts what it costs.

const collections = new GCProfiler();
const session = new Session();
let heapAtStart = 0;

process.on("disconnect", () => process.exit());
process.on("message", (command: MiddleCommand) => {
  answer(command).then(report, (error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});

report({
  type: "listening",
  port: process.argv[2] === "relay" ? await startRelay() : (await startBroker({ port: 0 })).port,
});

async function answer(command: MiddleCommand): Promise<MiddleReport> {
  switch (command.type) {
    case "usage": {
      const { user, system } = process.cpuUsage();
      return { type: "usage", cpuUs: user + system };
    }
    case "count_allocations":
      heapAtStart = getHeapStatistics().used_heap_size;
      collections.start();
      return { type: "counting" };
    case "allocations":
      return allocations();
    case "start_profile":
      session.connect();
      await session.post("Profiler.enable");
      await session.post("Profiler.setSamplingInterval", { interval: 200 });
      await session.post("Profiler.start");
      return { type: "profiling" };
    default:
      return stopProfile(command.path);
  }
}

async function stopProfile(path: string): Promise<MiddleReport> {
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  await writeFile(path, JSON.stringify(profile));
  return { type: "profiled", top: topOf(profile) };
}

/** What was taken from the heap of JavaScript: how much it grew between collections, and after the last one. */
function allocations(): MiddleReport {
  const { statistics } = collections.stop();
  let heap = heapAtStart;
  let heapOctets = 0;
  for (const { beforeGC, afterGC } of statistics) {
    heapOctets += beforeGC.heapStatistics.usedHeapSize - heap;
    heap = afterGC.heapStatistics.usedHeapSize;
  }
  heapOctets += getHeapStatistics().used_heap_size - heap;
  return { type: "allocations", heapOctets, collections: statistics.length };
}

/** The functions in which most samples lie, themselves and not what they call. */
function topOf({ nodes }: Profiler.Profile): readonly ProfiledFunction[] {
  const hits = new Map<string, number>();
  let all = 0;
  for (const { callFrame, hitCount = 0 } of nodes) {
    if (callFrame.functionName === "(idle)") continue;
    const file = callFrame.url.split("/").slice(-2).join("/");
    const place = file === "" ? "" : `  ${file}:${callFrame.lineNumber + 1}`;
    const name = `${callFrame.functionName || "(anonymous)"}${place}`;
    hits.set(name, (hits.get(name) ?? 0) + hitCount);
    all += hitCount;
  }
  return [...hits]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 25)
    .map(([name, count]) => ({ name, share: count / all }));
}

function report(message: MiddleReport): void {
  process.send?.(message);
}
