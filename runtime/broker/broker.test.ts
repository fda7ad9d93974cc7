import assert from "node:assert/strict";
import fc from "fast-check";
import { QueueType, SettleOutcome } from "../../generated/index.ts";
import { Broker } from "./broker.ts";
import type { Consumer, ConsumerPort } from "./consumer.ts";
import type { Content } from "./message.ts";
import { MESSAGE_OVERHEAD, Queue } from "./queue.ts";

const ACCEPT = { outcome: SettleOutcome.accept, failed: false, untouched: false };

interface Delivery {
  readonly delivery: number;
  readonly offset: number;
  readonly attempts: number;
  readonly failures: number;
}

/** A client as a queue sees it: takes what its credit allows, and writes it down. */
class TestConsumer implements ConsumerPort {
  readonly got: Delivery[] = [];
  readonly unsettled = new Map<number, Delivery>();
  readonly settlesOnDelivery: boolean;
  credit: number;
  isGone = false;
  consumer: Consumer | undefined;

  /** Offsets in the order of their deliveries, over all consumers that share it. */
  readonly #log: number[];

  constructor(queue: Queue, credit: number, settlesOnDelivery: boolean, log: number[] = []) {
    this.#log = log;
    this.credit = credit;
    this.settlesOnDelivery = settlesOnDelivery;
    const consumer = queue.consume(this, settlesOnDelivery, false);
    assert.ok(typeof consumer !== "string");
    this.consumer = consumer;
    queue.start(consumer);
  }

  takes(): boolean {
    return this.got.length < this.credit;
  }

  deliver(delivery: number, content: Content, attempts: number, failures: number): void {
    assert.equal(this.isGone, false, "nothing is delivered to a consumer that is gone");
    assert.equal(delivery, this.got.length + 1, "deliveries are numbered without gap [DLV-005]");
    assert.ok(this.got.length < this.credit, "credit is never exceeded [CRD-003]");
    assert.equal(bodyOf(content), String(content.offset), "the body is the one that was published [MSG-001]");
    const one = { delivery, offset: content.offset, attempts, failures };
    this.got.push(one);
    this.#log.push(content.offset);
    if (!this.settlesOnDelivery) this.unsettled.set(delivery, one);
  }

  cancelled(): void {
    this.isGone = true;
    this.unsettled.clear();
  }

  grant(more: number): void {
    this.credit += more;
    this.consumer?.resume();
  }

  /** Settles up to `count` of the oldest deliveries; returns them. */
  settle(skip: number, count: number, outcome: SettleOutcome, failed = false, untouched = false): Delivery[] {
    const chosen = [...this.unsettled.values()].slice(skip, skip + count);
    const first = chosen[0];
    const last = chosen.at(-1);
    if (first === undefined || last === undefined) return [];
    for (const { delivery } of chosen) this.unsettled.delete(delivery);
    this.consumer?.settle(first.delivery, last.delivery, { outcome, failed, untouched, report() {} });
    return chosen;
  }
}

type Op =
  | { readonly kind: "publish"; readonly count: number }
  | { readonly kind: "consume"; readonly credit: number; readonly onDelivery: boolean }
  | {
      readonly kind: "settle";
      readonly who: number;
      readonly skip: number;
      readonly count: number;
      readonly outcome: SettleOutcome;
      readonly failed: boolean;
      readonly untouched: boolean;
    }
  | { readonly kind: "grant"; readonly who: number; readonly more: number }
  | { readonly kind: "cancel" | "abandon"; readonly who: number };

const who = fc.nat(4);
const ops: fc.Arbitrary<Op[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ kind: fc.constant("publish" as const), count: fc.integer({ min: 1, max: 6 }) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("consume" as const),
        credit: fc.nat(4),
        onDelivery: fc.boolean(),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("settle" as const),
        who,
        skip: fc.nat(2),
        count: fc.integer({ min: 1, max: 4 }),
        outcome: fc.constantFrom(SettleOutcome.accept, SettleOutcome.release, SettleOutcome.reject),
        failed: fc.boolean(),
        untouched: fc.boolean(),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("grant" as const),
        who,
        more: fc.integer({ min: 1, max: 4 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom("cancel" as const, "abandon" as const), who }),
    },
  ),
  { maxLength: 40, size: "max" },
);

