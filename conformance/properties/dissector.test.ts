import assert from "node:assert/strict";
import fc from "fast-check";
import { type AnnotatedSpan, type AnnotatedUnit, annotate, FIELD_MAP } from "../../generated/field-map.ts";
import { encodePreamble } from "../../generated/index.ts";
import { MudemError } from "../../runtime/index.ts";
import { startTestBroker } from "../../runtime/testing.ts";
import { anyFrames, frames as framesOf, unknownFrames } from "../wire/arbitraries.ts";
import { encodeFrame } from "../wire/encode.ts";
import { loadSpec } from "../wire/load.ts";
import { loadVectors } from "../wire/vectors.ts";
import { violationsOf } from "../wire/violations.ts";
import { Capture, type Direction } from "./capture.ts";
import { type Recorded, RecordingRelay } from "./recording-relay.ts";
import { dissect, hasTshark, type Shown, tshark } from "./tshark.ts";

const spec = loadSpec();
const PREAMBLE = encodePreamble({ versionMin: 1, versionMax: 1 });
const SIDES: readonly Direction[] = ["client", "broker"];

describe("the dissector for Wireshark", function () {
  this.timeout(300_000);

  before(function () {
    if (hasTshark()) return;
    console.warn("\n  !!! SKIPPED: there is no tshark, so NOTHING of the dissector for Wireshark is tested.");
    console.warn("  !!! apt-get install --no-install-recommends tshark\n");
    this.skip();
  });

  describe("shows a session of a client and a broker", () => {
    let recorded: readonly Recorded[];
    let streams: Readonly<Record<Direction, Uint8Array>>;

    before(async () => {
      const relay = await recordSession();
      recorded = relay.recorded;
      streams = { client: relay.stream("client"), broker: relay.stream("broker") };
    });

    it("as it was cut into segments, field by field as the generated code reads it", () => {
      const capture = new Capture();
      for (const { from, octets } of recorded) {
        capture.segments(CLIENT_PORT, from, octets, cutsEvery(1400, octets.length));
      }
      for (const side of SIDES) assertSame(dissectSide(capture, side), annotate(FIELD_MAP, streams[side]));
    });

    it("with several frames in a segment, and frames over many segments, wherever they are cut", () => {
      const [sizes] = fc.sample(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 40 }), 1);
      for (const side of SIDES) {
        const capture = new Capture();
        const octets = streams[side];
        let at = 0;
        const cuts = (sizes ?? []).flatMap((size) => {
          at += size;
          return at < octets.length ? [at] : [];
        });
        capture.segments(CLIENT_PORT, side, octets, [...cuts, ...cutsEvery(1400, octets.length, at)]);
        assertSame(dissectSide(capture, side), annotate(FIELD_MAP, octets));
      }
    });

    it("octet by octet", () => {
      const octets = streams.client.subarray(0, 600);
      const capture = new Capture();
      capture.segments(CLIENT_PORT, "client", octets, cutsEvery(1, octets.length));
      const whole = annotate(FIELD_MAP, octets).filter(({ problems }) => problems.length === 0);
      assert.ok(whole.length > 3);
      assertSame(dissectSide(capture, "client", ...DECODE_AS), whole);
    });

    it("with every frame type by which it can be filtered, and no other packet", () => {
      const capture = new Capture();
      const units = annotate(FIELD_MAP, streams.client);
      for (const { offset, length } of units) {
        const octets = streams.client.subarray(offset, offset + length);
        capture.segments(CLIENT_PORT, "client", octets, cutsEvery(60_000, length));
      }
      const published = units.filter(({ name }) => name === "publish");
      assert.ok(published.length >= 3);
      const expected = published.map((unit) => shownValue(find(unit, "publish.sequence")));
      for (const filter of [
        'mudem.frame_type == "publish"',
        "mudem.frame_type == 0x32",
        "mudem.publish.sequence",
      ]) {
        const output = tshark(capture.file, "-Y", filter, "-T", "fields", "-e", "mudem.publish.sequence");
        assert.deepEqual(output.trim().split("\n"), expected, filter);
      }
      const [wanted = ""] = expected;
      const filter = `mudem.publish.sequence == ${wanted}`;
      const columns = tshark(capture.file, "-Y", filter, "-T", "fields", "-e", "_ws.col.Info")
        .trim()
        .split("\n");
      assert.equal(columns.length, expected.filter((sequence) => sequence === wanted).length);
      for (const column of columns) assert.match(column, /^publish\[\d+\] *$/);
    });

    it("from its preamble on, on a port that nobody named", () => {
      const capture = new Capture();
      for (const { from, octets } of recorded) {
        capture.segments(CLIENT_PORT, from, octets, cutsEvery(60_000, octets.length));
      }
      const columns = tshark(
        capture.file,
        "-Y",
        "mudem",
        "-T",
        "fields",
        "-e",
        "_ws.col.Protocol",
        "-e",
        "_ws.col.Info",
      );
      const [first, second] = columns.split("\n");
      assert.match(first ?? "", /^Mudem\tpreamble hello *$/);
      assert.match(second ?? "", /^Mudem\tpreamble welcome */);
    });
  });

  it("shows two frames in one segment, and one frame over two and over three segments", () => {
    const [first, second] = fc.sample(anyFrames(spec), 2).map((frame) => encodeFrame(spec, frame).octets) as [
      Uint8Array,
      Uint8Array,
    ];
    const all = Buffer.concat([PREAMBLE, first, second]);
    const start = PREAMBLE.length;
    const end = start + first.length;
    const cases: readonly (readonly [string, readonly number[]])[] = [
      ["two in one", [start]],
      ["over two", [start, start + 3]],
      ["over three", [start, start + 2, end - 1]],
      ["the end of one and the beginning of the next", [start, end - 1, end + 13]],
    ];
    for (const [name, cuts] of cases) {
      const capture = new Capture();
      capture.segments(CLIENT_PORT, "client", all, cuts);
      assertSame(dissectSide(capture, "client"), annotate(FIELD_MAP, all), name);
    }
  });

  it("shows every golden frame as it is, and what is wrong with those that are not valid", () => {
    const { valid, invalid } = loadVectors(spec);
    const all = [...valid, ...invalid];
    const capture = new Capture();
    for (const [index, { octets }] of all.entries()) capture.segment(CLIENT_PORT + index, "client", octets);
    const shown = dissect(capture.file, ...DECODE_AS).filter((trees) => trees.length > 0);
    assert.equal(shown.length, all.length);
    for (const [index, { name, octets, isPreamble }] of all.entries()) {
      const units = annotate(FIELD_MAP, octets, isPreamble && index < valid.length ? { preamble: true } : {});
      assertSame(shown[index] ?? [], units, name);
      const problems = (shown[index] ?? []).flatMap(expertMessages);
      assert.equal(problems.length > 0, index >= valid.length, name);
    }
  });

  it("shows frames of every type, valid or with a mistake, as the generated code reads them", () => {
    const units: Uint8Array[] = [];
    for (const layout of spec.frames) {
      for (const frame of fc.sample(framesOf(layout), 3)) {
        units.push(encodeFrame(spec, frame).octets);
        units.push(...violationsOf(spec, frame).map(({ octets }) => octets));
      }
    }
    units.push(...fc.sample(unknownFrames(spec), 20).map((frame) => encodeFrame(spec, frame).octets));
    // One with a length that is not its own would be waited for, or hide what comes after it.
    const frames = units.filter(
      (octets) => octets.length < 500 && Buffer.from(octets).readUInt32LE(0) === octets.length,
    );
    assert.ok(frames.length > 1000);
    const capture = new Capture();
    const perConnection = 200;
    for (const [index, octets] of frames.entries()) {
      capture.segment(CLIENT_PORT + Math.floor(index / perConnection), "client", octets);
    }
    const shown = dissect(capture.file, ...DECODE_AS).filter((trees) => trees.length > 0);
    assert.equal(shown.length, frames.length);
    for (const [index, octets] of frames.entries()) {
      assertSame(shown[index] ?? [], annotate(FIELD_MAP, octets, { preamble: false }));
    }
  });

  it("survives any octets", () => {
    const capture = new Capture();
    const samples = fc.sample(fc.uint8Array({ minLength: 1, maxLength: 300 }), 500);
    for (const [index, octets] of samples.entries()) capture.segment(CLIENT_PORT + index, "client", octets);
    assert.ok(dissect(capture.file, ...DECODE_AS).some((trees) => trees.length > 0));
  });
});

