meta:
  id: connection_close
  title: CONNECTION_CLOSE
  license: MIT
  ks-version: 0.11
  endian: le
  imports:
    - ../types/problem
doc: Ends the connection and all its channels, because it was asked for (`none`) or for an error.
doc-ref: protocol.md#3-liveness-and-the-end
-mudem-frame:
  sender: both
  scope: connection
  sends: {start: closing, opening: closing, open: closing}
  receives: {start: close_received, opening: close_received, open: close_received, closing: closing}
  replies: [connection_closed]
  violation: illegal_frame
  rules: [LIV-008, LIV-009, LIV-010, LIV-011]
seq:
  - id: problem
    type: problem
    doc: Why.
