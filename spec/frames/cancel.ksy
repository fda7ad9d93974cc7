meta:
  id: cancel
  title: CANCEL
  license: MIT
  ks-version: 0.11
  endian: le
doc: Gives a consumer up.
doc-ref: protocol.md#8-delivery
-mudem-frame:
  sender: client
  scope: channel
  states: [open]
  replies: [cancelled, failed]
  violation: channel_not_open
  errors: [not_found]
  rules: [DLV-020]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: The client's number for this request.
  - id: consumer
    type: u4
    doc: Handle of the consumer.
