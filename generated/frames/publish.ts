// Generated from spec/frames/publish.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  clear,
  outsideError,
  type Run,
  readU8,
  reservedError,
  truncatedError,
  writeU8,
} from "../bytes.ts";
import { FrameType } from "../enums.ts";
import {
  beginFrame,
  checkFrame,
  endFrame,
  readChannel,
  readLenFrame,
  writeChannel,
  writeHeader,
} from "../header.ts";
import {
  decodeProperties,
  encodeProperties,
  type Properties,
  sizeOfProperties,
} from "../types/properties.ts";

/**
 * A message for the route of a sender. Of the same size, with properties and body in the same place,
 * as the DELIVER that it becomes.
 *
 * Sent by the client, on a channel. Spec: protocol.md#7-publishing, PUB-003, PUB-004, PUB-005,
 * PUB-006, PUB-007, PUB-016, CRD-002, MSG-001, MSG-002, MSG-003, MSG-009, FRG-001.
 */
export interface Publish {
  readonly type: "publish";
  readonly channel: number;
  /** Handle of the sender. */
  readonly sender: number;
  /** Number of the message, above every one before it on this sender. */
  readonly sequence: number;
  /** Time before which the message is not delivered, milliseconds since 1970; 0 for none. */
  readonly deliverAt: number;
  /** The publisher's time of the message, milliseconds since 1970; 0 to have the broker set its own. */
  readonly timestamp: number;
  /** Octets of the whole body, over this frame and all its fragments. */
  readonly bodyTotal: number;
  /** Priority, 0 to 9; a higher one is delivered first. 0 when the queue has no priorities. */
  readonly priority: number;
  /** The body goes on in FRAGMENT frames. */
  readonly more: boolean;
  /**
   * Refuse the message when no queue that it is routed to has a consumer; for requests, so that nobody
   * waits in vain.
   */
  readonly needsConsumer: boolean;
  /** Milliseconds after which the message expires; 0 for the queue's setting. */
  readonly ttlMs: number;
  /** Properties and headers; always whole in this frame. */
  readonly properties: Properties;
  /** The body, or its first part when `more` is set. */
  readonly body: Uint8Array;
}

