// Generated from spec/frames/queue_asserted.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
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
  writer.u4("request", frame.request, 1);
  if (!isAssertOutcome(frame.outcome)) {
    throw writer.refuse("outcome", frame.outcome, "a value of assert_outcome");
  }
  writer.u1("outcome", frame.outcome);
  const numDifferences = writer.count("differences", frame.differences.length, 0, 64);
  writer.u1("num_differences", numDifferences);
  writer.reserved("reserved", 2);
  writer.u4("consumers", frame.consumers);
  writer.u8("messages", frame.messages);
  writer.enter("differences");
  for (const element of frame.differences) {
    writer.next();
    encodeDifference(writer, element);
  }
  writer.leave();
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueueAsserted(reader: ByteReader, channel: number): QueueAsserted {
  reader.begin("queue_asserted");
  const request = reader.u4("request", 1);
  const outcome = reader.u1("outcome");
  if (!isAssertOutcome(outcome)) throw reader.refuse("outcome", outcome, "a value of assert_outcome");
  const numDifferences = reader.u1("num_differences", 0, 64);
  reader.reserved("reserved", 2);
  const consumers = reader.u4("consumers");
  const messages = reader.u8("messages");
  const differences: Difference[] = [];
  for (let index = 0; index < numDifferences; index++) {
    reader.enter("differences", index);
    differences.push(decodeDifference(reader));
    reader.leave();
  }
  reader.end();
  return { type: "queue_asserted", channel, request, outcome, consumers, messages, differences };
}
