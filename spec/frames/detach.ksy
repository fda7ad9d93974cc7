meta:
  id: detach
  title: DETACH
  license: MIT
  ks-version: 0.11
  endian: le
doc: Gives a sender up.
doc-ref: protocol.md#7-publishing
-mudem-frame:
  sender: client
  scope: channel
  states: [open]
  replies: [detached, failed]
  violation: channel_not_open
  errors: [not_found, fragment_unexpected]
  rules: [PUB-014]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: The client's number for this request.
  - id: sender
    type: u4
    doc: Handle of the sender.
