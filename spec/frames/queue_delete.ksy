meta:
  id: queue_delete
  title: QUEUE_DELETE
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
  encoding: UTF-8
doc: Deletes a queue with its messages.
doc-ref: protocol.md#5-queues
-mudem-frame:
  sender: client
  scope: channel
  states: [open]
  replies: [queue_deleted, failed]
  violation: channel_not_open
  errors: [not_found, not_allowed, in_use, not_empty]
  rules: [QUE-010, QUE-011]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: The client's number for this request.
  - id: if_unused
    type: b1
    doc: Only when it has no consumer.
  - id: if_empty
    type: b1
    doc: Only when it holds no message, waiting or unsettled.
  - id: reserved
    type: b6
    valid: 0
  - id: len_queue
    type: u1
    valid:
      min: 1
    doc: Octets in `queue`.
  - id: queue
    type: str
    size: len_queue
    doc: Name of the queue.
