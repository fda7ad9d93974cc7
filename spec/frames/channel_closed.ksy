meta:
  id: channel_closed
  title: CHANNEL_CLOSED
  license: MIT
  ks-version: 0.11
  endian: le
doc: The answer to CHANNEL_CLOSE, and the last frame of the channel in its direction.
doc-ref: protocol.md#4-channels
-mudem-frame:
  sender: both
  scope: channel
  sends: {close_received: closed, closing: closing}
  receives: {closing: closed}
  violation: channel_not_open
  rules: [CHN-005, CHN-007]
seq: []
