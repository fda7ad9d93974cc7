meta:
  id: redrive
  title: REDRIVE
  license: MIT
  ks-version: 0.11
  endian: le
  encoding: UTF-8
doc: Moves messages out of a dead-letter queue, the oldest first.
doc-ref: protocol.md#8-delivery
-mudem-frame:
  sender: client
  scope: channel
  states: [open]
  replies: [redriven, failed]
  violation: channel_not_open
  errors: [not_found, not_allowed, unsupported]
  rules: [DLV-021]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: The client's number for this request.
  - id: len_queue
    type: u1
    valid:
      min: 1
    doc: Octets in `queue`.
  - id: len_target
    type: u1
    doc: Octets in `target`.
  - id: reserved
    type: u2
    valid: 0
  - id: reserved_2
    type: u4
    valid: 0
  - id: max_messages
    type: u8
    valid:
      min: 1
      max: '9007199254740991'
    doc: Most messages to move.
  - id: queue
    type: str
    size: len_queue
    doc: Name of the dead-letter queue.
  - id: target
    type: str
    size: len_target
    doc: Queue to move them to; empty for the one each came from.
