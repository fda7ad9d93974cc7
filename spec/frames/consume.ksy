meta:
  id: consume
  title: CONSUME
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
  encoding: UTF-8
  imports:
    - ../types/queues
doc: Asks for a consumer of a queue, or of a subscription of a PUBSUB queue.
doc-ref: protocol.md#8-delivery
-mudem-frame:
  sender: client
  scope: channel
  states: [open]
  replies: [consumed, failed]
  violation: channel_not_open
  errors: [not_found, not_allowed, unsupported, in_use, limit_reached, wrong_queue_type, invalid_name]
  rules: [DLV-001, DLV-002, DLV-003, DLV-004, SUB-001, SUB-002, SUB-003, CRD-001]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: The client's number for this request.
  - id: limit
    type: u8
    valid:
      max: '9007199254740991'
    doc: Highest delivery number that the consumer takes so far; 0 for none yet.
  - id: limit_octets
    type: u8
    valid:
      max: '9007199254740991'
    doc: Octets of frames that the consumer takes so far, counted from this request.
  - id: start_value
    type: u8
    valid:
      max: '9007199254740991'
    doc: Offset or time for `start_from`; 0 where it needs none.
  - id: lease_ms
    type: u4
    valid:
      max: 43200000
    doc: Milliseconds for which a delivery is to be this consumer's; 0 for the queue's setting.
  - id: settle_mode
    type: u1
    enum: queues::settle_mode
    valid:
      in-enum: true
    doc: When a message counts as settled.
  - id: start_from
    type: u1
    enum: queues::start_from
    valid:
      in-enum: true
    doc: Where a new subscription starts.
  - id: exclusive
    type: b1
    doc: No other consumer may attach while this one is.
  - id: reserved_flags
    type: b7
    valid: 0
  - id: reserved
    type: u1
    valid: 0
  - id: len_queue
    type: u1
    valid:
      min: 1
    doc: Octets in `queue`.
  - id: len_subscription
    type: u1
    doc: Octets in `subscription`.
  - id: reserved_2
    type: u2
    valid: 0
  - id: queue
    type: str
    size: len_queue
    doc: Name of the queue.
  - id: subscription
    type: str
    size: len_subscription
    doc: Name of a subscription that outlives its consumers; empty for one that ends with this consumer, and for P2P.
