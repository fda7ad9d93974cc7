// Generated from spec/frames/deliver.ksy. Do not edit: run `npm run generate`.

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
 * One attempt to hand one message to one consumer. Of the same size, with properties and body in the
 * same place, as the PUBLISH that it came from.
 *
 * Sent by the broker, on a channel. Spec: protocol.md#8-delivery, DLV-005, DLV-006, DLV-007, DLV-008,
 * DLV-009, CRD-003, MSG-009, FRG-001.
 */
export interface Deliver {
  readonly type: "deliver";
  readonly channel: number;
  /** Handle of the consumer. */
  readonly consumer: number;
  /**
   * Number of the delivery: 1 for the consumer's first, one more for each that follows. It proves the
   * lease.
   */
  readonly delivery: number;
  /** Number of the message in its queue, from 0, in the order in which the queue took its messages. */
  readonly offset: number;
  /** Time of the message, from its PUBLISH or set by the broker, milliseconds since 1970. */
  readonly timestamp: number;
  /** Octets of the whole body, over this frame and all its fragments. */
  readonly bodyTotal: number;
  /** Priority, 0 to 9; a higher one is delivered first. 0 when the queue has no priorities. */
  readonly priority: number;
  /** The body goes on in FRAGMENT frames. */
  readonly more: boolean;
  /** How many times the message has been delivered, this one included; stays at 65535. */
  readonly attempts: number;
  /** How many of those ended in a failure; stays at 65535. */
  readonly failures: number;
  /**
   * Route that the message was published to, as named by ROUTE_NAME on this channel; 0 for the queue's
   * own name.
   */
  readonly route: number;
  /** Properties and headers; always whole in this frame. */
  readonly properties: Properties;
  /** The body, or its first part when `more` is set. */
  readonly body: Uint8Array;
}

