// Generated from spec/frames/flow.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";
import { type FlowReason, FrameType, isFlowReason } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";

/**
 * The broker holds a sender back, or no longer does. Says why its credit does not grow; the credit
 * alone is what binds.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#7-publishing, CRD-007.
 */
export interface Flow {
  readonly type: "flow";
  readonly channel: number;
  /** Handle of the sender. */
  readonly sender: number;
  /** Why the sender is held back; `flowing` when it no longer is. */
  readonly reason: FlowReason;
}

/** Octets of the whole frame. */
export function sizeOfFlow(_frame: Flow): number {
  return 17;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeFlow(writer: ByteWriter, frame: Flow): void {
  const start = beginFrame(writer, "flow", FrameType.flow, frame.channel);
  const { sender, reason } = frame;
  const { view } = writer;
  const at = writer.room(5);
  if (sender >>> 0 !== sender) throw writer.outside("sender", sender, 0, 4294967295);
  view.setUint32(at, sender, true);
  if (!isFlowReason(reason)) throw writer.refuse("reason", reason, "a value of flow_reason");
  view.setUint8(at + 4, reason);
  endFrame(writer, start);
}

const FLOW_RUN: Run = { sender: 4, reason: 1 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeFlow(reader: ByteReader, channel: number): Flow {
  reader.begin("flow");
  const at = reader.run(FLOW_RUN, 5);
  const { view } = reader;
  const sender = view.getUint32(at, true);
  const reason = view.getUint8(at + 4);
  if (!isFlowReason(reason)) throw reader.refuse("reason", reason, "a value of flow_reason");
  reader.pass(5);
  reader.end();
  return { type: "flow", channel, sender, reason };
}
