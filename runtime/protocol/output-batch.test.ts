import assert from "node:assert/strict";
import fc from "fast-check";
import { OutputBatch } from "./output-batch.ts";

type Step =
  | { readonly kind: "write"; readonly length: number }
  | { readonly kind: "adopt"; readonly memory: number; readonly length: number }
  | { readonly kind: "take" };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("write" as const), length: fc.nat(3000) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("adopt" as const),
        memory: fc.nat(2),
        length: fc.oneof(fc.nat(100), fc.nat(5000)),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: "take" as const }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("write" as const), length: fc.constant(70_000) }) },
  ),
  { maxLength: 60 },
);

describe("OutputBatch", () => {
  it("gives out what was written and adopted in its order, and counts it, however it is mixed", () => {
    fc.assert(
      fc.property(steps, (program) => {
        const batch = new OutputBatch();
        const memories = [0, 1, 2].map((index) =>
          Uint8Array.from({ length: 400_000 }, (_, at) => at * 7 + index),
        );
        const used = [0, 0, 0];
        const expected: Uint8Array[] = [];
        const taken: Uint8Array[] = [];
        let written = 0;
        for (const step of program) {
          if (step.kind === "take") {
            taken.push(...batch.take());
            assert.equal(batch.length, 0);
            continue;
          }
          if (step.kind === "write") {
            const octets = Uint8Array.from({ length: step.length }, (_, at) => at * 3 + written);
            const at = batch.reserve(step.length);
            batch.bytes.set(octets, at);
            expected.push(octets);
          } else {
            const memory = memories[step.memory] ?? new Uint8Array(0);
            const at = used[step.memory] ?? 0;
            used[step.memory] = at + step.length;
            batch.adopt(memory, at, step.length);
            expected.push(memory.slice(at, at + step.length));
          }
          written += step.length;
          const waiting = written - taken.reduce((sum, { length }) => sum + length, 0);
          assert.equal(batch.length, waiting);
        }
        taken.push(...batch.take());
        assert.equal(Buffer.compare(Buffer.concat(taken), Buffer.concat(expected)), 0);
      }),
    );
  });

  it("makes one piece of adopted neighbours, and of short ones what it writes anyway", () => {
    const batch = new OutputBatch();
    const memory = new Uint8Array(10_000);
    for (let at = 0; at < 5000; at += 100) batch.adopt(memory, at, 100);
    assert.equal(batch.take().length, 1);
    batch.reserve(10);
    batch.adopt(memory, 6000, 100);
    batch.reserve(10);
    batch.adopt(memory, 7000, 100);
    assert.equal(batch.take().length, 1);
  });

  it("takes room back that could not be filled", () => {
    const batch = new OutputBatch();
    batch.reserve(3);
    batch.unreserve(batch.reserve(50));
    assert.equal(batch.length, 3);
  });
});
