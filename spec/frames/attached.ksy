meta:
  id: attached
  title: ATTACHED
  license: MIT
  ks-version: 0.11
  endian: le
doc: The answer to ATTACH, with the handle by which the sender is called from now on, and its first credit.
doc-ref: protocol.md#7-publishing
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [PUB-001, PUB-002, CRD-001, PRD-002]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: Number of the ATTACH that this answers.
  - id: limit
    type: u8
    valid:
      max: '9007199254740991'
    doc: Highest sequence number that the sender may publish so far.
  - id: limit_octets
    type: u8
    valid:
      max: '9007199254740991'
    doc: Octets of frames that the sender may publish so far, counted from the attach.
  - id: last_sequence
    type: u8
    valid:
      max: '9007199254740991'
    doc: Highest sequence number stored for the producer; 0 for none. The sender goes on above it.
  - id: epoch
    type: u4
    doc: How many senders have used this producer's identity, this one included; 0 without producer.
  - id: sender
    type: u4
    doc: Handle of the sender on this channel.
