meta:
  id: queue_asserted
  title: QUEUE_ASSERTED
  license: MIT
  ks-version: 0.11
  endian: le
  imports:
    - ../types/queues
    - ../types/difference
doc: The answer to QUEUE_ASSERT and QUEUE_UPDATE.
doc-ref: protocol.md#5-queues
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [QUE-003, QUE-004, QUE-005, QUE-009]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: Number of the QUEUE_ASSERT that this answers.
  - id: outcome
    type: u1
    enum: queues::assert_outcome
    valid:
      in-enum: true
    doc: What was found or done.
  - id: num_differences
    type: u1
    valid:
      max: 64
    doc: Number of differences; 0 but for a mismatch.
  - id: reserved
    type: u2
    valid: 0
  - id: consumers
    type: u4
    doc: Consumers attached to the queue.
  - id: messages
    type: u8
    valid:
      max: '9007199254740991'
    doc: Messages waiting in the queue.
  - id: differences
    type: difference
    repeat: expr
    repeat-expr: num_differences
    doc: Every setting in which the queue is not as it was asked for.
