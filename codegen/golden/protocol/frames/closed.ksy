meta:
  id: closed
  endian: le
  imports: [../types/codes]
doc: The last frame.
-mudem-frame:
  sender: both
  scope: connection
  sends: {open: closed}
  receives: {open: closed}
  violation: illegal_frame
  view: true
seq:
  - {id: code, type: u2, enum: codes::error_code, -mudem-open: true}
