meta:
  id: refuse
  title: REFUSE
  license: MIT
  ks-version: 0.11
  endian: le
  imports:
    - ../types/problem
doc: The broker has not taken, and will not take, the messages of a sender from `first` to `last`.
doc-ref: protocol.md#7-publishing
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [PUB-008, PUB-012, PUB-013]
seq:
  - id: sender
    type: u4
    doc: Handle of the sender.
  - id: first
    type: u8
    valid:
      min: 1
      max: '9007199254740991'
    doc: Sequence number of the first message.
  - id: last
    type: u8
    valid:
      min: first
      max: '9007199254740991'
    doc: Sequence number of the last message; not below `first`.
  - id: problem
    type: problem
    doc: Why.
