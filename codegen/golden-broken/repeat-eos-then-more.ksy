meta:
  id: broken
  endian: le
seq:
  - id: a
    type: u1
    repeat: eos
  - id: b
    type: u1
