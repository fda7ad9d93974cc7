import assert from "node:assert/strict";
import { doIsolated } from "./isolated.ts";

describe("work in another process", () => {
  it("goes on whatever a job does", async () => {
    const outcomes = await doIsolated({
      module: new URL("./isolated-fixture.ts", import.meta.url),
      setup: 10,
      jobs: ["1", "throw", "2", "exit", "3", "loop", "4", "hoard", "5"],
      milliseconds: 3000,
      octets: 400 * 1024 * 1024,
    });
    assert.deepEqual(
      outcomes.map((outcome) => (outcome.kind === "done" ? outcome.result : outcome.reason.split("\n")[0])),
      [11, "Error: thrown", 12, "takes its process down (7)", 13, "does not end", 14, "takes all memory", 15],
    );
  });
});
