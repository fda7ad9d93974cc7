meta:
  id: abort
  title: ABORT
  license: MIT
  ks-version: 0.11
  endian: le
  imports:
    - ../types/errors
doc: Gives up the message that the sender or consumer is in; its fragments so far are dropped.
doc-ref: protocol.md#9-credit-and-fragments
-mudem-frame:
  sender: both
  scope: channel
  states: [open]
  violation: channel_not_open
  errors: [unknown_sender, unknown_consumer, fragment_unexpected]
  rules: [FRG-005]
seq:
  - id: handle
    type: u4
    doc: Handle of the sender (from the client) or consumer (from the broker).
  - id: code
    type: u2
    enum: errors::error_code
    -mudem-open: true
    doc: Why.