/** Runs a program on a queue and then drains it; returns what every consumer got and what was settled for good. */
function run(type: QueueType, program: readonly Op[]) {
  const broker = new Broker(1_000_000);
  const queue = assertQueue(broker, "q", type);
  const consumers: TestConsumer[] = [];
  const log: number[] = [];
  const done = new Map<TestConsumer, Set<number>>();
  let published = 0;
  const publish = (count: number): void => {
    for (let i = 0; i < count; i += 1) {
      assert.equal(broker.publish({ route: "q", queue: undefined }, content(String(published))), undefined);
      published += 1;
    }
  };
  const add = (credit: number, onDelivery: boolean): TestConsumer => {
    const consumer = new TestConsumer(queue, credit, onDelivery, log);
    consumers.push(consumer);
    done.set(consumer, new Set());
    return consumer;
  };
  const finish = (consumer: TestConsumer, settled: readonly Delivery[]): void => {
    for (const { offset } of settled) done.get(consumer)?.add(offset);
  };
  for (const op of program) {
    if (op.kind === "publish") {
      publish(op.count);
      continue;
    }
    if (op.kind === "consume") {
      add(op.credit, op.onDelivery);
      continue;
    }
    const consumer = consumers[op.who % Math.max(1, consumers.length)];
    if (consumer === undefined || consumer.isGone) continue;
    if (op.kind === "grant") consumer.grant(op.more);
    else if (op.kind === "settle") {
      const isRelease = op.outcome === SettleOutcome.release;
      const untouched = isRelease && op.untouched;
      const settled = consumer.settle(
        op.skip,
        op.count,
        op.outcome,
        isRelease && op.failed && !untouched,
        untouched,
      );
      if (!isRelease) finish(consumer, settled);
    } else {
      consumer.isGone = true;
      if (op.kind === "cancel") consumer.consumer?.cancel();
      consumer.unsettled.clear();
      consumer.consumer?.abandon();
    }
    for (const { unsettled } of consumers) assert.ok(unsettled.size <= published);
  }
  return { queue, consumers, log, done, published, add, finish };
}

