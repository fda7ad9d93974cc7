meta:
  id: difference
  title: Mudem queue difference
  license: MIT
  ks-version: 0.11
  endian: le
  imports:
    - setting
doc: A setting in which a queue is not as it was asked for. Both have the same key.
doc-ref: protocol.md#5-queues
-mudem-rules: [QUE-005]
seq:
  - id: have
    type: setting
    doc: As the queue has it.
  - id: want
    type: setting
    doc: As the request wants it.
