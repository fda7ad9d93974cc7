meta:
  id: barrier_reached
  title: BARRIER_REACHED
  license: MIT
  ks-version: 0.11
  endian: le
doc: The answer to BARRIER.
doc-ref: protocol.md#4-channels
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [CHN-010, CHN-011]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: Number of the BARRIER that this answers.
