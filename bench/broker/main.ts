import { requireFreshBuild } from "../built.ts";
import { fastestTenth } from "../measure.ts";
import { table } from "../table.ts";
import { Load, Middle, type Run } from "./processes.ts";
import { countSystemCalls } from "./system-calls.ts";

export interface BrokerBench {
  readonly rounds: number;
  readonly messages: number;
  readonly size: number;
  /** Where to write a processor profile of the broker. */
  readonly profile: string | undefined;
  readonly strace: boolean;
}

/** One thing that is measured: a load through a middle. */
interface Case {
  readonly name: string;
  readonly load: Load;
  readonly middle: Middle;
  readonly rounds: Round[];
}

interface Round extends Run {
  /** Processor time of the middle. */
  readonly middleUs: number;
}

/** One publisher, one consumer, a queue in memory, nothing waited for: through the broker, and through a bare relay. */
export async function benchBroker(options: BrokerBench): Promise<void> {
  requireFreshBuild();
  const { rounds, messages, size } = options;
  const [relay, broker] = [new Middle("relay"), new Middle("broker")];
  const [raw, client] = [new Load("raw"), new Load("client")];
  const cases: readonly Case[] = [
    { name: "relay, raw load", load: raw, middle: relay, rounds: [] },
    { name: "broker, raw load", load: raw, middle: broker, rounds: [] },
    { name: "broker, client library", load: client, middle: broker, rounds: [] },
  ];
  const ports = new Map([
    [relay, (await relay.next("listening")).port],
    [broker, (await broker.next("listening")).port],
  ]);
  for (const { name, load, middle } of cases) await load.open(name, ports.get(middle) ?? 0, size);
  const warmUps = Math.max(3, Math.round(rounds / 10));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const one of cases) await runRound(one, messages, round >= 0);
  }
  console.log(`${messages} messages of ${size} octets a round, ${rounds} rounds in turn, fastest tenth\n`);
  console.log(`${reportOf(cases, messages)}\n`);
  for (const one of cases.slice(1)) await reportAllocations(one, messages);
  if (options.strace) for (const one of cases) await reportSystemCalls(one, messages);
  if (options.profile !== undefined) await profile(cases[1] as Case, options.profile, messages, rounds);
  for (const process of [raw, client, relay, broker]) process.end();
}

async function runRound(
  { name, load, middle, rounds }: Case,
  messages: number,
  counts: boolean,
): Promise<void> {
  const before = await usageOf(middle);
  const run = await load.run(name, messages);
  const middleUs = (await usageOf(middle)) - before;
  if (counts) rounds.push({ ...run, middleUs });
}

async function usageOf(middle: Middle): Promise<number> {
  middle.send({ type: "usage" });
  return (await middle.next("usage")).cpuUs;
}

function reportOf(cases: readonly Case[], messages: number): string {
  const best = cases.map(({ name, rounds }) => ({
    name,
    ms: fastestTenth(rounds.map(({ ms }) => ms)),
    us: (["publisherUs", "middleUs", "consumerUs"] as const).map((who) =>
      fastestTenth(rounds.map((round) => round[who])),
    ),
  }));
  const relay = best[0]?.ms ?? Number.NaN;
  const rows = best.map(({ name, ms, us }) => [
    name,
    Math.round((messages / ms) * 1000).toLocaleString("en"),
    (relay / ms).toFixed(3),
    ...us.map((time) => (time / messages).toFixed(3)),
  ]);
  const header = ["", "msgs/s", "of relay", "us/msg: publisher", "middle", "consumer"];
  return table([header, ...rows]);
}

async function reportAllocations({ name, load, middle }: Case, messages: number): Promise<void> {
  middle.send({ type: "count_allocations" });
  await middle.next("counting");
  await load.run(name, messages);
  middle.send({ type: "allocations" });
  const { heapOctets, collections } = await middle.next("allocations");
  console.log(
    `${name}: ${(heapOctets / messages).toFixed(1)} octets of heap a message, ${collections} garbage collections`,
  );
}

async function reportSystemCalls({ name, load, middle }: Case, messages: number): Promise<void> {
  const calls = await countSystemCalls(middle.pid, async () => {
    await load.run(name, messages);
  });
  if (typeof calls === "string") {
    console.log(`${name}: system calls not counted: ${calls}`);
    return;
  }
  const all = [...calls.values()].reduce((sum, count) => sum + count, 0);
  const most = [...calls].sort(([, one], [, other]) => other - one).slice(0, 6);
  const names = most.map(([call, count]) => `${call} ${(count / messages).toFixed(4)}`);
  console.log(`${name}: ${(all / messages).toFixed(4)} system calls a message: ${names.join(", ")}`);
}

async function profile(
  { name, load, middle }: Case,
  path: string,
  messages: number,
  rounds: number,
): Promise<void> {
  middle.send({ type: "start_profile" });
  await middle.next("profiling");
  for (let round = 0; round < rounds; round += 1) await load.run(name, messages);
  middle.send({ type: "stop_profile", path });
  const { top } = await middle.next("profiled");
  console.log(`\n${name}: where the time goes (${path})\n`);
  console.log(table(top.map((one) => [one.name, `${(one.share * 100).toFixed(1)} %`])));
}
