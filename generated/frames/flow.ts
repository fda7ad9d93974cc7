// Generated from spec/frames/flow.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
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
  writer.u4("sender", frame.sender);
  if (!isFlowReason(frame.reason)) throw writer.refuse("reason", frame.reason, "a value of flow_reason");
  writer.u1("reason", frame.reason);
  endFrame(writer, start);
}

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeFlow(reader: ByteReader, channel: number): Flow {
  reader.begin("flow");
  const sender = reader.u4("sender");
  const reason = reader.u1("reason");
  if (!isFlowReason(reason)) throw reader.refuse("reason", reason, "a value of flow_reason");
  reader.end();
  return { type: "flow", channel, sender, reason };
}
