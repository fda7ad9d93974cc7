meta:
  id: queue_purged
  title: QUEUE_PURGED
  license: MIT
  ks-version: 0.11
  endian: le
doc: The waiting messages are gone.
doc-ref: protocol.md#5-queues
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [QUE-012]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: Number of the QUEUE_PURGE that this answers.
  - id: messages
    type: u8
    valid:
      max: '9007199254740991'
    doc: Messages that were dropped.
