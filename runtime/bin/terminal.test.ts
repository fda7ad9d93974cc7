import assert from "node:assert/strict";
import { Writable } from "node:stream";
import { MemoryTerminal } from "./memory-terminal.ts";
import { hasColor, OutputClosed, write } from "./terminal.ts";

describe("output", () => {
  it("counts as written when it has left", async () => {
    const { stdout } = new MemoryTerminal();
    await write(stdout, "a");
    assert.equal(stdout.text, "a");
  });

  it("tells a reader that has gone from other failures", async () => {
    await assert.rejects(() => write(failing("EPIPE"), "a"), OutputClosed);
    await assert.rejects(() => write(failing("ENOSPC"), "a"), /ENOSPC/);
  });

  it("has colours on a terminal unless they are not wanted", () => {
    const { stdout } = new MemoryTerminal();
    assert.equal(hasColor(stdout, {}), false);
    assert.equal(hasColor(stdout, { FORCE_COLOR: "1" }), true);
    stdout.isTTY = true;
    assert.equal(hasColor(stdout, {}), true);
    assert.equal(hasColor(stdout, { NO_COLOR: "1", FORCE_COLOR: "1" }), false);
    assert.equal(hasColor(stdout, { TERM: "dumb" }), false);
  });
});

function failing(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
  }).on("error", () => {});
}
