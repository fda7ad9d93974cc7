import assert from "node:assert/strict";
import {
  ErrorCode,
  encodeFrame,
  type Frame,
  type Property,
  PropertyKey,
  type Setting,
} from "../../generated/index.ts";
import { startTestBroker, type TestBroker } from "../../runtime/testing.ts";
import { consume, publish, settle } from "./frames.ts";
import { RawPeer } from "./raw-peer.ts";

/** What the broker answers, frame by frame, in words that compare. */
type Answer = readonly (string | number | boolean)[];

describe("the rules that a broker keeps, on the wire", () => {
  let broker: TestBroker;
  let peer: RawPeer;

  beforeEach(async () => {
    broker = await startTestBroker();
    peer = await RawPeer.open(broker.port);
  });

  afterEach(async () => {
    peer.socket.destroy();
    await broker.stop({ drainMs: 0 });
  });

  const expectAnswers = async (
    frames: readonly (Frame | Uint8Array)[],
    expected: readonly Answer[],
  ): Promise<void> => {
    assert.deepEqual((await peer.exchange(...frames)).map(inWords), expected);
  };

  it("creates a queue once, finds it, and tells what differs [QUE-003, QUE-004, QUE-005]", async () => {
    await expectAnswers([assertQueue("q", { passive: true })], [["queue_asserted", 1, "absent"]]);
    await expectAnswers(
      [assertQueue("q"), assertQueue("q")],
      [
        ["queue_asserted", 1, "created"],
        ["queue_asserted", 1, "exists"],
      ],
    );
    await expectAnswers([assertQueue("q", { passive: true })], [["queue_asserted", 1, "exists"]]);
    const [mismatch] = await peer.exchange(assertQueue("q", { queueType: 2, autoDelete: true }));
    assert.ok(mismatch?.type === "queue_asserted");
    assert.deepEqual(
      mismatch.differences.map(({ have, want }) => [have.key, have.number, want.key, want.number]),
      [
        [1, 1, 1, 2],
        [4, 0, 4, 1],
      ],
    );
    await expectAnswers([assertQueue("q")], [["queue_asserted", 1, "exists"]]);
  });

  it("refuses names that break the rules, and takes all others octet by octet [NAM-001, NAM-002, NAM-003]", async () => {
    const bad = [
      ".",
      "a.",
      ".a",
      "a..b",
      "a b",
      "a\u0000",
      "a\u007f",
      "a\u0085",
      "*",
      "a.>",
      "a*b",
      "mudem.x",
      tokens(17),
    ];
    for (const name of bad) await expectAnswers([assertQueue(name)], [["failed", 1, "invalid_name"]]);
    const good = [
      "a",
      "a.b",
      tokens(16),
      "ä",
      "a\u0308",
      "é",
      "x".repeat(255),
      "__proto__",
      "mudem",
      "\u{1f600}",
    ];
    for (const name of good) await expectAnswers([assertQueue(name)], [["queue_asserted", 1, "created"]]);
    await expectAnswers([attach("a b")], [["failed", 1, "invalid_name"]]);
  });

  it("refuses settings and parts of the protocol that it does not offer [QUE-007, QUE-008, OPN-010]", async () => {
    await expectAnswers([assertQueue("q", { settings: [setting(17)] })], [["failed", 1, "unsupported"]]);
    await expectAnswers([assertQueue("q", { settings: [setting(99)] })], [["failed", 1, "invalid_setting"]]);
    await expectAnswers(
      [assertQueue("q", { settings: [setting(17), setting(17)] })],
      [["failed", 1, "invalid_setting"]],
    );
    await expectAnswers([assertQueue("q", { durable: true })], [["failed", 1, "unsupported"]]);
    await expectAnswers(
      [{ type: "queue_update", channel: 1, request: 1, queue: "q", settings: [] }],
      [["failed", 1, "unsupported"]],
    );
    await expectAnswers(
      [{ type: "route_bind", channel: 1, request: 1, queue: "q", pattern: "a.*" }],
      [["failed", 1, "unsupported"]],
    );
    await expectAnswers([{ ...attach("q"), producer: "p" } as Frame], [["failed", 1, "unsupported"]]);
    await expectAnswers(
      [{ type: "renew", channel: 0, request: 1, mechanism: "BEARER", data: new Uint8Array(0) }],
      [["renewed", 1, "unsupported"]],
    );
  });

  it("deletes under its conditions only, purges what waits, and counts [QUE-011, QUE-012, QUE-013]", async () => {
    await peer.exchange(assertQueue("q"), attach("q"), ...[1, 2, 3].map((n) => publish({ sequence: n })));
    await peer.exchange(consume("q", { limit: 1 }));
    assert.deepEqual(await countsOf(), { ready: 2, unsettled: 1, octets: 9, nextOffset: 3, consumers: 1 });
    await expectAnswers([deleteQueue({ ifUnused: true })], [["failed", 1, "in_use"]]);
    await expectAnswers([deleteQueue({ ifEmpty: true })], [["failed", 1, "not_empty"]]);
    const [purged] = await peer.exchange({ type: "queue_purge", channel: 1, request: 1, queue: "q" });
    assert.equal(purged?.type === "queue_purged" && purged.messages, 2);
    assert.deepEqual(await countsOf(), { ready: 0, unsettled: 1, octets: 3, nextOffset: 3, consumers: 1 });
    const answers = await peer.exchange(deleteQueue({}));
    assert.deepEqual(answers.map(inWords), [
      ["cancelled", 0, "queue_deleted"],
      ["queue_deleted", 1],
    ]);
    await expectAnswers([deleteQueue({})], [["failed", 1, "not_found"]]);
  });

  it("gives handles that mean nothing elsewhere and do not come again [PUB-001, DLV-001]", async () => {
    await peer.exchange(assertQueue("q"));
    const attached = await peer.exchange(
      attach("q"),
      attach("q"),
      { type: "detach", channel: 1, request: 5, sender: 1 },
      attach("q"),
    );
    assert.deepEqual(
      attached.map((frame) => (frame.type === "attached" ? frame.sender : frame.type)),
      [0, 1, "detached", 2],
    );
    const consumed = await peer.exchange(
      consume("q"),
      { type: "cancel", channel: 1, request: 6, consumer: 0 },
      consume("q"),
    );
    assert.deepEqual(
      consumed.map((frame) => (frame.type === "consumed" ? frame.consumer : frame.type)),
      [0, "cancelled", 1],
    );
    await expectAnswers(
      [{ type: "cancel", channel: 1, request: 7, consumer: 0 }],
      [["failed", 7, "not_found"]],
    );
  });

  it("answers every publish once, with the route found when it came [PUB-002, PUB-008, PUB-012, ROU-001]", async () => {
    await peer.exchange(attach("later"));
    await expectAnswers([publish({ sequence: 1 })], [["refuse", 1, 1, "no_route"]]);
    await expectAnswers(
      [assertQueue("later"), publish({ sequence: 2 }), publish({ sequence: 3 }), publish({ sequence: 7 })],
      [
        ["queue_asserted", 1, "created"],
        ["confirm", 2, 3, 0],
        ["confirm", 7, 7, 2],
      ],
    );
    const answers = await peer.exchange(publish({ sequence: 8 }), {
      type: "detach",
      channel: 1,
      request: 1,
      sender: 0,
    });
    assert.deepEqual(answers.map(inWords), [
      ["confirm", 8, 8, 3],
      ["detached", 1],
    ]);
  });

  it("refuses a message that needs what is not offered [PUB-006]", async () => {
    await peer.exchange(assertQueue("q"), attach("q"));
    await expectAnswers([publish({ sequence: 1, priority: 1 })], [["refuse", 1, 1, "unsupported"]]);
    await expectAnswers([publish({ sequence: 2, ttlMs: 1 })], [["refuse", 2, 2, "unsupported"]]);
    await expectAnswers([publish({ sequence: 3, deliverAt: 1 })], [["refuse", 3, 3, "unsupported"]]);
  });

  it("cannot be left in the middle of a message [PUB-014]", async () => {
    await peer.exchange(assertQueue("q"), attach("q"), publish({ sequence: 1, more: true, bodyTotal: 6 }));
    const detach: Frame = { type: "detach", channel: 1, request: 1, sender: 0 };
    await expectAnswers([detach], [["failed", 1, "fragment_unexpected"]]);
    const rest: Frame = {
      type: "fragment",
      channel: 1,
      handle: 0,
      more: false,
      body: Uint8Array.of(4, 5, 6),
    };
    await expectAnswers(
      [rest, detach],
      [
        ["confirm", 1, 1, 0],
        ["detached", 1],
      ],
    );
  });

  it("refuses properties that break the rules, and passes the others on as they are [MSG-004, MSG-005, MSG-006, MSG-007]", async () => {
    const bad: readonly (readonly Property[])[] = [
      [text(PropertyKey.messageId), text(PropertyKey.messageId)],
      [text(PropertyKey.messageId, "x", "a name")],
      [{ key: PropertyKey.contentType, name: "", value: Uint8Array.of(0xff) }],
      [header("")],
      [header("a"), header("b"), header("a")],
      Array.from({ length: 129 }, (_, index) => header(`h${index}`)),
      [text(PropertyKey.deadLetterReason)],
    ];
    await peer.exchange(assertQueue("q"), attach("q"));
    for (const [index, entries] of bad.entries()) {
      const sequence = index + 1;
      await expectAnswers(
        [publish({ sequence, properties: { entries: [...entries] } })],
        [["refuse", sequence, sequence, "invalid_properties"]],
      );
    }
    const good = [
      header("z"),
      text(200, "unknown"),
      header("__proto__"),
      text(PropertyKey.messageId, "\ufeff\0é"),
      header("a"),
    ];
    await peer.exchange(publish({ sequence: 100, properties: { entries: good } }));
    const delivered = (await peer.exchange(consume("q"))).find(({ type }) => type === "deliver");
    assert.ok(delivered?.type === "deliver");
    assert.deepEqual(
      delivered.properties.entries.map(({ key, name, value }) => [key, name, Buffer.from(value).toString()]),
      good.map(({ key, name, value }) => [key, name, Buffer.from(value).toString()]),
    );
  });

  it("takes an empty body, and refuses one that is too long from its first frame on [MSG-002, MSG-003]", async () => {
    await peer.exchange(assertQueue("q"), attach("q"));
    await expectAnswers(
      [publish({ sequence: 1, bodyTotal: 0, body: new Uint8Array(0) })],
      [["confirm", 1, 1, 0]],
    );
    await expectAnswers(
      [publish({ sequence: 2, more: true, bodyTotal: 300_000_000 })],
      [["refuse", 2, 2, "message_too_large"]],
    );
    const rest: Frame = { type: "fragment", channel: 1, handle: 0, more: false, body: Uint8Array.of(1) };
    await expectAnswers([rest, publish({ sequence: 3 })], [["confirm", 3, 3, 1]]);
  });

  it("passes a time on, and sets its own where there is none [MSG-008]", async () => {
    await peer.exchange(
      assertQueue("q"),
      attach("q"),
      publish({ sequence: 1, timestamp: 77 }),
      publish({ sequence: 2 }),
    );
    const times = (await peer.exchange(consume("q"))).map((frame) =>
      frame.type === "deliver" ? frame.timestamp : -1,
    );
    assert.equal(times[1], 77);
    assert.ok((times[2] ?? 0) > 1_700_000_000_000);
  });

  it("refuses consumers of what is not there or not offered [DLV-002, DLV-003, DLV-004]", async () => {
    await expectAnswers([consume("q")], [["failed", 1, "not_found"]]);
    await peer.exchange(assertQueue("q"), assertQueue("p", { queueType: 2 }));
    await expectAnswers([consume("q", { startFrom: 2 })], [["failed", 1, "wrong_queue_type"]]);
    await expectAnswers([consume("q", { subscription: "s" })], [["failed", 1, "wrong_queue_type"]]);
    await expectAnswers([consume("p", { subscription: "s" })], [["failed", 1, "unsupported"]]);
    await expectAnswers([consume("p", { startFrom: 3 })], [["failed", 1, "unsupported"]]);
    await expectAnswers([consume("q", { settleMode: 3 })], [["failed", 1, "unsupported"]]);
    await expectAnswers(
      [consume("q", { exclusive: true }), consume("q")],
      [
        ["consumed", 1],
        ["failed", 1, "in_use"],
      ],
    );
    await expectAnswers(
      [
        { type: "cancel", channel: 1, request: 2, consumer: 0 },
        consume("q"),
        consume("q", { exclusive: true }),
      ],
      [
        ["cancelled", 2, "none"],
        ["consumed", 1],
        ["failed", 1, "in_use"],
      ],
    );
  });

  it("settles what was delivered and nothing else [DLV-011, DLV-012, DLV-014, DLV-018]", async () => {
    await peer.exchange(assertQueue("q"), attach("q"), ...[1, 2, 3, 4].map((n) => publish({ sequence: n })));
    await peer.exchange(consume("q"));
    await expectAnswers([settle({ first: 1, last: 1, outcome: 1 })], [["settled", 1, 1, "none"]]);
    await expectAnswers(
      [settle({ first: 1, last: 3, outcome: 1 })],
      [
        ["settled", 1, 1, "unknown_delivery"],
        ["settled", 2, 3, "none"],
      ],
    );
    await expectAnswers([settle({ first: 4, last: 4, outcome: 4 })], [["settled", 4, 4, "unsupported"]]);
    await expectAnswers(
      [settle({ first: 4, last: 9, outcome: 3 })],
      [
        ["settled", 4, 4, "none"],
        ["settled", 5, 9, "unknown_delivery"],
      ],
    );
    assert.equal((await countsOf()).unsettled, 0);
    await peer.exchange(consume("q", { settleMode: 1 }), publish({ sequence: 5 }));
    await expectAnswers(
      [settle({ consumer: 1, first: 1, last: 1, outcome: 1 })],
      [["settled", 1, 1, "unknown_delivery"]],
    );
  });

  it("delivers nothing after CANCELLED, and lets be settled what came before [DLV-020]", async () => {
    await peer.exchange(assertQueue("q"), attach("q"), publish({ sequence: 1 }), publish({ sequence: 2 }));
    await peer.exchange(consume("q", { limit: 1 }));
    await expectAnswers(
      [{ type: "cancel", channel: 1, request: 2, consumer: 0 }, credit(0, 9), publish({ sequence: 3 })],
      [
        ["cancelled", 2, "none"],
        ["confirm", 3, 3, 2],
      ],
    );
    await expectAnswers([settle({ first: 1, last: 1, outcome: 1 })], [["settled", 1, 1, "none"]]);
    assert.equal((await countsOf()).ready, 2);
  });

  it("counts for each subscription alone [SUB-004]", async () => {
    await peer.exchange(assertQueue("q", { queueType: 2 }), consume("q"), consume("q"), attach("q"));
    await peer.exchange(publish({ sequence: 1 }));
    const again = await peer.exchange(
      settle({ first: 1, last: 1, outcome: 2 }),
      settle({ consumer: 1, first: 1, last: 1, outcome: 1 }),
    );
    const deliveries = again.filter((frame) => frame.type === "deliver");
    assert.deepEqual(
      deliveries.map((frame) => frame.type === "deliver" && [frame.consumer, frame.delivery, frame.attempts]),
      [[0, 2, 2]],
    );
  });

  it("ends the connection for a fragment without octets, and names the frame [FRG-004, ERR-004]", async () => {
    await peer.exchange(assertQueue("q"), attach("q"), publish({ sequence: 1, more: true, bodyTotal: 6 }));
    peer.write(encodeFrame({ type: "fragment", channel: 1, handle: 0, more: true, body: new Uint8Array(0) }));
    peer.socket.end();
    const last = (await peer.ended()).at(-1);
    assert.ok(last?.type === "connection_close");
    assert.deepEqual([last.problem.code, last.problem.frameType], [ErrorCode.malformedFrame, 0x51]);
    assert.match(last.problem.text, /FRG-004/);
  });

  it("answers barriers in their order among all that was asked [CHN-010, CHN-011]", async () => {
    const answers = await peer.exchange(
      barrier(3),
      assertQueue("q"),
      barrier(2),
      attach("q"),
      publish({ sequence: 1 }),
      barrier(1),
    );
    assert.deepEqual(
      answers.map(({ type }) => type),
      ["barrier_reached", "queue_asserted", "barrier_reached", "attached", "confirm", "barrier_reached"],
    );
  });

  const countsOf = async () => {
    const [frame] = await peer.exchange({ type: "queue_describe", channel: 1, request: 1, queue: "q" });
    assert.ok(frame?.type === "queue_described");
    const { ready, unsettled, octets, nextOffset, consumers } = frame;
    return { ready, unsettled, octets, nextOffset, consumers };
  };
});

