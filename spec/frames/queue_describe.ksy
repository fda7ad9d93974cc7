meta:
  id: queue_describe
  title: QUEUE_DESCRIBE
  license: MIT
  ks-version: 0.11
  endian: le
  encoding: UTF-8
doc: Asks for the settings and counts of a queue.
doc-ref: protocol.md#5-queues
-mudem-frame:
  sender: client
  scope: channel
  states: [open]
  replies: [queue_described, failed]
  violation: channel_not_open
  errors: [not_found, not_allowed]
  rules: [QUE-013]
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
  - id: queue
    type: str
    size: len_queue
    doc: Name of the queue.
