meta:
  id: queues
  title: Mudem queue vocabulary
  license: MIT
  ks-version: 0.11
  endian: le
doc: Types of queues, the keys of their settings, and the outcomes of asking for one.
doc-ref: protocol.md#5-queues
-mudem-rules: [QUE-001, QUE-002]
enums:
  queue_type:
    1:
      id: p2p
      doc: Every message goes to exactly one of the competing consumers.
    2:
      id: pubsub
      doc: Every message goes to every subscription.
  assert_outcome:
    1:
      id: created
      doc: The queue did not exist and does now.
    2:
      id: exists
      doc: The queue exists as asked for.
    3:
      id: mismatch
      doc: The queue exists with other settings; nothing was changed. `differences` names each.
    4:
      id: absent
      doc: The queue does not exist, and the request was passive.
    5:
      id: updated
      doc: The queue has the settings of QUEUE_UPDATE.
  overflow_policy:
    1:
      id: refuse
      doc: Refuse new messages. The default.
    2:
      id: drop_oldest
      doc: Drop the oldest messages to make room.
    3:
      id: dead_letter_oldest
      doc: Move the oldest messages to the dead-letter queue to make room.
  setting_key:
    1:
      id: queue_type
      doc: The type; only in a difference.
    2:
      id: durable
      doc: 1 when the queue is durable; only in a difference.
    3:
      id: exclusive
      doc: 1 when the queue is exclusive; only in a difference.
    4:
      id: auto_delete
      doc: 1 when the queue deletes itself; only in a difference.
    16:
      id: idle_expiry_ms
      doc: Milliseconds without consumer, publish or request after which the queue deletes itself. Default never.
    17:
      id: max_messages
      doc: Greatest number of waiting and unsettled messages. Default no limit but the broker's.
    18:
      id: max_octets
      doc: Greatest number of octets of properties and bodies, waiting and unsettled. Default no limit but the broker's.
    19:
      id: overflow
      doc: An `overflow_policy`. Default refuse.
    20:
      id: message_ttl_ms
      doc: Milliseconds after which a message expires that gives no time of its own. Default never.
    21:
      id: dead_letter_expired
      doc: 1 to move expired messages to the dead-letter queue. Default 0, they are dropped.
    22:
      id: priorities
      doc: Number of priority levels, 1 to 10. Default 1.
    23:
      id: retry_delay_ms
      doc: Milliseconds before the first redelivery of a failed message. Default 0.
    24:
      id: retry_factor_percent
      doc: Factor of each further delay, in percent; 100 to 1000. Default 200.
    25:
      id: retry_jitter_percent
      doc: Random part of a delay, in percent; 0 to 100. Default 20.
    26:
      id: retry_max_delay_ms
      doc: Greatest delay. Default 300000.
    27:
      id: max_failures
      doc: Failures after which a message is dead-lettered. Default 20.
    28:
      id: dead_letter_queue
      doc: Name of the dead-letter queue, as text; empty for none. Default the queue's name with `.dead` for a durable queue, none otherwise.
    29:
      id: single_active_consumer
      doc: 1 to deliver to one consumer at a time, the longest attached. Default 0.
    30:
      id: ordered
      doc: 1 to keep order across redelivery, by one unsettled message at a time. Default 0.
    31:
      id: deduplication_window_ms
      doc: Milliseconds for which a `message_id` is remembered. Default 0, not at all.
    32:
      id: lease_ms
      doc: Lease of a delivery when its consumer asks for none. Default 30000.
    33:
      id: confirm_level
      doc: A `confirm_level` that a confirm waits for. Default synced for a durable queue, memory otherwise.
    34:
      id: retain_ms
      doc: Milliseconds for which a PUBSUB queue keeps messages after delivery. Default 0.
    35:
      id: retain_messages
      doc: Messages that a PUBSUB queue keeps after delivery. Default 0.
    36:
      id: retain_octets
      doc: Octets that a PUBSUB queue keeps after delivery. Default 0.
  confirm_level:
    1:
      id: memory
      doc: In the memory of the broker; lost when the broker ends.
    2:
      id: synced
      doc: On disk, by a sync that came back without error.
    3:
      id: replicated
      doc: On disk on a majority of the brokers of a cluster.
  flow_reason:
    0:
      id: flowing
      doc: The sender is not held back.
    1:
      id: memory
      doc: The broker is short of memory.
    2:
      id: disk
      doc: The broker is short of disk.
    3:
      id: queue_limit
      doc: A queue of the route is at its limit.
    4:
      id: rate
      doc: The sender publishes more than it may.
  settle_mode:
    1:
      id: on_delivery
      doc: A message is settled when it is sent. At most once.
    2:
      id: explicit
      doc: A message is leased until the consumer settles it. At least once.
    3:
      id: browse
      doc: Messages are shown where they stand, and stay.
  settle_outcome:
    1:
      id: accept
      doc: The message is done; the broker forgets it.
    2:
      id: release
      doc: The message goes back to its place, for another delivery.
    3:
      id: reject
      doc: The message is not to be tried again; it goes to the dead-letter queue, or is dropped where there is none.
    4:
      id: extend
      doc: The lease runs anew from now.
  start_from:
    1:
      id: next
      doc: What waits for the subscription, then what comes. The only one for P2P.
    2:
      id: first
      doc: The oldest message kept.
    3:
      id: last
      doc: The newest message kept.
    4:
      id: offset
      doc: The message with the offset `start_value`, or the first one kept after it.
    5:
      id: time
      doc: The first message not older than `start_value`, milliseconds since 1970.
