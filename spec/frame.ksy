meta:
  id: frame
  title: Mudem frame
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
  imports:
    - frames/hello
    - frames/challenge
    - frames/authenticate
    - frames/welcome
    - frames/renew
    - frames/renewed
    - frames/ping
    - frames/pong
    - frames/go_away
    - frames/connection_close
    - frames/connection_closed
    - frames/channel_open
    - frames/channel_opened
    - frames/channel_close
    - frames/channel_closed
    - frames/barrier
    - frames/barrier_reached
    - frames/failed
    - frames/queue_assert
    - frames/queue_asserted
    - frames/queue_update
    - frames/queue_delete
    - frames/queue_deleted
    - frames/queue_purge
    - frames/queue_purged
    - frames/queue_describe
    - frames/queue_described
    - frames/route_bind
    - frames/route_bound
    - frames/route_unbind
    - frames/route_unbound
    - frames/redrive
    - frames/redriven
    - frames/attach
    - frames/attached
    - frames/publish
    - frames/confirm
    - frames/refuse
    - frames/flow
    - frames/detach
    - frames/detached
    - frames/consume
    - frames/consumed
    - frames/deliver
    - frames/route_name
    - frames/settle
    - frames/settled
    - frames/cancel
    - frames/cancelled
    - frames/credit
    - frames/fragment
    - frames/abort
doc: |
  The unit of the protocol: a header of twelve octets, the same for every frame, and a body whose layout follows from the
  frame type. All integers are little-endian. Every fixed field lies at a constant offset from the start of the frame that
  is a multiple of its own size, and what varies in length stands after all that does not, so that a frame can be read,
  changed, skipped and passed on where it lies.
doc-ref: protocol.md#1-frames
-mudem-rules: [FRM-001, FRM-002, FRM-003, FRM-004, FRM-005, FRM-006, FRM-007, FRM-008, FRM-009, FRM-010]
-mudem-lifecycle:
  connection:
    initial: start
    states:
      start: No frame has been sent by the client.
      opening: The client has said HELLO; the broker has not said WELCOME.
      open: Channels can be used.
      close_received: The peer has closed; this endpoint has yet to answer.
      closing: This endpoint has closed and waits for the answer.
      closed: Both have closed; the transport ends.
    discarding: [closing]
  channel:
    initial: idle
    states:
      idle: The id has not been used.
      opening: The client has asked for the channel; the broker has not answered.
      open: The channel can be used.
      close_received: The peer has closed; this endpoint has yet to answer.
      closing: This endpoint has closed and waits for the answer.
      closed: Both have closed; the id is not used again.
    discarding: [closing]
seq:
  - id: len_frame
    type: u4
    valid:
      min: 12
      max: 16777216
    doc: Octets in the whole frame, this field included.
  - id: frame_type
    type: u1
    enum: frame_type
    -mudem-open: true
    doc: What the frame says.
  - id: ignorable
    type: b1
    doc: A receiver that does not know the frame type skips the frame; without it such a frame is an error.
  - id: reserved_flags
    type: b7
    valid: 0
  - id: reserved
    type: u2
    valid: 0
  - id: channel
    type: u4
    doc: Id of the channel; 0 for a frame about the connection.
  - id: body
    size: len_frame - 12
    type:
      switch-on: frame_type
      cases:
        frame_type::hello: hello
        frame_type::challenge: challenge
        frame_type::authenticate: authenticate
        frame_type::welcome: welcome
        frame_type::renew: renew
        frame_type::renewed: renewed
        frame_type::ping: ping
        frame_type::pong: pong
        frame_type::go_away: go_away
        frame_type::connection_close: connection_close
        frame_type::connection_closed: connection_closed
        frame_type::channel_open: channel_open
        frame_type::channel_opened: channel_opened
        frame_type::channel_close: channel_close
        frame_type::channel_closed: channel_closed
        frame_type::barrier: barrier
        frame_type::barrier_reached: barrier_reached
        frame_type::failed: failed
        frame_type::queue_assert: queue_assert
        frame_type::queue_asserted: queue_asserted
        frame_type::queue_update: queue_update
        frame_type::queue_delete: queue_delete
        frame_type::queue_deleted: queue_deleted
        frame_type::queue_purge: queue_purge
        frame_type::queue_purged: queue_purged
        frame_type::queue_describe: queue_describe
        frame_type::queue_described: queue_described
        frame_type::route_bind: route_bind
        frame_type::route_bound: route_bound
        frame_type::route_unbind: route_unbind
        frame_type::route_unbound: route_unbound
        frame_type::redrive: redrive
        frame_type::redriven: redriven
        frame_type::attach: attach
        frame_type::attached: attached
        frame_type::publish: publish
        frame_type::confirm: confirm
        frame_type::refuse: refuse
        frame_type::flow: flow
        frame_type::detach: detach
        frame_type::detached: detached
        frame_type::consume: consume
        frame_type::consumed: consumed
        frame_type::deliver: deliver
        frame_type::route_name: route_name
        frame_type::settle: settle
        frame_type::settled: settled
        frame_type::cancel: cancel
        frame_type::cancelled: cancelled
        frame_type::credit: credit
        frame_type::fragment: fragment
        frame_type::abort: abort
        _: unknown
    doc: What the frame type defines.
types:
  unknown:
    doc: The body of a frame of a type that this version does not know.
    seq:
      - id: payload
        size-eos: true
        doc: Octets without a meaning here.
enums:
  frame_type:
    0x01: hello
    0x02: challenge
    0x03: authenticate
    0x04: welcome
    0x05: renew
    0x06: renewed
    0x08: ping
    0x09: pong
    0x0a: go_away
    0x0b: connection_close
    0x0c: connection_closed
    0x10: channel_open
    0x11: channel_opened
    0x12: channel_close
    0x13: channel_closed
    0x14: barrier
    0x15: barrier_reached
    0x16: failed
    0x20: queue_assert
    0x21: queue_asserted
    0x22: queue_update
    0x23: queue_delete
    0x24: queue_deleted
    0x25: queue_purge
    0x26: queue_purged
    0x27: queue_describe
    0x28: queue_described
    0x29: route_bind
    0x2a: route_bound
    0x2b: route_unbind
    0x2c: route_unbound
    0x2d: redrive
    0x2e: redriven
    0x30: attach
    0x31: attached
    0x32: publish
    0x33: confirm
    0x34: refuse
    0x35: flow
    0x36: detach
    0x37: detached
    0x40: consume
    0x41: consumed
    0x42: deliver
    0x43: route_name
    0x44: settle
    0x45: settled
    0x46: cancel
    0x47: cancelled
    0x50: credit
    0x51: fragment
    0x52: abort
