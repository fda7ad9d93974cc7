meta:
  id: publish
  title: PUBLISH
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
  imports:
    - ../types/properties
doc: A message for the route of a sender. Of the same size, with properties and body in the same place, as the DELIVER that it becomes.
doc-ref: protocol.md#7-publishing
-mudem-frame:
  sender: client
  scope: channel
  states: [open]
  replies: [confirm, refuse]
  violation: channel_not_open
  errors: [unknown_sender, credit_exceeded, sequence_not_rising, fragment_unexpected, body_length_mismatch, no_route, no_consumer, queue_full, message_too_large, invalid_properties, out_of_resources, not_allowed, unsupported, refused_before, producer_fenced]
  rules: [PUB-003, PUB-004, PUB-005, PUB-006, PUB-007, PUB-016, CRD-002, MSG-001, MSG-002, MSG-003, MSG-009, FRG-001]
  view: true
seq:
  - id: sender
    type: u4
    doc: Handle of the sender.
  - id: sequence
    type: u8
    valid:
      min: 1
      max: '9007199254740991'
    doc: Number of the message, above every one before it on this sender.
  - id: deliver_at
    type: u8
    valid:
      max: '9007199254740991'
    doc: Time before which the message is not delivered, milliseconds since 1970; 0 for none.
  - id: timestamp
    type: u8
    valid:
      max: '9007199254740991'
    doc: The publisher's time of the message, milliseconds since 1970; 0 to have the broker set its own.
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
  - id: needs_consumer
    type: b1
    doc: Refuse the message when no queue that it is routed to has a consumer; for requests, so that nobody waits in vain.
  - id: reserved_flags
    type: b6
    valid: 0
  - id: ttl_ms
    type: u4
    doc: Milliseconds after which the message expires; 0 for the queue's setting.
  - id: reserved
    type: u4
    valid: 0
  - id: properties
    type: properties
    size: len_properties
    doc: Properties and headers; always whole in this frame.
  - id: body
    size-eos: true
    doc: The body, or its first part when `more` is set.
