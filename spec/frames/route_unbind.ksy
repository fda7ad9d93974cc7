meta:
  id: route_unbind
  title: ROUTE_UNBIND
  license: MIT
  ks-version: 0.11
  endian: le
  encoding: UTF-8
doc: Takes a pattern away from a queue.
doc-ref: protocol.md#5-queues
-mudem-frame:
  sender: client
  scope: channel
  states: [open]
  replies: [route_unbound, failed]
  violation: channel_not_open
  errors: [not_found, invalid_name, not_allowed, unsupported, limit_reached]
  rules: [ROU-006]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: The client's number for this request.
  - id: len_queue
    type: u1
    valid:
      min: 1
    doc: Octets in `queue`.
  - id: len_pattern
    type: u1
    valid:
      min: 1
    doc: Octets in `pattern`.
  - id: queue
    type: str
    size: len_queue
    doc: Name of the queue.
  - id: pattern
    type: str
    size: len_pattern
    doc: Tokens separated by `.`; `*` stands for one token, a last `>` for one or more.
