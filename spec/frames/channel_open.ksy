meta:
  id: channel_open
  title: CHANNEL_OPEN
  license: MIT
  ks-version: 0.11
  endian: le
doc: Opens the channel in the header.
doc-ref: protocol.md#4-channels
-mudem-frame:
  sender: client
  scope: channel
  sends: {idle: opening}
  receives: {idle: opening}
  replies: [channel_opened, channel_close]
  violation: illegal_frame
  errors: [channel_id_used, too_many_channels, going_away, rate_limited]
  rules: [CHN-001, CHN-002, CHN-003]
seq: []
