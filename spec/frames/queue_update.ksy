meta:
  id: queue_update
  title: QUEUE_UPDATE
  license: MIT
  ks-version: 0.11
  endian: le
  encoding: UTF-8
  imports:
    - ../types/setting
doc: Changes settings of an existing queue; those not named stay as they are.
doc-ref: protocol.md#5-queues
-mudem-frame:
  sender: client
  scope: channel
  states: [open]
  replies: [queue_asserted, failed]
  violation: channel_not_open
  errors: [not_found, invalid_setting, not_allowed, unsupported]
  rules: [QUE-009]
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
    doc: Settings with their new values, no key twice.
