meta:
  id: cancelled
  title: CANCELLED
  license: MIT
  ks-version: 0.11
  endian: le
  imports:
    - ../types/problem
doc: Nothing more is delivered to the consumer, because it was cancelled or because the broker ended it.
doc-ref: protocol.md#8-delivery
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [DLV-020, SUB-006]
seq:
  - id: request
    type: u4
    doc: Number of the CANCEL that this answers; 0 when the broker ended the consumer.
  - id: consumer
    type: u4
    doc: Handle of the consumer.
  - id: problem
    type: problem
    doc: Why; `none` for the answer to CANCEL.
