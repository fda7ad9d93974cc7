meta:
  id: renew
  title: RENEW
  license: MIT
  ks-version: 0.11
  endian: le
  encoding: UTF-8
doc: New credentials for an open connection, before the old ones end.
doc-ref: protocol.md#2-opening
-mudem-frame:
  sender: client
  scope: connection
  states: [open]
  replies: [renewed]
  violation: illegal_frame
  errors: [authentication_failed, unsupported]
  rules: [OPN-015]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: The client's number for this request.
  - id: len_mechanism
    type: u1
    valid:
      min: 1
      max: 32
    doc: Octets in `mechanism`.
  - id: reserved
    type: u1
    valid: 0
  - id: len_data
    type: u2
    valid:
      max: 2048
    doc: Octets in `data`.
  - id: mechanism
    type: str
    size: len_mechanism
    doc: Authentication mechanism, one that needs a single message.
  - id: data
    size: len_data
    doc: Message of the mechanism.
