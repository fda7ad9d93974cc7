meta:
  id: deliver
  title: DELIVER
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
  imports:
    - ../types/properties
doc: One attempt to hand one message to one consumer. Of the same size, with properties and body in the same place, as the PUBLISH that it came from.
doc-ref: protocol.md#8-delivery
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  replies: [settle]
  violation: channel_not_open
  rules: [DLV-005, DLV-006, DLV-007, DLV-008, DLV-009, CRD-003, MSG-009, FRG-001]
  view: true
seq:
  - id: consumer
    type: u4
    doc: Handle of the consumer.
  - id: delivery
    type: u8
    valid:
      min: 1
      max: '9007199254740991'
    doc: |
      Number of the delivery: 1 for the consumer's first, one more for each that follows. It proves the lease.
  - id: offset
    type: u8
    valid:
      max: '9007199254740991'
    doc: Number of the message in its queue, from 0, in the order in which the queue took its messages.
  - id: timestamp
    type: u8
    valid:
      max: '9007199254740991'
    doc: Time of the message, from its PUBLISH or set by the broker, milliseconds since 1970.
  - id: body_total
    type: u4
    doc: Octets of the whole body, over this frame and all its fragments.
  - id: len_properties
    type: u2
    valid:
      max: 4040
    doc: Octets in `properties`; so few that they fit a frame under every limit of frames.
  - id: priority
    type: u1
    valid:
      max: 9
    doc: Priority, 0 to 9; a higher one is delivered first. 0 when the queue has no priorities.
  - id: more
    type: b1
    doc: The body goes on in FRAGMENT frames.
  - id: reserved_flags
    type: b7
    valid: 0
  - id: attempts
    type: u2
    doc: How many times the message has been delivered, this one included; stays at 65535.
  - id: failures
    type: u2
    doc: How many of those ended in a failure; stays at 65535.
  - id: route
    type: u4
    doc: Route that the message was published to, as named by ROUTE_NAME on this channel; 0 for the queue's own name.
  - id: properties
    type: properties
    size: len_properties
    doc: Properties and headers; always whole in this frame.
  - id: body
    size-eos: true
    doc: The body, or its first part when `more` is set.
