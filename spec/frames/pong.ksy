meta:
  id: pong
  title: PONG
  license: MIT
  ks-version: 0.11
  endian: le
doc: The answer to a PING, with its payload.
doc-ref: protocol.md#3-liveness-and-the-end
-mudem-frame:
  sender: both
  scope: connection
  states: [open]
  violation: illegal_frame
  rules: [LIV-004]
seq:
  - id: payload
    size: 8
    doc: The payload of the PING.
