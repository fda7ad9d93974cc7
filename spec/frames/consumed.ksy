meta:
  id: consumed
  title: CONSUMED
  license: MIT
  ks-version: 0.11
  endian: le
doc: The answer to CONSUME, with the handle by which the consumer is called from now on.
doc-ref: protocol.md#8-delivery
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [DLV-001]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: Number of the CONSUME that this answers.
  - id: consumer
    type: u4
    doc: Handle of the consumer on this channel.
  - id: lease_ms
    type: u4
    doc: Milliseconds that a lease lasts; 0 when it does not end by time.
  - id: messages
    type: u8
    valid:
      max: '9007199254740991'
    doc: Messages that wait for the consumer's queue or subscription.
