meta:
  id: channel_close
  title: CHANNEL_CLOSE
  license: MIT
  ks-version: 0.11
  endian: le
  imports:
    - ../types/problem
doc: Ends one channel, because it was asked for (`none`) or for an error, and nothing else on the connection.
doc-ref: protocol.md#4-channels
-mudem-frame:
  sender: both
  scope: channel
  sends: {opening: closing, open: closing}
  receives: {opening: close_received, open: close_received, closing: closing}
  replies: [channel_closed]
  violation: channel_not_open
  rules: [CHN-004, CHN-005, CHN-006, CHN-007]
seq:
  - id: problem
    type: problem
    doc: Why.
