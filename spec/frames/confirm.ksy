meta:
  id: confirm
  title: CONFIRM
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
  imports:
    - ../types/queues
doc: The broker has taken responsibility for the messages of a sender from `first` to `last`.
doc-ref: protocol.md#7-publishing
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [PUB-008, PUB-009, PUB-010, PUB-011, PRD-003]
  view: true
seq:
  - id: sender
    type: u4
    doc: Handle of the sender.
  - id: first
    type: u8
    valid:
      min: 1
      max: '9007199254740991'
    doc: Sequence number of the first message.
  - id: last
    type: u8
    valid:
      min: first
      max: '9007199254740991'
    doc: Sequence number of the last message; not below `first`.
  - id: offset
    type: u8
    valid:
      max: '9007199254740991'
    doc: Offset of the first message in its queue, the others follow without gap; only with `has_offset`.
  - id: level
    type: u1
    enum: queues::confirm_level
    valid:
      in-enum: true
    doc: What the messages have survived so far, in every queue that they were routed to.
  - id: duplicate
    type: b1
    doc: The messages had been stored before; nothing was enqueued.
  - id: has_offset
    type: b1
    doc: |
      `offset` is meant: the route leads to one queue.
  - id: reserved
    type: b6
    valid: 0
