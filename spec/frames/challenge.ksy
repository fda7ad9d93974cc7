meta:
  id: challenge
  title: CHALLENGE
  license: MIT
  ks-version: 0.11
  endian: le
doc: The broker's next step in the authentication.
doc-ref: protocol.md#2-opening
-mudem-frame:
  sender: broker
  scope: connection
  sends: {opening: opening}
  receives: {opening: opening}
  replies: [authenticate]
  violation: illegal_frame
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
