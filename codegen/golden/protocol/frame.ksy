meta:
  id: frame
  endian: le
  bit-endian: le
  imports: [frames/hello, frames/welcome, frames/note, frames/closed]
doc: The unit of the protocol.
-mudem-lifecycle:
  connection:
    initial: start
    states:
      start: Nothing was said.
      open: The client has said HELLO.
      closed: All was said.
    discarding: [closed]
  channel:
    initial: open
    states: {open: Always.}
seq:
  - {id: len_frame, type: u4, valid: {min: 12, max: 65536}, doc: Octets in the whole frame.}
  - {id: frame_type, type: u1, enum: frame_type, -mudem-open: true, doc: What the frame says.}
  - {id: ignorable, type: b1, doc: Who does not know the type skips the frame.}
  - {id: reserved_flags, type: b7, valid: 0}
  - {id: reserved, type: u2, valid: 0}
  - {id: channel, type: u4, doc: Id of the channel.}
  - id: body
    size: len_frame - 12
    type:
      switch-on: frame_type
      cases:
        frame_type::hello: hello
        frame_type::welcome: welcome
        frame_type::note: note
        frame_type::closed: closed
        _: unknown
types:
  unknown:
    doc: A frame of a type that this version does not know.
    seq:
      - {id: payload, size-eos: true, doc: Octets without a meaning here.}
enums:
  frame_type: {1: hello, 2: welcome, 3: note, 4: closed}
