import {
  type Capabilities,
  type CreditView,
  ErrorCode,
  FRAME_RULES,
  type FragmentView,
  type KnownFrame,
  type Problem,
  type PublishView,
  type SettleView,
} from "../../generated/index.ts";
import type { Broker } from "../broker/broker.ts";
import { Driver, type DriverListener } from "../driver.ts";
import type { Clock } from "../ports/clock.ts";
import type { Logger } from "../ports/logger.ts";
import type { Transport } from "../ports/transport.ts";
import { BrokerConnection, type BrokerHandler, type BrokerIdentity } from "../protocol/broker-connection.ts";
import { CORE } from "../protocol/capabilities.ts";
import type { End } from "../protocol/end.ts";
import { makeProblem, problemName } from "../protocol/problem.ts";
import { Delivering } from "./delivering.ts";
import { Publishing } from "./publishing.ts";
import { QueueRequests } from "./queue-requests.ts";
import { refuseRequest } from "./refuse.ts";
import { type ServerChannel, SessionChannel } from "./session-channel.ts";

/** What a session needs beside its transport. */
export interface SessionContext {
  readonly broker: Broker;
  readonly identity: BrokerIdentity;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The session is over: nothing of it is left in the broker. */
  ended(session: Session): void;
}

/** What this broker can do beyond the core; the rest of the protocol is not offered yet. */
export const CAPABILITIES: Capabilities = { ...CORE, fragments: true };

/** Octets on their way to a client that does not read, above which it is ended [SEC-005]. */
const MAX_BACKLOG = 16_777_216;

/** One client's connection: turns what its machine tells into calls of the broker, and back. */
export class Session implements BrokerHandler<SessionChannel>, DriverListener {
  readonly number: number;
  readonly #context: SessionContext;
  readonly #peer: string;
  readonly #connection: BrokerConnection<SessionChannel>;
  readonly #driver: Driver;
  readonly #publishing: Publishing;
  readonly #delivering: Delivering;
  readonly #queues: QueueRequests;

  constructor(number: number, transport: Transport, context: SessionContext) {
    const { broker, identity, clock } = context;
    this.number = number;
    this.#context = context;
    this.#peer = transport.peer;
    this.#connection = new BrokerConnection(this, identity, number, clock.now(), () => clock.epochMs());
    this.#driver = new Driver(this.#connection, transport, clock, this);
    this.#publishing = new Publishing(broker, this.#connection, clock);
    this.#delivering = new Delivering(broker, this.#connection, this, this.#driver);
    this.#queues = new QueueRequests(broker, this.#connection, this);
    // The time to open the connection runs from now on, also for a peer that never sends anything.
    this.#driver.flush();
  }

  /** Asks the client to finish and leave [LIV-006]. */
  goAway(problem: Problem): void {
    if (this.#connection.state !== "open") {
      this.close(problem);
      return;
    }
    this.#connection.send({ type: "go_away", channel: 0, problem, address: "" });
    this.#driver.flush();
  }

  close(problem: Problem): void {
    this.#connection.close(problem);
    this.#driver.flush();
  }

  destroy(): void {
    this.#driver.destroy();
  }

  drained(): void {
    this.#delivering.drained();
  }

  opened(): void {
    const hello = this.#connection.hello;
    this.#log("info", "connection.opened", {
      client: hello?.clientName ?? "",
      version: hello?.clientVersion ?? "",
    });
  }

  createContext(): SessionChannel {
    return new SessionChannel();
  }

  publish(channel: ServerChannel, frame: PublishView): void {
    this.#publishing.publish(channel, frame);
  }

  fragment(channel: ServerChannel, frame: FragmentView): void {
    this.#publishing.fragment(channel, frame);
  }

  settle(channel: ServerChannel, frame: SettleView): void {
    this.#delivering.settle(channel, frame);
  }

  credit(channel: ServerChannel, frame: CreditView): void {
    this.#delivering.credit(channel, frame);
  }

  frame(channel: ServerChannel, frame: KnownFrame): void {
    switch (frame.type) {
      case "barrier":
        this.#publishing.batchEnded();
        this.#connection.send({ type: "barrier_reached", channel: channel.id, request: frame.request });
        break;
      case "queue_assert":
        this.#queues.assert(channel, frame);
        break;
      case "queue_delete":
        this.#queues.delete(channel, frame);
        break;
      case "queue_purge":
        this.#queues.purge(channel, frame);
        break;
      case "queue_describe":
        this.#queues.describe(channel, frame);
        break;
      case "attach":
        this.#publishing.attach(channel, frame);
        break;
      case "detach":
        this.#publishing.detach(channel, frame);
        break;
      case "abort":
        this.#publishing.abort(channel, frame);
        break;
      case "consume":
        this.#delivering.consume(channel, frame);
        break;
      case "cancel":
        this.#delivering.cancel(channel, frame);
        break;
      case "queue_update":
      case "route_bind":
      case "route_unbind":
      case "redrive":
        this.#unsupported(channel, frame.request, frame.type);
        break;
      default:
        throw new Error(`the transition table lets ${frame.type} through, which no client sends`);
    }
  }

  batchEnded(): void {
    this.#publishing.batchEnded();
    if (this.#driver.backlog <= MAX_BACKLOG) return;
    this.close(makeProblem("slow_reader", `${this.#driver.backlog} octets wait to be read [SEC-005]`));
    this.destroy();
  }

  channelEnded(channel: ServerChannel, end: End): void {
    this.#publishing.channelEnded(channel);
    this.#delivering.channelEnded(channel);
    if (end.problem.code === ErrorCode.none || end.byPeer) return;
    this.#log("warn", "channel.failed", { channel: channel.id, ...fieldsOf(end) });
  }

  channelGone(): void {
    // Its id is not used again, and nothing was kept under it.
  }

  goingAway(): void {
    throw new Error("a client does not send GO_AWAY");
  }

  ended(end: End): void {
    this.#context.broker.releaseOwner(this);
    const isFault = end.problem.code !== ErrorCode.none;
    this.#log(isFault ? "warn" : "info", isFault ? "connection.failed" : "connection.closed", fieldsOf(end));
    this.#context.ended(this);
  }

  faulted(fault: unknown): void {
    const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    this.#log("error", "connection.fault", { text });
  }

  #unsupported(channel: ServerChannel, request: number, name: KnownFrame["type"]): void {
    refuseRequest(this.#connection, channel, request, FRAME_RULES[name].frameType, {
      code: "unsupported",
      text: `this broker does not offer ${name}`,
    });
  }

  #log(
    level: "info" | "warn" | "error",
    event: string,
    fields: Readonly<Record<string, string | number | boolean>>,
  ): void {
    this.#context.logger.log(level, event, { connection: this.number, peer: this.#peer, ...fields });
  }
}

function fieldsOf({ problem, byPeer }: End): Readonly<Record<string, string | number | boolean>> {
  if (problem.code === ErrorCode.none) return { byPeer };
  return { code: problemName(problem), text: problem.text, byPeer };
}
