meta:
  id: route_unbound
  title: ROUTE_UNBOUND
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
doc: The answer to ROUTE_UNBIND.
doc-ref: protocol.md#5-queues
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [ROU-006]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: Number of the ROUTE_UNBIND that this answers.
  - id: existed
    type: b1
    doc: The pattern was bound to the queue before.
  - id: reserved
    type: b7
    valid: 0
