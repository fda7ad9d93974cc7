meta:
  id: route_bound
  title: ROUTE_BOUND
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
doc: The answer to ROUTE_BIND.
doc-ref: protocol.md#5-queues
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [ROU-005]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: Number of the ROUTE_BIND that this answers.
  - id: existed
    type: b1
    doc: The pattern was bound to the queue before.
  - id: reserved
    type: b7
    valid: 0
