meta:
  id: setting
  title: Mudem queue setting
  license: MIT
  ks-version: 0.11
  endian: le
  encoding: UTF-8
  imports:
    - queues
doc: One setting of a queue. A setting that is not given has its default.
doc-ref: protocol.md#5-queues
-mudem-rules: [QUE-007, QUE-008]
seq:
  - id: key
    type: u1
    enum: queues::setting_key
    -mudem-open: true
    doc: Which setting. An unknown one is refused by a reply, not by ending anything.
  - id: len_text
    type: u1
    doc: Octets in `text`.
  - id: number
    type: u8
    valid:
      max: '9007199254740991'
    doc: Value of a setting that is a number, a time or a yes (1) or no (0); 0 otherwise.
  - id: text
    type: str
    size: len_text
    doc: Value of a setting that is a name; empty otherwise.
