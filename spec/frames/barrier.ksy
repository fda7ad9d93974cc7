meta:
  id: barrier
  title: BARRIER
  license: MIT
  ks-version: 0.11
  endian: le
doc: Asks for an answer once all that the client sent before on this channel has been acted on.
doc-ref: protocol.md#4-channels
-mudem-frame:
  sender: client
  scope: channel
  states: [open]
  replies: [barrier_reached]
  violation: channel_not_open
  errors: [request_id_used]
  rules: [CHN-010, CHN-011]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: The client's number for this request.
