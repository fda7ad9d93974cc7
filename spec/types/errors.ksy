meta:
  id: errors
  title: Mudem error codes
  license: MIT
  ks-version: 0.11
  endian: le
doc: |
  The registry of error codes. `scope` says what the error ends or refuses; `definite` that what was asked for certainly
  did not happen; `retry` that the same thing may succeed later without a change by its user.
doc-ref: protocol.md#10-errors
-mudem-rules: [ERR-001, ERR-002, ERR-003]
enums:
  error_code:
    0:
      id: none
      doc: No error; a close that was asked for.
      -mudem-error: {scope: connection, definite: false, retry: false}
    1:
      id: malformed_frame
      doc: The octets of a frame do not follow its layout.
      -mudem-error: {scope: connection, definite: true, retry: false}
    2:
      id: frame_too_large
      doc: A frame announces more octets than the connection allows.
      -mudem-error: {scope: connection, definite: true, retry: false}
    3:
      id: unknown_frame
      doc: A frame type that this endpoint does not know, not marked as ignorable.
      -mudem-error: {scope: connection, definite: true, retry: false}
    4:
      id: illegal_frame
      doc: A frame that its sender may not send, or not in this state.
      -mudem-error: {scope: connection, definite: true, retry: false}
    5:
      id: unsupported_version
      doc: The two endpoints have no version of the protocol in common.
      -mudem-error: {scope: connection, definite: true, retry: false}
    6:
      id: authentication_failed
      doc: The credentials were not accepted, or the mechanism is not offered.
      -mudem-error: {scope: connection, definite: true, retry: false}
    7:
      id: opening_timeout
      doc: The connection was not open in time.
      -mudem-error: {scope: connection, definite: true, retry: true}
    8:
      id: heartbeat_timeout
      doc: Nothing was heard from the peer for three heartbeat intervals.
      -mudem-error: {scope: connection, definite: false, retry: true}
    9:
      id: channel_not_open
      doc: A frame for a channel that is not open.
      -mudem-error: {scope: connection, definite: true, retry: false}
    10:
      id: channel_id_used
      doc: A channel was opened with an id that is not above every id used before.
      -mudem-error: {scope: connection, definite: true, retry: false}
    11:
      id: rate_limited
      doc: The peer sent more control frames than the broker takes in a while.
      -mudem-error: {scope: connection, definite: true, retry: true}
    12:
      id: going_away
      doc: The broker is shutting down or moves its clients elsewhere.
      -mudem-error: {scope: connection, definite: false, retry: true}
    13:
      id: internal_error
      doc: The endpoint met a fault of its own.
      -mudem-error: {scope: connection, definite: false, retry: true}
    14:
      id: limit_not_acceptable
      doc: A limit in HELLO is one that the broker cannot work with.
      -mudem-error: {scope: connection, definite: true, retry: false}
    15:
      id: connection_lost
      doc: The transport ended without a close. Never sent; endpoints report it to their users.
      -mudem-error: {scope: connection, definite: false, retry: true}
    16:
      id: slow_reader
      doc: The peer does not read what it asked for.
      -mudem-error: {scope: connection, definite: false, retry: true}
    32:
      id: too_many_channels
      doc: The connection has as many channels open as it may have.
      -mudem-error: {scope: channel, definite: true, retry: true}
    33:
      id: unknown_sender
      doc: A sender handle that this channel does not have.
      -mudem-error: {scope: channel, definite: true, retry: false}
    34:
      id: unknown_consumer
      doc: A consumer handle that this channel does not have.
      -mudem-error: {scope: channel, definite: true, retry: false}
    35:
      id: credit_exceeded
      doc: More messages or octets than the receiver granted.
      -mudem-error: {scope: channel, definite: true, retry: false}
    36:
      id: sequence_not_rising
      doc: A sequence number that is not above the one before it.
      -mudem-error: {scope: channel, definite: true, retry: false}
    37:
      id: fragment_unexpected
      doc: A fragment without a message begun, or a message begun before the last one was complete.
      -mudem-error: {scope: channel, definite: true, retry: false}
    38:
      id: body_length_mismatch
      doc: The octets of a body are not as many as its first frame declares.
      -mudem-error: {scope: channel, definite: true, retry: false}
    39:
      id: request_id_used
      doc: A request id of which the answer is still outstanding.
      -mudem-error: {scope: channel, definite: true, retry: false}
    64:
      id: not_found
      doc: There is no queue, subscription or consumer of that name.
      -mudem-error: {scope: request, definite: true, retry: false}
    65:
      id: invalid_name
      doc: A queue name, route or pattern that breaks the rules for names.
      -mudem-error: {scope: request, definite: true, retry: false}
    66:
      id: not_allowed
      doc: The user has no permission for this.
      -mudem-error: {scope: request, definite: true, retry: false}
    67:
      id: unsupported
      doc: The endpoint does not offer what the request needs, see the capabilities in WELCOME.
      -mudem-error: {scope: request, definite: true, retry: false}
    68:
      id: invalid_setting
      doc: An unknown setting, a value out of bounds, or settings that contradict each other.
      -mudem-error: {scope: request, definite: true, retry: false}
    69:
      id: in_use
      doc: The queue has consumers, or belongs to another connection or to an exclusive consumer.
      -mudem-error: {scope: request, definite: true, retry: true}
    70:
      id: not_empty
      doc: The queue holds messages.
      -mudem-error: {scope: request, definite: true, retry: true}
    71:
      id: limit_reached
      doc: As many queues, senders, consumers or bindings exist as may.
      -mudem-error: {scope: request, definite: true, retry: true}
    72:
      id: queue_deleted
      doc: The queue, or the subscription, was deleted while in use.
      -mudem-error: {scope: request, definite: true, retry: false}
    73:
      id: consumer_replaced
      doc: Another consumer took over.
      -mudem-error: {scope: request, definite: true, retry: true}
    74:
      id: wrong_queue_type
      doc: The request does not fit the type of the queue.
      -mudem-error: {scope: request, definite: true, retry: false}
    96:
      id: no_route
      doc: No queue receives what is published to this route.
      -mudem-error: {scope: message, definite: true, retry: false}
    97:
      id: queue_full
      doc: A queue that the message was routed to is at its limit and refuses more.
      -mudem-error: {scope: message, definite: true, retry: true}
    98:
      id: message_too_large
      doc: The message is longer than the connection or the queue allows.
      -mudem-error: {scope: message, definite: true, retry: false}
    99:
      id: invalid_properties
      doc: The properties of the message break a rule, such as a header given twice.
      -mudem-error: {scope: message, definite: true, retry: false}
    100:
      id: out_of_resources
      doc: The broker has no memory or disk for the message now.
      -mudem-error: {scope: message, definite: true, retry: true}
    101:
      id: refused_before
      doc: The message was refused when it was published first, and has not been stored since.
      -mudem-error: {scope: message, definite: true, retry: false}
    102:
      id: producer_fenced
      doc: A newer sender has taken over the producer's identity.
      -mudem-error: {scope: message, definite: true, retry: false}
    103:
      id: aborted
      doc: The sender gave up a message of which fragments were sent.
      -mudem-error: {scope: message, definite: true, retry: false}
    104:
      id: no_consumer
      doc: No queue that the message was routed to has a consumer, and the message needs one.
      -mudem-error: {scope: message, definite: true, retry: true}
    112:
      id: lease_expired
      doc: The delivery's lease ended before it was settled; the message is another delivery's now.
      -mudem-error: {scope: delivery, definite: true, retry: false}
    113:
      id: unknown_delivery
      doc: A delivery that was never made, or is settled already.
      -mudem-error: {scope: delivery, definite: true, retry: false}
