meta:
  id: welcome
  endian: le
doc: The answer to HELLO. Nothing is in it.
-mudem-frame:
  sender: broker
  scope: connection
  states: [open]
  violation: illegal_frame
seq: []
