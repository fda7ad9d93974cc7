meta:
  id: flow
  title: FLOW
  license: MIT
  ks-version: 0.11
  endian: le
  imports:
    - ../types/queues
doc: The broker holds a sender back, or no longer does. Says why its credit does not grow; the credit alone is what binds.
doc-ref: protocol.md#7-publishing
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [CRD-007]
seq:
  - id: sender
    type: u4
    doc: Handle of the sender.
  - id: reason
    type: u1
    enum: queues::flow_reason
    valid:
      in-enum: true
    doc: Why the sender is held back; `flowing` when it no longer is.
