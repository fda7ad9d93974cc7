meta:
  id: queue_deleted
  title: QUEUE_DELETED
  license: MIT
  ks-version: 0.11
  endian: le
doc: The queue is gone.
doc-ref: protocol.md#5-queues
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [QUE-010]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: Number of the QUEUE_DELETE that this answers.
  - id: messages
    type: u8
    valid:
      max: '9007199254740991'
    doc: Messages that went with it.
