import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeFrame, type Frame, type KnownFrame } from "../../generated/index.ts";
import { LocalProtocolError } from "../../runtime/protocol/errors.ts";
import {
  brokerMachine,
  clientMachine,
  feed,
  opening,
  outputOf,
  preamble,
  stream,
  type Told,
} from "./endpoints.ts";
import { lengthField, NO_PROBLEM, publish } from "./frames.ts";

const PREAMBLE_LENGTH = 8;

describe("a pair of connection machines", () => {
  it("opens, with the lower of each limit [OPN-012]", () => {
    const { client, broker } = pair({ maxFrameLength: 8192, heartbeatMs: 500 }, { maxChannels: 7 });
    assert.equal(client.machine.state, "open");
    assert.equal(broker.machine.state, "open");
    assert.deepEqual(client.machine.limits, broker.machine.limits);
    assert.equal(client.machine.limits.maxFrameLength, 8192);
    assert.equal(client.machine.limits.heartbeatMs, 500);
    assert.equal(client.machine.limits.maxChannels, 7);
  });

  it("closes when one side asks for it, and when both do at once [LIV-009, LIV-010]", () => {
    for (const who of ["client", "broker", "both"]) {
      const { client, broker, exchange } = pair();
      if (who !== "broker") client.machine.close();
      if (who !== "client") broker.machine.close();
      exchange();
      for (const { machine, recorder } of [client, broker]) {
        assert.equal(machine.state, "closed", who);
        assert.ok(machine.isEnding, who);
        assert.equal(recorder.told.filter(([, what]) => what === "ended").length, 1, who);
      }
    }
  });

  it("closes a channel when one side asks for it, and when both do at once [CHN-007]", () => {
    for (const who of ["client", "broker", "both"]) {
      const { client, broker, exchange } = pair();
      const ofClient = client.machine.openChannel(null);
      exchange();
      const ofBroker = broker.machine.channels.get(ofClient.id);
      assert.ok(ofBroker !== undefined);
      if (who !== "broker") client.machine.closeChannel(ofClient);
      if (who !== "client") broker.machine.closeChannel(ofBroker);
      exchange();
      for (const { machine, recorder } of [client, broker]) {
        assert.equal(machine.channels.size, 0, who);
        assert.equal(machine.state, "open", who);
        assert.equal(recorder.told.filter(([, what]) => what === "channel gone").length, 1, who);
        assert.equal(recorder.told.filter(([, what]) => what === "channel ended").length, 1, who);
      }
    }
  });

  it("refuses a channel too many and goes on with the others [CHN-003]", () => {
    const { client, exchange } = pair({}, { maxChannels: 2 });
    client.machine.openChannel(null);
    client.machine.openChannel(null);
    assert.throws(() => client.machine.openChannel(null), LocalProtocolError);
    exchange();
    assert.equal(client.machine.channels.size, 2);
  });

  it("never sends a frame that the state forbids, and says so to its caller", () => {
    const { client } = pair();
    const barrier: KnownFrame = { type: "barrier", channel: 1, request: 1 };
    assert.throws(() => client.machine.send(barrier), LocalProtocolError);
    client.machine.openChannel(null);
    assert.throws(() => client.machine.send(barrier), LocalProtocolError);
    assert.throws(
      () => client.machine.send({ type: "barrier_reached", channel: 1, request: 1 }),
      LocalProtocolError,
    );
  });
});

