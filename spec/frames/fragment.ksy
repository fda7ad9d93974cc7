meta:
  id: fragment
  title: FRAGMENT
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
doc: The next part of the body of the message that the sender or consumer is in.
doc-ref: protocol.md#9-credit-and-fragments
-mudem-frame:
  sender: both
  scope: channel
  states: [open]
  violation: channel_not_open
  errors: [unknown_sender, unknown_consumer, credit_exceeded, fragment_unexpected, body_length_mismatch]
  rules: [FRG-001, FRG-002, FRG-003, FRG-004]
  view: true
seq:
  - id: handle
    type: u4
    doc: Handle of the sender (from the client) or consumer (from the broker).
  - id: more
    type: b1
    doc: Another fragment follows.
  - id: reserved_flags
    type: b7
    valid: 0
  - id: reserved
    type: u1
    valid: 0
  - id: reserved_2
    type: u2
    valid: 0
  - id: body
    size-eos: true
    doc: The next part of the body; at least one octet.
