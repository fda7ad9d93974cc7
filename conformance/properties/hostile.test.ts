import assert from "node:assert/strict";
import fc from "fast-check";
import { encodeFrame, type Frame } from "../../generated/index.ts";
import type { Channel, Client } from "../../runtime/index.ts";
import { startTestBroker, type TestBroker } from "../../runtime/testing.ts";
import { opening, preamble, stream } from "./endpoints.ts";
import { consume, lengthField, NO_PROBLEM, publish, settle } from "./frames.ts";
import { RawPeer } from "./raw-peer.ts";

const OPEN: Frame = { type: "channel_open", channel: 1 };
const ATTACH: Frame = { type: "attach", channel: 1, request: 1, route: "nowhere", producer: "" };

describe("a broker among hostile peers", () => {
  let broker: TestBroker;
  let bystander: Client;
  let channel: Channel;

  before(async () => {
    broker = await startTestBroker({ openingTimeoutMs: 300 });
    bystander = await broker.connect();
    channel = await bystander.createChannel();
    await channel.assertQueue("bystander");
  });

  after(async () => {
    await bystander.close();
    await broker.stop({ drainMs: 0 });
  });

  // Whatever a test did to its own connection, another one works as before.
  afterEach(async () => {
    await channel.publish("bystander", "still here");
    assert.equal((await channel.purgeQueue("bystander")).messages, 1);
    assert.equal(broker.connectionCount, 1);
  });

  const beforeOpening: readonly [what: string, octets: Uint8Array, code: number | undefined][] = [
    ["an HTTP request", Buffer.from("GET / HTTP/1.1\r\nHost: x\r\n\r\n"), undefined],
    ["a TLS hello", Buffer.from("16030100c8010000c40303", "hex"), undefined],
    ["zeros", new Uint8Array(64), undefined],
    ["another version", preamble(7, 9), undefined],
    ["a frame too large for the opening [FRM-003]", stream(preamble(), lengthField(4097)), 2],
    ["a length of 2^32 - 1", stream(preamble(), lengthField(0xffffffff)), 2],
    ["a length below the header [FRM-004]", stream(preamble(), lengthField(3)), 1],
    ["a channel before HELLO [OPN-005]", stream(preamble(), OPEN), 4],
    ["HELLO and an operation in one write [OPN-005]", stream(opening(), opening().subarray(8)), 4],
    [
      "an unknown frame [FRM-007]",
      stream(preamble(), Uint8Array.of(12, 0, 0, 0, 0xfe, 0, 0, 0, 0, 0, 0, 0)),
      3,
    ],
  ];
  for (const [what, octets, code] of beforeOpening) {
    it(`answers ${what} before the opening by its error and ends that connection`, async () => {
      const peer = new RawPeer(broker.port);
      peer.write(octets);
      peer.socket.end();
      assert.equal(await peer.error(), code);
    });
  }

  const afterOpening: readonly [what: string, octets: Uint8Array, code: number][] = [
    ["an oversized length [FRM-003]", lengthField(65_537), 2],
    ["a length of 2^31", lengthField(2 ** 31), 2],
    ["a frame of the broker's own", stream({ type: "barrier_reached", channel: 1, request: 1 }), 9],
    [
      "a frame on a channel that is not open [CHN-001]",
      stream({ type: "barrier", channel: 5, request: 1 }),
      9,
    ],
    ["a truncated body [FRM-006]", Uint8Array.of(13, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 1), 1],
    ["a body that is too long [FRM-006]", Uint8Array.of(14, 0, 0, 0, 0x10, 0, 0, 0, 1, 0, 0, 0, 0, 0), 1],
    ["a reserved header bit [FRM-006]", Uint8Array.of(12, 0, 0, 0, 0x10, 0x80, 0, 0, 1, 0, 0, 0), 1],
    ["text that is not UTF-8 [FRM-006]", stream(OPEN, notUtf8()), 1],
    [
      "a settlement turned round [DLV-013]",
      stream(OPEN, consume("bystander", { settleMode: 1 }), turnedRound()),
      1,
    ],
    [
      "flags that contradict each other [DLV-017]",
      stream(
        OPEN,
        consume("bystander", { settleMode: 1 }),
        settle({ outcome: 2, failed: true, untouched: true }),
      ),
      1,
    ],
  ];
  for (const [what, octets, code] of afterOpening) {
    it(`answers ${what} after the opening by its error and ends that connection`, async () => {
      const peer = new RawPeer(broker.port);
      peer.write(stream(opening(), octets));
      peer.socket.end();
      assert.equal(await peer.error(), code);
    });
  }

  const onChannel: readonly [what: string, frames: readonly Frame[], code: number][] = [
    ["a sender that is not there [PUB-003]", [publish({ sender: 9 })], 33],
    ["a consumer that is not there [DLV-013]", [settle({ consumer: 4 })], 34],
    ["credit for a consumer that is not there [CRD-005]", [credit(7)], 34],
    ["a sequence that does not rise [PUB-004]", [ATTACH, publish({}), publish({})], 36],
    ["a publish beyond the credit [CRD-002]", [ATTACH, publish({ sequence: 1_000_000 })], 35],
    ["a fragment without a message [FRG-002]", [ATTACH, fragment(false)], 37],
    [
      "a message inside another [FRG-002]",
      [ATTACH, publish({ more: true, bodyTotal: 9 }), publish({ sequence: 2 })],
      37,
    ],
    ["a body shorter than announced [FRG-003]", [ATTACH, publish({ bodyTotal: 9 })], 38],
    [
      "fragments beyond the announced total [FRG-003]",
      [ATTACH, publish({ more: true, bodyTotal: 4 }), fragment(true)],
      38,
    ],
    [
      "a fragment after which nothing is missing, and which says that another follows [FRG-003]",
      [ATTACH, publish({ more: true, bodyTotal: 6 }), fragment(true)],
      38,
    ],
    [
      "fragments that end too early [FRG-003]",
      [ATTACH, publish({ more: true, bodyTotal: 99 }), fragment(false)],
      38,
    ],
  ];
  for (const [what, frames, code] of onChannel) {
    it(`answers ${what} by closing that channel and no other [CHN-008]`, async () => {
      const peer = new RawPeer(broker.port);
      const other: Frame = { type: "channel_open", channel: 2 };
      const barrier: Frame = { type: "barrier", channel: 2, request: 8 };
      const close: Frame = { type: "connection_close", channel: 0, problem: NO_PROBLEM };
      peer.write(stream(opening(), OPEN, other, ...frames, barrier, close));
      const answers = await peer.ended();
      const closed = answers.find(({ type }) => type === "channel_close");
      assert.ok(closed?.type === "channel_close", JSON.stringify(answers));
      assert.equal(closed.problem.code, code, closed.problem.text);
      assert.ok(answers.some(({ type }) => type === "barrier_reached"));
      assert.equal(answers.at(-1)?.type, "connection_closed");
    });
  }

  it("never confirms or shows a message of which fragments are missing [CHN-009]", async () => {
    const peer = new RawPeer(broker.port);
    const begun = publish({ more: true, bodyTotal: 1000 });
    peer.write(
      stream(opening(), OPEN, ATTACH, begun, { type: "channel_close", channel: 1, problem: NO_PROBLEM }),
    );
    peer.write(stream({ type: "connection_close", channel: 0, problem: NO_PROBLEM }));
    const answers = await peer.ended();
    assert.equal(
      answers.some(({ type }) => type === "confirm" || type === "refuse"),
      false,
    );
    assert.equal((await channel.describeQueue("bystander")).ready, 0);
  });

  it("refuses an aborted message and takes the next [FRG-005]", async () => {
    const peer = new RawPeer(broker.port);
    peer.write(
      stream(
        opening(),
        OPEN,
        ATTACH,
        publish({ more: true, bodyTotal: 1000 }),
        { type: "abort", channel: 1, handle: 0, code: 0 },
        publish({ sequence: 2 }),
        { type: "connection_close", channel: 0, problem: NO_PROBLEM },
      ),
    );
    const refusals = (await peer.ended()).filter(({ type }) => type === "refuse");
    assert.deepEqual(
      refusals.map((frame) => frame.type === "refuse" && [frame.first, frame.problem.code]),
      [
        [1, 103],
        [2, 96],
      ],
    );
  });

  it("ends a connection that is silent before the opening [OPN-007]", async () => {
    const peer = new RawPeer(broker.port);
    peer.write(preamble());
    assert.equal(await peer.error(), 7);
  });

  it("outlives random octets, before and after the opening [FRM-006]", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        async (isOpen, octets) => {
          const peer = new RawPeer(broker.port);
          peer.write(stream(isOpen ? opening() : preamble(), octets));
          peer.socket.end();
          await peer.ended();
        },
      ),
      { numRuns: 60 },
    );
  });

  it("takes no memory for what a length announces [FRM-005, SEC-005]", async () => {
    const before = process.memoryUsage().rss;
    const peers = Array.from({ length: 100 }, () => new RawPeer(broker.port));
    for (const peer of peers)
      peer.write(stream(opening(), OPEN, ATTACH, publish({ more: true, bodyTotal: 200_000_000 })));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const grown = process.memoryUsage().rss - before;
    for (const peer of peers) peer.socket.destroy();
    assert.ok(grown < 64 * 1_048_576, `100 announcements of 200 MB took ${grown} octets`);
    while (broker.connectionCount > 1) await new Promise((resolve) => setImmediate(resolve));
  });

  it("ends a peer that publishes and does not read the answers [SEC-005]", async () => {
    const peer = new RawPeer(broker.port);
    peer.socket.pause();
    peer.write(stream(opening(), OPEN));
    peer.write(stream(ATTACH));
    while (broker.connectionCount < 2) await new Promise((resolve) => setImmediate(resolve));
    let asked = 0;
    while (broker.connectionCount > 1) {
      if (asked < 400_000) {
        const some = Array.from({ length: 1000 }, (_, index) => publish({ sequence: asked + index + 1 }));
        peer.write(stream(...some));
        asked += 1000;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.ok(asked > 20_000, `it was ended after ${asked} messages already`);
    while (broker.connectionCount > 1) await new Promise((resolve) => setImmediate(resolve));
    peer.socket.destroy();
  });

  it("keeps what it has for a consumer that does not read bounded [SEC-003, SEC-005]", async () => {
    await channel.assertQueue("flood");
    const peer = new RawPeer(broker.port);
    peer.socket.pause();
    peer.write(stream(opening(), OPEN, consume("flood", { settleMode: 1 })));
    while ((await channel.describeQueue("flood")).consumers === 0);
    const body = new Uint8Array(60_000);
    const count = 400;
    await Promise.all(Array.from({ length: count }, () => channel.publish("flood", body)));
    // What was not sent waits in the queue, not on its way to the one that does not read.
    const { ready } = await channel.describeQueue("flood");
    assert.ok(
      ready > count / 4,
      `${count - ready} of ${count} messages were sent to a peer that does not read`,
    );
    peer.socket.destroy();
    await channel.deleteQueue("flood");
    while (broker.connectionCount > 1) await new Promise((resolve) => setImmediate(resolve));
  });
});

function fragment(more: boolean): Frame {
  return { type: "fragment", channel: 1, handle: 0, more, body: Uint8Array.of(1, 2, 3) };
}

function credit(handle: number): Frame {
  return { type: "credit", channel: 1, handle, limit: 1, limitOctets: 1 };
}

function notUtf8(): Uint8Array {
  const frame = encodeFrame({ type: "queue_purge", channel: 1, request: 1, queue: "abc" });
  frame[frame.length - 1] = 0xff;
  return frame;
}

/** A range whose end our encoder would not write below its start. */
function turnedRound(): Uint8Array {
  const frame = encodeFrame(settle({ first: 2, last: 2 }));
  frame[24] = 1;
  return frame;
}
