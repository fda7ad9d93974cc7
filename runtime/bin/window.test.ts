import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { Window } from "./window.ts";

describe("a window of what is outstanding", () => {
  it("has room again when something is done, by number and by octets", async () => {
    const window = new Window(2, 100, new AbortController().signal);
    const work = new EventEmitter();
    window.add(Promise.resolve(), 1);
    window.add(once(work, "done"), 200);
    let hasRoom = false;
    const room = window.room().then(() => (hasRoom = true));
    await new Promise(setImmediate);
    assert.equal(hasRoom, false);
    work.emit("done");
    assert.equal(await room, true);
    await window.empty();
  });

  it("reports the first failure, when all have ended", async () => {
    const window = new Window(10, 100, new AbortController().signal);
    let ended = 0;
    const slow = new Promise(setImmediate).then(() => (ended += 1));
    window.add(Promise.reject(new Error("first")));
    window.add(Promise.reject(new Error("second")));
    window.add(slow);
    await assert.rejects(() => window.empty(), /first/);
    assert.equal(ended, 1);
    await assert.rejects(() => window.room(), /first/);
    assert.equal(window.failed.reason.message, "first");
  });

  it("does not make anybody wait who has been told to stop", async () => {
    const stop = new AbortController();
    const window = new Window(1, 100, stop.signal);
    window.add(new Promise(() => {}));
    const room = window.room();
    stop.abort(new Error("stopped"));
    await assert.rejects(room, /stopped/);
    await assert.rejects(() => window.empty(), /stopped/);
  });
});