/** Octets of the whole frame. */
export function sizeOfPublish(frame: Publish): number {
  return 56 + sizeOfProperties(frame.properties) + frame.body.length;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodePublish(writer: ByteWriter, frame: Publish): void {
  const start = beginFrame(writer, "publish", FrameType.publish, frame.channel);
  const {
    sender,
    sequence,
    deliverAt,
    timestamp,
    bodyTotal,
    priority,
    more,
    needsConsumer,
    ttlMs,
    properties,
    body,
  } = frame;
  const { view } = writer;
  const at = writer.room(44);
  if (sender >>> 0 !== sender) throw writer.outside("sender", sender, 0, 4294967295);
  view.setUint32(at, sender, true);
  if (!Number.isSafeInteger(sequence) || sequence < 1) {
    throw writer.outside("sequence", sequence, 1, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 4, sequence);
  if (!Number.isSafeInteger(deliverAt) || deliverAt < 0) {
    throw writer.outside("deliver_at", deliverAt, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 12, deliverAt);
  if (!Number.isSafeInteger(timestamp) || timestamp < 0) {
    throw writer.outside("timestamp", timestamp, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 20, timestamp);
  if (bodyTotal >>> 0 !== bodyTotal) throw writer.outside("body_total", bodyTotal, 0, 4294967295);
  view.setUint32(at + 28, bodyTotal, true);
  const lenProperties = writer.length("properties", sizeOfProperties(properties), 0, 4040);
  view.setUint16(at + 32, lenProperties, true);
  if (priority >>> 0 !== priority || priority > 9) throw writer.outside("priority", priority, 0, 9);
  view.setUint8(at + 34, priority);
  view.setUint8(at + 35, (more ? 0x01 : 0) | (needsConsumer ? 0x02 : 0));
  if (ttlMs >>> 0 !== ttlMs) throw writer.outside("ttl_ms", ttlMs, 0, 4294967295);
  view.setUint32(at + 36, ttlMs, true);
  view.setUint32(at + 40, 0, true);
  writer.enter("properties");
  encodeProperties(writer, properties);
  writer.leave();
  writer.bytes("body", body);
  endFrame(writer, start);
}

const PUBLISH_RUN: Run = {
  sender: 4,
  sequence: 8,
  deliver_at: 8,
  timestamp: 8,
  body_total: 4,
  len_properties: 2,
  priority: 1,
  more: 1,
  reserved_flags: 0,
  ttl_ms: 4,
  reserved: 4,
};

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodePublish(reader: ByteReader, channel: number): Publish {
  reader.begin("publish");
  const at = reader.run(PUBLISH_RUN, 44);
  const { view } = reader;
  const sender = view.getUint32(at, true);
  const sequence = readU8(view, at + 4);
  if (sequence < 1 || sequence > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("sequence", sequence, 1, Number.MAX_SAFE_INTEGER);
  }
  const deliverAt = readU8(view, at + 12);
  if (deliverAt > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("deliver_at", deliverAt, 0, Number.MAX_SAFE_INTEGER);
  }
  const timestamp = readU8(view, at + 20);
  if (timestamp > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("timestamp", timestamp, 0, Number.MAX_SAFE_INTEGER);
  }
  const bodyTotal = view.getUint32(at + 28, true);
  const lenProperties = view.getUint16(at + 32, true);
  if (lenProperties > 4040) throw reader.outside("len_properties", lenProperties, 0, 4040);
  const priority = view.getUint8(at + 34);
  if (priority > 9) throw reader.outside("priority", priority, 0, 9);
  const flags = view.getUint8(at + 35);
  if (flags >>> 2 !== 0) throw reader.reserved("reserved_flags");
  const ttlMs = view.getUint32(at + 36, true);
  if (view.getUint32(at + 40, true) !== 0) throw reader.reserved("reserved");
  reader.pass(44);
  reader.enterSized("properties", lenProperties);
  const properties = decodeProperties(reader);
  reader.leave();
  const body = reader.bytes("body", reader.remaining);
  reader.end();
  return {
    type: "publish",
    channel,
    sender,
    sequence,
    deliverAt,
    timestamp,
    bodyTotal,
    priority,
    more: (flags & 0x01) !== 0,
    needsConsumer: (flags & 0x02) !== 0,
    ttlMs,
    properties,
    body,
  };
}

/** A `publish` frame where it lies in memory. One view serves for many frames, one after the other. */
export class PublishView {
  /** Octets before the first part of which the length varies. */
  static readonly FIXED_LENGTH = 56;
  #view: DataView = NO_MEMORY;
  #at = 0;

  /** The memory that the frame lies in. */
  get view(): DataView {
    return this.#view;
  }

  /** Where the frame begins. */
  get at(): number {
    return this.#at;
  }

  /** Octets in the whole frame. */
  get length(): number {
    return readLenFrame(this.#view, this.#at);
  }

  get channel(): number {
    return readChannel(this.#view, this.#at);
  }

  set channel(value: number) {
    writeChannel(this.#view, this.#at, value);
  }

  /** Handle of the sender. */
  get sender(): number {
    return this.#view.getUint32(this.#at + 12, true);
  }

  set sender(value: number) {
    this.#view.setUint32(this.#at + 12, value, true);
  }

  /** Number of the message, above every one before it on this sender. */
  get sequence(): number {
    return readU8(this.#view, this.#at + 16);
  }

  set sequence(value: number) {
    writeU8(this.#view, this.#at + 16, value);
  }

  /** Time before which the message is not delivered, milliseconds since 1970; 0 for none. */
  get deliverAt(): number {
    return readU8(this.#view, this.#at + 24);
  }

  set deliverAt(value: number) {
    writeU8(this.#view, this.#at + 24, value);
  }

  /** The publisher's time of the message, milliseconds since 1970; 0 to have the broker set its own. */
  get timestamp(): number {
    return readU8(this.#view, this.#at + 32);
  }

  set timestamp(value: number) {
    writeU8(this.#view, this.#at + 32, value);
  }

  /** Octets of the whole body, over this frame and all its fragments. */
  get bodyTotal(): number {
    return this.#view.getUint32(this.#at + 40, true);
  }

  set bodyTotal(value: number) {
    this.#view.setUint32(this.#at + 40, value, true);
  }

  /** Octets in `properties`; so few that they fit a frame under every limit of frames. */
  get lenProperties(): number {
    return this.#view.getUint16(this.#at + 44, true);
  }

  set lenProperties(value: number) {
    this.#view.setUint16(this.#at + 44, value, true);
  }

  /** Priority, 0 to 9; a higher one is delivered first. 0 when the queue has no priorities. */
  get priority(): number {
    return this.#view.getUint8(this.#at + 46);
  }

  set priority(value: number) {
    this.#view.setUint8(this.#at + 46, value);
  }

  /** The body goes on in FRAGMENT frames. */
  get more(): boolean {
    return (this.#view.getUint8(this.#at + 47) & 0x01) !== 0;
  }

  set more(value: boolean) {
    this.#view.setUint8(this.#at + 47, (this.#view.getUint8(this.#at + 47) & ~0x01) | (value ? 0x01 : 0));
  }

  /**
   * Refuse the message when no queue that it is routed to has a consumer; for requests, so that nobody
   * waits in vain.
   */
  get needsConsumer(): boolean {
    return (this.#view.getUint8(this.#at + 47) & 0x02) !== 0;
  }

  set needsConsumer(value: boolean) {
    this.#view.setUint8(this.#at + 47, (this.#view.getUint8(this.#at + 47) & ~0x02) | (value ? 0x02 : 0));
  }

  /** Milliseconds after which the message expires; 0 for the queue's setting. */
  get ttlMs(): number {
    return this.#view.getUint32(this.#at + 48, true);
  }

  set ttlMs(value: number) {
    this.#view.setUint32(this.#at + 48, value, true);
  }

  /** Where `properties` begins. Properties and headers; always whole in this frame. */
  get propertiesAt(): number {
    return this.#at + 56;
  }

  /** Octets in `properties`. */
  get propertiesLength(): number {
    return this.#view.getUint16(this.#at + 44, true);
  }

  /** Where `body` begins. The body, or its first part when `more` is set. */
  get bodyAt(): number {
    return this.#at + 56 + this.#view.getUint16(this.#at + 44, true);
  }

  /** Octets in `body`. */
  get bodyLength(): number {
    return this.length - (56 + this.#view.getUint16(this.#at + 44, true));
  }

  /**
   * Points at the frame of `length` octets at `at`, after checking its fixed part and its lengths. What
   * lies in the parts after it is not looked into.
   *
   * @throws {DecodeError} where `decode` would.
   */
  read(view: DataView, at: number, length: number): this {
    if (length < 56) throw truncatedError("publish", 0, 56, length);
    checkFrame(view, at, length, FrameType.publish, "publish");
    if (readU8(view, at + 16) < 1 || view.getUint32(at + 20, true) > 0x1fffff) {
      throw outsideError("publish.sequence", 16, readU8(view, at + 16), 1, Number.MAX_SAFE_INTEGER);
    }
    if (view.getUint32(at + 28, true) > 0x1fffff) {
      throw outsideError("publish.deliver_at", 24, readU8(view, at + 24), 0, Number.MAX_SAFE_INTEGER);
    }
    if (view.getUint32(at + 36, true) > 0x1fffff) {
      throw outsideError("publish.timestamp", 32, readU8(view, at + 32), 0, Number.MAX_SAFE_INTEGER);
    }
    if (view.getUint16(at + 44, true) > 4040) {
      throw outsideError("publish.len_properties", 44, view.getUint16(at + 44, true), 0, 4040);
    }
    if (view.getUint8(at + 46) > 9) {
      throw outsideError("publish.priority", 46, view.getUint8(at + 46), 0, 9);
    }
    if (view.getUint8(at + 47) >>> 2 !== 0) throw reservedError("publish.reserved_flags", 47);
    if (view.getUint32(at + 52, true) !== 0) throw reservedError("publish.reserved", 52);
    const end = 56 + view.getUint16(at + 44, true);
    if (length < end) throw truncatedError("publish", 56, end - 56, length - 56);
    this.#view = view;
    this.#at = at;
    return this;
  }

  /** Points at the frame at `at`, which was checked before or is of our own making. */
  move(view: DataView, at: number): this {
    this.#view = view;
    this.#at = at;
    return this;
  }

  /**
   * Begins a frame of `length` octets at `at`: its header is written, its fixed part is zero. What is
   * set is not checked.
   */
  write(view: DataView, at: number, length: number, channel: number): this {
    writeHeader(view, at, length, FrameType.publish, channel);
    clear(view, at + 12, at + 56);
    this.#view = view;
    this.#at = at;
    return this;
  }
}

const NO_MEMORY = new DataView(new ArrayBuffer(0));
