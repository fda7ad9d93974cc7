import {
  AssertOutcome,
  FrameType,
  type QueueAssert,
  type QueueDelete,
  type QueueDescribe,
  type QueuePurge,
} from "../../generated/index.ts";
import type { Broker, Refusal } from "../broker/broker.ts";
import { quote } from "../broker/names.ts";
import { Queue } from "../broker/queue.ts";
import type { BrokerConnection } from "../protocol/broker-connection.ts";
import { refuseRequest } from "./refuse.ts";
import type { ServerChannel, SessionChannel } from "./session-channel.ts";

/** What one client asks about queues. Every request is answered on the spot. */
export class QueueRequests {
  readonly #broker: Broker;
  readonly #connection: BrokerConnection<SessionChannel>;
  readonly #owner: unknown;

  /** @param owner stands for the connection where a queue is exclusive to one. */
  constructor(broker: Broker, connection: BrokerConnection<SessionChannel>, owner: unknown) {
    this.#broker = broker;
    this.#connection = connection;
    this.#owner = owner;
  }

  assert(channel: ServerChannel, frame: QueueAssert): void {
    const result = this.#broker.assert(frame.queue, frame, frame.settings, frame.passive, this.#owner);
    if (result.outcome === "refused") {
      refuseRequest(this.#connection, channel, frame.request, FrameType.queueAssert, result.refusal);
      return;
    }
    const queue = result.outcome === "absent" ? undefined : result.queue;
    this.#connection.send({
      type: "queue_asserted",
      channel: channel.id,
      request: frame.request,
      outcome: AssertOutcome[result.outcome],
      consumers: queue?.consumerCount ?? 0,
      messages: queue?.readyCount ?? 0,
      differences: result.outcome === "mismatch" ? result.differences : [],
    });
  }

  delete(channel: ServerChannel, frame: QueueDelete): void {
    const queue = this.#find(channel, frame, FrameType.queueDelete);
    if (queue === undefined) return;
    const fault = deleteFault(queue, frame);
    if (fault !== undefined) {
      refuseRequest(this.#connection, channel, frame.request, FrameType.queueDelete, fault);
      return;
    }
    const messages = queue.delete();
    this.#connection.send({ type: "queue_deleted", channel: channel.id, request: frame.request, messages });
  }

  purge(channel: ServerChannel, frame: QueuePurge): void {
    const queue = this.#find(channel, frame, FrameType.queuePurge);
    if (queue === undefined) return;
    const messages = queue.purge();
    this.#connection.send({ type: "queue_purged", channel: channel.id, request: frame.request, messages });
  }

  describe(channel: ServerChannel, frame: QueueDescribe): void {
    const queue = this.#find(channel, frame, FrameType.queueDescribe);
    if (queue === undefined) return;
    this.#connection.send({
      type: "queue_described",
      channel: channel.id,
      request: frame.request,
      queueType: queue.spec.queueType,
      durable: queue.spec.durable,
      exclusive: queue.spec.exclusive,
      autoDelete: queue.spec.autoDelete,
      consumers: queue.consumerCount,
      ready: queue.readyCount,
      unsettled: queue.unsettledCount,
      octets: queue.octets,
      nextOffset: queue.nextOffset,
      subscriptions: queue.subscriptionCount,
      settings: [],
    });
  }

  #find(
    channel: ServerChannel,
    frame: { readonly request: number; readonly queue: string },
    frameType: number,
  ): Queue | undefined {
    const queue = this.#broker.find(frame.queue, this.#owner);
    if (queue instanceof Queue) return queue;
    const text = `there is no queue ${quote(frame.queue)}`;
    refuseRequest(this.#connection, channel, frame.request, frameType, queue ?? { code: "not_found", text });
    return undefined;
  }
}

function deleteFault(queue: Queue, frame: QueueDelete): Refusal | undefined {
  if (frame.ifUnused && queue.consumerCount > 0) {
    return { code: "in_use", text: `queue ${quote(queue.name)} has ${queue.consumerCount} consumers` };
  }
  const messages = queue.readyCount + queue.unsettledCount;
  if (frame.ifEmpty && messages > 0) {
    return { code: "not_empty", text: `queue ${quote(queue.name)} holds ${messages} messages` };
  }
  return undefined;
}