describe("a broker's connection machine", () => {
  it("tells the same however the octets are divided [FRM-001, DMX]", () => {
    const octets = session();
    const whole = toldBy(octets, []);
    assert.ok(whole.length > 20);
    fc.assert(
      fc.property(cutsOf(octets.length), (cuts) => {
        assert.deepEqual(toldBy(octets, cuts), whole);
      }),
      { numRuns: 300 },
    );
    assert.deepEqual(toldBy(octets, range(octets.length)), whole);
  });

  it("gives each channel what it gets alone, however channels are interleaved", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }), {
          minLength: 2,
          maxLength: 5,
        }),
        fc.array(fc.nat(4), { minLength: 60, maxLength: 60 }),
        fc.array(fc.nat(4000), { maxLength: 6 }),
        (programs, picks, cuts) => {
          const lanes = programs.map((program, index) => laneFrames(LANE_IDS[index] ?? 1, program));
          const merged = merge(lanes, picks);
          const together = toldBy(stream(opening(), ...opens(lanes.length), ...merged), sorted(cuts));
          lanes.forEach((lane, index) => {
            const id = LANE_IDS[index] ?? 1;
            const alone = toldBy(stream(opening(), { type: "channel_open", channel: id }, ...lane), []);
            assert.deepEqual(ofChannel(together, id), ofChannel(alone, id));
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  const open: Frame = { type: "channel_open", channel: 1 };
  const violations: readonly [what: string, code: string, octets: Uint8Array][] = [
    ["a frame too large", "frame_too_large", lengthField(70_000)],
    ["a length below the header", "malformed_frame", lengthField(11)],
    ["a reserved header bit", "malformed_frame", Uint8Array.of(12, 0, 0, 0, 0x0b, 2, 0, 0, 0, 0, 0, 0)],
    ["an unknown frame", "unknown_frame", Uint8Array.of(12, 0, 0, 0, 0xee, 0, 0, 0, 0, 0, 0, 0)],
    ["a frame of the other side", "illegal_frame", stream({ type: "connection_closed", channel: 0 })],
    ["a connection frame on a channel", "malformed_frame", onChannel(stream(ping()), 3)],
    ["a channel frame on channel 0", "malformed_frame", onChannel(stream({ ...open }), 0)],
    ["a channel that is not open", "channel_not_open", stream({ type: "barrier", channel: 9, request: 1 })],
    ["a channel opened twice", "illegal_frame", stream(open, open)],
    [
      "a channel id below another",
      "channel_id_used",
      stream({ type: "channel_open", channel: 5 }, { type: "channel_open", channel: 4 }),
    ],
    ["a body that is too short", "malformed_frame", Uint8Array.of(12, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0)],
    ["HELLO again", "illegal_frame", opening().subarray(PREAMBLE_LENGTH)],
  ];
  for (const [what, code, octets] of violations) {
    it(`ends the connection with ${code} for ${what}, and acts on nothing after it [FRM-010]`, () => {
      const { machine, recorder } = opened();
      feed(machine, stream(octets, { type: "channel_open", channel: 77 }));
      const answer = framesIn(outputOf(machine));
      assert.equal(answer.at(-1)?.type, "connection_close");
      assert.deepEqual(recorder.told.at(-1), [0, "ended", code, "false"]);
      assert.equal(machine.channels.has(77), false);
    });
  }

  it("takes an ignorable frame of an unknown type for nothing [FRM-007]", () => {
    const { machine, recorder } = opened();
    feed(machine, Uint8Array.of(14, 0, 0, 0, 0xee, 1, 0, 0, 9, 0, 0, 0, 1, 2));
    assert.equal(machine.state, "open");
    assert.deepEqual(recorder.told, [[0, "opened"]]);
  });

  it("answers no frame but the opening before it is open [OPN-005, OPN-006]", () => {
    for (const frame of [ping(), open, { type: "barrier", channel: 1, request: 1 } satisfies Frame]) {
      const { machine, recorder } = brokerMachine();
      feed(machine, stream(preamble(), frame));
      assert.deepEqual(recorder.told.at(-1), [0, "ended", "illegal_frame", "false"]);
    }
  });

  it("answers a stranger with its preamble, as soon as an octet differs [OPN-003]", () => {
    for (const text of ["GET / HTTP/1.1\r\n", "M", "MUDEX", "\0\0\0\0", "\x16\x03\x01"]) {
      const { machine, recorder } = brokerMachine();
      feed(machine, Buffer.from(text, "latin1"));
      const isStranger = text !== "M";
      assert.equal(machine.isEnding, isStranger, text);
      assert.deepEqual(outputOf(machine), isStranger ? Buffer.from(preamble()) : Buffer.alloc(0));
      assert.equal(recorder.told.length, isStranger ? 1 : 0);
    }
  });

  it("answers a version that it does not speak with its own, and ends [OPN-002]", () => {
    const { machine, recorder } = brokerMachine();
    feed(machine, preamble(2, 9));
    assert.deepEqual(outputOf(machine), Buffer.from(preamble(1, 1)));
    assert.deepEqual(recorder.told, [[0, "ended", "unsupported_version", "false"]]);
  });

  it("refuses what is not HELLO's mechanism with the list of those that are [OPN-008]", () => {
    const { machine } = brokerMachine();
    const hello = framesIn(opening().subarray(PREAMBLE_LENGTH))[0];
    assert.ok(hello?.type === "hello");
    feed(machine, stream(preamble(), { ...hello, mechanism: "PLAIN" }));
    const answer = framesIn(outputOf(machine).subarray(PREAMBLE_LENGTH)).at(-1);
    assert.ok(answer?.type === "connection_close");
    assert.match(answer.problem.text, /ANONYMOUS/);
  });

  it("never throws and never grows without bound, whatever octets come", () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.uint8Array({ maxLength: 300 }),
        cutsOf(300),
        (afterOpening, octets, cuts) => {
          const { machine } = brokerMachine();
          if (afterOpening) feed(machine, opening());
          feed(
            machine,
            octets,
            cuts.filter((cut) => cut < octets.length),
          );
          assert.ok(outputOf(machine).length < 4096);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("survives a fault of its own endpoint: the connection ends, and the fault is told", () => {
    const { machine, recorder } = opened();
    const fault = new TypeError("a bug");
    const told: unknown[] = [];
    recorder.faulted = (thrown) => void told.push(thrown);
    recorder.publish = () => {
      throw fault;
    };
    feed(machine, stream({ type: "channel_open", channel: 1 }, publish()));
    assert.deepEqual(recorder.told.at(-1), [0, "ended", "internal_error", "false"]);
    assert.deepEqual(told, [fault]);
  });

  it("ends a connection that is not open in time, and one that is silent [OPN-007, LIV-003]", () => {
    const late = brokerMachine();
    assert.equal(late.machine.deadline, 10_000);
    late.machine.expire(9999);
    assert.equal(late.recorder.told.length, 0);
    late.machine.expire(10_000);
    assert.deepEqual(late.recorder.told.at(-1), [0, "ended", "opening_timeout", "false"]);

    const silent = opened();
    assert.equal(silent.machine.deadline, 15_000);
    silent.machine.expire(15_000);
    assert.equal(framesIn(outputOf(silent.machine)).at(-1)?.type, "ping");
    silent.machine.expire(45_000);
    assert.deepEqual(silent.recorder.told.at(-1), [0, "ended", "heartbeat_timeout", "false"]);
  });

  it("ends a peer that floods it with control frames, and none that keeps to the rate [SEC-004]", () => {
    const flooded = opened();
    for (let i = 0; i < 1100; i += 1) feed(flooded.machine, stream(ping()));
    assert.deepEqual(flooded.recorder.told.at(-1), [0, "ended", "rate_limited", "false"]);

    const patient = opened();
    for (let second = 1; second <= 60; second += 1) {
      for (let i = 0; i < 99; i += 1) patient.machine.receive(stream(ping()), second * 1000);
      patient.machine.takeOutput(second * 1000);
    }
    assert.equal(patient.machine.isOpen, true);

    const publisher = opened();
    feed(publisher.machine, stream({ type: "channel_open", channel: 1 }));
    for (let i = 1; i <= 5000; i += 1) feed(publisher.machine, stream(publish({ sequence: i })));
    assert.equal(publisher.machine.isOpen, true);
  });

  it("cuts a peer that does not answer its close [LIV-011]", () => {
    const { machine } = opened();
    machine.close();
    assert.equal(machine.isEnding, false);
    assert.equal(machine.isOverdue, false);
    machine.expire(machine.deadline);
    assert.equal(machine.isOverdue, true);
  });
});

describe("a client's connection machine", () => {
  it("ends when the broker answers with another version or another protocol [OPN-004]", () => {
    for (const [octets, code] of [
      [preamble(2, 2), "unsupported_version"],
      [preamble(1, 2), "unsupported_version"],
      [Buffer.from("HTTP/1.1 400"), "malformed_frame"],
    ] as const) {
      const { machine, recorder } = clientMachine();
      feed(machine, octets);
      assert.deepEqual(recorder.told, [[0, "ended", code, "false"]]);
    }
  });

  it("refuses a WELCOME above its HELLO [OPN-012]", () => {
    const { machine, recorder } = clientMachine({ maxFrameLength: 8192 });
    const generous = pair({ maxFrameLength: 16_384 }).toClient;
    feed(machine, generous);
    assert.deepEqual(recorder.told.at(-1), [0, "ended", "limit_not_acceptable", "false"]);
  });
});

const LANE_IDS = [1, 2, 3, 256, 257];

function opens(count: number): Frame[] {
  return LANE_IDS.slice(0, count).map((channel) => ({ type: "channel_open", channel }));
}

/** Frames of one channel: numbers choose what kind, sequences and sizes follow from the place. */
function laneFrames(channel: number, program: readonly number[]): Frame[] {
  return program.map((kind, index): Frame => {
    const n = index + 1;
    if (kind === 1) return { type: "barrier", channel, request: n };
    if (kind === 2) return { type: "queue_purge", channel, request: n, queue: `q${channel}.${n}` };
    if (kind === 3) return { type: "credit", channel, handle: n, limit: n, limitOctets: 2 ** 40 + n };
    if (kind === 4) {
      return {
        type: "fragment",
        channel,
        handle: n,
        more: n % 2 === 0,
        body: new Uint8Array(n * 97).fill(n),
      };
    }
    return publish({ channel, sequence: n, body: new Uint8Array(n * 31).fill(channel) });
  });
}

/** Takes the next frame of the lane that each pick names, until all are taken. */
function merge(lanes: readonly Frame[][], picks: readonly number[]): Frame[] {
  const left = lanes.map((lane) => [...lane]);
  const merged: Frame[] = [];
  for (const pick of [...picks, ...range(200)]) {
    const frame = left[pick % left.length]?.shift();
    if (frame !== undefined) merged.push(frame);
  }
  return merged;
}

function ofChannel(told: readonly Told[], id: number): readonly Told[] {
  return told.filter(([channel]) => channel === id);
}

/** A session with something of everything. */
function session(): Uint8Array {
  return stream(
    opening(),
    ...opens(3),
    ...merge(
      [laneFrames(1, [1, 5, 4, 3, 2]), laneFrames(2, [5, 5, 1, 4, 3]), laneFrames(3, [2, 3, 4])],
      range(40),
    ),
    ping(),
    publish({ channel: 2, sequence: 90, body: new Uint8Array(3000).fill(9) }),
    { type: "unknown", channel: 7, frameType: 0xee, ignorable: true, payload: new Uint8Array(40) },
    { type: "channel_close", channel: 1, problem: NO_PROBLEM },
    { type: "barrier", channel: 2, request: 99 },
    { type: "connection_close", channel: 0, problem: NO_PROBLEM },
  );
}

function ping(): Frame {
  return { type: "ping", channel: 0, payload: new Uint8Array(8) };
}

function toldBy(octets: Uint8Array, cuts: readonly number[]): readonly Told[] {
  const { machine, recorder } = brokerMachine();
  feed(
    machine,
    octets,
    cuts.filter((cut) => cut < octets.length),
  );
  return recorder.told;
}

function opened(): ReturnType<typeof brokerMachine> {
  const broker = brokerMachine();
  feed(broker.machine, opening());
  broker.machine.takeOutput(0);
  return broker;
}

function pair(
  clientLimits: Parameters<typeof clientMachine>[0] = {},
  brokerLimits: Parameters<typeof brokerMachine>[0] = {},
) {
  const client = clientMachine(clientLimits);
  const broker = brokerMachine(brokerLimits);
  let toClient = new Uint8Array(0);
  const exchange = (): void => {
    for (let turn = 0; turn < 4; turn += 1) {
      feed(broker.machine, outputOf(client.machine));
      toClient = Uint8Array.from(outputOf(broker.machine));
      feed(client.machine, toClient);
    }
  };
  feed(broker.machine, outputOf(client.machine));
  toClient = Uint8Array.from(outputOf(broker.machine));
  feed(client.machine, toClient);
  return { client, broker, exchange, toClient };
}

function framesIn(octets: Uint8Array): Frame[] {
  const frames: Frame[] = [];
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length);
  for (let at = 0; at < octets.length; at += view.getUint32(at, true)) {
    frames.push(decodeFrame(octets, at, view.getUint32(at, true)));
  }
  return frames;
}

function onChannel(octets: Uint8Array, channel: number): Uint8Array {
  const changed = Uint8Array.from(octets);
  new DataView(changed.buffer).setUint32(8, channel, true);
  return changed;
}

function cutsOf(length: number): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 1, max: length - 1 }), { maxLength: 20 }).map(sorted);
}

function sorted(cuts: readonly number[]): number[] {
  return [...new Set(cuts)].sort((a, b) => a - b);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
