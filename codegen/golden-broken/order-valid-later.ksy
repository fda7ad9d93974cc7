meta:
  id: broken
  endian: le
seq:
  - id: a
    type: u1
    valid: b
  - id: b
    type: u1
