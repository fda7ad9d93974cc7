import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Client, connect } from "../../runtime/index.ts";
import { startBroker } from "../../runtime/server/index.ts";
import type { Received, Task, WorkerMessage } from "./tasks.ts";

// One process of the demo. It is told its task, does it, and ends when the process that started it does.
process.once("disconnect", () => process.exit(1));
process.once("message", (task: Task) => {
  perform(task).catch((error: unknown) => {
    say({ type: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  });
});

async function perform(task: Task): Promise<void> {
  switch (task.role) {
    case "broker":
      return say({ type: "listening", url: (await startBroker({ port: 0 })).url });
    case "publish":
      return using(task.url, (client) => publish(client, task));
    case "consume":
      return using(task.url, (client) => consume(client, task));
  }
}

async function using(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = await connect(url, { name: "demo" });
  try {
    await work(client);
  } finally {
    await client.close();
  }
}

async function publish(client: Client, { queue, path, split }: Task & { role: "publish" }): Promise<void> {
  const file = await readFile(path);
  const bodies = split ? file.toString("utf8").split("\n") : [file];
  const publisher = await (await client.createChannel()).publisher(queue);
  const startedAt = Date.now();
  // Every promise is the broker's confirm of its message; the publisher sees to it that not too many are on their way.
  await Promise.all(
    bodies.map((body, index) => publisher.publish(body, { headers: { index: String(index) } })),
  );
  say({ type: "published", messages: bodies.length, startedAt });
}

/** Takes messages until it has `count`, or is told to stop when it cannot know how many will be its own. */
async function consume(client: Client, { queue, count }: Task & { role: "consume" }): Promise<void> {
  const stop = new AbortController();
  process.once("message", () => stop.abort());
  const channel = await client.createChannel();
  const consumer = await channel.consume(queue, { signal: stop.signal });
  say({ type: "consuming" });
  const received: Received[] = [];
  const accepted: Promise<void>[] = [];
  for await (const message of consumer) {
    const at = Date.now();
    const sha256 = createHash("sha256").update(message.body).digest("hex");
    received.push({ index: Number(message.header("index")), octets: message.body.length, sha256, at });
    // Not awaited one by one: the next messages are here already.
    accepted.push(message.accept());
    if (received.length === count) break;
  }
  await Promise.all(accepted);
  say({ type: "received", received });
}

function say(message: WorkerMessage): void {
  process.send?.(message);
}
