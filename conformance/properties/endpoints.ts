import {
  type ConfirmView,
  type CreditView,
  type DeliverView,
  encodeFrame,
  encodePreamble,
  type FragmentView,
  type Frame,
  type KnownFrame,
  type Problem,
  type PublishView,
  type SettledView,
  type SettleView,
} from "../../generated/index.ts";
import {
  BrokerConnection,
  type BrokerHandler,
  type BrokerIdentity,
} from "../../runtime/protocol/broker-connection.ts";
import { CORE } from "../../runtime/protocol/capabilities.ts";
import type { Channel } from "../../runtime/protocol/channel.ts";
import {
  ClientConnection,
  type ClientHandler,
  type ClientIdentity,
} from "../../runtime/protocol/client-connection.ts";
import type { End } from "../../runtime/protocol/end.ts";
import { DEFAULT_LIMITS, type Limits } from "../../runtime/protocol/limits.ts";
import { problemName } from "../../runtime/protocol/problem.ts";

/** What a machine told its handler, in words that compare. */
export type Told = readonly (string | number)[];

/** Writes down all that a machine tells, by channel. */
class Recorder {
  readonly told: Told[] = [];

  opened(): void {
    this.told.push([0, "opened"]);
  }

  frame(channel: Channel<null>, frame: KnownFrame): void {
    this.told.push([channel.id, JSON.stringify(frame)]);
  }

  batchEnded(): void {}

  channelEnded(channel: Channel<null>, end: End): void {
    this.told.push([channel.id, "channel ended", problemName(end.problem), String(end.byPeer)]);
  }

  channelGone(channel: Channel<null>): void {
    this.told.push([channel.id, "channel gone"]);
  }

  goingAway(problem: Problem): void {
    this.told.push([0, "going away", problemName(problem)]);
  }

  faulted(fault: unknown): void {
    throw fault;
  }

  ended(end: End): void {
    this.told.push([0, "ended", problemName(end.problem), String(end.byPeer)]);
  }

  credit(channel: Channel<null>, frame: CreditView): void {
    this.told.push([channel.id, "credit", frame.handle, frame.limit, frame.limitOctets]);
  }

  fragment(channel: Channel<null>, frame: FragmentView): void {
    this.told.push([channel.id, "fragment", frame.handle, String(frame.more), octets(frame)]);
  }
}

export class BrokerRecorder extends Recorder implements BrokerHandler<null> {
  createContext(): null {
    return null;
  }

  publish(channel: Channel<null>, frame: PublishView): void {
    this.told.push([channel.id, "publish", frame.sender, frame.sequence, octets(frame)]);
  }

  settle(channel: Channel<null>, frame: SettleView): void {
    this.told.push([channel.id, "settle", frame.consumer, frame.first, frame.last, frame.outcome]);
  }
}

export class ClientRecorder extends Recorder implements ClientHandler<null> {
  deliver(channel: Channel<null>, frame: DeliverView): void {
    this.told.push([channel.id, "deliver", frame.consumer, frame.delivery, octets(frame)]);
  }

  confirm(channel: Channel<null>, frame: ConfirmView): void {
    this.told.push([channel.id, "confirm", frame.sender, frame.first, frame.last]);
  }

  settled(channel: Channel<null>, frame: SettledView): void {
    this.told.push([channel.id, "settled", frame.consumer, frame.first, frame.last, frame.code]);
  }
}

/** A broker's machine of its own, at time 0. */
export function brokerMachine(limits: Partial<Limits> = {}): {
  readonly machine: BrokerConnection<null>;
  readonly recorder: BrokerRecorder;
} {
  const recorder = new BrokerRecorder();
  const identity: BrokerIdentity = {
    name: "test",
    version: "test/1",
    capabilities: CORE,
    limits: { ...DEFAULT_LIMITS, ...limits },
    openingTimeoutMs: 10_000,
    controlFrameRate: 100,
  };
  return { machine: new BrokerConnection(recorder, identity, 1, 0, () => 0), recorder };
}

/** A client's machine of its own, at time 0, which has begun. */
export function clientMachine(limits: Partial<Limits> = {}): {
  readonly machine: ClientConnection<null>;
  readonly recorder: ClientRecorder;
} {
  const recorder = new ClientRecorder();
  const identity: ClientIdentity = {
    name: "test",
    version: "test/1",
    capabilities: CORE,
    limits: { ...DEFAULT_LIMITS, ...limits },
    openingTimeoutMs: 10_000,
  };
  const machine = new ClientConnection(recorder, identity, 0);
  machine.start();
  return { machine, recorder };
}

/** What a machine has to say, in one piece. */
export function outputOf(machine: { takeOutput(now: number): readonly Uint8Array[] }): Uint8Array {
  return Buffer.concat(machine.takeOutput(0));
}

/** Preamble and HELLO as a client sends them. */
export function opening(limits: Partial<Limits> = {}): Uint8Array {
  return outputOf(clientMachine(limits).machine);
}

export function preamble(versionMin = 1, versionMax = 1): Uint8Array {
  return encodePreamble({ versionMin, versionMax });
}

export function stream(...frames: readonly (Frame | Uint8Array)[]): Uint8Array {
  return Buffer.concat(frames.map((frame) => (frame instanceof Uint8Array ? frame : encodeFrame(frame))));
}

/** Feeds octets in the pieces that `cuts` make of them. */
export function feed(
  machine: { receive(chunk: Uint8Array, now: number): void },
  octetsToFeed: Uint8Array,
  cuts: readonly number[] = [],
): void {
  let from = 0;
  for (const cut of [...cuts, octetsToFeed.length]) {
    machine.receive(Uint8Array.from(octetsToFeed.subarray(from, cut)), 0);
    from = cut;
  }
}

function octets(frame: {
  readonly view: DataView;
  readonly bodyAt: number;
  readonly bodyLength: number;
}): string {
  const { view, bodyAt, bodyLength } = frame;
  return Buffer.from(view.buffer, view.byteOffset + bodyAt, bodyLength).toString("hex");
}
