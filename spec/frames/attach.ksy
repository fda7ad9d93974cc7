meta:
  id: attach
  title: ATTACH
  license: MIT
  ks-version: 0.11
  endian: le
  encoding: UTF-8
doc: Asks for a sender, through which the client publishes to one route.
doc-ref: protocol.md#7-publishing
-mudem-frame:
  sender: client
  scope: channel
  states: [open]
  replies: [attached, failed]
  violation: channel_not_open
  errors: [invalid_name, not_allowed, unsupported, limit_reached]
  rules: [PUB-001, PUB-002, PRD-001, PRD-002]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: The client's number for this request.
  - id: len_route
    type: u1
    valid:
      min: 1
    doc: Octets in `route`.
  - id: len_producer
    type: u1
    doc: Octets in `producer`.
  - id: reserved
    type: u2
    valid: 0
  - id: route
    type: str
    size: len_route
    doc: The route; a queue's name, or a name that patterns match.
  - id: producer
    type: str
    size: len_producer
    doc: Identity whose sequence numbers the broker remembers; empty for none.