/** A client that does a bit of all that this broker offers, over a connection of its own, with what was said. */
async function recordSession(): Promise<RecordingRelay> {
  const broker = await startTestBroker();
  const relay = await RecordingRelay.start(broker.port);
  const { connect } = await import("../../runtime/index.ts");
  const client = await connect(relay.url, { name: "dissected" });
  const channel = await client.createChannel();
  await channel.assertQueue("orders", { type: "P2P" });
  await channel.assertQueue("news", { type: "PUBSUB" });
  await assert.rejects(channel.assertQueue("orders", { type: "PUBSUB" }), MudemError);
  await channel.publish("orders", "first", {
    headers: { trace: "abc" },
    messageId: "A1",
    contentType: "text/plain",
  });
  await channel.publish("orders", new Uint8Array());
  await channel.publish("orders", new Uint8Array(200_000).fill(7));
  await assert.rejects(channel.publish("absent", "nobody"), MudemError);
  const other = await client.createChannel();
  let left = 3;
  for await (const message of await other.consume("orders", { prefetch: 2 })) {
    await message.accept();
    left -= 1;
    if (left === 0) break;
  }
  await channel.describeQueue("orders");
  await channel.purgeQueue("news");
  await channel.deleteQueue("news");
  await channel.barrier();
  await other.close();
  await client.close();
  await broker.stop({ drainMs: 0 });
  await relay.stop();
  return relay;
}

