meta:
  id: connection_closed
  title: CONNECTION_CLOSED
  license: MIT
  ks-version: 0.11
  endian: le
doc: The answer to CONNECTION_CLOSE, and the last frame in its direction.
doc-ref: protocol.md#3-liveness-and-the-end
-mudem-frame:
  sender: both
  scope: connection
  sends: {close_received: closed, closing: closing}
  receives: {closing: closed}
  violation: illegal_frame
  rules: [LIV-009, LIV-010]
seq: []
