meta:
  id: settled
  title: SETTLED
  license: MIT
  ks-version: 0.11
  endian: le
  imports:
    - ../types/errors
    - ../types/queues
doc: |
  Receipt for a SETTLE: what it asked for has been done for the deliveries from `first` to `last`, or could not be.
doc-ref: protocol.md#8-delivery
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [DLV-018, DLV-019]
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
  - id: code
    type: u2
    enum: errors::error_code
    -mudem-open: true
    doc: |
      `none` when it was done, or why it was not.
  - id: outcome
    type: u1
    enum: queues::settle_outcome
    valid:
      in-enum: true
    doc: The outcome of the SETTLE.
  - id: level
    type: u1
    enum: queues::confirm_level
    valid:
      in-enum: true
    doc: What the settlement has survived so far.
