meta:
  id: broken
  endian: le
seq:
  - id: a
    type: u3
