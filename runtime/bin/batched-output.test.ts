import assert from "node:assert/strict";
import { BatchedOutput } from "./batched-output.ts";
import { MemoryTerminal } from "./memory-terminal.ts";
import { OutputClosed } from "./terminal.ts";

describe("batched output", () => {
  it("keeps the order, and writes what comes together at once", async () => {
    const { stdout } = new MemoryTerminal();
    const output = new BatchedOutput(stdout);
    await Promise.all([output.write("a"), output.write(Buffer.from("b")), output.write("c")]);
    assert.equal(stdout.text, "abc");
    assert.equal(stdout.writes, 1);
    await output.write("d");
    assert.equal(stdout.text, "abcd");
  });

  it("tells everybody whose data was lost", async () => {
    const output = new BatchedOutput(new MemoryTerminal([], {}, 0).stdout);
    const results = await Promise.allSettled([output.write("a"), output.write("b")]);
    for (const result of results) {
      assert.ok(result.status === "rejected" && result.reason instanceof OutputClosed);
    }
  });
});
