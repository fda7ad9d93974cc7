meta:
  id: queue_described
  title: QUEUE_DESCRIBED
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
  imports:
    - ../types/queues
    - ../types/setting
doc: The answer to QUEUE_DESCRIBE.
doc-ref: protocol.md#5-queues
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: channel_not_open
  rules: [QUE-013]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: Number of the QUEUE_DESCRIBE that this answers.
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
    doc: Only one connection's session uses the queue.
  - id: auto_delete
    type: b1
    doc: The queue deletes itself when the last consumer that it had is gone.
  - id: reserved_flags
    type: b5
    valid: 0
  - id: num_settings
    type: u1
    valid:
      max: 64
    doc: Number of settings.
  - id: reserved
    type: u1
    valid: 0
  - id: consumers
    type: u4
    doc: Consumers attached to the queue.
  - id: ready
    type: u8
    valid:
      max: '9007199254740991'
    doc: Messages that wait, over all subscriptions.
  - id: unsettled
    type: u8
    valid:
      max: '9007199254740991'
    doc: Messages delivered and not settled, over all subscriptions.
  - id: octets
    type: u8
    valid:
      max: '9007199254740991'
    doc: Octets of the properties and bodies of all of these.
  - id: next_offset
    type: u8
    valid:
      max: '9007199254740991'
    doc: Offset that the next message gets; the number of messages that the queue ever took.
  - id: subscriptions
    type: u4
    doc: Subscriptions of a PUBSUB queue; 0 for P2P.
  - id: settings
    type: setting
    repeat: expr
    repeat-expr: num_settings
    doc: Settings that differ from their defaults.
