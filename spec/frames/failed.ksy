meta:
  id: failed
  title: FAILED
  license: MIT
  ks-version: 0.11
  endian: le
  imports:
    - ../types/problem
doc: A request was refused; the channel goes on.
doc-ref: protocol.md#10-errors
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [CHN-008, ERR-006]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: Number of the request that this answers.
  - id: problem
    type: problem
    doc: Why.
