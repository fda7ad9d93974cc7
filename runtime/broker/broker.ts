import {
  type Difference,
  type ErrorCodeName,
  type Setting,
  SettingKey,
  settingKeyName,
} from "../../generated/index.ts";
import type { Content } from "./message.ts";
import { isReserved, nameFault, quote } from "./names.ts";
import { Queue, type QueueKeeper, type QueueSpec, type Store } from "./queue.ts";

/** A request that is refused: nothing of it was done [ERR-006]. */
export interface Refusal {
  readonly code: ErrorCodeName;
  /** For people: what was wrong, where, what to do. */
  readonly text: string;
}

export type AssertResult =
  | { readonly outcome: "created" | "exists"; readonly queue: Queue }
  | { readonly outcome: "mismatch"; readonly queue: Queue; readonly differences: Difference[] }
  | { readonly outcome: "absent" }
  | { readonly outcome: "refused"; readonly refusal: Refusal };

/** What a client publishes to; it finds its queue anew when that was deleted [PUB-002]. */
export interface RouteTarget {
  readonly route: string;
  queue: Queue | undefined;
}

const DEFAULT_MAX_QUEUES = 100_000;

/** All queues of a broker and the rules for them. Knows no connection, clock or disk. */
export class Broker implements QueueKeeper {
  readonly #queues = new Map<string, Queue>();
  readonly #store: Store;
  readonly #maxQueues: number;

  /**
   * @param maxOctets of memory for messages, over all queues.
   * @param maxQueues that may be there at once.
   */
  constructor(maxOctets: number, maxQueues = DEFAULT_MAX_QUEUES) {
    this.#store = { octets: 0, maxOctets };
    this.#maxQueues = maxQueues;
  }

  get queueCount(): number {
    return this.#queues.size;
  }

  /** Octets of memory that messages take. */
  get octets(): number {
    return this.#store.octets;
  }

  /** Makes sure that a queue is there [QUE-003 to QUE-008]. `owner` stands for the connection that asks. */
  assert(
    name: string,
    spec: QueueSpec,
    settings: readonly Setting[],
    isPassive: boolean,
    owner: unknown,
  ): AssertResult {
    const refusal = this.#assertFault(name, spec, settings);
    if (refusal !== undefined) return { outcome: "refused", refusal };
    const found = this.find(name, owner);
    if (found !== undefined && !(found instanceof Queue)) return { outcome: "refused", refusal: found };
    if (found !== undefined) {
      const differences = differencesOf(found.spec, spec);
      return differences.length === 0
        ? { outcome: "exists", queue: found }
        : { outcome: "mismatch", queue: found, differences };
    }
    if (isPassive) return { outcome: "absent" };
    if (this.#queues.size >= this.#maxQueues) {
      const text = `there are ${this.#maxQueues} queues, which is the limit; delete some first`;
      return { outcome: "refused", refusal: { code: "limit_reached", text } };
    }
    const queue = new Queue(name, spec, spec.exclusive ? owner : undefined, this.#store, this);
    this.#queues.set(name, queue);
    return { outcome: "created", queue };
  }

  /** The queue of this name, undefined when there is none, or why it cannot be used by `owner` [QUE-006]. */
  find(name: string, owner: unknown): Queue | Refusal | undefined {
    const queue = this.#queues.get(name);
    if (queue === undefined || !queue.spec.exclusive || queue.owner === owner) return queue;
    return { code: "in_use", text: `queue ${quote(name)} is exclusive to another connection` };
  }

  /** Says what is wrong with a route, if anything. */
  routeFault(route: string): Refusal | undefined {
    const fault = nameFault(route);
    return fault === undefined ? undefined : { code: "invalid_name", text: fault };
  }

  /** Gives a message to the queue that receives its route; or says why not. Sets the offset of the message. */
  publish(target: RouteTarget, content: Content, needsConsumer = false): ErrorCodeName | undefined {
    let { queue } = target;
    if (queue === undefined || queue.isDeleted) {
      queue = this.#queues.get(target.route);
      target.queue = queue;
      if (queue === undefined) return "no_route";
    }
    if (needsConsumer && !queue.hasConsumer) return "no_consumer";
    return queue.publish(content);
  }

  /** Sets octets aside for a message that is still arriving. Returns false when there are none left. */
  reserve(octets: number): boolean {
    if (this.#store.octets + octets > this.#store.maxOctets) return false;
    this.#store.octets += octets;
    return true;
  }

  /** Gives back what `reserve` set aside. */
  unreserve(octets: number): void {
    this.#store.octets -= octets;
  }

  /** A connection is gone: its exclusive queues go with it. */
  releaseOwner(owner: unknown): void {
    for (const queue of this.#queues.values()) {
      if (queue.spec.exclusive && queue.owner === owner) queue.delete();
    }
  }

  deleted(queue: Queue): void {
    this.#queues.delete(queue.name);
  }

  #assertFault(name: string, spec: QueueSpec, settings: readonly Setting[]): Refusal | undefined {
    const fault = nameFault(name);
    if (fault !== undefined) return { code: "invalid_name", text: fault };
    if (isReserved(name)) {
      return {
        code: "invalid_name",
        text: `names that begin with "mudem." are the broker's, such as ${quote(name)}`,
      };
    }
    if (spec.durable) {
      return {
        code: "unsupported",
        text: `queue ${quote(name)} cannot be durable: this broker keeps messages in memory only`,
      };
    }
    return settingsFault(settings);
  }
}

/** No setting is offered yet, see the capabilities in WELCOME; what differs is only how each is refused. */
function settingsFault(settings: readonly Setting[]): Refusal | undefined {
  const known = new Set<number>(Object.values(SettingKey));
  const [setting] = settings;
  if (setting === undefined) return undefined;
  if (new Set(settings.map(({ key }) => key)).size < settings.length) {
    return { code: "invalid_setting", text: "a setting is given twice" };
  }
  const unknown = settings.find(({ key }) => !known.has(key));
  if (unknown !== undefined) return { code: "invalid_setting", text: `setting ${unknown.key} is not known` };
  return {
    code: "unsupported",
    text: `this broker does not offer the setting ${settingKeyName(setting.key)}`,
  };
}

function differencesOf(have: QueueSpec, want: QueueSpec): Difference[] {
  const differences: Difference[] = [];
  const compare = (key: number, haveNumber: number, wantNumber: number): void => {
    if (haveNumber === wantNumber) return;
    differences.push({
      have: { key, number: haveNumber, text: "" },
      want: { key, number: wantNumber, text: "" },
    });
  };
  compare(SettingKey.queueType, have.queueType, want.queueType);
  compare(SettingKey.durable, Number(have.durable), Number(want.durable));
  compare(SettingKey.exclusive, Number(have.exclusive), Number(want.exclusive));
  compare(SettingKey.autoDelete, Number(have.autoDelete), Number(want.autoDelete));
  return differences;
}
