meta:
  id: queue_assert
  title: QUEUE_ASSERT
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
  encoding: UTF-8
  imports:
    - ../types/queues
    - ../types/setting
doc: Makes sure that a queue of this type and with these settings exists. Asking again for the same changes nothing.
doc-ref: protocol.md#5-queues
-mudem-frame:
  sender: client
  scope: channel
  states: [open]
  replies: [queue_asserted, failed]
  violation: channel_not_open
  errors: [invalid_name, invalid_setting, not_allowed, unsupported, in_use, limit_reached]
  rules: [QUE-001, QUE-002, QUE-003, QUE-004, QUE-005, QUE-006]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: The client's number for this request.
  - id: queue_type
    type: u1
    enum: queues::queue_type
    valid:
      in-enum: true
    doc: Type of the queue.
  - id: durable
    type: b1
    doc: The queue and its messages outlive the broker's process.
  - id: exclusive
    type: b1
    doc: Only this connection's session uses the queue, which ends with it.
  - id: auto_delete
    type: b1
    doc: The queue deletes itself when the last consumer that it had is gone.
  - id: passive
    type: b1
    doc: Create nothing; say whether it exists.
  - id: reserved
    type: b4
    valid: 0
  - id: len_queue
    type: u1
    valid:
      min: 1
    doc: Octets in `queue`.
  - id: num_settings
    type: u1
    valid:
      max: 64
    doc: Number of settings.
  - id: queue
    type: str
    size: len_queue
    doc: Name of the queue.
  - id: settings
    type: setting
    repeat: expr
    repeat-expr: num_settings
    doc: Settings that differ from their defaults, no key twice.
