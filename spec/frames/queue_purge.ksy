meta:
  id: queue_purge
  title: QUEUE_PURGE
  license: MIT
  ks-version: 0.11
  endian: le
  encoding: UTF-8
doc: Drops all messages that wait in a queue; those unsettled stay with their consumers.
doc-ref: protocol.md#5-queues
-mudem-frame:
  sender: client
  scope: channel
  states: [open]
  replies: [queue_purged, failed]
  violation: channel_not_open
  errors: [not_found, not_allowed]
  rules: [QUE-012]
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
