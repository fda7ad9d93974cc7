meta:
  id: go_away
  title: GO_AWAY
  license: MIT
  ks-version: 0.11
  endian: le
  encoding: UTF-8
  imports:
    - ../types/problem
doc: The broker wants the connection to end. What was begun is finished; nothing new is begun.
doc-ref: protocol.md#3-liveness-and-the-end
-mudem-frame:
  sender: broker
  scope: connection
  states: [open]
  violation: illegal_frame
  rules: [LIV-006, LIV-007]
seq:
  - id: len_address
    type: u1
    doc: Octets in `address`.
  - id: reserved
    type: u1
    valid: 0
  - id: reserved_2
    type: u2
    valid: 0
  - id: problem
    type: problem
    doc: Why, and how long to wait before a connection is tried again.
  - id: address
    type: str
    size: len_address
    doc: Address of another broker to go to; empty when there is none.
