meta:
  id: ping
  title: PING
  license: MIT
  ks-version: 0.11
  endian: le
doc: Asks for a PONG; keeps the connection alive and measures the round trip.
doc-ref: protocol.md#3-liveness-and-the-end
-mudem-frame:
  sender: both
  scope: connection
  states: [open]
  replies: [pong]
  violation: illegal_frame
  rules: [LIV-001, LIV-002, LIV-003, LIV-004]
seq:
  - id: payload
    size: 8
    doc: Any eight octets.
