meta:
  id: redriven
  title: REDRIVEN
  license: MIT
  ks-version: 0.11
  endian: le
doc: Messages were moved out of a dead-letter queue.
doc-ref: protocol.md#8-delivery
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [DLV-021]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: Number of the REDRIVE that this answers.
  - id: messages
    type: u8
    valid:
      max: '9007199254740991'
    doc: Messages moved.
