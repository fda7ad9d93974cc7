// Generated from spec/frames/queue_asserted.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  put1,
  put2,
  put4,
  put8,
  type Run,
  u1At,
  u2At,
  u4At,
  u8At,
} from "../bytes.ts";
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
  const { memory } = writer;
  const at = writer.room(20);
  put4(memory, at, writer.check("request", frame.request, 1, 4294967295));
  if (!isAssertOutcome(frame.outcome)) {
    throw writer.refuse("outcome", frame.outcome, "a value of assert_outcome");
  }
  put1(memory, at + 4, frame.outcome);
  const numDifferences = writer.count("differences", frame.differences.length, 0, 64);
  put1(memory, at + 5, numDifferences);
  put2(memory, at + 6, 0);
  put4(memory, at + 8, writer.check("consumers", frame.consumers, 0, 4294967295));
  put8(memory, at + 12, writer.check("messages", frame.messages, 0, Number.MAX_SAFE_INTEGER));
  writer.enter("differences");
  for (const element of frame.differences) {
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
  const { memory } = reader;
  const at = reader.run(QUEUE_ASSERTED_RUN);
  const request = reader.check("request", u4At(memory, at), 1, 4294967295);
  const outcome = u1At(memory, at + 4);
  if (!isAssertOutcome(outcome)) throw reader.refuse("outcome", outcome, "a value of assert_outcome");
  const numDifferences = reader.check("num_differences", u1At(memory, at + 5), 0, 64);
  reader.reserved("reserved", u2At(memory, at + 6));
  const consumers = u4At(memory, at + 8);
  const messages = reader.check("messages", u8At(memory, at + 12), 0, Number.MAX_SAFE_INTEGER);
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
