import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { jsonLogger, prettyLogger } from "./log.ts";

describe("the log", () => {
  it("is one JSON object a line, with time, level, event and a sentence first", () => {
    const output = new PassThrough();
    const logger = jsonLogger(output, "info");
    logger.log("debug", "frame.received", {});
    logger.log("warn", "connection.failed", { connection: 7, text: "line\nfeed" });
    const record = JSON.parse(String(output.read())) as Record<string, unknown>;
    assert.deepEqual(Object.keys(record), ["time", "level", "event", "msg", "connection", "text"]);
    assert.equal(new Date(String(record["time"])).toISOString(), record["time"]);
    assert.equal(record["msg"], "connection failed");
  });

  it("is a line a record for people too, whatever a peer calls itself", () => {
    const output = new PassThrough();
    prettyLogger(output, "debug").log("info", "connection.opened", { client: "evil\n\u001b[2J" });
    assert.match(
      String(output.read()),
      /^\d\d:\d\d:\d\d info {2}connection opened {2}client=evil\\n\\x1b\[2J\n$/,
    );
  });
});