function dissectSide(capture: Capture, side: Direction, ...args: readonly string[]): readonly Shown[] {
  const port = side === "client" ? "tcp.srcport" : "tcp.dstport";
  return dissect(capture.file, "-Y", `${port} == ${CLIENT_PORT}`, ...args).flat();
}

/** Every field of `trees` is where `units` have it, and says the same; so are the mistakes, in their order. */
function assertSame(trees: readonly Shown[], units: readonly AnnotatedUnit[], what = ""): void {
  assert.equal(trees.length, units.length, what);
  for (const [index, unit] of units.entries()) {
    const tree = trees[index] ?? assert.fail();
    const fields = fieldsOf(tree);
    assert.deepEqual(
      fields.map((field, at) => describeField(field, tree.position, unit.spans[at])),
      unit.spans.map((span) => describeSpan(span, unit)),
      what,
    );
    const messages = unit.problems.map(({ path, reason }) => `${path}: ${reason}`);
    assert.deepEqual(expertMessages(tree), messages, what);
  }
}

/** Everything in `tree` but what is said of mistakes. */
function fieldsOf(tree: Shown): readonly Shown[] {
  return tree.fields.flatMap((field) => (field.name.startsWith("mudem.") ? [field, ...fieldsOf(field)] : []));
}

/** `name position size value`; `span` says what kind of value it is to be. */
function describeField(
  { name, position, size, show, value }: Shown,
  start: number,
  span?: AnnotatedSpan,
): string {
  if (span?.kind === "undecoded") return [name, position - start, size, ""].join(" ");
  const isNumber = span?.kind === "integer" || span?.kind === "bits";
  return [name, position - start, size, isNumber ? String(BigInt(show)) : value].join(" ");
}

function describeSpan(span: AnnotatedSpan, unit: AnnotatedUnit): string {
  const { path, offset, length, kind } = span;
  const name = path.replaceAll(/\[\d+\]/g, "").replace(/^frame\./, "");
  const shown = kind === "undecoded" ? "mudem.undecoded" : `mudem.${name}${kind === "list" ? "._list" : ""}`;
  return [shown, offset - unit.offset, length, shownValue(span)].join(" ");
}

/** Numbers in decimal, octets and texts in hex. */
function shownValue({ value }: AnnotatedSpan): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "string" || value instanceof Uint8Array)
    return Buffer.from(value as string).toString("hex");
  return String(value ?? "");
}

function find({ spans }: AnnotatedUnit, path: string): AnnotatedSpan {
  return spans.find((span) => span.path === path) ?? assert.fail(path);
}

function expertMessages(tree: Shown): readonly string[] {
  return tree.fields.flatMap((field) =>
    field.name === "_ws.expert.message" && !NO_MISTAKES.includes(field.show)
      ? [field.show]
      : expertMessages(field),
  );
}

function cutsEvery(size: number, length: number, from = 0): readonly number[] {
  const cuts: number[] = [];
  for (let at = from + size; at < length; at += size) cuts.push(at);
  return cuts;
}

const CLIENT_PORT = 50_000;

/** What Wireshark also says: of a type that may be unknown, and, by itself, of a text with the character 0 in it. */
const NO_MISTAKES: readonly string[] = ["Frame of an unknown type", "Trailing stray characters"];

/** For connections that do not begin with a preamble. */
const DECODE_AS: readonly string[] = ["-d", "tcp.port==41000,mudem"];