const CODES: ReadonlyMap<number, string> = new Map(
  Object.entries(ErrorCode).map(([name, code]) => [
    code,
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  ]),
);
const OUTCOMES = ["", "created", "exists", "mismatch", "absent", "updated"];

function codeOf({ code }: { readonly code: number }): string {
  return CODES.get(code) ?? String(code);
}

function inWords(frame: Frame): Answer {
  switch (frame.type) {
    case "queue_asserted":
      return [frame.type, frame.request, OUTCOMES[frame.outcome] ?? ""];
    case "failed":
    case "renewed":
    case "cancelled":
      return [frame.type, frame.request, codeOf(frame.problem)];
    case "confirm":
      return [frame.type, frame.first, frame.last, frame.offset];
    case "refuse":
      return [frame.type, frame.first, frame.last, codeOf(frame.problem)];
    case "settled":
      return [frame.type, frame.first, frame.last, codeOf(frame)];
    default:
      return "request" in frame ? [frame.type, frame.request] : [frame.type];
  }
}

function setting(key: number): Setting {
  return { key, number: 1, text: "" };
}

function text(key: number, value = "x", name = ""): Property {
  return { key, name, value: Buffer.from(value) };
}

function header(name: string): Property {
  return text(PropertyKey.header, "v", name);
}

function barrier(request: number): Frame {
  return { type: "barrier", channel: 1, request };
}

function assertQueue(name: string, fields: Partial<Extract<Frame, { type: "queue_assert" }>> = {}): Frame {
  const flags = { durable: false, exclusive: false, autoDelete: false, passive: false };
  return {
    type: "queue_assert",
    channel: 1,
    request: 1,
    queueType: 1,
    ...flags,
    queue: name,
    settings: [],
    ...fields,
  };
}

function deleteQueue(fields: { readonly ifUnused?: boolean; readonly ifEmpty?: boolean }): Frame {
  return {
    type: "queue_delete",
    channel: 1,
    request: 1,
    ifUnused: false,
    ifEmpty: false,
    queue: "q",
    ...fields,
  };
}

function attach(route: string): Frame {
  return { type: "attach", channel: 1, request: 1, route, producer: "" };
}

function credit(handle: number, limit: number): Frame {
  return { type: "credit", channel: 1, handle, limit, limitOctets: 1_000_000 };
}

function tokens(count: number): string {
  return Array.from({ length: count }, (_, index) => `t${index}`).join(".");
}
