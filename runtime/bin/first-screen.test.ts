import assert from "node:assert/strict";
import { firstScreen } from "./first-screen.ts";

describe("the first screen", () => {
  const broker = { host: "127.0.0.1", port: 5671, url: "mudem://127.0.0.1:5671" };

  it("says what is true of this broker, aligned, and what to paste", () => {
    const lines = firstScreen({ broker, invocation: "npx mudem", readyMs: 84 }).split("\n");
    assert.match(lines[0] ?? "", /^mudem \d+\.\d+\.\d+ {2}\(protocol 1\.0, node \d+\.\d+\.\d+\)$/);
    assert.deepEqual(lines.slice(1), [
      "  Broker      mudem://127.0.0.1:5671",
      "  Storage     in memory (lost at exit)",
      "  Auth        off, this machine only",
      "  Try         npx mudem sub orders",
      `              npx mudem pub orders '{"id":1}'`,
      "Ready in 84 ms. Ctrl-C drains and stops; twice stops at once.",
      "",
    ]);
  });

  it("names the address in what to paste when it is not the one that clients look at", () => {
    const other = { host: "0.0.0.0", port: 7000, url: "mudem://0.0.0.0:7000" };
    const text = firstScreen({ broker: other, invocation: "mudem", readyMs: 84 });
    assert.match(text, /Try {9}mudem sub orders --url mudem:\/\/127\.0\.0\.1:7000\n/);
    assert.match(text, /Auth {8}off, and any machine that reaches this address may connect\n/);
  });
});
