meta:
  id: channel_opened
  title: CHANNEL_OPENED
  license: MIT
  ks-version: 0.11
  endian: le
doc: The channel is open.
doc-ref: protocol.md#4-channels
-mudem-frame:
  sender: broker
  scope: channel
  sends: {opening: open}
  receives: {opening: open}
  violation: illegal_frame
  rules: [CHN-001]
seq: []
