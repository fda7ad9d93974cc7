import {
  ByteWriter,
  decodeFrame,
  encodeFrame,
  encodePublish,
  type Publish,
  PublishView,
} from "mudem/protocol";
import { type Contender, received, SAMPLES, type Sample, sampleAt } from "./contender.ts";

/** Written out, like the samples are: what a spread makes has another shape inside, which is slow to read. */
const FRAMES: readonly Publish[] = SAMPLES.map((sample) => ({
  type: "publish",
  channel: sample.channel,
  sender: sample.sender,
  sequence: sample.sequence,
  deliverAt: sample.deliverAt,
  timestamp: sample.timestamp,
  bodyTotal: sample.bodyTotal,
  priority: sample.priority,
  more: sample.more,
  needsConsumer: sample.needsConsumer,
  ttlMs: sample.ttlMs,
  properties: { entries: [] },
  body: sample.body,
}));
const ENCODED: readonly Uint8Array[] = FRAMES.map((frame) => received(encodeFrame(frame)));
const VIEWS: readonly DataView[] = ENCODED.map(
  ({ buffer, byteOffset, length }) => new DataView(buffer, byteOffset, length),
);
const LENGTH = 56 + 128;
const MEMORY = new Uint8Array(64 * 1024);
const MEMORY_VIEW = new DataView(MEMORY.buffer);

/** Generated encoder and decoder: every frame is an object, and memory of its own. What the others are compared with. */
export function ourObjects(): Contender {
  return {
    name: "mudem, objects",
    octets: LENGTH,
    encode: (index) => encodeFrame(at(FRAMES, index)),
    decode: (index) => decodeFrame(at(ENCODED, index)),
    check: (index) => {
      const frame = decodeFrame(at(ENCODED, index));
      if (frame.type !== "publish") throw new Error("not a publish");
      const { type: _, properties: _none, ...sample } = frame;
      return sample;
    },
  };
}

/** The same encoder, one frame behind the other in memory that is there, as the runtime writes to a socket. */
export function ourBatch(): Contender {
  let writer = new ByteWriter(MEMORY);
  return {
    name: "mudem, objects, one buffer",
    octets: LENGTH,
    encode: (index) => {
      if (writer.at + LENGTH > MEMORY.length) writer = new ByteWriter(MEMORY);
      encodePublish(writer, at(FRAMES, index));
      return writer;
    },
    check: ourObjects().check,
  };
}

/** Generated view: fields are read and written where they lie. */
export function ourView(): Contender {
  const reader = new PublishView();
  const writer = new PublishView();
  let end = 0;
  return {
    name: "mudem, view",
    octets: LENGTH,
    encode: (index) => {
      if (end + LENGTH > MEMORY.length) end = 0;
      const sample = sampleAt(index);
      writer.write(MEMORY_VIEW, end, LENGTH, sample.channel);
      writer.sender = sample.sender;
      writer.sequence = sample.sequence;
      writer.deliverAt = sample.deliverAt;
      writer.timestamp = sample.timestamp;
      writer.bodyTotal = sample.bodyTotal;
      writer.priority = sample.priority;
      writer.more = sample.more;
      writer.needsConsumer = sample.needsConsumer;
      writer.ttlMs = sample.ttlMs;
      MEMORY.set(sample.body, writer.bodyAt);
      end += LENGTH;
      return end;
    },
    decode: (index) => {
      reader.read(at(VIEWS, index), 0, LENGTH);
      // Every field once: a view that nobody looks at does nothing.
      return (
        reader.channel +
        reader.sender +
        reader.sequence +
        reader.deliverAt +
        reader.timestamp +
        reader.bodyTotal +
        reader.priority +
        reader.ttlMs +
        (reader.more ? 1 : 0) +
        (reader.needsConsumer ? 1 : 0) +
        reader.bodyAt +
        reader.bodyLength
      );
    },
    check: (index) => sampleOf(reader.read(at(VIEWS, index), 0, LENGTH), at(ENCODED, index)),
  };
}

function sampleOf(view: PublishView, octets: Uint8Array): Sample {
  const { channel, sender, sequence, deliverAt, timestamp, bodyTotal, priority, more, needsConsumer, ttlMs } =
    view;
  const body = octets.subarray(view.bodyAt, view.bodyAt + view.bodyLength);
  return {
    channel,
    sender,
    sequence,
    deliverAt,
    timestamp,
    bodyTotal,
    priority,
    more,
    needsConsumer,
    ttlMs,
    body,
  };
}

/** The octets that our encoder makes of the samples. */
export function encodedFrames(): readonly Uint8Array[] {
  return ENCODED;
}

function at<T>(list: readonly T[], index: number): T {
  return list[index & 15] as T;
}
