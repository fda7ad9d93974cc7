meta:
  id: credit
  title: CREDIT
  license: MIT
  ks-version: 0.11
  endian: le
doc: |
  Raises the credit of a sender (from the broker) or of a consumer (from the client). Absolute values: the limits, not what is added.
doc-ref: protocol.md#9-credit-and-fragments
-mudem-frame:
  sender: both
  scope: channel
  states: [open]
  violation: channel_not_open
  errors: [unknown_sender, unknown_consumer]
  rules: [CRD-004, CRD-005, CRD-006]
  view: true
seq:
  - id: handle
    type: u4
    doc: Handle of the sender or consumer.
  - id: limit
    type: u8
    valid:
      max: '9007199254740991'
    doc: Highest sequence or delivery number that may be sent.
  - id: limit_octets
    type: u8
    valid:
      max: '9007199254740991'
    doc: Octets of frames that may be sent, counted from the attach or the consume.
