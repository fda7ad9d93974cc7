// Generated from spec/frames/queue_update.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";
import { FrameType } from "../enums.ts";
import { beginFrame, endFrame } from "../header.ts";
import { decodeSetting, encodeSetting, type Setting, sizeOfSetting } from "../types/setting.ts";

/**
 * Changes settings of an existing queue; those not named stay as they are.
 *
 * Sent by the client, on a channel. Spec: protocol.md#5-queues, QUE-009.
 */
export interface QueueUpdate {
  readonly type: "queue_update";
  readonly channel: number;
  /** The client's number for this request. */
  readonly request: number;
  /** Name of the queue. */
  readonly queue: string;
  /** Settings with their new values, no key twice. */
  readonly settings: readonly Setting[];
}

/** Octets of the whole frame. */
export function sizeOfQueueUpdate(frame: QueueUpdate): number {
  let octets = 18 + utf8Length(frame.queue);
  for (const element of frame.settings) octets += sizeOfSetting(element);
  return octets;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeQueueUpdate(writer: ByteWriter, frame: QueueUpdate): void {
  const start = beginFrame(writer, "queue_update", FrameType.queueUpdate, frame.channel);
  const { request, queue, settings } = frame;
  const { view } = writer;
  const at = writer.room(6);
  if (request >>> 0 !== request || request < 1) throw writer.outside("request", request, 1, 4294967295);
  view.setUint32(at, request, true);
  const lenQueue = writer.length("queue", utf8Length(queue), 1, 255);
  view.setUint8(at + 4, lenQueue);
  const numSettings = writer.count("settings", settings.length, 0, 64);
  view.setUint8(at + 5, numSettings);
  writer.text("queue", queue, lenQueue);
  writer.enter("settings");
  for (const element of settings) {
    writer.next();
    encodeSetting(writer, element);
  }
  writer.leave();
  endFrame(writer, start);
}

const QUEUE_UPDATE_RUN: Run = { request: 4, len_queue: 1, num_settings: 1 };

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeQueueUpdate(reader: ByteReader, channel: number): QueueUpdate {
  reader.begin("queue_update");
  const at = reader.run(QUEUE_UPDATE_RUN, 6);
  const { view } = reader;
  const request = view.getUint32(at, true);
  if (request < 1) throw reader.outside("request", request, 1, 4294967295);
  const lenQueue = view.getUint8(at + 4);
  if (lenQueue < 1) throw reader.outside("len_queue", lenQueue, 1, 255);
  const numSettings = view.getUint8(at + 5);
  if (numSettings > 64) throw reader.outside("num_settings", numSettings, 0, 64);
  reader.pass(6);
  const queue = reader.text("queue", lenQueue);
  const settings: Setting[] = [];
  for (let index = 0; index < numSettings; index++) {
    reader.enter("settings", index);
    settings.push(decodeSetting(reader));
    reader.leave();
  }
  reader.end();
  return { type: "queue_update", channel, request, queue, settings };
}
