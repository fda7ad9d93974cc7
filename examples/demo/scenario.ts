import { createHash } from "node:crypto";
import type { Channel } from "../../runtime/index.ts";
import type { Received } from "./tasks.ts";
import { Worker } from "./workers.ts";

export interface Scenario {
  readonly title: string;
  readonly queue: string;
  readonly type: "P2P" | "PUBSUB";
  readonly path: string;
  readonly split: boolean;
  readonly consumers: number;
}

/** The messages that a scenario publishes, each as its octets. */
export type Sent = readonly Uint8Array[];

export interface Outcome {
  readonly seconds: number;
  /** What each consumer process got. */
  readonly received: readonly (readonly Received[])[];
  /** What is wrong; empty when all is well. */
  readonly faults: readonly string[];
}

/** Publishes from one process, receives in others, and compares. */
export async function run(channel: Channel, url: string, scenario: Scenario, sent: Sent): Promise<Outcome> {
  const { queue, type, path, split } = scenario;
  await channel.assertQueue(queue, { type });
  // Competing consumers cannot know which of them gets how many.
  const count = type === "PUBSUB" || scenario.consumers === 1 ? sent.length : undefined;
  const consumers = Array.from(
    { length: scenario.consumers },
    () => new Worker({ role: "consume", url, queue, count }),
  );
  for (const consumer of consumers) await consumer.next("consuming");
  const publisher = new Worker({ role: "publish", url, queue, path, split });
  const { startedAt } = await publisher.next("published");
  if (count === undefined) {
    await settled(channel, queue);
    for (const consumer of consumers) consumer.finish();
  }
  const received = await Promise.all(
    consumers.map(async (consumer) => (await consumer.next("received")).received),
  );
  for (const worker of [publisher, ...consumers]) worker.end();
  const left = (await channel.deleteQueue(queue)).messages;
  const faults = type === "P2P" ? compare("", sent, received.flat()) : compareEach(sent, received);
  return {
    seconds: (Math.max(...received.flat().map(({ at }) => at)) - startedAt) / 1000,
    received,
    faults: left === 0 ? faults : [...faults, `${left} messages were left in the queue`],
  };
}

async function settled(channel: Channel, queue: string): Promise<void> {
  for (;;) {
    const { ready, unsettled } = await channel.describeQueue(queue);
    if (ready + unsettled === 0) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}

function compareEach(sent: Sent, received: Outcome["received"]): readonly string[] {
  return received.flatMap((one, index) => {
    const isInOrder = one.every((message, place) => message.index === place);
    const faults = compare(`subscriber ${index + 1}: `, sent, one);
    return isInOrder ? faults : [...faults, `subscriber ${index + 1}: out of order`];
  });
}

/** Each message once, and the same. */
function compare(who: string, sent: Sent, received: readonly Received[]): readonly string[] {
  const times = sent.map(() => 0);
  const faults: string[] = [];
  for (const { index, sha256 } of received) {
    const body = sent[index];
    if (body === undefined) faults.push(`${who}message ${index} was never published`);
    else if (sha256 !== sha256Of([body])) faults.push(`${who}message ${index} was changed`);
    times[index] = (times[index] ?? 0) + 1;
  }
  const lost = times.filter((count) => count === 0).length;
  const doubled = times.filter((count) => count > 1).length;
  if (lost > 0) faults.push(`${who}${lost} messages were lost`);
  if (doubled > 0) faults.push(`${who}${doubled} messages came more than once`);
  return faults;
}

export function sha256Of(parts: Iterable<Uint8Array>): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
