// Generated from spec/types/capabilities.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter, Run } from "../bytes.ts";

/**
 * What an endpoint can do beyond the core of the protocol. HELLO offers, WELCOME answers with those
 * that both have. A bit that the receiver does not know is ignored, so that later versions can add
 * some.
 *
 * Spec: protocol.md#2-opening, OPN-009, OPN-010.
 */
export interface Capabilities {
  /** Durable queues, and confirms of level `synced`. */
  readonly durable: boolean;
  /** Messages longer than a frame, cut into fragments. */
  readonly fragments: boolean;
  /** ROUTE_BIND with patterns. */
  readonly bindings: boolean;
  /** Subscriptions of a PUBSUB queue that outlive their consumer. */
  readonly namedSubscriptions: boolean;
  /** Producer identities, for publishing that never enqueues twice. */
  readonly producers: boolean;
  /** Deduplication by the property `message_id`. */
  readonly deduplication: boolean;
  /** Priorities of messages. */
  readonly priorities: boolean;
  /** The field `deliver_at` of PUBLISH and the delay of a release. */
  readonly delay: boolean;
  /** The field `ttl_ms` of PUBLISH and the queue settings for expiry. */
  readonly expiry: boolean;
  /**
   * Leases that end, and extending them. Without it a delivery is its consumer's until it is settled or
   * the channel ends.
   */
  readonly leases: boolean;
  /** Failure limits, dead-letter queues and REDRIVE. */
  readonly deadLetters: boolean;
  /** Retry policies of queues. */
  readonly retries: boolean;
  /** Queues that keep order across redelivery, and single active consumers. */
  readonly ordered: boolean;
  /** Retention after delivery, and consuming from a chosen place. */
  readonly replay: boolean;
  /** Settle mode `browse`. */
  readonly browse: boolean;
  /** Sessions that outlive a connection. */
  readonly resume: boolean;
  /** Renewing credentials on an open connection. */
  readonly renew: boolean;
  /** Queue settings for the greatest number of messages and octets, and the overflow policy. */
  readonly queueLimits: boolean;
  /** Bits of later versions. An endpoint of this version sends zero and ignores what it receives. */
  readonly future: number;
}

/** Octets that the value takes. */
export function sizeOfCapabilities(_value: Capabilities): number {
  return 4;
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeCapabilities(writer: ByteWriter, value: Capabilities): void {
  const {
    durable,
    fragments,
    bindings,
    namedSubscriptions,
    producers,
    deduplication,
    priorities,
    delay,
    expiry,
    leases,
    deadLetters,
    retries,
    ordered,
    replay,
    browse,
    resume,
    renew,
    queueLimits,
    future,
  } = value;
  const { view } = writer;
  const at = writer.room(4);
  view.setUint8(
    at,
    (durable ? 0x01 : 0) |
      (fragments ? 0x02 : 0) |
      (bindings ? 0x04 : 0) |
      (namedSubscriptions ? 0x08 : 0) |
      (producers ? 0x10 : 0) |
      (deduplication ? 0x20 : 0) |
      (priorities ? 0x40 : 0) |
      (delay ? 0x80 : 0),
  );
  view.setUint8(
    at + 1,
    (expiry ? 0x01 : 0) |
      (leases ? 0x02 : 0) |
      (deadLetters ? 0x04 : 0) |
      (retries ? 0x08 : 0) |
      (ordered ? 0x10 : 0) |
      (replay ? 0x20 : 0) |
      (browse ? 0x40 : 0) |
      (resume ? 0x80 : 0),
  );
  if (future >>> 0 !== future || future > 16383) throw writer.outside("future", future, 0, 16383);
  view.setUint16(at + 2, (renew ? 0x01 : 0) | (queueLimits ? 0x02 : 0) | (future << 2), true);
}

const CAPABILITIES_RUN: Run = { durable: 1, expiry: 1, renew: 2 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeCapabilities(reader: ByteReader): Capabilities {
  const at = reader.run(CAPABILITIES_RUN, 4);
  const { view } = reader;
  const flags = view.getUint8(at);
  const flags2 = view.getUint8(at + 1);
  const flags3 = view.getUint16(at + 2, true);
  const future = flags3 >>> 2;
  reader.pass(4);
  return {
    durable: (flags & 0x01) !== 0,
    fragments: (flags & 0x02) !== 0,
    bindings: (flags & 0x04) !== 0,
    namedSubscriptions: (flags & 0x08) !== 0,
    producers: (flags & 0x10) !== 0,
    deduplication: (flags & 0x20) !== 0,
    priorities: (flags & 0x40) !== 0,
    delay: (flags & 0x80) !== 0,
    expiry: (flags2 & 0x01) !== 0,
    leases: (flags2 & 0x02) !== 0,
    deadLetters: (flags2 & 0x04) !== 0,
    retries: (flags2 & 0x08) !== 0,
    ordered: (flags2 & 0x10) !== 0,
    replay: (flags2 & 0x20) !== 0,
    browse: (flags2 & 0x40) !== 0,
    resume: (flags2 & 0x80) !== 0,
    renew: (flags3 & 0x01) !== 0,
    queueLimits: (flags3 & 0x02) !== 0,
    future,
  };
}
