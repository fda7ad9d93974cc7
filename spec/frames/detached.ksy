meta:
  id: detached
  title: DETACHED
  license: MIT
  ks-version: 0.11
  endian: le
doc: The sender is gone; each of its messages has been confirmed or refused before this frame.
doc-ref: protocol.md#7-publishing
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [PUB-014]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: Number of the DETACH that this answers.