/** Octets of the whole frame. */
export function sizeOfDeliver(frame: Deliver): number {
  return 56 + sizeOfProperties(frame.properties) + frame.body.length;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeDeliver(writer: ByteWriter, frame: Deliver): void {
  const start = beginFrame(writer, "deliver", FrameType.deliver, frame.channel);
  const {
    consumer,
    delivery,
    offset,
    timestamp,
    bodyTotal,
    priority,
    more,
    attempts,
    failures,
    route,
    properties,
    body,
  } = frame;
  const { view } = writer;
  const at = writer.room(44);
  if (consumer >>> 0 !== consumer) throw writer.outside("consumer", consumer, 0, 4294967295);
  view.setUint32(at, consumer, true);
  if (!Number.isSafeInteger(delivery) || delivery < 1) {
    throw writer.outside("delivery", delivery, 1, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 4, delivery);
  if (!Number.isSafeInteger(offset) || offset < 0) {
    throw writer.outside("offset", offset, 0, Number.MAX_SAFE_INTEGER);
  }
  writeU8(view, at + 12, offset);
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
  view.setUint8(at + 35, more ? 0x01 : 0);
  if (attempts >>> 0 !== attempts || attempts > 65535) {
    throw writer.outside("attempts", attempts, 0, 65535);
  }
  view.setUint16(at + 36, attempts, true);
  if (failures >>> 0 !== failures || failures > 65535) {
    throw writer.outside("failures", failures, 0, 65535);
  }
  view.setUint16(at + 38, failures, true);
  if (route >>> 0 !== route) throw writer.outside("route", route, 0, 4294967295);
  view.setUint32(at + 40, route, true);
  writer.enter("properties");
  encodeProperties(writer, properties);
  writer.leave();
  writer.bytes("body", body);
  endFrame(writer, start);
}

const DELIVER_RUN: Run = {
  consumer: 4,
  delivery: 8,
  offset: 8,
  timestamp: 8,
  body_total: 4,
  len_properties: 2,
  priority: 1,
  more: 1,
  reserved_flags: 0,
  attempts: 2,
  failures: 2,
  route: 4,
};

/** Reads what follows the header. @throws {DecodeError} when the octets do not follow the layout. */
export function decodeDeliver(reader: ByteReader, channel: number): Deliver {
  reader.begin("deliver");
  const at = reader.run(DELIVER_RUN, 44);
  const { view } = reader;
  const consumer = view.getUint32(at, true);
  const delivery = readU8(view, at + 4);
  if (delivery < 1 || delivery > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("delivery", delivery, 1, Number.MAX_SAFE_INTEGER);
  }
  const offset = readU8(view, at + 12);
  if (offset > Number.MAX_SAFE_INTEGER) {
    throw reader.outside("offset", offset, 0, Number.MAX_SAFE_INTEGER);
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
  if (flags >>> 1 !== 0) throw reader.reserved("reserved_flags");
  const attempts = view.getUint16(at + 36, true);
  const failures = view.getUint16(at + 38, true);
  const route = view.getUint32(at + 40, true);
  reader.pass(44);
  reader.enterSized("properties", lenProperties);
  const properties = decodeProperties(reader);
  reader.leave();
  const body = reader.bytes("body", reader.remaining);
  reader.end();
  return {
    type: "deliver",
    channel,
    consumer,
    delivery,
    offset,
    timestamp,
    bodyTotal,
    priority,
    more: (flags & 0x01) !== 0,
    attempts,
    failures,
    route,
    properties,
    body,
  };
}

/** A `deliver` frame where it lies in memory. One view serves for many frames, one after the other. */
export class DeliverView {
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

  /** Handle of the consumer. */
  get consumer(): number {
    return this.#view.getUint32(this.#at + 12, true);
  }

  set consumer(value: number) {
    this.#view.setUint32(this.#at + 12, value, true);
  }

  /**
   * Number of the delivery: 1 for the consumer's first, one more for each that follows. It proves the
   * lease.
   */
  get delivery(): number {
    return readU8(this.#view, this.#at + 16);
  }

  set delivery(value: number) {
    writeU8(this.#view, this.#at + 16, value);
  }

  /** Number of the message in its queue, from 0, in the order in which the queue took its messages. */
  get offset(): number {
    return readU8(this.#view, this.#at + 24);
  }

  set offset(value: number) {
    writeU8(this.#view, this.#at + 24, value);
  }

  /** Time of the message, from its PUBLISH or set by the broker, milliseconds since 1970. */
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

  /** How many times the message has been delivered, this one included; stays at 65535. */
  get attempts(): number {
    return this.#view.getUint16(this.#at + 48, true);
  }

  set attempts(value: number) {
    this.#view.setUint16(this.#at + 48, value, true);
  }

  /** How many of those ended in a failure; stays at 65535. */
  get failures(): number {
    return this.#view.getUint16(this.#at + 50, true);
  }

  set failures(value: number) {
    this.#view.setUint16(this.#at + 50, value, true);
  }

  /**
   * Route that the message was published to, as named by ROUTE_NAME on this channel; 0 for the queue's
   * own name.
   */
  get route(): number {
    return this.#view.getUint32(this.#at + 52, true);
  }

  set route(value: number) {
    this.#view.setUint32(this.#at + 52, value, true);
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
    if (length < 56) throw truncatedError("deliver", 0, 56, length);
    checkFrame(view, at, length, FrameType.deliver, "deliver");
    if (readU8(view, at + 16) < 1 || view.getUint32(at + 20, true) > 0x1fffff) {
      throw outsideError("deliver.delivery", 16, readU8(view, at + 16), 1, Number.MAX_SAFE_INTEGER);
    }
    if (view.getUint32(at + 28, true) > 0x1fffff) {
      throw outsideError("deliver.offset", 24, readU8(view, at + 24), 0, Number.MAX_SAFE_INTEGER);
    }
    if (view.getUint32(at + 36, true) > 0x1fffff) {
      throw outsideError("deliver.timestamp", 32, readU8(view, at + 32), 0, Number.MAX_SAFE_INTEGER);
    }
    if (view.getUint16(at + 44, true) > 4040) {
      throw outsideError("deliver.len_properties", 44, view.getUint16(at + 44, true), 0, 4040);
    }
    if (view.getUint8(at + 46) > 9) {
      throw outsideError("deliver.priority", 46, view.getUint8(at + 46), 0, 9);
    }
    if (view.getUint8(at + 47) >>> 1 !== 0) throw reservedError("deliver.reserved_flags", 47);
    const end = 56 + view.getUint16(at + 44, true);
    if (length < end) throw truncatedError("deliver", 56, end - 56, length - 56);
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
    writeHeader(view, at, length, FrameType.deliver, channel);
    clear(view, at + 12, at + 56);
    this.#view = view;
    this.#at = at;
    return this;
  }
}

const NO_MEMORY = new DataView(new ArrayBuffer(0));
