meta:
  id: settle
  title: SETTLE
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
  encoding: UTF-8
  imports:
    - ../types/queues
doc: The consumer's word on its deliveries from `first` to `last`.
doc-ref: protocol.md#8-delivery
-mudem-frame:
  sender: client
  scope: channel
  states: [open]
  replies: [settled]
  violation: channel_not_open
  errors: [unknown_consumer, lease_expired, unknown_delivery]
  rules: [DLV-011, DLV-012, DLV-013, DLV-014, DLV-015, DLV-016, DLV-017]
  view: true
seq:
  - id: consumer
    type: u4
    doc: Handle of the consumer.
  - id: first
    type: u8
    valid:
      min: 1
      max: '9007199254740991'
    doc: Number of the first delivery.
  - id: last
    type: u8
    valid:
      min: first
      max: '9007199254740991'
    doc: Number of the last delivery; not below `first`.
  - id: delay_ms
    type: u4
    doc: For a release, milliseconds before the next delivery, 0 for the queue's retry policy; for an extension, milliseconds that the lease is to last from now, 0 for as long as at first.
  - id: outcome
    type: u1
    enum: queues::settle_outcome
    valid:
      in-enum: true
    doc: What becomes of the messages.
  - id: failed
    type: b1
    doc: A release counts as a failure.
  - id: untouched
    type: b1
    doc: A release of messages that no user code has seen; the attempt does not count.
  - id: reserved
    type: b6
    valid: 0
  - id: len_reason
    type: u2
    valid:
      max: 1024
    doc: Octets in `reason`.
  - id: reason
    type: str
    size: len_reason
    doc: Why, for people; kept with a message that is dead-lettered.
