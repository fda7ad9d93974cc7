import assert from "node:assert/strict";
import fc from "fast-check";
import { parseAddress } from "./address.ts";
import { MudemError } from "./errors.ts";

describe("an address", () => {
  const good: readonly [text: string, host: string, port: number][] = [
    ["mudem://127.0.0.1:9", "127.0.0.1", 9],
    ["mudem://broker.example", "broker.example", 5671],
    ["mudem://broker.example/", "broker.example", 5671],
    ["localhost:65535", "localhost", 65_535],
    ["localhost", "localhost", 5671],
    ["mudem://[::1]:7", "::1", 7],
    ["[fe80::1%eth0]", "fe80::1%eth0", 5671],
  ];
  for (const [text, host, port] of good) {
    it(`may be ${text}`, () => assert.deepEqual(parseAddress(text, 5671), { host, port }));
  }

  const bad = [
    "",
    "mudem://",
    ":5671",
    "amqp://x",
    "x:0",
    "x:65536",
    "x:1:2",
    "a b",
    "u:p@x",
    "x/path",
    "x?q=1",
  ];
  for (const text of bad) {
    it(`cannot be ${JSON.stringify(text)}, and the error says why`, () => {
      assert.throws(
        () => parseAddress(text, 5671),
        (error) =>
          error instanceof MudemError &&
          error.code === "INVALID" &&
          /mudem:\/\/host|between 1 and 65535/.test(error.message),
      );
    });
  }

  it("is taken apart or refused, whatever it is, and never takes long", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        try {
          const { host, port } = parseAddress(text, 5671);
          assert.ok(host.length > 0 && port > 0 && port < 65_536);
        } catch (error) {
          assert.ok(error instanceof MudemError);
        }
      }),
    );
  });
});
