// Generated from spec/frames/queue_asserted.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, readU8, writeU8 } from "../bytes.ts";
import { type AssertOutcome, FrameType, isAssertOutcome } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";
import {
  type Difference,
  decodeDifference,
  encodeDifference,
  sizeOfDifference,
} from "../types/difference.ts";

/**
 * The answer to QUEUE_ASSERT and QUEUE_UPDATE.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#5-queues, QUE-003, QUE-004, QUE-005, QUE-009.
 */
export interface QueueAsserted {
  readonly type: "queue_asserted";
  readonly channel: number;
  /** Number of the QUEUE_ASSERT that this answers. */
  readonly request: number;
  /** What was found or done. */
  readonly outcome: AssertOutcome;
  /** Consumers attached to the queue. */
  readonly consumers: number;
  /** Messages waiting in the queue. */
  readonly messages: number;
  /** Every setting in which the queue is not as it was asked for. */
  readonly differences: readonly Difference[];
}

/** Octets of the whole frame. */
export function sizeOfQueueAsserted(frame: QueueAsserted): number {
  let octets = 32;
  for (const element of frame.differences) octets += sizeOfDifference(element);
  return octets;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeQueueAsserted(writer: ByteWriter, frame: QueueAsserted): void {
  const start = beginFrame(writer, "queue_asserted", FrameType.queueAsserted, frame.channel);
  const { request, outcome, consumers, messages, differences } = frame;
  const { view } = writer;
  const at = writer.room(20);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  if (!isAssertOutcome(outcome)) throw writer.refuse("outcome", outcome, "a value of assert_outcome");
  view.setUint8(at + 4, outcome);
  const numDifferences = writer.count("differences", differences.length, 0, 64);
  view.setUint8(at + 5, numDifferences);
  view.setUint16(at + 6, 0, true);
  if (consumers >>> 0 !== consumers) throw writer.outside("consumers", consumers, 0, 4294967295);
  view.setUint32(at + 8, consumers, true);
  if (!Number.isSafeInteger(messages) || messages < 0) {
    throw writer.outside("messages", messages, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 12, messages);
  writer.enter("differences");
  for (const element of differences) {
    writer.next();
    encodeDifference(writer, element);
  }
  writer.leave();
  endFrame(writer, start);
}

const QUEUE_ASSERTED_RUN: Run = {
  request: 4,
  outcome: 1,
  num_differences: 1,
  reserved: 2,
  consumers: 4,
  messages: 8,
};

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueueAsserted(reader: ByteReader, channel: number): QueueAsserted {
  reader.begin("queue_asserted");
  const at = reader.run(QUEUE_ASSERTED_RUN, 20);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const outcome = view.getUint8(at + 4);
  if (!isAssertOutcome(outcome)) throw reader.refuse("outcome", outcome, "a value of assert_outcome");
  const numDifferences = view.getUint8(at + 5);
  if (numDifferences > 64) throw reader.outside("num_differences", numDifferences, 0, 64);
  if (view.getUint16(at + 6, true) !== 0) throw reader.reserved("reserved");
  const consumers = view.getUint32(at + 8, true);
  const messages = readU8(view, at + 12);
  if (messages > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("messages", messages, 0, Number.MAX_SAFE_INTEGER);
  }
  reader.pass(20);
  const differences: Difference[] = [];
  for (let index = 0; index < numDifferences; index++) {
    reader.enter("differences", index);
    differences.push(decodeDifference(reader));
    reader.leave();
  }
  reader.end();
  return { type: "queue_asserted", channel, request, outcome, consumers, messages, differences };
}
