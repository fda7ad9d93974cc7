import assert from "node:assert/strict";
import fc from "fast-check";
import { type Client, connect, json, MudemError, queue, text } from "./index.ts";
import { startBroker } from "./server/index.ts";
import { startTestBroker, type TestBroker } from "./testing.ts";

describe("a client and a broker over TCP", () => {
  let broker: TestBroker;
  let client: Client;
  let names = 0;

  before(async () => {
    broker = await startTestBroker();
    client = await broker.connect({ name: "test" });
  });

  after(async () => {
    await client.close();
    await broker.stop({ drainMs: 0 });
  });

  const freshQueue = async (type: "P2P" | "PUBSUB" = "P2P"): Promise<string> => {
    names += 1;
    const name = `test.${names}`;
    await client.assertQueue(name, { type });
    return name;
  };

  it("delivers what was published while nobody consumed, in order [DLV-009]", async () => {
    const name = await freshQueue();
    const channel = await client.createChannel();
    for (let i = 0; i < 10; i += 1) {
      assert.deepEqual(await channel.publish(name, `message ${i}`), {
        offset: i,
        duplicate: false,
        level: "memory",
      });
    }
    const bodies: string[] = [];
    for await (const message of await channel.consume(name)) {
      bodies.push(Buffer.from(message.body).toString());
      await message.accept();
      if (bodies.length === 10) break;
    }
    assert.deepEqual(
      bodies,
      Array.from({ length: 10 }, (_, i) => `message ${i}`),
    );
    await channel.close();
  });

  it("gives each message to one P2P consumer, and to every PUBSUB subscriber [QUE-001, QUE-002]", async () => {
    const count = 300;
    for (const type of ["P2P", "PUBSUB"] as const) {
      const name = await freshQueue(type);
      const got: number[][] = [[], [], []];
      const consumers = await Promise.all(
        got.map((offsets) =>
          client.consume(name, {
            settle: "on-delivery",
            onMessage: (message) => offsets.push(Number(Buffer.from(message.raw).toString())),
          }),
        ),
      );
      const publisher = await client.publisher(name);
      for (let i = 0; i < count; i += 1) await publisher.publish(String(i));
      const expected = type === "P2P" ? count : 3 * count;
      await until(() => got.flat().length === expected);
      for (const offsets of got) {
        assert.deepEqual(
          offsets,
          [...offsets].sort((a, b) => a - b),
        );
        if (type === "PUBSUB") assert.equal(offsets.length, count);
      }
      assert.equal(new Set(got.flat()).size, count);
      for (const consumer of consumers) await consumer.close();
      await publisher.close();
    }
  });

  it("carries any body, text and properties unchanged, also over fragments [MSG-001, FRG-001]", async () => {
    const name = await freshQueue();
    const channel = await client.createChannel();
    const consumer = await channel.consume(name);
    const messages = consumer[Symbol.asyncIterator]();
    const size = fc.oneof(
      fc.nat(300),
      fc.constantFrom(0, 65_479, 65_480, 65_481, 131_000, 200_000),
      fc.integer({ min: 60_000, max: 70_000 }),
    );
    await fc.assert(
      fc.asyncProperty(
        size,
        fc.nat(255),
        fc.uniqueArray(
          fc.tuple(fc.string({ minLength: 1, maxLength: 20 }), fc.uint8Array({ maxLength: 50 })),
          {
            selector: ([header]) => header,
            maxLength: 5,
          },
        ),
        fc.option(fc.string({ unit: "binary", maxLength: 30 }), { nil: undefined }),
        async (length, seed, headers, messageId) => {
          const body = Uint8Array.from({ length }, (_, index) => index * 31 + seed);
          const receipt = channel.publish(name, body, { headers, messageId, timestamp: new Date(1234) });
          const { value: message } = await messages.next();
          assert.ok(message !== undefined);
          assert.equal(Buffer.compare(message.raw, body), 0);
          assert.deepEqual(
            [...message.headers].map(([header, value]) => [header, Array.from(value)]),
            headers.map(([header, value]) => [header, Array.from(value)]),
          );
          assert.equal(message.id, messageId);
          assert.equal(message.timestamp.getTime(), 1234);
          await message.accept();
          assert.equal(message.offset, (await receipt).offset);
        },
      ),
      { numRuns: 60 },
    );
    await consumer.close();
    await channel.close();
  });

  it("gives the same octets to subscribers of every mode and frame limit, whoever reads first [MSG-001]", async () => {
    const name = await freshQueue("PUBSUB");
    const clients = await Promise.all(
      [4096, 65_536, 8192, 65_536].map((maxFrameLength) => broker.connect({ maxFrameLength })),
    );
    const got: [number, string, string][][] = clients.map(() => []);
    await Promise.all(
      clients.map((subscriber, index) =>
        subscriber.consume(name, {
          settle: index % 2 === 0 ? "explicit" : "on-delivery",
          prefetch: 5,
          onMessage: (message) => {
            got[index]?.push([message.offset, Buffer.from(message.raw).toString("hex"), message.id ?? ""]);
            void message.accept();
          },
        }),
      ),
    );
    const publisher = await client.publisher(name, { maxInFlight: 40 });
    const sizes = [0, 1, 100, 900, 1100, 4000, 4040, 4041, 8136, 20_000, 65_480, 70_000, 200_000];
    const expected: [number, string, string][] = [];
    const receipts: Promise<unknown>[] = [];
    for (let offset = 0; offset < 120; offset += 1) {
      const body = Uint8Array.from({ length: sizes[offset % sizes.length] ?? 0 }, (_, at) => at * 7 + offset);
      const messageId = offset % 3 === 0 ? `id ${offset}` : undefined;
      expected.push([offset, Buffer.from(body).toString("hex"), messageId ?? ""]);
      receipts.push(publisher.publish(body, { messageId }));
    }
    await Promise.all(receipts);
    await until(() => got.every((messages) => messages.length === expected.length));
    for (const messages of got) assert.deepEqual(messages, expected);
    await Promise.all(clients.map((subscriber) => subscriber.close()));
    await publisher.close();
  });

  it("delivers a message again as it was, after a release or a lost consumer [DLV-015]", async () => {
    const name = await freshQueue();
    const channel = await client.createChannel();
    const bodies = [5, 500, 5000, 100_000].map((length, index) =>
      Uint8Array.from({ length }, (_, at) => at * 3 + index),
    );
    const consumer = await channel.consume(name, { prefetch: 10 });
    const first = consumer[Symbol.asyncIterator]();
    for (const body of bodies) await channel.publish(name, body, { messageId: "m" });
    for (let round = 1; round <= 3; round += 1) {
      for (const body of bodies) {
        const { value: message } = await first.next();
        assert.equal(Buffer.compare(message?.raw ?? new Uint8Array(0), body), 0);
        assert.equal(message?.attempts, round);
        assert.equal(message?.id, "m");
        await message?.release();
      }
    }
    await consumer.close();
    await channel.close();
  });

  it("keeps small messages flowing on one channel while a long one is on its way on another [FRG-006]", async () => {
    const long = await freshQueue();
    const short = await freshQueue();
    const consumer = await client.consume(long, { prefetch: 1 });
    const body = new Uint8Array(40_000_000).fill(7);
    const publisher = await client.publisher(long);
    const channel = await client.createChannel();
    const sending = publisher.publish(body);
    const sent = sending.then(() => true);
    let pings = 0;
    while (!(await Promise.race([sent, channel.publish(short, "ping").then(() => false)]))) pings += 1;
    await sending;
    assert.ok(pings > 3, `${pings} small messages were confirmed meanwhile`);
    for await (const message of consumer) {
      assert.equal(message.raw.length, body.length);
      await message.accept();
      break;
    }
    await publisher.close();
    await channel.close();
  });

  it("never has more unsettled messages at a consumer than it prefetches [CRD-003]", async () => {
    const name = await freshQueue();
    const channel = await client.createChannel();
    for (let i = 0; i < 50; i += 1) await channel.publish(name, "x");
    for (const prefetch of [1, 2, 7]) {
      const consumer = await channel.consume(name, { prefetch });
      await channel.barrier();
      assert.equal((await channel.describeQueue(name)).unsettled, prefetch);
      await consumer.close();
      await channel.barrier();
      assert.equal((await channel.describeQueue(name)).unsettled, 0);
    }
    await channel.close();
  });

  it("gives back untouched what was prefetched when a loop is left, and counts what was seen [DLV-008]", async () => {
    const name = await freshQueue();
    const channel = await client.createChannel();
    for (let i = 0; i < 5; i += 1) await channel.publish(name, String(i));
    for await (const message of await channel.consume(name)) {
      assert.equal(message.attempts, 1);
      await message.release({ failed: true });
      break;
    }
    const seen: [number, number, number][] = [];
    for await (const message of await channel.consume(name)) {
      seen.push([message.offset, message.attempts, message.failures]);
      await message.accept();
      if (seen.length === 5) break;
    }
    assert.deepEqual(seen, [
      [0, 2, 1],
      [1, 1, 0],
      [2, 1, 0],
      [3, 1, 0],
      [4, 1, 0],
    ]);
    await channel.close();
  });

  it("puts back in order what a lost connection held [DLV-016]", async () => {
    const name = await freshQueue();
    const channel = await client.createChannel();
    for (let i = 0; i < 20; i += 1) await channel.publish(name, String(i));
    const other = await broker.connect();
    const held = await other.consume(name, { prefetch: 8 });
    const first = await held[Symbol.asyncIterator]().next();
    assert.equal(first.value?.offset, 0);
    await other.close();
    const offsets: number[] = [];
    for await (const message of await channel.consume(name)) {
      offsets.push(message.offset);
      await message.accept();
      if (offsets.length === 20) break;
    }
    assert.deepEqual(
      offsets,
      Array.from({ length: 20 }, (_, index) => index),
    );
    await assert.rejects(async () => await first.value?.accept(), isError("CLOSED"));
    await channel.close();
  });

  it("ends an iteration without a throw when its signal fires", async () => {
    const name = await freshQueue();
    const stop = new AbortController();
    const consumer = await client.consume(name, { signal: stop.signal });
    setTimeout(() => stop.abort(), 10);
    for await (const message of consumer) assert.fail(`there is no message, but ${message.offset} came`);
    assert.equal(await consumer.closed, undefined);
  });

  it("refuses requests and messages by a reply, and the channel goes on [CHN-008, ERR-006]", async () => {
    const channel = await client.createChannel();
    const name = await freshQueue();
    await assert.rejects(channel.consume("absent"), isError("NOT_FOUND"));
    await assert.rejects(channel.describeQueue("absent"), isError("NOT_FOUND"));
    await assert.rejects(channel.assertQueue("no spaces"), isError("INVALID"));
    await assert.rejects(channel.assertQueue("mudem.own"), isError("INVALID"));
    await assert.rejects(channel.assertQueue("d", { durable: true }), isError("UNSUPPORTED"));
    await assert.rejects(channel.publish("absent", "x"), isError("REJECTED", "no_route"));
    await assert.rejects(channel.publish(name, "\ud800"), isError("INVALID"));
    await assert.rejects(channel.publish(name, null as never), isError("INVALID"));
    await assert.rejects(
      channel.publish(name, "x", {
        headers: [
          ["a", "1"],
          ["a", "2"],
        ],
      }),
      isError("REJECTED", "invalid_properties"),
    );
    await assert.rejects(channel.assertQueue(name, { type: "PUBSUB" }), (error) => {
      assert.ok(error instanceof MudemError);
      assert.equal(error.code, "CONFLICT");
      assert.deepEqual(error.differences, [{ setting: "queue_type", have: "P2P", want: "PUBSUB" }]);
      return true;
    });
    assert.equal((await channel.assertQueue("absent", { passive: true })).outcome, "absent");
    assert.equal((await channel.assertQueue(name)).outcome, "exists");
    assert.equal((await channel.publish(name, "still here")).offset, 0);
    await channel.close();
  });

  it("publishes a thousand messages that nobody waits for, and flush tells when they are confirmed", async () => {
    const name = await freshQueue();
    const publisher = await client.publisher(name, { maxInFlight: 64 });
    for (let i = 0; i < 1000; i += 1) {
      while (!publisher.tryPublish("x")) await publisher.ready;
    }
    await publisher.flush();
    const channel = await client.createChannel();
    assert.equal((await channel.describeQueue(name)).ready, 1000);
    await channel.deleteQueue(name);
    publisher.tryPublish("x");
    await assert.rejects(publisher.flush(), isError("REJECTED", "no_route"));
    await publisher.close();
    await channel.close();
  });

  it("refuses at once what needs a consumer and finds none, long or short [PUB-016]", async () => {
    const name = await freshQueue();
    const channel = await client.createChannel();
    for (const length of [10, 200_000]) {
      const body = new Uint8Array(length);
      const request = channel.publish(name, body, { needsConsumer: true });
      await assert.rejects(request, isError("REJECTED", "no_consumer"));
      const consumer = await channel.consume(name);
      await channel.publish(name, body, { needsConsumer: true });
      await consumer.close();
      await channel.purgeQueue(name);
    }
    await channel.close();
  });

  it("keeps the order of publishes that wait for room", async () => {
    const name = await freshQueue();
    const publisher = await client.publisher(name, { maxInFlight: 3 });
    const receipts = await Promise.all(Array.from({ length: 100 }, (_, i) => publisher.publish(String(i))));
    assert.deepEqual(
      receipts.map(({ offset }) => offset),
      Array.from({ length: 100 }, (_, i) => i),
    );
    await publisher.close();
  });

  it("confirms the messages of several publishers whose offsets interleave [PUB-009, PUB-011]", async () => {
    const name = await freshQueue();
    const publishers = await Promise.all([1, 2, 3].map(() => client.publisher(name)));
    const offsets = new Set<number | undefined>();
    for (const [index, publisher] of [...publishers, ...publishers].entries()) {
      const [first, second] = await Promise.all([publisher.publish("a"), publisher.publish("b")]);
      assert.deepEqual([first.offset, second.offset], [2 * index, 2 * index + 1]);
      offsets.add(first.offset).add(second.offset);
    }
    assert.equal(offsets.size, 12);
  });

  it("gives a publish up when its signal fires, and sends it no more when it was not sent", async () => {
    const name = await freshQueue();
    const publisher = await client.publisher(name, { maxInFlight: 1 });
    const stop = new AbortController();
    const first = publisher.publish("1");
    const second = publisher.publish("2", { signal: stop.signal });
    const third = publisher.publish("3");
    stop.abort();
    await assert.rejects(second, isError("ABORTED"));
    assert.equal((await first).offset, 0);
    assert.equal((await third).offset, 1);
    await publisher.close();
  });

  it("ends the consumers of a deleted queue with the reason [QUE-010, SUB-006]", async () => {
    const name = await freshQueue();
    const channel = await client.createChannel();
    const consumer = await channel.consume(name);
    const next = consumer[Symbol.asyncIterator]().next();
    await channel.deleteQueue(name);
    await assert.rejects(next, isError("CLOSED", "queue_deleted"));
    assert.equal((await consumer.closed)?.reason, "queue_deleted");
    await channel.close();
  });

  it("types bodies by a codec, and tells what a body is that the codec does not read", async () => {
    const name = await freshQueue();
    const orders = queue(name, { codec: json<{ readonly id: number }>() });
    assert.equal((await client.assertQueue(orders)).outcome, "exists");
    const publisher = await client.publisher(orders);
    await publisher.publish({ id: 7 });
    const raw = await client.publisher(name);
    await raw.publish("not json");
    const bodies: unknown[] = [];
    for await (const message of await client.consume(orders)) {
      if (message.offset === 0) {
        bodies.push(message.body, message.contentType);
        await message.accept();
        continue;
      }
      assert.throws(() => message.body, SyntaxError);
      await message.reject("not JSON");
      break;
    }
    assert.deepEqual(bodies, [{ id: 7 }, "application/json"]);
    const texts = queue(name, { codec: text });
    const publisherOfText = await client.publisher(texts);
    await publisherOfText.publish("grüße \u{1f600}");
    for await (const message of await client.consume(texts)) {
      assert.equal(message.body, "grüße \u{1f600}");
      await message.accept();
      break;
    }
  });

  it("sends nothing of a message whose header or time cannot be written, and goes on", async () => {
    const name = await freshQueue();
    const channel = await client.createChannel();
    const publisher = await client.publisher(name);
    for (const header of ["n".repeat(256), "\ud800"]) {
      const headers = { [header]: "x" };
      await assert.rejects(channel.publish(name, "x", { headers }), isError("INVALID"));
      assert.throws(() => publisher.tryPublish("x", { headers }), isError("INVALID"));
    }
    for (const timestamp of [new Date(Number.NaN), new Date(-1)]) {
      await assert.rejects(channel.publish(name, "x", { timestamp }), isError("INVALID"));
    }
    assert.equal((await channel.publish(name, "y")).offset, 0);
    assert.equal((await publisher.publish("z")).offset, 1);
    await publisher.close();
    await channel.close();
  });

  it("ends no program for a rejection that nobody looks at", async () => {
    const name = await freshQueue();
    const other = await broker.connect();
    const channel = await other.createChannel();
    void channel.publish("absent", "x");
    const publisher = await other.publisher(name);
    await publisher.publish("y");
    for await (const message of await channel.consume(name)) {
      void message.accept();
      void message.accept();
      break;
    }
    void publisher.publish(null as never);
    await other.close();
    void publisher.publish("late");
    void channel.publish(name, "late");
    await new Promise((resolve) => setTimeout(resolve, 10));
  });

  it("asks for no more messages than its limit, over all [CRD-001]", async () => {
    const name = await freshQueue();
    const channel = await client.createChannel();
    for (let i = 0; i < 10; i += 1) await channel.publish(name, "x");
    let got = 0;
    const consumer = await channel.consume(name, {
      limit: 4,
      prefetch: 2,
      settle: "on-delivery",
      onMessage: () => {
        got += 1;
      },
    });
    await until(() => got === 4);
    await channel.barrier();
    assert.equal((await channel.describeQueue(name)).ready, 6);
    await consumer.close();
    await channel.close();
  });

  it("ends a consumer whose callback throws, and nothing else", async () => {
    const name = await freshQueue();
    const consumer = await client.consume(name, {
      onMessage: () => {
        throw new Error("the user's own");
      },
    });
    const publisher = await client.publisher(name);
    await publisher.publish("x");
    assert.match(String((await consumer.closed)?.message), /the user's own/);
    assert.equal((await publisher.publish("y")).offset, 1);
    await publisher.close();
  });

  it("settles every promise when the broker goes away [LIV-006, ERR-002]", async () => {
    const own = await startTestBroker();
    const other = await own.connect();
    await other.assertQueue("q");
    const consumer = await other.consume("q");
    const next = consumer[Symbol.asyncIterator]().next();
    await own.stop({ drainMs: 1000 });
    await assert.rejects(next, isError("CLOSED", "going_away"));
    const end = await other.closed;
    assert.equal(end?.reason, "going_away");
    assert.equal(end?.retryable, true);
    await assert.rejects(other.createChannel(), isError("CLOSED"));
    await other.close();
  });

  it("says what is wrong when it cannot connect", async () => {
    await assert.rejects(connect("mudem://127.0.0.1:1"), isError("CONNECT", "ECONNREFUSED"));
    await assert.rejects(connect("amqp://127.0.0.1"), isError("INVALID"));
    await assert.rejects(connect("mudem://127.0.0.1:99999"), isError("INVALID"));
    await assert.rejects(connect(broker.url, { heartbeatMs: 1 }), isError("INVALID"));
    const stop = new AbortController();
    stop.abort();
    await assert.rejects(connect(broker.url, { signal: stop.signal }), isError("ABORTED"));
  });
});

describe("startBroker", () => {
  it("refuses to listen beyond this machine without authentication [SEC-001]", async () => {
    await assert.rejects(startBroker({ host: "0.0.0.0", port: 0 }), /insecure/);
  });

  it("names the port that is in use", async () => {
    await using broker = await startTestBroker();
    await assert.rejects(startBroker({ port: broker.port }), new RegExp(`port ${broker.port} .* in use`));
  });
});

function isError(code: string, reason?: string): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof MudemError, String(error));
    assert.equal(error.code, code, error.message);
    if (reason !== undefined) assert.equal(error.reason, reason);
    return true;
  };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
