import { deepStrictEqual } from "node:assert";
import { requireFreshBuild } from "../built.ts";
import { allocatedBy, type Bench, measure, median } from "../measure.ts";
import { table } from "../table.ts";
import { avsc } from "./avro.ts";
import { type Contender, type ContenderName, SAMPLES } from "./contender.ts";
import { stockKaitai } from "./kaitai.ts";
import { ourBatch, ourObjects, ourView } from "./ours.ts";
import { protobufEs, protobufJs } from "./protobuf.ts";
import { json, msgpackr } from "./schemaless.ts";
import { type Direction, TARGETS } from "./targets.ts";

/** Encodes and decodes a PUBLISH with a body of 128 octets in every way, and prints how they compare with ours. */
export async function benchCodec(rounds: number): Promise<void> {
  requireFreshBuild();
  const contenders = [
    ourObjects(),
    ourBatch(),
    ourView(),
    await stockKaitai(),
    protobufJs(),
    protobufEs(),
    msgpackr(),
    avsc(),
    json(),
  ];
  for (const contender of contenders) checkAgreement(contender);
  const benches = contenders.flatMap((contender) => benchesOf(contender));
  const times = measure(benches, rounds);
  const allocations = new Map(benches.map((bench) => [bench.name, allocatedBy(bench)]));
  for (const direction of ["encode", "decode"] as const) {
    console.log(`${direction} a PUBLISH with a body of 128 octets\n`);
    console.log(`${report(direction, contenders, times, allocations)}\n`);
  }
  console.log(`targets, medians of ${rounds} rounds\n`);
  console.log(targets(times));
}

type Times = ReadonlyMap<string, readonly number[]>;

/** A fast decoder of something else would prove nothing. */
function checkAgreement({ name, check }: Contender): void {
  for (const [index, sample] of SAMPLES.entries()) {
    const { body, ...fields } = check(index);
    const { body: expectedBody, ...expected } = sample;
    const known = Object.fromEntries(
      Object.keys(expected).map((key) => [key, fields[key as keyof typeof fields]]),
    );
    deepStrictEqual({ ...known, body: [...body] }, { ...expected, body: [...expectedBody] }, name);
  }
}

function benchesOf(contender: Contender): readonly Bench[] {
  return (["encode", "decode"] as const).flatMap((direction) => {
    const work = contender[direction];
    return work ? [{ name: nameOf(direction, contender.name), work }] : [];
  });
}

function report(
  direction: Direction,
  contenders: readonly Contender[],
  times: Times,
  allocations: ReadonlyMap<string, number>,
): string {
  const rows = contenders.flatMap(({ name, octets }) => {
    const bench = nameOf(direction, name);
    const ns = times.get(bench);
    if (ns === undefined) return [];
    const heap = allocations.get(bench) ?? Number.NaN;
    const ratio = timesAsFast(times, direction, "mudem, objects", name);
    return [[name, median(ns).toFixed(0), `${ratio.toFixed(2)}x`, heap.toFixed(0), String(octets)]];
  });
  return table([["", "ns/op", "time, ours = 1", "heap octets/op", "frame octets"], ...rows]);
}

function targets(times: Times): string {
  const rows = TARGETS.map(({ direction, ours, theirs, times: wanted }) => {
    const ratio = timesAsFast(times, direction, ours, theirs);
    const isMet = wanted === 1 ? ratio > 1 : ratio >= wanted;
    const goal = wanted === 1 ? "ahead" : `${wanted}x`;
    return [
      `${direction}: ${ours}, beside ${theirs}`,
      goal,
      `${ratio.toFixed(2)}x`,
      isMet ? "met" : "NOT MET",
    ];
  });
  return table([["", "target", "measured", ""], ...rows]);
}

/** How many times the time of `ours` that of `theirs` is: the median over the rounds, in each of which both ran. */
function timesAsFast(times: Times, direction: Direction, ours: ContenderName, theirs: ContenderName): number {
  const base = times.get(nameOf(direction, ours)) ?? [];
  const others = times.get(nameOf(direction, theirs)) ?? [];
  return median(others.map((time, round) => time / (base[round] ?? Number.NaN)));
}

function nameOf(direction: Direction, name: ContenderName): string {
  return `${direction} ${name}`;
}
