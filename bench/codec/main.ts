import { deepStrictEqual } from "node:assert";
import { allocatedBy, type Bench, measure } from "../measure.ts";
import { table } from "../table.ts";
import { type Contender, SAMPLES } from "./contender.ts";
import { stockKaitai } from "./kaitai.ts";
import { ourBatch, ourObjects, ourView } from "./ours.ts";
import { protobufEs, protobufJs } from "./protobuf.ts";
import { json, msgpackr } from "./schemaless.ts";

/** Encodes and decodes a PUBLISH with a body of 128 octets in every way, and prints how they compare with ours. */
export async function benchCodec(rounds: number): Promise<void> {
  const contenders = [
    ourObjects(),
    ourBatch(),
    ourView(),
    await stockKaitai(),
    protobufJs(),
    protobufEs(),
    msgpackr(),
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
}

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
    return work ? [{ name: `${direction} ${contender.name}`, work }] : [];
  });
}

function report(
  direction: "encode" | "decode",
  contenders: readonly Contender[],
  times: ReadonlyMap<string, number>,
  allocations: ReadonlyMap<string, number>,
): string {
  const base = times.get(`${direction} ${ourObjects().name}`) ?? Number.NaN;
  const rows = contenders.flatMap(({ name, octets }) => {
    const ns = times.get(`${direction} ${name}`);
    if (ns === undefined) return [];
    const heap = allocations.get(`${direction} ${name}`) ?? Number.NaN;
    return [[name, ns.toFixed(0), `${(ns / base).toFixed(2)}x`, heap.toFixed(0), String(octets)]];
  });
  return table([["", "ns/op", "time, ours = 1", "heap octets/op", "frame octets"], ...rows]);
}
