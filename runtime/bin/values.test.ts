import assert from "node:assert/strict";
import { InvalidArgumentError } from "commander";
import { parseCount, parseDuration, parseHeader, parsePort, parseQueueType } from "./values.ts";

describe("values of flags", () => {
  it("reads times with a unit, and in seconds without one", () => {
    const expected = { "500ms": 500, "5s": 5000, "2m": 120_000, "1h": 3_600_000, "1.5": 1500, "0": 0 };
    for (const [text, ms] of Object.entries(expected)) assert.equal(parseDuration(text), ms, text);
  });

  it("refuses what is no time, and times that a timer cannot hold", () => {
    for (const text of ["", "s", "-1s", "1d", "1 s 2", "1e3", "Infinity", "597h"]) {
      assert.throws(() => parseDuration(text), InvalidArgumentError, text);
    }
  });

  it("reads counts from 1 and ports from 0", () => {
    assert.equal(parseCount("1000"), 1000);
    assert.equal(parsePort("0"), 0);
    assert.equal(parsePort("65535"), 65_535);
    for (const text of ["0", "-1", "1.5", "", "x", "99999999999999999999"]) {
      assert.throws(() => parseCount(text), InvalidArgumentError, text);
    }
    for (const text of ["65536", "-1", "", "tcp://10.0.0.1:5671"]) {
      assert.throws(() => parsePort(text), InvalidArgumentError, text);
    }
  });

  it("reads types of queues in any case", () => {
    assert.equal(parseQueueType("p2p"), "P2P");
    assert.equal(parseQueueType("PubSub"), "PUBSUB");
    assert.throws(() => parseQueueType("topic"), InvalidArgumentError);
  });

  it("collects headers, of which a value may hold an equals sign and a name may come once", () => {
    const one = parseHeader("trace=a=b");
    assert.deepEqual(parseHeader("empty=", one), [
      ["trace", "a=b"],
      ["empty", ""],
    ]);
    for (const text of ["trace=again", "=value", "no equals sign", ""]) {
      assert.throws(() => parseHeader(text, one), InvalidArgumentError, text);
    }
  });
});
