meta:
  id: capabilities
  title: Mudem capabilities
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
doc: |
  What an endpoint can do beyond the core of the protocol. HELLO offers, WELCOME answers with those that both have.
  A bit that the receiver does not know is ignored, so that later versions can add some.
doc-ref: protocol.md#2-opening
-mudem-rules: [OPN-009, OPN-010]
seq:
  - id: durable
    type: b1
    doc: Durable queues, and confirms of level `synced`.
  - id: fragments
    type: b1
    doc: Messages longer than a frame, cut into fragments.
  - id: bindings
    type: b1
    doc: ROUTE_BIND with patterns.
  - id: named_subscriptions
    type: b1
    doc: Subscriptions of a PUBSUB queue that outlive their consumer.
  - id: producers
    type: b1
    doc: Producer identities, for publishing that never enqueues twice.
  - id: deduplication
    type: b1
    doc: Deduplication by the property `message_id`.
  - id: priorities
    type: b1
    doc: Priorities of messages.
  - id: delay
    type: b1
    doc: The field `deliver_at` of PUBLISH and the delay of a release.
  - id: expiry
    type: b1
    doc: The field `ttl_ms` of PUBLISH and the queue settings for expiry.
  - id: leases
    type: b1
    doc: Leases that end, and extending them. Without it a delivery is its consumer's until it is settled or the channel ends.
  - id: dead_letters
    type: b1
    doc: Failure limits, dead-letter queues and REDRIVE.
  - id: retries
    type: b1
    doc: Retry policies of queues.
  - id: ordered
    type: b1
    doc: Queues that keep order across redelivery, and single active consumers.
  - id: replay
    type: b1
    doc: Retention after delivery, and consuming from a chosen place.
  - id: browse
    type: b1
    doc: Settle mode `browse`.
  - id: resume
    type: b1
    doc: Sessions that outlive a connection.
  - id: renew
    type: b1
    doc: Renewing credentials on an open connection.
  - id: queue_limits
    type: b1
    doc: Queue settings for the greatest number of messages and octets, and the overflow policy.
  - id: future
    type: b14
    doc: Bits of later versions. An endpoint of this version sends zero and ignores what it receives.
