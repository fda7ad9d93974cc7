meta:
  id: authenticate
  title: AUTHENTICATE
  license: MIT
  ks-version: 0.11
  endian: le
doc: The client's answer to a CHALLENGE.
doc-ref: protocol.md#2-opening
-mudem-frame:
  sender: client
  scope: connection
  sends: {opening: opening}
  receives: {opening: opening}
  replies: [challenge, welcome, connection_close]
  violation: illegal_frame
  errors: [authentication_failed]
  rules: [OPN-011]
seq:
  - id: len_data
    type: u2
    valid:
      max: 2048
    doc: Octets in `data`.
  - id: data
    size: len_data
    doc: Message of the mechanism.
