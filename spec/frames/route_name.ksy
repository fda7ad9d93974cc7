meta:
  id: route_name
  title: ROUTE_NAME
  license: MIT
  ks-version: 0.11
  endian: le
  encoding: UTF-8
doc: Gives a route a number on this channel, for the DELIVER frames that follow.
doc-ref: protocol.md#8-delivery
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [DLV-010]
seq:
  - id: route
    type: u4
    valid:
      min: 1
      max: 65535
    doc: The number. When it had a meaning before, that one ends here.
  - id: len_name
    type: u1
    valid:
      min: 1
    doc: Octets in `name`.
  - id: name
    type: str
    size: len_name
    doc: The route.
