import { ConfirmLevel } from "../../generated/index.ts";
import type { Broker, RouteTarget } from "../broker/broker.ts";
import type { Queue } from "../broker/queue.ts";
import type { BrokerConnection } from "../protocol/broker-connection.ts";
import { ReceiveCredit } from "../protocol/credit.ts";
import type { Partial } from "./incoming.ts";

/** Messages and octets of frames that one sender may have on their way. */
const WINDOW = 8192;
const WINDOW_OCTETS = 4_194_304;

/** One sender of a client: its credit, the message that it is in, and the confirms that wait to go out as a range. */
export class SenderLink implements RouteTarget {
  readonly route: string;
  readonly handle: number;
  queue: Queue | undefined;
  readonly credit = new ReceiveCredit(WINDOW, WINDOW_OCTETS);
  lastSequence = 0;
  /** The message of which not all fragments have come. */
  partial: Partial | undefined;
  /** Octets set aside for it. */
  reserved = 0;
  /** Whether the fragments that come belong to a message that was refused. */
  isSkipping = false;

  readonly #channel: number;
  #first = 0;
  #last = 0;
  #offset = 0;

  constructor(channel: number, handle: number, route: string) {
    this.#channel = channel;
    this.handle = handle;
    this.route = route;
  }

  /** Notes that a message was taken; the confirm goes out with those of its neighbours [PUB-009, PUB-011]. */
  confirm(connection: BrokerConnection<unknown>, sequence: number, offset: number): void {
    const isNext =
      this.#first > 0 &&
      sequence === this.#last + 1 &&
      offset === this.#offset + this.#last - this.#first + 1;
    if (!isNext) {
      this.flush(connection);
      this.#first = sequence;
      this.#offset = offset;
    }
    this.#last = sequence;
  }

  /** Sends what waits: confirms, and credit when half of the window is used. */
  flush(connection: BrokerConnection<unknown>): void {
    if (this.#first > 0) {
      connection.confirm(
        this.#channel,
        this.handle,
        this.#first,
        this.#last,
        this.#offset,
        ConfirmLevel.memory,
      );
      this.#first = 0;
    }
    if (this.credit.renew()) {
      connection.credit(this.#channel, this.handle, this.credit.limit, this.credit.limitOctets);
    }
  }

  /** Drops the message that it is in. */
  dropPartial(broker: Broker): void {
    broker.unreserve(this.reserved);
    this.reserved = 0;
    this.partial = undefined;
  }
}
