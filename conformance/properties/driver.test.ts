import assert from "node:assert/strict";
import { encodeFrame } from "../../generated/index.ts";
import { ManualClock } from "../../runtime/adapters/manual-clock.ts";
import { MemoryTransport } from "../../runtime/adapters/memory-transport.ts";
import { Driver } from "../../runtime/driver.ts";
import { brokerMachine, clientMachine } from "./endpoints.ts";

/** A client and a broker, each driven over its end of a transport, on one clock. */
function drivenPair(limits: Parameters<typeof clientMachine>[0] = {}) {
  const clock = new ManualClock();
  const [left, right] = MemoryTransport.pair();
  const client = clientMachine(limits);
  const broker = brokerMachine();
  const clientDriver = new Driver(client.machine, left, clock, { drained() {} });
  const brokerDriver = new Driver(broker.machine, right, clock, { drained() {} });
  const settle = (): void => {
    while (clock.runSoon() || left.pump() || right.pump());
  };
  clientDriver.flush();
  brokerDriver.flush();
  settle();
  return { clock, left, right, client, broker, clientDriver, brokerDriver, settle };
}

describe("a driver", () => {
  it("opens a connection, and closes it with both transports [LIV-009]", () => {
    const { client, broker, clientDriver, settle } = drivenPair();
    assert.equal(client.machine.state, "open");
    client.machine.close();
    clientDriver.flush();
    settle();
    assert.equal(client.machine.state, "closed");
    assert.equal(broker.machine.state, "closed");
    assert.deepEqual(broker.recorder.told.at(-1), [0, "ended", "none", "true"]);
  });

  it("keeps an idle connection alive for a day by PING and PONG [LIV-002, LIV-004]", () => {
    const { clock, client, broker, settle } = drivenPair();
    for (let step = 0; step < 24 * 60 * 12; step += 1) {
      clock.advance(5000);
      settle();
    }
    assert.equal(client.machine.state, "open");
    assert.equal(broker.machine.state, "open");
  });

  it("ends a connection of which nothing is heard for three heartbeats [LIV-003]", () => {
    const { clock, client, broker } = drivenPair({ heartbeatMs: 1000 });
    clock.advance(2999);
    assert.equal(broker.machine.state, "open");
    clock.advance(1);
    assert.deepEqual(broker.recorder.told.at(-1), [0, "ended", "heartbeat_timeout", "false"]);
    assert.deepEqual(client.recorder.told.at(-1), [0, "ended", "heartbeat_timeout", "false"]);
  });

  it("ends a peer that says nothing at first, after ten seconds [OPN-007]", () => {
    const clock = new ManualClock();
    const [left, right] = MemoryTransport.pair();
    const { machine, recorder } = brokerMachine();
    new Driver(machine, right, clock, { drained() {} }).flush();
    clock.runSoon();
    clock.advance(9999);
    assert.deepEqual(recorder.told, []);
    clock.advance(1);
    assert.deepEqual(recorder.told, [[0, "ended", "opening_timeout", "false"]]);
    assert.ok(left.pump() || right.pump());
  });

  it("cuts the transport of a peer that answers no close, five seconds later [LIV-011]", () => {
    const { clock, right, broker, brokerDriver } = drivenPair();
    let isCut = false;
    right.destroy = () => {
      isCut = true;
    };
    broker.machine.close();
    brokerDriver.flush();
    clock.runSoon();
    clock.advance(4999);
    assert.equal(isCut, false);
    clock.advance(1);
    assert.equal(isCut, true);
  });

  it("reports a transport that ends inside a frame as lost, and acts on none of it [FRM-011, LIV-012]", () => {
    const { left, broker, settle } = drivenPair();
    const frame = encodeFrame({ type: "channel_open", channel: 1 });
    left.write([frame.subarray(0, 11)]);
    left.end();
    settle();
    assert.deepEqual(broker.recorder.told.at(-1), [0, "ended", "connection_lost", "true"]);
    assert.equal(broker.machine.channels.size, 0);
  });

  it("writes what one turn produced by one call of the transport", () => {
    const { left, client, clientDriver, clock } = drivenPair();
    const calls: number[] = [];
    const write = left.write.bind(left);
    left.write = (chunks) => {
      calls.push(chunks.length);
      write(chunks);
    };
    for (let channel = 1; channel <= 100; channel += 1) {
      client.machine.openChannel(null);
      clientDriver.flush();
    }
    clock.runSoon();
    assert.deepEqual(calls, [1]);
  });
});