describe("a P2P queue", () => {
  it("never loses, doubles or invents a message, whatever its consumers do [QUE-001, PUB-015]", () => {
    fc.assert(
      fc.property(ops, (program) => {
        const { queue, consumers, done, published, add, finish } = run(QueueType.p2p, program);
        for (const consumer of consumers) {
          if (consumer.isGone) continue;
          consumer.isGone = true;
          consumer.unsettled.clear();
          consumer.consumer?.abandon();
        }
        const last = add(published, false);
        const offsets = last.got.map(({ offset }) => offset);
        assert.deepEqual(
          offsets,
          [...offsets].sort((a, b) => a - b),
          "what came back stands in order [DLV-015]",
        );
        finish(last, last.settle(0, published, SettleOutcome.accept));
        const ends: number[] = [];
        for (const consumer of consumers) {
          ends.push(...(done.get(consumer) ?? []));
          if (consumer.settlesOnDelivery) ends.push(...consumer.got.map(({ offset }) => offset));
        }
        assert.deepEqual(
          ends.sort((a, b) => a - b),
          Array.from({ length: published }, (_, offset) => offset),
        );
        assert.equal(queue.readyCount, 0);
        assert.equal(queue.unsettledCount, 0);
        assert.equal(queue.octets, 0);
      }),
      { numRuns: 1000 },
    );
  });

  it("delivers for the first time in the order of publishing, over all consumers [DLV-006]", () => {
    fc.assert(
      fc.property(ops, (program) => {
        const first = [...new Set(run(QueueType.p2p, program).log)];
        assert.deepEqual(
          first,
          [...first].sort((a, b) => a - b),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("counts attempts and failures, and takes an untouched attempt back [DLV-008]", () => {
    const { queue, broker } = fresh();
    broker.publish({ route: "q", queue: undefined }, content("0"));
    const consumer = new TestConsumer(queue, 10, false);
    consumer.settle(0, 1, SettleOutcome.release, true);
    consumer.settle(0, 1, SettleOutcome.release);
    consumer.settle(0, 1, SettleOutcome.release, false, true);
    assert.deepEqual(
      consumer.got.map(({ attempts, failures }) => [attempts, failures]),
      [
        [1, 0],
        [2, 1],
        [3, 1],
        [3, 1],
      ],
    );
  });

  it("takes turns among consumers with credit [DLV-007]", () => {
    const { queue, broker } = fresh();
    const consumers = [1, 2, 3].map(() => new TestConsumer(queue, 100, true));
    for (let i = 0; i < 9; i += 1) broker.publish({ route: "q", queue: undefined }, content(String(i)));
    assert.deepEqual(
      consumers.map(({ got }) => got.map(({ offset }) => offset)),
      [
        [0, 3, 6],
        [1, 4, 7],
        [2, 5, 8],
      ],
    );
  });

  it("answers a settlement with ranges that hold each number once [DLV-018]", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(12)), { minLength: 1, maxLength: 8 }),
        (settles) => {
          const { queue, broker } = fresh();
          for (let i = 0; i < 20; i += 1)
            broker.publish({ route: "q", queue: undefined }, content(String(i)));
          const consumer = new TestConsumer(queue, 20, false);
          const known = new Set(Array.from({ length: 20 }, (_, index) => index + 1));
          for (const [first, length] of settles) {
            const last = first + length;
            const answers = new Map<number, number>();
            let previous = -1;
            const report = (from: number, to: number, code: number): void => {
              assert.notEqual(code, previous, "neighbours that share a code come as one range");
              previous = code;
              for (let n = from; n <= to; n += 1) {
                assert.equal(answers.has(n), false);
                answers.set(n, code);
              }
            };
            consumer.consumer?.settle(first, last, { ...ACCEPT, report });
            for (let n = first; n <= last; n += 1) {
              assert.equal(answers.get(n), known.delete(n) ? 0 : 113);
              answers.delete(n);
            }
            assert.equal(answers.size, 0);
          }
        },
      ),
    );
  });

  it("answers a settlement of 2^53 numbers without counting them", () => {
    const { queue, broker } = fresh();
    broker.publish({ route: "q", queue: undefined }, content("0"));
    const consumer = new TestConsumer(queue, 5, false);
    const answers: number[][] = [];
    const max = Number.MAX_SAFE_INTEGER - 1;
    consumer.consumer?.settle(1, max, {
      ...ACCEPT,
      report: (...answer: number[]) => void answers.push(answer),
    });
    assert.deepEqual(answers, [
      [1, 1, 0],
      [2, max, 113],
    ]);
  });
});

describe("a PUBSUB queue", () => {
  it("gives every subscription all that was published while it was there [QUE-002, SUB-003]", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant("publish"), fc.constant("consume")), { maxLength: 40 }),
        (program) => {
          const broker = new Broker(1_000_000);
          const queue = assertQueue(broker, "q", QueueType.pubsub);
          const consumers: [TestConsumer, number][] = [];
          let published = 0;
          for (const op of program) {
            if (op === "consume") {
              const from = consumers.length === 0 ? 0 : published;
              consumers.push([new TestConsumer(queue, 100, consumers.length % 2 === 0), from]);
            } else {
              broker.publish({ route: "q", queue: undefined }, content(String(published)));
              published += 1;
            }
          }
          for (const [{ got }, from] of consumers) {
            assert.deepEqual(
              got.map(({ offset }) => offset),
              Array.from({ length: published - from }, (_, index) => from + index),
            );
          }
        },
      ),
    );
  });

  it("forgets what a subscription held when it ends, and keeps what others hold [SUB-001, SUB-005]", () => {
    fc.assert(
      fc.property(ops, (program) => {
        const { queue, consumers } = run(QueueType.pubsub, program);
        for (const consumer of consumers) {
          if (consumer.isGone) continue;
          consumer.isGone = true;
          consumer.consumer?.abandon();
        }
        queue.purge();
        assert.equal(queue.octets, 0);
        assert.equal(queue.readyCount + queue.unsettledCount, 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a broker", () => {
  it("refuses what it has no memory for, and takes it when there is room again", () => {
    const broker = new Broker(MESSAGE_OVERHEAD + 10);
    const queue = assertQueue(broker, "q", QueueType.p2p);
    const target = { route: "q", queue: undefined };
    assert.equal(broker.publish(target, content("0")), undefined);
    assert.equal(broker.publish(target, { ...content("1"), bodyLength: 10 }), "out_of_resources");
    queue.purge();
    assert.equal(broker.publish(target, content("1")), undefined);
  });

  it("takes no more empty messages than it has memory for, and no more queues than it may [SEC-003]", () => {
    const broker = new Broker(10 * MESSAGE_OVERHEAD, 2);
    assertQueue(broker, "a", QueueType.p2p);
    const empty = { ...content(""), bodyLength: 0 };
    const results = Array.from({ length: 12 }, () => broker.publish({ route: "a", queue: undefined }, empty));
    assert.equal(results.filter((result) => result === "out_of_resources").length, 2);
    assertQueue(broker, "b", QueueType.p2p);
    const spec = { queueType: QueueType.p2p, durable: false, exclusive: false, autoDelete: false };
    const third = broker.assert("c", spec, [], false, undefined);
    assert.equal(third.outcome === "refused" && third.refusal.code, "limit_reached");
    assert.equal(broker.assert("b", spec, [], false, undefined).outcome, "exists");
  });

  it("never lets a deleted queue's messages count, whoever settles them later", () => {
    const { broker, queue } = fresh();
    broker.publish({ route: "q", queue: undefined }, content("0"));
    const consumer = new TestConsumer(queue, 5, false);
    consumer.consumer?.cancel();
    assert.equal(queue.delete(), 1);
    assert.equal(broker.octets, 0);
    consumer.settle(0, 1, SettleOutcome.accept);
    assert.equal(broker.octets, 0);
    assert.equal(broker.publish({ route: "q", queue }, content("1")), "no_route");
  });

  it("takes names such as __proto__ for names [SEC-002]", () => {
    const broker = new Broker(10_000);
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"]) {
      assert.equal(broker.find(name, undefined), undefined);
      assertQueue(broker, name, QueueType.p2p);
      assert.equal(broker.publish({ route: name, queue: undefined }, content("0")), undefined);
    }
    assert.equal(broker.queueCount, 5);
  });

  it("deletes an exclusive queue with its connection and shows it to no other [QUE-006]", () => {
    const broker = new Broker(10_000);
    const mine = {};
    const spec = { queueType: QueueType.p2p, durable: false, exclusive: true, autoDelete: false };
    assert.equal(broker.assert("q", spec, [], false, mine).outcome, "created");
    assert.equal(broker.assert("q", spec, [], false, mine).outcome, "exists");
    assert.equal(broker.assert("q", spec, [], false, {}).outcome, "refused");
    broker.releaseOwner({});
    assert.equal(broker.queueCount, 1);
    broker.releaseOwner(mine);
    assert.equal(broker.queueCount, 0);
  });

  it("deletes an auto-delete queue with its last consumer, not before it had one [QUE-014]", () => {
    const broker = new Broker(10_000);
    const spec = { queueType: QueueType.p2p, durable: false, exclusive: false, autoDelete: true };
    const result = broker.assert("q", spec, [], false, undefined);
    assert.ok(result.outcome === "created");
    const consumers = [1, 2].map(() => new TestConsumer(result.queue, 1, false));
    consumers[0]?.consumer?.cancel();
    assert.equal(broker.queueCount, 1);
    consumers[1]?.consumer?.cancel();
    assert.equal(broker.queueCount, 0);
  });
});

function fresh(): { readonly broker: Broker; readonly queue: Queue } {
  const broker = new Broker(1_000_000);
  return { broker, queue: assertQueue(broker, "q", QueueType.p2p) };
}

function assertQueue(broker: Broker, name: string, queueType: QueueType): Queue {
  const spec = { queueType, durable: false, exclusive: false, autoDelete: false };
  const result = broker.assert(name, spec, [], false, undefined);
  assert.ok(result.outcome === "created" && result.queue instanceof Queue);
  return result.queue;
}

function content(text: string): Content {
  const bytes = Uint8Array.from(Buffer.from(text));
  return {
    bytes,
    view: new DataView(bytes.buffer),
    at: 0,
    isFramed: true,
    propertiesLength: 0,
    bodyLength: bytes.length,
    rest: [],
    priority: 0,
    timestamp: 0,
    offset: -1,
  };
}

function bodyOf(message: Content): string {
  return Buffer.from(message.bytes.subarray(message.at, message.at + message.bodyLength)).toString();
}
